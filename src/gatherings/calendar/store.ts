/** Queries: people's feeds, and what they are to events. Instants are epoch milliseconds. */
import { and, eq, gte, sql } from 'drizzle-orm';
import type { Scope } from '../../store/store.ts';
import type { Rsvp } from '../tables.ts';

export type Feed = Scope['t']['feeds']['$inferSelect'];

/** Whose feed, and of which community; empty: of all that is theirs. */
export type Whose = Pick<Feed, 'team' | 'user' | 'community'>;

export const feedById = async ({ db, t }: Scope, id: string): Promise<Feed | null> => {
  const [found] = await db.select().from(t.feeds).where(eq(t.feeds.id, id));
  return found ?? null;
};

/** Somebody's feed, which is made where it is not there yet. */
export const feedFor = async ({ db, t }: Scope, whose: Whose): Promise<Feed> => {
  await db
    .insert(t.feeds)
    .values({ ...whose, id: crypto.randomUUID(), version: 1 })
    .onConflictDoNothing();
  const { team, user, community } = whose;
  const [found] = await db
    .select()
    .from(t.feeds)
    .where(and(eq(t.feeds.team, team), eq(t.feeds.user, user), eq(t.feeds.community, community)));
  if (!found) throw new Error('the feed that was just made is not there');
  return found;
};

/** Ends the address of somebody's feed; it has another from now on. */
export const renewFeed = async ({ db, t }: Scope, whose: Whose): Promise<void> => {
  await db
    .insert(t.feeds)
    .values({ ...whose, id: crypto.randomUUID(), version: 1 })
    .onConflictDoUpdate({
      target: [t.feeds.team, t.feeds.user, t.feeds.community],
      set: { version: sql`${t.feeds.version} + 1` },
    });
};

/** What somebody is to the events that begin from an instant on. */
export const involvementOf = async (
  { db, t }: Scope,
  { team, user }: Pick<Whose, 'team' | 'user'>,
  from: number,
): Promise<{ hosts: Set<string>; invited: Set<string>; rsvps: Map<string, Rsvp> }> => {
  const near = and(eq(t.events.team, team), gte(t.events.startsAt, from));
  const hosting = await db
    .select({ event: t.eventHosts.event })
    .from(t.eventHosts)
    .innerJoin(t.events, eq(t.events.id, t.eventHosts.event))
    .where(and(eq(t.eventHosts.user, user), near));
  const invitations = await db
    .select({ event: t.eventInvitations.event })
    .from(t.eventInvitations)
    .innerJoin(t.events, eq(t.events.id, t.eventInvitations.event))
    .where(and(eq(t.eventInvitations.user, user), near));
  const answers = await db
    .select({ rsvp: t.rsvps })
    .from(t.rsvps)
    .innerJoin(t.events, eq(t.events.id, t.rsvps.event))
    .where(and(eq(t.rsvps.user, user), near));
  return {
    hosts: new Set(hosting.map(({ event }) => event)),
    invited: new Set(invitations.map(({ event }) => event)),
    rsvps: new Map(answers.map(({ rsvp }) => [rsvp.event, rsvp])),
  };
};
