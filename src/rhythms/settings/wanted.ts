/** Pure. What a person wants otherwise, and what they are told where that cannot be. */
import type { Locale } from '../../slack/locale.ts';
import type { Cadence } from '../cadence/cadence.ts';
import type { Rhythm } from '../tables.ts';
import type { Settings } from './settings.ts';
import type { Answers } from './sheet.ts';

/** What becomes of one rhythm. */
export type Line = { rhythm: Rhythm; to: Cadence | 'paused' };
/** What is wanted otherwise than it is. */
export type Wanted = { lines: Line[]; settings: Partial<Settings>; budget: number | null };
/** Sentences by block. */
export type Errors = Record<string, string>;

export type Asked = {
  answers: Answers;
  /** Blocks whose answers are not what the form showed. */
  changed: ReadonlySet<string>;
  timeZone: string;
  /** What else is posted, epoch milliseconds. */
  booked: readonly number[];
  now: number;
  locale: Locale;
};
