/** What a community's days are like: what is posted or booked on them, what is free, what people decided. */
import { holidaysBetween } from '../calendar/holidays.ts';
import { dateOf } from '../calendar/zone.ts';
import type { Community } from '../communities/index.ts';
import type { Scope } from '../store/store.ts';
import type { Ahead, Decided } from './coming.ts';
import { freeDays } from './free/constants.ts';
import type { Decisions } from './plan.ts';
import type { Settings } from './settings/settings.ts';
import { settingsAmong, settingsOf } from './settings/store.ts';
import type { Ground } from './settle.ts';
import { type DecidedBeat, decidedAmong, decidedBeats, postedAmong, postedBetween } from './store.beats.ts';
import { bookingsAmong, bookingsBetween } from './store.bookings.ts';
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
  return groundIn({ timeZone, free, taken: [...posted, ...booked], from, until });
};

/** The same of several communities, each with its own. */
export const groundsOf = async <C extends Pick<Community, 'id' | 'timeZone'>>(
  scope: Scope,
  communities: readonly C[],
  from: number,
  until: number,
): Promise<{ community: C; ground: Ground }[]> => {
  const ids = communities.map(({ id }) => id);
  const settings = await settingsAmong(scope, ids);
  const posted = await postedAmong(scope, ids, from - 2 * day, until + 2 * day);
  const booked = await bookingsAmong(scope, ids, from - 2 * day, until + 2 * day);
  const taken = Map.groupBy([...posted, ...booked], ({ community }) => community);
  const found = communities.map(async (community) => {
    const { id, timeZone } = community;
    const seen = { timeZone, free: settings(id).free, taken: taken.get(id) ?? [], from, until };
    return { community, ground: await groundIn(seen) };
  });
  return Promise.all(found);
};

type Seen = Pick<Ground, 'timeZone' | 'free'> & {
  taken: readonly { at: number }[];
  from: number;
  until: number;
};

const groundIn = async ({ timeZone, free, taken, from, until }: Seen): Promise<Ground> => {
  const dayOf = (at: number) => dateOf(at, timeZone);
  return {
    timeZone,
    free,
    holidays: free.holidays
      ? await holidaysBetween(free.holidays, dayOf(from), dayOf(until + longestMove))
      : new Map(),
    taken: new Set(taken.map(({ at }) => dayOf(at))),
  };
};

/** What people decided about the beats to come of these rhythms. */
export const decisionsOf = async (scope: Scope, rhythms: readonly Rhythm[]): Promise<Decisions> => {
  const decided = await decidedAmong(
    scope,
    rhythms.map(({ id }) => id),
  );
  return new Map(
    [...Map.groupBy(decided, ({ rhythm }) => rhythm)].map(([id, beats]) => [id, aheadIn(beats)]),
  );
};

/** The same of one. */
export const decidedOf = async (scope: Scope, { id }: Pick<Rhythm, 'id'>): Promise<Ahead> =>
  aheadIn(await decidedBeats(scope, id));

const aheadIn = (beats: readonly DecidedBeat[]): Ahead =>
  new Map(
    beats.map(({ nominal, movedTo, state }): [string, Decided] => [
      nominal,
      { movedTo, dropped: state === 'skipped' },
    ]),
  );
