/** What a community's days are like: what is posted or booked on them, what is free, what people decided. */

import { holidaysBetween } from '../calendar/holidays.ts';
import { dateOf } from '../calendar/zone.ts';
import type { Community } from '../communities/index.ts';
import type { Scope } from '../store/store.ts';
import type { Ahead, Decided } from './coming.ts';
import { freeDays } from './free/constants.ts';
import type { Decisions } from './plan.ts';
import type { Settings } from './settings/settings.ts';
import { settingsOf } from './settings/store.ts';
import type { Ground } from './settle.ts';
import { decidedBeats, postedBetween } from './store.beats.ts';
import { bookingsBetween } from './store.bookings.ts';
import type { Rhythm } from './tables.ts';

const day = 86_400_000;
/** A beat that is moved from a holiday lands within so many days, or falls out. */
const longestMove = (freeDays.farthestMove + 1) * day;

/** The ground for beats in [from, until], epoch milliseconds; without `until`, for one at `from`. */
export const groundOf = async (
  scope: Scope,
  { id, timeZone }: Pick<Community, 'id' | 'timeZone'>,
  from: number,
  until: number = from,
  settings?: Settings,
): Promise<Ground> => {
  const { free } = settings ?? (await settingsOf(scope, id));
  const posted = await postedBetween(scope, id, from - 2 * day, until + 2 * day);
  const booked = await bookingsBetween(scope, id, from - 2 * day, until + 2 * day);
  const dayOf = (at: number) => dateOf(at, timeZone);
  return {
    timeZone,
    free,
    holidays: free.holidays
      ? await holidaysBetween(free.holidays, dayOf(from), dayOf(until + longestMove))
      : new Map(),
    taken: new Set([...posted, ...booked].map(({ at }) => dayOf(at))),
  };
};

/** What people decided about the beats to come of these rhythms. */
export const decisionsOf = async (scope: Scope, rhythms: readonly Rhythm[]): Promise<Decisions> => {
  const decisions = new Map<string, Ahead>();
  for (const { id } of rhythms) {
    const beats = await decidedBeats(scope, id);
    const decided = beats.map(({ nominal, movedTo, state }): [string, Decided] => [
      nominal,
      { movedTo, dropped: state === 'skipped' },
    ]);
    if (decided.length > 0) decisions.set(id, new Map(decided));
  }
  return decisions;
};
