/** Pure. A community's events as people see them. */
import type { Button, KnownBlock } from '@slack/types';
import type { Community } from '../../communities/tables.ts';
import type { Person } from '../../slack/access.ts';
import { actions, button, context, divider, section } from '../../slack/blocks.ts';
import { clip } from '../../slack/limits.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Message } from '../../slack/message.ts';
import { escapeMrkdwn, person as mention } from '../../slack/mrkdwn.ts';
import { asKept } from '../../slack/part.ts';
import type { Announced } from '../answering/announcement.ts';
import { answerButtons } from '../answering/buttons.ts';
import { type Answer, isOpen } from '../event.ts';
import { ids } from '../ids.ts';
import type { Event, EventHost, Rsvp } from '../tables.ts';
import { planning } from './constants.ts';
import { shownAt, startTo } from './saying.ts';
import { isOut, isStranded } from './state.ts';
import { text } from './text.ts';
import { footBlocks, type Recent, recentBlocks } from './views.foot.ts';

/** An event with what the list says of it. `mine`: what the reader answered. */
export type Listed = Announced & { mine: Rsvp | null };

export type ListGiven = {
  community: Pick<Community, 'id' | 'name' | 'timeZone'>;
  /** The first first. */
  coming: readonly Listed[];
  drafts: readonly Listed[];
  /** The latest first. */
  past: readonly Event[];
  recent: readonly Recent[];
  /** Whether coordinators may call on the reader personally; null: they are not asked. */
  mayBeCalled: boolean | null;
  person: Person;
  mayRun: boolean;
  mayPropose: boolean;
  mayAnswer: boolean;
  now: number;
};

const about = ({ id, community }: Pick<Event, 'id' | 'community'>) => ({ community, event: id });

/** The answers alone: who comes is behind [Details]. */
export const askedAnswers = (...given: Parameters<typeof answerButtons>): Button[] =>
  answerButtons(...given).filter(({ action_id }) => action_id !== ids.who);

/** What somebody is to an event: its host, or what they answered; empty: nothing yet. */
export const mineIn = (
  { hosts, mine }: { hosts: readonly EventHost[]; mine: Rsvp | null },
  user: string,
  locale: Locale,
): string => {
  const say = text(locale).list.mine;
  const host = hosts.find((one) => one.user === user && one.role === 'host');
  if (host?.state === 'confirmed') return say.host;
  if (host?.state === 'asked') return say.asked;
  const answer: Answer | null = mine?.answer ?? null;
  if (answer === 'yes') return mine?.seated ? say.yes : say.waiting;
  return answer === null ? say.none : say[answer];
};

const withHosts = ({ event, hosts }: Listed, locale: Locale): string[] => {
  const names = hosts.filter(({ state }) => state !== 'declined').map(({ user }) => mention(user));
  const all = event.speaker === null ? names : [...names, escapeMrkdwn(event.speaker)];
  return all.length > 0 ? [text(locale).list.hosts(all)] : [];
};

const seats = ({ event: { capacity }, counts: { coming, waiting } }: Listed, locale: Locale): string[] => {
  const say = text(locale).list;
  if (waiting > 0) return [say.full(waiting)];
  return coming > 0 || capacity !== null ? [say.seats(coming, capacity)] : [];
};

const dots = (parts: readonly string[]): string => parts.filter(Boolean).join(' · ');

/** Where it stands with its channel, for those who run it. */
const channelLine = ({ event }: Listed, { mayRun, person, community, now }: ListGiven): string[] => {
  const say = text(person.locale).list;
  if (event.audience === 'invited') return [say.invited];
  const open = event.audience === 'workspace' ? [say.workspace] : [];
  if (!mayRun) return open;
  if (isStranded(event, now)) return [say.stranded];
  if (isOut(event, now) || event.announceAt === null) return open;
  return [say.announced(shownAt(person, event.announceAt, community.timeZone)), ...open];
};

const linesOf = (one: Listed, given: ListGiven): string[] => {
  const { event } = one;
  const { person } = given;
  const { locale } = person;
  const say = text(locale).list;
  const place = event.place === '' ? say.online[event.format] : escapeMrkdwn(clip(event.place, 80));
  const when = dots([startTo(person, event), say.length(event.minutes)]);
  if (event.state === 'cancelled')
    return [when, say.cancelled(event.cancelReason === null ? null : escapeMrkdwn(event.cancelReason))];
  const last = [mineIn(one, person.user, locale), ...channelLine(one, given)].filter(Boolean).join(' ');
  return [when, dots([place, ...seats(one, locale), ...withHosts(one, locale)]), ...(last ? [last] : [])];
};

const draftLines = (one: Listed, { person, now }: ListGiven): string[] => {
  const { event } = one;
  const { locale, user } = person;
  const say = text(locale).list;
  const whose = event.createdBy === user ? say.yourDraft : say.proposedBy(mention(event.createdBy));
  return [
    dots([startTo(person, event), say.length(event.minutes)]),
    ...(one.hosts.some((host) => host.user !== event.createdBy) || event.speaker !== null
      ? withHosts(one, locale)
      : []),
    event.startsAt <= now ? `${whose} ${say.draftOver}` : whose,
  ].filter(Boolean);
};

const buttonsOf = (one: Listed, { person, mayRun, mayAnswer, now }: ListGiven): Button[] => {
  const { event, counts, mine } = one;
  const say = text(person.locale).buttons;
  if (event.state !== 'planned') return [];
  const value = about(event);
  const show = button(say.show, ids.show, value);
  if (mayRun)
    return [
      show,
      ...(isStranded(event, now) ? [button(say.announce, ids.announce, value)] : []),
      button(say.edit, ids.edit, value),
      button(say.move, ids.move, value),
      button(say.invite, ids.invite, value),
      button(say.cancel, ids.cancel, value),
    ];
  const asks = mayAnswer && mine === null && isOpen(event, now);
  return [...(asks ? askedAnswers(event, counts, person.locale) : []), show];
};

const draftButtons = ({ event }: Listed, { person, mayRun }: ListGiven): Button[] => {
  const say = text(person.locale).buttons;
  const value = about(event);
  const own = event.createdBy === person.user;
  return [
    ...(mayRun
      ? [
          button(say.approve, ids.approve, value),
          button(say.look, ids.edit, value),
          button(say.decline, ids.decline, value),
        ]
      : []),
    ...(own && !mayRun
      ? [button(say.edit, ids.editDraft, value), button(say.withdraw, ids.withdrawDraft, value)]
      : []),
  ];
};

/** An answer is said beside the list, which stays for the next one. */
const rowOf = (row: readonly Button[], event: string): KnownBlock[] => {
  if (row.length === 0) return [];
  return row.some(isAnswer) ? asKept(event, [actions(...row)]) : [actions(...row)];
};

const isAnswer = ({ action_id }: Button): boolean => action_id?.startsWith(ids.answer) ?? false;

/** What comes, what is proposed, what was; each with what the reader can do about it. */
export const listMessage = (given: ListGiven, said: string | null): Message => {
  const { community, coming, drafts, past, recent, person } = given;
  const { list: say } = text(person.locale);
  const title = say.title(escapeMrkdwn(community.name));
  const isEmpty = coming.length + drafts.length + past.length + recent.length === 0;
  const none = isEmpty ? [say.none] : coming.length === 0 ? [say.noneNow] : [];
  const shown = coming.slice(0, planning.mostListed);
  const more = coming.length > shown.length ? [say.more(coming.length - shown.length)] : [];
  const shownDrafts = drafts.slice(0, planning.mostListed);
  const titled = ({ event }: Listed, bold = '') => `${bold}${escapeMrkdwn(event.title)}${bold}`;
  const pastLines = past.map(
    (event) => `• ${dots([escapeMrkdwn(event.title), shownAt(person, event.startsAt, event.timeZone)])}`,
  );
  const pastText = past.map((event) => `• ${dots([escapeMrkdwn(event.title), startTo(person, event)])}`);
  const each = (one: Listed, lines: string[], row: Button[]): KnownBlock[] => [
    section([titled(one, '*'), ...lines].join('\n')),
    ...rowOf(row, one.event.id),
  ];
  return {
    text: [
      said,
      title,
      ...none,
      ...shown.flatMap((one) => [titled(one), ...linesOf(one, given)]),
      ...more,
      ...(shownDrafts.length > 0 ? [say.drafts] : []),
      ...shownDrafts.flatMap((one) => [titled(one), ...draftLines(one, given)]),
      ...recent.map(({ event }) => dots([escapeMrkdwn(event.title), startTo(person, event)])),
      ...(past.length > 0 ? [say.past, ...pastText] : []),
    ]
      .filter(Boolean)
      .join('\n'),
    blocks: [
      ...(said ? [section(said), divider()] : []),
      section([`*${title}*`, ...none].join('\n')),
      ...shown.flatMap((one) => each(one, linesOf(one, given), buttonsOf(one, given))),
      ...more.map((line) => context(line)),
      ...(shownDrafts.length > 0 ? [divider(), context(say.drafts)] : []),
      ...shownDrafts.flatMap((one) => each(one, draftLines(one, given), draftButtons(one, given))),
      ...recentBlocks(recent, person),
      ...(past.length > 0 ? [context([say.past, ...pastLines].join('\n'))] : []),
      ...footBlocks({ ...given, community: community.id }),
    ],
  };
};
