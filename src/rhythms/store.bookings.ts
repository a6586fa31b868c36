/** Queries: days on which something else than a rhythm posts in a channel. Instants are epoch milliseconds. */
import { and, asc, eq, gte, inArray, lt } from 'drizzle-orm';
import { prepared } from '../store/prepared.ts';
import type { Scope } from '../store/store.ts';
import type { Booking } from './tables.ts';

/** Books a day, or books it anew: the same key is one post. No beat falls on it, and it counts in the noise budget. */
export const book = async (
  { db, t }: Scope,
  booking: Pick<Booking, 'key' | 'community' | 'at' | 'what'>,
): Promise<void> => {
  const { at, what } = booking;
  await db
    .insert(t.bookings)
    .values(booking)
    .onConflictDoUpdate({ target: t.bookings.key, set: { at, what } });
};

/** Gives a day free again. */
export const unbook = async ({ db, t }: Scope, key: string): Promise<void> => {
  await db.delete(t.bookings).where(eq(t.bookings.key, key));
};

/** What is booked in a community in [from, to), the first first. */
export const bookingsBetween = (
  scope: Scope,
  community: string,
  from: number,
  to: number,
): Promise<Booking[]> => between(scope, { community, from, to });

/** The same of several communities. */
export const bookingsAmong = async (
  { db, t }: Scope,
  communities: readonly string[],
  from: number,
  to: number,
): Promise<Booking[]> => {
  const { community, at } = t.bookings;
  const wanted = and(inArray(community, [...communities]), gte(at, from), lt(at, to));
  return communities.length === 0 ? [] : db.select().from(t.bookings).where(wanted).orderBy(asc(at));
};

const between = prepared(['community', 'from', 'to'], ({ db, t }, { community, from, to }) =>
  db
    .select()
    .from(t.bookings)
    .where(and(eq(t.bookings.community, community), gte(t.bookings.at, from), lt(t.bookings.at, to)))
    .orderBy(asc(t.bookings.at)),
);
