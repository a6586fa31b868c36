/** What a community's days are like for an event: free days, quiet hours, what else is posted. */
import { dateOf } from '../../calendar/zone.ts';
import type { Community } from '../../communities/index.ts';
import { bookingsBetween, groundOf, quietUntil } from '../../rhythms/index.ts';
import type { Scope } from '../../store/store.ts';
import { bookingKeys } from '../keys.ts';
import { planning } from './constants.ts';
import type { Days } from './days.ts';

const day = 86_400_000;
/** As far as an event can be from now, and a free day after it be looked for, ms. */
const reach = (planning.farthest + 34) * day;

/** The community, as far as its days are asked about. */
export type Place = Pick<Community, 'id' | 'timeZone'>;

/** The keys that an event books its days under. */
export const ownKeys = (event: string): string[] => Object.values(bookingKeys(event));

/** The days from `now` on; what this event has booked itself is free for it. */
export const groundFor = async (scope: Scope, place: Place, event: string, now: number): Promise<Days> => {
  const ground = await groundOf(scope, place, now, now + reach);
  const booked = await bookingsBetween(scope, place.id, now - 2 * day, now + reach);
  const own = ownKeys(event);
  const daysOf = (all: typeof booked) => all.map(({ at }) => dateOf(at, place.timeZone));
  const others = new Set(daysOf(booked.filter(({ key }) => !own.includes(key))));
  const mine = new Set(daysOf(booked.filter(({ key }) => own.includes(key))));
  const taken = [...ground.taken].filter((date) => others.has(date) || !mine.has(date));
  const { timeZone, free } = ground;
  return { ...ground, taken: new Set(taken), quietUntil: (at) => quietUntil(at, free.quiet, timeZone) };
};
