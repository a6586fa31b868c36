/** Pure. The forms in which challenges are planned, changed and extended. */
import type { InputBlock, KnownBlock } from '@slack/types';
import { choice, context, form, input, jsonValue, option, section, textField } from '../slack/blocks.ts';
import { limits as slack } from '../slack/limits.ts';
import type { Locale } from '../slack/locale.ts';
import type { Form, Message } from '../slack/message.ts';
import { limits } from './constants.ts';
import type { Wish } from './days.ts';
import type { ChallengeIdea } from './ideas.ts';
import { ids } from './ids.ts';
import type { Agreed, Asks } from './plan.ts';
import { text } from './text.ts';

const dayField = (initial: string): InputBlock['element'] => ({
  type: 'datepicker',
  action_id: 'value',
  initial_date: initial,
});
const timeField = (initial: string): InputBlock['element'] => ({
  type: 'timepicker',
  action_id: 'value',
  initial_time: initial,
});

/** What a planning form carries along. `idea`: the chosen idea's id, '' for one's own. */
export type PlanMetadata = {
  community: string;
  challenge: string;
  idea: string;
  agreed: Agreed;
};

/**
 * A question's id in the form. Slack keeps what was typed under an id when it shows the form anew; another idea has
 * others, so that its words appear.
 */
export const fieldId = (name: keyof Wish, idea: string): string =>
  name === 'first' || name === 'time' ? name : `${name}.${idea || 'own'}`;

type Given = {
  metadata: PlanMetadata;
  wish: Wish;
  zone: string;
  /** To choose from; null: it is there already, and only changed. */
  ideas: readonly ChallengeIdea[] | null;
  /** Whether its days can still be chosen. */
  isDated: boolean;
  /** What to agree to before it is planned. */
  asks: { questions: readonly string[]; submit: string } | null;
};

/** Plans or changes a challenge. */
export const planForm = (given: Given, locale: Locale): Form => {
  const say = text(locale).form;
  const { metadata, wish, zone, ideas, isDated, asks } = given;
  const id = (name: keyof Wish) => fieldId(name, metadata.idea);
  const dates = [
    input(id('first'), say.first, dayField(wish.first), { hint: say.firstHint }),
    input(id('last'), say.last, dayField(wish.last), { hint: say.lastHint }),
    input(id('time'), say.time, timeField(wish.time), { hint: say.timeHint(zone) }),
  ];
  return {
    ...form({
      id: ids.planForm,
      title: ideas ? say.title : say.editTitle,
      submit: asks?.submit ?? (ideas ? say.plan : say.save),
      close: say.close,
      metadata,
      blocks: [
        ...(asks ? [section(asks.questions.join('\n'))] : []),
        ...(ideas ? [ideaChoice(ideas, metadata, locale)] : []),
        input(id('title'), say.name, textField({ initial: wish.title, max: limits.title })),
        input(id('task'), say.task, textField({ initial: wish.task, max: limits.task, multiline: true }), {
          hint: say.taskHint,
        }),
        ...(isDated ? dates : []),
      ],
    }),
    external_id: externalId(metadata.challenge),
  };
};

/** By what the form is found when it shall show another idea. */
export const externalId = (challenge: string): string => `challenge-${challenge}`;

const ideaChoice = (
  ideas: readonly ChallengeIdea[],
  { community, challenge, idea }: PlanMetadata,
  locale: Locale,
): InputBlock => {
  const say = text(locale).form;
  const optionOf = (label: string, chosen: string) =>
    option(label, jsonValue({ community, form: challenge, idea: chosen }, slack.optionValue));
  const options = [optionOf(say.own, ''), ...ideas.map(({ id, title }) => optionOf(title, id))];
  const initial = jsonValue({ community, form: challenge, idea }, slack.optionValue);
  return {
    ...input('idea', say.idea, { ...choice(options, initial), action_id: ids.idea }, { hint: say.ideaHint }),
    dispatch_action: true,
  };
};

type ExtendGiven = {
  community: string;
  challenge: string;
  last: string;
  until: string;
  /** What goes beyond what was agreed; to send it is to agree. */
  budget?: Asks['budget'];
};

/** Asks until when a challenge shall run. `last`: a local date to start from. */
export const extendForm = (given: ExtendGiven, locale: Locale): Form => {
  const say = text(locale).form;
  const { community, challenge, last, until, budget = null } = given;
  const asked = budget ? [section(text(locale).asks.budget(budget.posts, budget.agreed))] : [];
  return form({
    id: ids.extendForm,
    title: say.extendTitle,
    submit: budget ? say.raise(budget.posts) : say.extend,
    close: say.close,
    metadata: { community, challenge, agreed: budget?.posts ?? null },
    blocks: [...asked, section(until), input('last', say.until, dayField(last), { hint: say.lastHint })],
  });
};

type EntryGiven = {
  community: string;
  challenge: string;
  title: string;
  task: string;
  until: string;
  entry: { words: string | null; link: string | null } | null;
};

/** Hands something in, or changes it. What people wrote comes in escaped, but for the entry itself. */
export const entryForm = (given: EntryGiven, withdraw: KnownBlock[], locale: Locale): Form => {
  const say = text(locale).entry;
  const { community, challenge, title, task, until, entry } = given;
  return form({
    id: ids.entryForm,
    title: say.title,
    submit: entry ? say.change : say.submit,
    close: text(locale).form.close,
    metadata: { community, challenge },
    blocks: [
      section(`*${title}*\n${task}`),
      input(
        'words',
        say.words,
        textField({ initial: entry?.words ?? '', max: limits.words, multiline: true }),
        { hint: say.wordsHint },
      ),
      input('link', say.link, textField({ initial: entry?.link ?? '', max: limits.link }), {
        hint: say.linkHint,
        optional: true,
      }),
      context(say.until(until)),
      ...withdraw,
    ],
  });
};

/** A form that only says something. */
export const sayingForm = (title: string, message: Message, close: string): Form =>
  form({
    title,
    close,
    blocks: message.blocks?.filter(({ type }) => type !== 'actions') ?? [section(message.text)],
  });
