/** Pure. Which rhythm is meant by what was typed after a verb. */
import type { Rhythm } from './tables.ts';

export type Which =
  | { rhythm: Rhythm; rest: string }
  | { why: 'none' }
  | { why: 'unknown'; said: string; numbers: string }
  | { why: 'say'; numbers: string };

/** The rhythm of the leading number; where there is but one, its number may be left out. */
export const whichRhythm = (rhythms: readonly Rhythm[], words: string): Which => {
  const [only, ...others] = rhythms;
  if (!only) return { why: 'none' };
  const numbers = rhythms.map(({ number }) => number).join(', ');
  const [, said, rest = ''] = /^#?(\d{1,9})\.?(?:\s+(.*))?$/s.exec(words.trim()) ?? [];
  if (said === undefined)
    return others.length === 0 ? { rhythm: only, rest: words.trim() } : { why: 'say', numbers };
  const rhythm = rhythms.find(({ number }) => number === Number(said));
  return rhythm ? { rhythm, rest: rest.trim() } : { why: 'unknown', said, numbers };
};
