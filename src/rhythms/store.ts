/** Queries: rhythms. */
import { and, asc, eq, inArray, isNotNull, lte, min, ne } from 'drizzle-orm';
import { prepared, preparedWrite } from '../store/prepared.ts';
import type { Scope } from '../store/store.ts';
import type { Next } from './coming.ts';
import { isAsking } from './kinds/registry.ts';
import type { Rhythm } from './tables.ts';

/** A community's rhythms, the removed ones excepted, by number. */
export const rhythmsOf = (scope: Scope, community: string): Promise<Rhythm[]> =>
  ofCommunity(scope, { community });

const ofCommunity = prepared(['community'], ({ db, t }, { community }) =>
  db
    .select()
    .from(t.rhythms)
    .where(and(eq(t.rhythms.community, community), ne(t.rhythms.state, 'removed')))
    .orderBy(asc(t.rhythms.number)),
);

/** The same of several communities. */
export const rhythmsAmong = async ({ db, t }: Scope, communities: readonly string[]): Promise<Rhythm[]> => {
  const { community, state, number } = t.rhythms;
  const wanted = and(inArray(community, [...communities]), ne(state, 'removed'));
  return communities.length === 0 ? [] : db.select().from(t.rhythms).where(wanted).orderBy(asc(number));
};

/** Those of them whose beats ask people something: what can be read from answers is read of these alone. */
export const askingOf = async (scope: Scope, community: string): Promise<Rhythm[]> =>
  (await rhythmsOf(scope, community)).filter(isAsking);

export const rhythmById = async (scope: Scope, id: string): Promise<Rhythm | null> => {
  const [found] = await byId(scope, { id });
  return found ?? null;
};

const byId = prepared(['id'], ({ db, t }, { id }) => db.select().from(t.rhythms).where(eq(t.rhythms.id, id)));

export const addRhythm = async (
  { db, t }: Scope,
  rhythm: Omit<Scope['t']['rhythms']['$inferInsert'], 'state' | 'activeSince'>,
): Promise<Rhythm> => {
  const [added] = await db
    .insert(t.rhythms)
    .values({ ...rhythm, state: 'active', activeSince: rhythm.createdAt })
    .returning();
  if (!added) throw new Error('a rhythm was not added');
  return added;
};

type Change = Partial<Pick<Rhythm, 'config' | 'cadence' | 'state' | 'pausedUntil' | 'activeSince'> & Next>;

export const changeRhythm = async (scope: Scope, id: string, change: Change): Promise<void> => {
  await changed(scope, change, { id });
};

const changed = preparedWrite<Change>()(['id'], ({ db, t }, change, { id }) =>
  db.update(t.rhythms).set(change).where(eq(t.rhythms.id, id)),
);

/** The rhythms whose next beat is due, the longest due first. */
export const dueRhythms = async (scope: Scope, now: number, count: number): Promise<string[]> =>
  (await due(scope, { now, count })).map(({ id }) => id);

const due = prepared(['now', 'count'], ({ db, t }, { now, count }) =>
  db
    .select({ id: t.rhythms.id })
    .from(t.rhythms)
    .where(and(isNotNull(t.rhythms.nextAt), lte(t.rhythms.nextAt, now)))
    .orderBy(asc(t.rhythms.nextAt), asc(t.rhythms.id))
    .limit(count),
);

/** When the next beat of all is due, epoch milliseconds. */
export const firstDue = async (scope: Scope): Promise<number | null> => {
  const [first] = await soonest(scope, {});
  return first?.at ?? null;
};

const soonest = prepared([], ({ db, t }) =>
  db
    .select({ at: min(t.rhythms.nextAt) })
    .from(t.rhythms)
    .where(isNotNull(t.rhythms.nextAt)),
);

/** Sets how many posts in 28 days are agreed for a community. */
export const raiseBudget = async ({ db, t }: Scope, community: string, budget: number): Promise<void> => {
  await db.update(t.communities).set({ budget }).where(eq(t.communities.id, community));
};
