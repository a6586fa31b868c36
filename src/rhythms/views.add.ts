/** Pure. What is said back of a rhythm that somebody wants, and the form to ask for one. */
import type { InputBlock, KnownBlock } from '@slack/types';
import type { Community } from '../communities/tables.ts';
import type { Person } from '../slack/access.ts';
import {
  actions,
  button,
  choice,
  context,
  form,
  input,
  jsonValue,
  option,
  section,
  textField,
} from '../slack/blocks.ts';
import { limits } from '../slack/limits.ts';
import type { Locale } from '../slack/locale.ts';
import type { Form, Message } from '../slack/message.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import type { Wish } from './acts.ts';
import { sayCadence } from './cadence/text.ts';
import { ids } from './ids.ts';
import { isPosting, type KindName, kindNames, kindOf } from './kinds/registry.ts';
import { mostIn28Days } from './posts.ts';
import type { Rhythm } from './tables.ts';
import { text } from './text.ts';
import { bothTimes, bothTimesShortly } from './views.ts';

type Added = {
  rhythm: Rhythm;
  community: Community;
  rhythms: readonly Rhythm[];
  now: number;
  /** Instants, epoch milliseconds. */
  dates: readonly number[];
  /** The first day on which two fall, and which of them waits. */
  shared: { at: number; number: number } | null;
};

/** What was understood, the next dates in the reader's zone and the community's, and how much it makes. */
export const addedMessage = (added: Added, person: Person): Message => {
  const { rhythm, community, rhythms, now, dates, shared } = added;
  const say = text(person.locale);
  const zone = rhythm.cadence.timeZone;
  const does = kindOf(rhythm.kind).about(person.locale);
  const words = (when: typeof bothTimes) =>
    [
      escapeMrkdwn(say.added.done(rhythm.number, ...understood(rhythm, person.locale))),
      community.state === 'open' ? say.added.dates : say.added.datesWhenOpen,
      ...dates.map((at) => `• ${when(person, at, zone)}`),
      ...(isPosting(rhythm) ? [say.list.posts(mostIn28Days(rhythms, now), community.budget)] : []),
      ...(does === null ? [] : [does]),
      ...(shared === null ? [] : [say.added.sharedDay(when(person, shared.at, zone), shared.number)]),
    ].join('\n');
  const value = { community: community.id };
  return {
    text: words(bothTimes),
    blocks: [
      section(words(bothTimesShortly)),
      actions(button(say.buttons.list, ids.list, value), button(say.buttons.preview, ids.preview, value)),
    ],
  };
};

const understood = (
  { kind, cadence }: Pick<Rhythm, 'kind' | 'cadence'>,
  locale: Locale,
): [string, string] => [kindOf(kind).label(locale), sayCadence(locale, cadence)];

type TooMany = { posts: number; agreed: number };

const tooManyText = (wish: Wish, { posts, agreed }: TooMany, locale: Locale): string =>
  escapeMrkdwn(text(locale).tooMany(...understood(wish, locale), posts, agreed));

/** More than was agreed: raise it, or choose another. Nothing was added yet. */
export const tooManyMessage = (community: string, wish: Wish, many: TooMany, locale: Locale): Message => {
  const say = text(locale).buttons;
  const said = tooManyText(wish, many, locale);
  return {
    text: said,
    blocks: [
      section(said),
      actions(
        button(say.raise(many.posts), ids.raise, { community, ...wish, budget: many.posts }),
        button(say.another, ids.add, { community }),
      ),
    ],
  };
};

/** The same within a form. */
export const tooManyForm = (community: string, wish: Wish, many: TooMany, locale: Locale): Form => {
  const say = text(locale);
  return form({
    id: ids.raiseForm,
    title: say.form.raiseTitle,
    close: say.form.close,
    submit: say.buttons.raise(many.posts),
    metadata: { community, ...wish, budget: many.posts },
    blocks: [section(tooManyText(wish, many, locale))],
  });
};

/** A rhythm that somebody begins to ask for; `id`: its own to be, and how Slack finds the form. */
export type Asking = { community: string; id: string; kind: KindName };

/** Asks for a rhythm. Each kind brings its own questions, and another choice of it another form. */
export const addForm = (asking: Asking, locale: Locale): Form => {
  const say = text(locale).form;
  const { form: questions, defaults, about } = kindOf(asking.kind);
  const does = about(locale);
  return {
    ...form({
      id: ids.addForm,
      title: say.title,
      submit: say.submit,
      close: say.close,
      metadata: asking,
      blocks: [
        kindChoice(asking, locale),
        ...(does === null ? [] : [context(does)]),
        input('cadence', say.cadence, textField({ max: 200 }), { hint: say.cadenceHint }),
        ...questions(defaults, locale),
      ],
    }),
    external_id: asking.id,
  };
};

const kindChoice = (asking: Asking, locale: Locale): InputBlock => {
  const choiceOf = (kind: KindName) => jsonValue({ ...asking, kind }, limits.optionValue);
  const options = kindNames.map((kind) => option(kindOf(kind).label(locale), choiceOf(kind)));
  const select = { ...choice(options, choiceOf(asking.kind)), action_id: ids.kind };
  return { ...input('kind', text(locale).form.kind, select), dispatch_action: true };
};

/** A form that only says something. */
export const sayingForm = (title: string, message: Message, close: string): Form =>
  form({ title, close, blocks: message.blocks?.filter(readOnly) ?? [section(message.text)] });

const readOnly = ({ type }: KnownBlock): boolean => type !== 'actions';
