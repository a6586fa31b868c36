/** Pure. What the settings form shows, and which of its answers a person changed. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Locale } from '../../slack/locale.ts';
import { sayCadence } from '../cadence/text.ts';
import type { Break } from '../free/free.ts';
import { sayBreaks, saySpan } from '../free/text.ts';
import { allPromptKinds, PromptKind } from '../library/kinds.ts';
import type { Rhythm } from '../tables.ts';
import { settingsForm } from './constants.ts';
import { codeOf } from './place.ts';
import type { Settings } from './settings.ts';

/** What the form is about, as it is stored. `today`: the community's local date. */
export type Stored = {
  rhythms: readonly Rhythm[];
  settings: Settings;
  budget: number;
  today: string;
};

/** The form's questions; each is the id of a block. Rhythms have `cadence-<number>` beside them. */
export type Question =
  | 'lively'
  | 'kinds'
  | 'holidays'
  | 'onHoliday'
  | 'breaks'
  | 'quiet'
  | 'suggestions'
  | 'budget';

/** Stands for no public holidays. */
export const noPlace = 'none';
/** Stands for suggestions that are wanted. */
export const wanted = 'yes';

/** An answer as it comes from the form, by block; what was left empty is absent. */
export const Answers = z.looseObject({
  lively: z.string(),
  kinds: z.array(PromptKind).default([]),
  holidays: z.string().default(noPlace),
  onHoliday: z.enum(['move', 'skip']),
  breaks: z.string().default(''),
  quiet: z.string().default(''),
  suggestions: z.array(z.string()).default([]),
  budget: z.string(),
} satisfies Record<Question, z.ZodType>);
export type Answers = z.infer<typeof Answers>;

const cadencePrefix = 'cadence-';

export const cadenceBlock = (number: number): string => `${cadencePrefix}${number}`;

export const isCadenceBlock = (block: string): boolean => block.startsWith(cadencePrefix);

/** The rhythms that have a line in the form. */
export const linesOf = (rhythms: readonly Rhythm[]): readonly Rhythm[] =>
  rhythms.slice(0, settingsForm.rhythms);

/** Breaks that are over are kept, and not shown. */
export const isOver = ({ to }: Break, today: string): boolean => to < today;

/** All answers as they stand, by block. A paused rhythm's line is empty. */
export const answersOf = ({ rhythms, settings, budget, today }: Stored, locale: Locale): Answers => {
  const { excitingShare, kindsOff, free, suggestions } = settings;
  const lines = linesOf(rhythms).map(
    (rhythm) => [cadenceBlock(rhythm.number), lineOf(rhythm, locale)] as const,
  );
  return {
    ...Object.fromEntries(lines),
    lively: String(excitingShare),
    kinds: allPromptKinds.filter((kind) => !kindsOff.includes(kind)),
    holidays: free.holidays === null ? noPlace : codeOf(free.holidays),
    onHoliday: free.onHoliday,
    breaks: sayBreaks(
      locale,
      free.breaks.filter((one) => !isOver(one, today)),
    ),
    quiet: saySpan(locale, free.quiet),
    suggestions: suggestions ? [wanted] : [],
    budget: String(budget),
  };
};

const lineOf = ({ state, cadence }: Rhythm, locale: Locale): string =>
  state === 'paused' ? '' : sayCadence(locale, cadence);

/** What a form showed, in a few letters an answer: to tell what a person changed in it, and leave all else alone. */
export const Marks = z.record(z.string(), z.string());
export type Marks = z.infer<typeof Marks>;

export const marksOf = (answers: Answers): Marks =>
  Object.fromEntries(Object.entries(answers).map(([block, answer]) => [block, markOf(answer)]));

/** The blocks whose answers are not what the form showed. */
export const changedIn = (answers: Answers, shown: Marks): ReadonlySet<string> =>
  new Set(
    [...new Set([...Object.keys(shown), ...Object.keys(answers)])].filter(
      (block) => markOf(answers[block]) !== shown[block],
    ),
  );

const markOf = (answer: unknown): string => {
  const said = Array.isArray(answer) ? answer.toSorted().join(',') : String(answer ?? '').trim();
  return createHash('sha256').update(said).digest('base64url').slice(0, 8);
};
