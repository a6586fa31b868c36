/** Pure. Whether a beat may be moved to another hour, and what is unusual about that hour. Instants are epoch ms. */
import { dateOf } from '../../calendar/zone.ts';
import { type Ground, settle } from '../settle.ts';

/** What comes on a local day: a beat of a rhythm, by its number, or what the word says. */
export type Taken = { number: number } | 'posted' | 'booked';

/** What a beat is moved between. `before`, `after`: the rhythm’s own beats around it; null: there is none. */
export type Between = {
  now: number;
  before: number | null;
  after: number | null;
  /** What else comes, by local date. */
  taken: ReadonlyMap<string, Taken>;
  timeZone: string;
};

export type MoveProblem =
  | { because: 'past' }
  | { because: 'not after' | 'not before'; at: number }
  | { because: 'taken'; by: Taken };

/** Why a beat cannot come at `to`; null: it can. */
export const problemOfMove = (to: number, between: Between): MoveProblem | null => {
  const { now, before, after, taken, timeZone } = between;
  if (to <= now) return { because: 'past' };
  if (before !== null && to <= before) return { because: 'not after', at: before };
  if (after !== null && to >= after) return { because: 'not before', at: after };
  const by = taken.get(dateOf(to, timeZone));
  return by === undefined ? null : { because: 'taken', by };
};

/** What a person who chooses this hour should know: it would not have come then by itself. */
export type Unusual = { because: 'holiday' | 'break'; name: string } | { because: 'quiet hours' };

export const unusualAbout = (at: number, nominal: string, ground: Ground): Unusual | null => {
  const settled = settle({ at, nominal }, null, { ...ground, taken: new Set() });
  if (settled === 'post') return null;
  const why = 'out' in settled ? settled.out : settled.wait;
  if ('name' in why) return why;
  return why.because === 'quiet hours' ? { because: why.because } : null;
};
