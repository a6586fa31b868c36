/** Pure. The buttons with which an event is answered, wherever it stands. */
import type { Button, KnownBlock } from '@slack/types';
import { actions, button } from '../../slack/blocks.ts';
import type { Locale } from '../../slack/locale.ts';
import { asKept } from '../../slack/part.ts';
import type { Answer } from '../event.ts';
import { ids } from '../ids.ts';
import type { Event } from '../tables.ts';
import type { Counts } from './rsvp.ts';
import { text } from './text.ts';

type Answered = Pick<Event, 'id' | 'community'>;

/** Each answer has an id of its own, since several stand side by side. */
export const answerId = (answer: Answer): string => `${ids.answer}.${answer}`;

/** `label`: what it says, where that is not its usual word. */
export const answerButton = (
  { id, community }: Answered,
  answer: Answer,
  locale: Locale,
  label: string = text(locale).buttons[answer],
): Button => button(label, answerId(answer), { community, event: id, answer });

export const whoButton = ({ id, community }: Answered, locale: Locale): Button =>
  button(text(locale).buttons.who, ids.who, { community, event: id });

/** Whether whoever asks for a seat now has to wait for it. */
export const isFull = ({ capacity }: Pick<Event, 'capacity'>, { coming, waiting }: Counts): boolean =>
  capacity !== null && (waiting > 0 || coming >= capacity);

/** The answers to an event but the one given already; then who comes. `has`: what the reader answered. */
export const answerButtons = (
  event: Answered & Pick<Event, 'capacity'>,
  counts: Counts,
  locale: Locale,
  has: Answer | null = null,
): Button[] => {
  const say = text(locale).buttons;
  const label = (answer: Answer) => (answer === 'yes' && isFull(event, counts) ? say.wait : say[answer]);
  const answers = (['yes', 'maybe', 'no'] as const).filter((answer) => answer !== has);
  return [
    ...answers.map((answer) => answerButton(event, answer, locale, label(answer))),
    whoButton(event, locale),
  ];
};

/** The same below a message that stays as it is: what is pressed answers beside it. */
export const answerBlocks = (
  event: Parameters<typeof answerButtons>[0],
  counts: Counts,
  locale: Locale,
): KnownBlock[] => asKept('answers', [actions(...answerButtons(event, counts, locale))]);
