/** Queries: who comes. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Scope } from '../store/store.ts';
import type { Rsvp } from './tables.ts';

/** All answers to an event, in the order in which people asked for a seat. */
export const rsvpsOf = ({ db, t }: Scope, event: string): Promise<Rsvp[]> =>
  db.select().from(t.rsvps).where(eq(t.rsvps.event, event)).orderBy(asc(t.rsvps.turn), asc(t.rsvps.user));

export const rsvpOf = async ({ db, t }: Scope, event: string, user: string): Promise<Rsvp | null> => {
  const [found] = await db
    .select()
    .from(t.rsvps)
    .where(and(eq(t.rsvps.event, event), eq(t.rsvps.user, user)));
  return found ?? null;
};

/** What somebody answered to these events. */
export const answeredAmong = async (
  { db, t }: Scope,
  events: readonly string[],
  user: string,
): Promise<Rsvp[]> =>
  events.length === 0
    ? []
    : db
        .select()
        .from(t.rsvps)
        .where(and(inArray(t.rsvps.event, [...events]), eq(t.rsvps.user, user)));

export const putRsvp = async ({ db, t }: Scope, rsvp: Rsvp): Promise<void> => {
  const { answer, seated, turn, external, at } = rsvp;
  await db
    .insert(t.rsvps)
    .values(rsvp)
    .onConflictDoUpdate({
      target: [t.rsvps.event, t.rsvps.user],
      set: { answer, seated, turn, external, at },
    });
};
