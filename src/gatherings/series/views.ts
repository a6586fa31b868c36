/** Pure. Series as those see them who look after events. */
import type { Button } from '@slack/types';
import type { Community } from '../../communities/tables.ts';
import type { Person } from '../../slack/access.ts';
import { actions, button, context, form, input, section, textField } from '../../slack/blocks.ts';
import { clip, limits as slack } from '../../slack/limits.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Form, Message } from '../../slack/message.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { ids } from '../ids.ts';
import { startTo } from '../planning/saying.ts';
import type { Event, Series } from '../tables.ts';
import { text } from './text.ts';

type Reader = Pick<Person, 'locale' | 'timeZone'>;

/** [Repeat it], of an event that does not repeat yet. */
export const repeatButton = ({ id, community }: Pick<Event, 'id' | 'community'>, label: string): Button =>
  button(clip(label, slack.buttonText), `${ids.series}.repeat`, { community, event: id });

type ListGiven = {
  community: Pick<Community, 'id' | 'name'>;
  /** `cadence`: in words. */
  series: readonly { series: Series; cadence: string; next: Event | null }[];
  /** Coming events that could repeat. */
  repeatable: readonly Event[];
};

export const seriesList = (
  { community, series, repeatable }: ListGiven,
  said: string | null,
  reader: Reader,
): Message => {
  const say = text(reader.locale);
  const title = say.list.title(escapeMrkdwn(community.name));
  const lines = series.map(({ series: one, cadence, next }) => {
    const name = `*${escapeMrkdwn(one.base.title)}*, ${cadence}`;
    const coming = next === null ? say.list.noNext : say.list.next(startTo(reader, next));
    return { one, said: [name, ...(one.state === 'paused' ? [say.list.paused] : []), coming].join('\n') };
  });
  const buttonsOf = ({ id, state }: Series): Button[] => {
    const value = { community: community.id, series: id };
    return [
      button(state === 'paused' ? say.buttons.resume : say.buttons.pause, ids.seriesPause, {
        ...value,
        to: state === 'paused' ? 'active' : 'paused',
      }),
      button(say.buttons.end, ids.seriesEnd, { ...value, sure: false }),
    ];
  };
  const none = lines.length === 0 ? [say.list.none] : [];
  const offers = repeatable.map((event) =>
    repeatButton(event, say.buttons.repeatThis(clip(event.title, 50))),
  );
  return {
    text: [said, title, ...none, ...lines.map((line) => line.said)].filter(Boolean).join('\n'),
    blocks: [
      ...(said ? [section(said)] : []),
      section([`*${title}*`, ...none].join('\n')),
      ...lines.flatMap(({ one, said: line }) => [section(line), actions(...buttonsOf(one))]),
      ...(lines.length > 0 ? [context(say.list.ahead)] : []),
      ...(offers.length > 0 ? [context(say.list.repeatable), actions(...offers)] : []),
    ],
  };
};

/** Asks how often. `words`: to start from; `budget`: what goes beyond what was agreed, so that sending it agrees. */
export const repeatForm = (
  event: Event,
  { id, words, budget }: { id: string; words: string; budget: { posts: number; agreed: number } | null },
  reader: Reader,
): Form => {
  const say = text(reader.locale).form;
  return form({
    id: ids.seriesForm,
    title: say.title,
    submit: budget ? say.raise(budget.posts) : say.submit,
    close: say.close,
    metadata: { community: event.community, event: event.id, id, agreed: budget?.posts ?? null },
    blocks: [
      ...(budget ? [section(say.budget(budget.posts, budget.agreed))] : []),
      section(say.about(escapeMrkdwn(event.title), startTo(reader, event))),
      input('cadence', say.cadence, textField({ initial: words, max: 200 }), { hint: say.cadenceHint }),
    ],
  });
};

export const endMessage = ({ id, community, base }: Series, planned: number, locale: Locale): Message => {
  const say = text(locale);
  const said = say.endSure(escapeMrkdwn(base.title), planned);
  const value = { community, series: id };
  return {
    text: said,
    blocks: [
      section(said),
      actions(
        button(say.buttons.end, `${ids.seriesEnd}.surely`, { ...value, sure: true }, { style: 'danger' }),
        button(say.buttons.keep, ids.series, { community }),
      ),
    ],
  };
};

/** What was understood, with what is planned next. `cadence`: in words. */
export const repeatedText = (
  { base }: Pick<Series, 'base'>,
  { cadence, events }: { cadence: string; events: readonly Event[] },
  reader: Reader,
): string => {
  const say = text(reader.locale);
  const lines = events.map((event) =>
    (event.state === 'draft' ? say.leftToDecide : say.line)(startTo(reader, event)),
  );
  return [
    say.done(escapeMrkdwn(base.title), cadence),
    ...(lines.length > 0 ? [say.nextOnes(lines.join('\n'))] : []),
    say.list.ahead,
  ].join('\n');
};
