/** Pure. What is said of snoozing, and the form to ask for it. */
import type { KnownBlock } from '@slack/types';
import { sayWhen, slackDate, slackDateLong } from '../../calendar/when.ts';
import { actions, button, choice, context, form, input, option, section } from '../../slack/blocks.ts';
import { limits } from '../../slack/limits.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Form, Message } from '../../slack/message.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { snoozing } from './constants.ts';
import { ids } from './ids.ts';
import { type Missed, text } from './text.ts';

export type Named = { id: string; name: string };

/** Of the form's choices, the one that is no community. */
export const all = 'all';

/** `initial`: a local date; `community`: the one that it begins with, null: all. */
export const snoozeForm = (
  given: { communities: readonly Named[]; community: string | null; initial: string },
  locale: Locale,
): Form => {
  const say = text(locale);
  const { communities, community, initial } = given;
  const options = [
    option(say.all, all),
    ...communities.slice(0, limits.selectOptions - 1).map(({ id, name }) => option(say.only(name), id)),
  ];
  return form({
    id: ids.form,
    title: say.formTitle,
    submit: say.snooze,
    close: say.cancel,
    blocks: [
      section(say.formAbout),
      input(
        'until',
        say.until,
        { type: 'datepicker', action_id: 'value', initial_date: initial },
        { hint: say.untilHint },
      ),
      input('where', say.where, choice(options, community ?? all)),
    ],
  });
};

/** What is snoozed; null: all. */
export type Snoozed = { community: Named | null; until: number };

const nameIn = (community: Named | null): string | null => community && escapeMrkdwn(community.name);

/** That it is snoozed, with the way back. `zone`: the reader's. */
export const snoozedMessage = ({ community, until }: Snoozed, zone: string, locale: Locale): Message => {
  const say = text(locale);
  const said = (when: string) => say.snoozed(when, nameIn(community));
  return {
    text: said(sayWhen(locale, until, { zone })),
    blocks: [
      section(said(slackDate(locale, until, zone))),
      actions(button(say.imBack, ids.back, { community: community?.id ?? null })),
    ],
  };
};

/** The same, where the form was. */
export const snoozedForm = (snoozed: Snoozed, zone: string, locale: Locale): Form => {
  const say = text(locale);
  const { blocks = [] } = snoozedMessage(snoozed, zone, locale);
  return form({ title: say.formTitle, close: say.close, blocks });
};

export const saying = (said: string): Message => ({ text: said, blocks: [section(said)] });

/** What there was in communities meanwhile, and the next event in one of them. */
export type Away = {
  communities: readonly (Named & Missed)[];
  next: { title: string; name: string; startsAt: number; timeZone: string } | null;
};

type Said = { said: string[]; shown: string[] };

const missedLines = ({ communities, next }: Away, zone: string, locale: Locale): Said => {
  const say = text(locale).missed;
  const told = communities.slice(0, snoozing.mostTold);
  const lines = told.map((one) => `• ${say.line(escapeMrkdwn(one.name), one)}`);
  const more = communities.length > told.length ? [`• ${say.more(communities.length - told.length)}`] : [];
  const coming = (when: (at: number, of: string) => string) =>
    next === null
      ? []
      : [
          say.nextEvent(
            escapeMrkdwn(next.title),
            escapeMrkdwn(next.name),
            when(next.startsAt, next.timeZone),
          ),
        ];
  const both = [`${say.title}:`, ...lines, ...more];
  return {
    said: [...both, ...coming((at, of) => sayWhen(locale, at, { zone: of, readerZone: zone }))],
    shown: [...both, ...coming((at, of) => slackDateLong(locale, at, of))],
  };
};

/** That somebody is back, as they chose, and what there was; the one message that a snooze ends with. */
export const backMessage = (
  away: Away,
  { community, zone }: { community: string | null; zone: string },
  locale: Locale,
): Message => {
  const say = text(locale);
  const { said, shown } = missedLines(away, zone, locale);
  return {
    text: [say.missed.scheduled, ...said, say.missed.calm].join('\n'),
    blocks: [
      section([say.missed.scheduled, ...shown].join('\n')),
      actions(button(say.longer, ids.open, { community })),
      context(say.missed.calm),
    ],
  };
};

/** The answer to whoever says that they are back. `still`: what stays snoozed. */
export const welcomeMessage = (
  given: { community: Named | null; still: readonly Snoozed[]; byStatus: boolean; away: Away | null },
  zone: string,
  locale: Locale,
): Message => {
  const say = text(locale);
  const { community, still, byStatus, away } = given;
  const welcome = community === null ? say.back : say.backIn(escapeMrkdwn(community.name));
  const rest = (when: (at: number) => string) => [
    ...still.map((one) => say.still(when(one.until), nameIn(one.community))),
    ...(byStatus ? [say.byStatus] : []),
  ];
  const missed = away && missedLines(away, zone, locale);
  const first = (when: (at: number) => string) => [welcome, ...rest(when)].join(' ');
  return {
    text: [first((at) => sayWhen(locale, at, { zone })), ...(missed?.said ?? [])].join('\n'),
    blocks: [
      section(first((at) => slackDate(locale, at, zone))),
      ...(missed ? [section(missed.shown.join('\n'))] : []),
    ],
  };
};

/** On Home: what is snoozed, and the way there or back. */
export const homeBlocks = (
  { snoozed, byStatus }: { snoozed: readonly Snoozed[]; byStatus: boolean },
  zone: string,
  locale: Locale,
): KnownBlock[] => {
  const say = text(locale);
  const status = byStatus ? [say.byStatus] : [];
  if (snoozed.length === 0) {
    const open = button(say.snooze, ids.open, { community: null });
    return [section([say.home.awake, ...status].join('\n'), open)];
  }
  const lines = snoozed.map((one) =>
    say.home.line(slackDateLong(locale, one.until, zone), nameIn(one.community)),
  );
  return [section(say.home.asleep([...lines, ...status]), button(say.imBack, ids.back, { community: null }))];
};
