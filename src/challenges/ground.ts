/** What a community's days are like for a challenge: free days, quiet hours, what else is posted. */
import { dateOf } from '../calendar/zone.ts';
import type { Community } from '../communities/index.ts';
import {
  bookingsBetween,
  type Ground,
  groundOf,
  isPosting,
  nextOccurrence,
  rhythmsOf,
} from '../rhythms/index.ts';
import type { Scope } from '../store/store.ts';

const day = 86_400_000;
/** As far as a challenge can reach from now, and a free day after it be looked for, ms. */
const reach = 400 * day;

export const bookingKey = (what: 'challenge' | 'showcase', id: string): string => `${what}:${id}`;

/** The days from `now` on; what this challenge has booked itself is free for it. */
export const groundFor = async (
  scope: Scope,
  community: Pick<Community, 'id' | 'timeZone'>,
  challenge: string,
  now: number,
): Promise<Ground> => {
  const ground = await groundOf(scope, community, now, now + reach);
  const booked = await bookingsBetween(scope, community.id, now - 2 * day, now + reach);
  const own = [bookingKey('challenge', challenge), bookingKey('showcase', challenge)];
  const days = (keys: typeof booked) => keys.map(({ at }) => dateOf(at, community.timeZone));
  const others = days(booked.filter(({ key }) => !own.includes(key)));
  const taken = new Set(ground.taken);
  for (const date of days(booked.filter(({ key }) => own.includes(key)))) {
    if (!others.includes(date)) taken.delete(date);
  }
  return { ...ground, taken };
};

/** As far as beats are looked for, ms: beyond the end of a challenge of the usual length. */
const beatsAhead = 60 * day;

/** The same days with those on which a rhythm beats taken too: to be preferred, where there are others. */
export const withBeats = async (
  scope: Scope,
  { id, timeZone }: Pick<Community, 'id' | 'timeZone'>,
  ground: Ground,
  now: number,
): Promise<Ground> => {
  const taken = new Set(ground.taken);
  for (const { nextAt, cadence } of (await rhythmsOf(scope, id)).filter(isPosting)) {
    for (let at = nextAt; at !== null && at < now + beatsAhead; at = nextOccurrence(cadence, at)?.at ?? null)
      taken.add(dateOf(at, timeZone));
  }
  return { ...ground, taken };
};
