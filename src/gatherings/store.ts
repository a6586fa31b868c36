/** Queries: events and their hosts. Instants are epoch milliseconds. */
import {
  and,
  asc,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  min,
  ne,
  notExists,
  or,
  sql,
} from 'drizzle-orm';
import { prepared } from '../store/prepared.ts';
import type { Scope } from '../store/store.ts';
import type { Event, EventHost } from './tables.ts';

/** Adds an event; null if it was added before, or its series has this occurrence already. */
export const addEvent = async (
  { db, t }: Scope,
  event: Scope['t']['events']['$inferInsert'],
): Promise<Event | null> => {
  const [added] = await db.insert(t.events).values(event).onConflictDoNothing().returning();
  return added ?? null;
};

export const eventById = async ({ db, t }: Scope, id: string): Promise<Event | null> => {
  const [found] = await db.select().from(t.events).where(eq(t.events.id, id));
  return found ?? null;
};

export const changeEvent = async (
  { db, t }: Scope,
  id: string,
  change: Partial<Scope['t']['events']['$inferInsert']>,
): Promise<Event | null> => {
  const [changed] = await db.update(t.events).set(change).where(eq(t.events.id, id)).returning();
  return changed ?? null;
};

/** There is something to do about an event at `at` (epoch ms), if not sooner. */
export const wakeAt = async ({ db, t }: Scope, id: string, at: number): Promise<void> => {
  await db
    .update(t.events)
    .set({ nextAt: at })
    .where(and(eq(t.events.id, id), or(isNull(t.events.nextAt), gt(t.events.nextAt, at))));
};

/** Of these communities, what begins from an instant on, cancelled ones too; the first first. */
export const eventsFrom = async (
  { db, t }: Scope,
  communities: readonly string[],
  from: number,
): Promise<Event[]> => {
  if (communities.length === 0) return [];
  return db
    .select()
    .from(t.events)
    .where(and(inArray(t.events.community, [...communities]), gte(t.events.startsAt, from)))
    .orderBy(asc(t.events.startsAt), asc(t.events.id));
};

/** The same of one. */
export const eventsIn = (scope: Scope, community: string, from: number): Promise<Event[]> =>
  inOne(scope, { community, from });

const inOne = prepared(['community', 'from'], ({ db, t }, { community, from }) =>
  db
    .select()
    .from(t.events)
    .where(and(eq(t.events.community, community), gte(t.events.startsAt, from)))
    .orderBy(asc(t.events.startsAt), asc(t.events.id)),
);

/** Of a community, what began before an instant and was not cancelled, the latest first. */
export const eventsBefore = (
  scope: Scope,
  community: string,
  { before, count }: { before: number; count: number },
): Promise<Event[]> => begunIn(scope, { community, before, count });

const begunIn = prepared(['community', 'before', 'count'], ({ db, t }, { community, before, count }) =>
  db
    .select()
    .from(t.events)
    .where(
      and(
        eq(t.events.community, community),
        lt(t.events.startsAt, before),
        inArray(t.events.state, ['planned', 'over']),
      ),
    )
    .orderBy(desc(t.events.startsAt), asc(t.events.id))
    .limit(count),
);

/** Of a workspace, what all its people may come to, planned and beginning from an instant on; the first first. */
export const openToAll = ({ db, t }: Scope, team: string, from: number): Promise<Event[]> =>
  db
    .select()
    .from(t.events)
    .where(
      and(
        eq(t.events.team, team),
        gte(t.events.startsAt, from),
        eq(t.events.state, 'planned'),
        eq(t.events.audience, 'workspace'),
      ),
    )
    .orderBy(asc(t.events.startsAt), asc(t.events.id));

/** What is planned in (from, to), not for the invited alone, and nobody hosts or is asked to; the first first. */
export const eventsWithoutHost = (
  { db, t }: Scope,
  community: string,
  { from, to }: { from: number; to: number },
): Promise<Event[]> => {
  const { events, eventHosts } = t;
  const hosted = db
    .select({ one: sql`1` })
    .from(eventHosts)
    .where(
      and(eq(eventHosts.event, events.id), eq(eventHosts.role, 'host'), ne(eventHosts.state, 'declined')),
    );
  return db
    .select()
    .from(events)
    .where(
      and(
        eq(events.community, community),
        eq(events.state, 'planned'),
        ne(events.audience, 'invited'),
        gt(events.startsAt, from),
        lt(events.startsAt, to),
        notExists(hosted),
      ),
    )
    .orderBy(asc(events.startsAt));
};

/** Drafts of a community that still could be, the first first. */
export const draftsOf = (scope: Scope, community: string): Promise<Event[]> => draftsIn(scope, { community });

const draftsIn = prepared(['community'], ({ db, t }, { community }) =>
  db
    .select()
    .from(t.events)
    .where(and(eq(t.events.community, community), eq(t.events.state, 'draft')))
    .orderBy(asc(t.events.startsAt), asc(t.events.id)),
);

/** What somebody hosts, speaks at, is invited to or has answered and that begins from an instant on. */
export const eventsWith = ({ db, t }: Scope, team: string, user: string, from: number): Promise<Event[]> => {
  const hosting = db.select({ id: t.eventHosts.event }).from(t.eventHosts).where(eq(t.eventHosts.user, user));
  const invited = db
    .select({ id: t.eventInvitations.event })
    .from(t.eventInvitations)
    .where(eq(t.eventInvitations.user, user));
  const answered = db
    .select({ id: t.rsvps.event })
    .from(t.rsvps)
    .where(and(eq(t.rsvps.user, user), ne(t.rsvps.answer, 'no')));
  return db
    .select()
    .from(t.events)
    .where(
      and(
        eq(t.events.team, team),
        gte(t.events.startsAt, from),
        ne(t.events.state, 'draft'),
        or(inArray(t.events.id, hosting), inArray(t.events.id, invited), inArray(t.events.id, answered)),
      ),
    )
    .orderBy(asc(t.events.startsAt), asc(t.events.id));
};

/** The ids of what is due, the longest due first. */
export const dueEvents = (
  scope: Scope,
  now: number,
  count: number,
): Promise<{ id: string; team: string }[]> => due(scope, { now, count });

const due = prepared(['now', 'count'], ({ db, t }, { now, count }) =>
  db
    .select({ id: t.events.id, team: t.events.team })
    .from(t.events)
    .where(and(isNotNull(t.events.nextAt), lte(t.events.nextAt, now)))
    .orderBy(asc(t.events.nextAt), asc(t.events.id))
    .limit(count),
);

/** When there is something to do about any event; null: never. */
export const firstDue = async (scope: Scope): Promise<number | null> => {
  const [found] = await first(scope, {});
  return found?.at ?? null;
};

const first = prepared([], ({ db, t }) =>
  db
    .select({ at: min(t.events.nextAt) })
    .from(t.events)
    .where(isNotNull(t.events.nextAt)),
);

export const hostsOf = ({ db, t }: Scope, event: string): Promise<EventHost[]> =>
  db.select().from(t.eventHosts).where(eq(t.eventHosts.event, event)).orderBy(asc(t.eventHosts.user));

/** Makes these the hosts and speakers of an event; who was one already keeps what they have said. */
export const putHosts = async (
  { db, t }: Scope,
  event: string,
  hosts: readonly Omit<EventHost, 'event'>[],
): Promise<void> => {
  const before = new Map((await hostsOf({ db, t } as Scope, event)).map((host) => [host.user, host]));
  await db.delete(t.eventHosts).where(eq(t.eventHosts.event, event));
  if (hosts.length === 0) return;
  const rows = hosts.map((host) => ({ ...host, event, state: before.get(host.user)?.state ?? host.state }));
  await db.insert(t.eventHosts).values(rows);
};

/** What a host has said; false if they host no more. */
export const sayHost = async (
  { db, t }: Scope,
  { event, user, state }: Pick<EventHost, 'event' | 'user' | 'state'>,
): Promise<boolean> => {
  const changed = await db
    .update(t.eventHosts)
    .set({ state })
    .where(and(eq(t.eventHosts.event, event), eq(t.eventHosts.user, user)))
    .returning({ user: t.eventHosts.user });
  return changed.length > 0;
};

export const invitedTo = async ({ db, t }: Scope, event: string): Promise<string[]> => {
  const rows = await db
    .select({ user: t.eventInvitations.user })
    .from(t.eventInvitations)
    .where(eq(t.eventInvitations.event, event))
    .orderBy(asc(t.eventInvitations.user));
  return rows.map(({ user }) => user);
};

/** Of these events, those that somebody hosts or speaks at. */
export const hostsAmong = async (
  { db, t }: Scope,
  events: readonly string[],
  user: string,
): Promise<EventHost[]> =>
  events.length === 0
    ? []
    : db
        .select()
        .from(t.eventHosts)
        .where(and(inArray(t.eventHosts.event, [...events]), eq(t.eventHosts.user, user)));

/** The ids of those that somebody is invited to. */
export const invitedAmong = async (
  { db, t }: Scope,
  events: readonly string[],
  user: string,
): Promise<string[]> => {
  if (events.length === 0) return [];
  const rows = await db
    .select({ event: t.eventInvitations.event })
    .from(t.eventInvitations)
    .where(and(inArray(t.eventInvitations.event, [...events]), eq(t.eventInvitations.user, user)));
  return rows.map(({ event }) => event);
};

export const invite = async (
  { db, t }: Scope,
  rows: readonly Scope['t']['eventInvitations']['$inferInsert'][],
): Promise<void> => {
  if (rows.length > 0)
    await db
      .insert(t.eventInvitations)
      .values([...rows])
      .onConflictDoNothing();
};
