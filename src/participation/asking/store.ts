/** Queries: what people were asked for. Instants are epoch milliseconds. */
import { and, count, eq, gte, inArray, isNotNull, lte, min, ne } from 'drizzle-orm';
import type { Scope } from '../../store/store.ts';
import type { Ask, Wishes } from '../tables.ts';

/** Helping with a question is asked elsewhere, and nobody is counted as silent there. */
const elsewhere = 'help';

export const addAsk = async ({ db, t }: Scope, ask: Ask): Promise<void> => {
  await db.insert(t.asks).values(ask);
};

export const askById = async ({ db, t }: Scope, id: string): Promise<Ask | null> => {
  const [found] = await db.select().from(t.asks).where(eq(t.asks.id, id));
  return found ?? null;
};

/** Ends an open one; false if it is over. */
export const endAsk = async ({ db, t }: Scope, id: string, state: Ask['state']): Promise<boolean> => {
  const ended = await db
    .update(t.asks)
    .set({ state, nextAt: null })
    .where(and(eq(t.asks.id, id), eq(t.asks.state, 'open')))
    .returning({ id: t.asks.id });
  return ended.length > 0;
};

export const removeAsk = async ({ db, t }: Scope, id: string): Promise<void> => {
  await db.delete(t.asks).where(eq(t.asks.id, id));
};

/** All that these people were asked for, in any community. */
export const askedOf = async ({ db, t }: Scope, team: string, users: readonly string[]): Promise<Ask[]> =>
  users.length === 0
    ? []
    : db
        .select()
        .from(t.asks)
        .where(and(eq(t.asks.team, team), inArray(t.asks.user, [...users]), ne(t.asks.what, elsewhere)));

export const askedSince = async ({ db, t }: Scope, community: string, since: number): Promise<number> => {
  const [found] = await db
    .select({ asked: count() })
    .from(t.asks)
    .where(and(eq(t.asks.community, community), gte(t.asks.at, since), ne(t.asks.what, elsewhere)));
  return found?.asked ?? 0;
};

export const dueAsks = ({ db, t }: Scope, now: number): Promise<Ask[]> =>
  db
    .select()
    .from(t.asks)
    .where(and(isNotNull(t.asks.nextAt), lte(t.asks.nextAt, now)))
    .limit(100);

export const firstDue = async ({ db, t }: Scope): Promise<number | null> => {
  const [found] = await db
    .select({ at: min(t.asks.nextAt) })
    .from(t.asks)
    .where(isNotNull(t.asks.nextAt));
  return found?.at ?? null;
};

/** Silence before is forgiven to whoever wants to be asked. */
export const forgive = async (
  { db, t }: Scope,
  { team, user }: { team: string; user: string },
): Promise<void> => {
  await db
    .update(t.asks)
    .set({ state: 'declined' })
    .where(and(eq(t.asks.team, team), eq(t.asks.user, user), eq(t.asks.state, 'ignored')));
};

/** How often each member wants to be asked; who is missing has not said. */
export const oftenIn = async ({ db, t }: Scope, community: string): Promise<Map<string, Wishes['asks']>> => {
  const rows = await db
    .select({ user: t.wishes.user, asks: t.wishes.asks })
    .from(t.wishes)
    .where(eq(t.wishes.community, community));
  return new Map(rows.map(({ user, asks }) => [user, asks]));
};

/** The same for one person, by community. */
export const oftenOf = async (
  { db, t }: Scope,
  user: string,
  communities: readonly string[],
): Promise<Map<string, Wishes['asks']>> => {
  if (communities.length === 0) return new Map();
  const rows = await db
    .select({ community: t.wishes.community, asks: t.wishes.asks })
    .from(t.wishes)
    .where(and(eq(t.wishes.user, user), inArray(t.wishes.community, [...communities])));
  return new Map(rows.map(({ community, asks }) => [community, asks]));
};

type Clock = { user: string; timeZone: string; locale: string };

/** Whom Slack told of: people of this organisation who are there. */
export const clocksOf = ({ db, t }: Scope, team: string): Promise<Clock[]> =>
  db
    .select({ user: t.people.user, timeZone: t.people.timeZone, locale: t.people.locale })
    .from(t.people)
    .where(
      and(
        eq(t.people.team, team),
        eq(t.people.bot, false),
        eq(t.people.deleted, false),
        eq(t.people.external, false),
      ),
    );

/** The zones in which people live. */
export const zones = async ({ db, t }: Scope): Promise<string[]> => {
  const rows = await db.selectDistinct({ zone: t.people.timeZone }).from(t.people);
  return rows.map(({ zone }) => zone);
};

export const openCommunities = ({ db, t }: Scope) =>
  db.select().from(t.communities).where(eq(t.communities.state, 'open'));
