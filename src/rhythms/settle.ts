/** Pure. Whether a beat may be posted when it is to come, or waits, or falls out. Instants are epoch milliseconds. */
import { dateOf } from '../calendar/zone.ts';
import type { Occurrence } from './cadence/next.ts';
import { dayLater, type ToCome } from './coming.ts';
import { type FreeTime, quietUntil, settleDay } from './free/free.ts';
import { isPosting } from './kinds/registry.ts';

/** What a community's days are like. */
export type Ground = {
  timeZone: string;
  free: FreeTime;
  /** Local dates (`YYYY-MM-DD`) with the holiday's name. */
  holidays: ReadonlyMap<string, string>;
  /** Local dates on which something is posted already, or will be for certain. */
  taken: ReadonlySet<string>;
};

/** The days as a rhythm of this kind finds them: to what posts nothing, none is taken. */
export const groundFor = (rhythm: { kind: string }, ground: Ground): Ground =>
  isPosting(rhythm) ? ground : { ...ground, taken: new Set() };

/** Why a beat comes later than its cadence says. `name`: of the holiday. */
export type Wait = { because: 'day taken' | 'quiet hours' } | { because: 'holiday'; name: string };
/** Why it does not come at all. */
export type Out = { because: 'day taken' } | { because: 'holiday' | 'break'; name: string };

export type Settled = 'post' | { at: number; wait: Wait } | { out: Out };

/**
 * A free day before all else; then quiet hours, since waiting for their end may change the day; then the one post a
 * day. What would then meet the rhythm's own next falls out. Where a person chose the hour, only the one post a day
 * holds.
 */
export const settle = (beat: ToCome, next: Occurrence | null, ground: Ground): Settled => {
  const { timeZone, free, holidays, taken } = ground;
  if (!beat.chosen) {
    const day = settleDay(beat, { free, holidayDates: holidays, timeZone, next });
    if (day !== 'keep') {
      return 'skip' in day
        ? { out: { because: day.skip, name: day.name } }
        : { at: day.at, wait: { because: 'holiday', name: day.name } };
    }
    const quiet = quietUntil(beat.at, free.quiet, timeZone);
    if (quiet !== null) return waits(quiet, { because: 'quiet hours' }, next);
  }
  if (!taken.has(dateOf(beat.at, timeZone))) return 'post';
  return waits(dayLater(beat.at, timeZone), { because: 'day taken' }, next);
};

const waits = (at: number, wait: Wait, next: Occurrence | null): Settled =>
  next !== null && next.at <= at ? { out: { because: 'day taken' } } : { at, wait };
