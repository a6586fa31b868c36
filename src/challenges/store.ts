/** Queries: challenges. */
import { and, asc, desc, eq, inArray, isNotNull, lte, min } from 'drizzle-orm';
import { prepared } from '../store/prepared.ts';
import type { Scope } from '../store/store.ts';
import type { Challenge } from './tables.ts';

/** Adds a challenge; null if it was added before. */
export const addChallenge = async (
  { db, t }: Scope,
  challenge: Scope['t']['challenges']['$inferInsert'],
): Promise<Challenge | null> => {
  const [added] = await db.insert(t.challenges).values(challenge).onConflictDoNothing().returning();
  return added ?? null;
};

export const challengeById = async ({ db, t }: Scope, id: string): Promise<Challenge | null> => {
  const [found] = await db.select().from(t.challenges).where(eq(t.challenges.id, id));
  return found ?? null;
};

/** All of a community, the latest first. */
export const challengesOf = (scope: Scope, community: string): Promise<Challenge[]> =>
  ofCommunity(scope, { community });

const ofCommunity = prepared(['community'], ({ db, t }, { community }) =>
  db
    .select()
    .from(t.challenges)
    .where(eq(t.challenges.community, community))
    .orderBy(desc(t.challenges.startsAt), asc(t.challenges.id)),
);

/** Those that run now in any of these communities, the first to end first. */
export const runningIn = async ({ db, t }: Scope, communities: readonly string[]): Promise<Challenge[]> => {
  if (communities.length === 0) return [];
  return db
    .select()
    .from(t.challenges)
    .where(and(inArray(t.challenges.community, [...communities]), eq(t.challenges.state, 'running')))
    .orderBy(asc(t.challenges.endsAt), asc(t.challenges.id));
};

export const changeChallenge = async (
  { db, t }: Scope,
  id: string,
  change: Partial<Omit<Challenge, 'id' | 'team' | 'community'>>,
): Promise<Challenge> => {
  const [changed] = await db.update(t.challenges).set(change).where(eq(t.challenges.id, id)).returning();
  if (!changed) throw new Error('a challenge is gone since it was found');
  return changed;
};

/** Those that have something to be done, the longest due first. */
export const dueChallenges = async ({ db, t }: Scope, now: number, count: number): Promise<Challenge[]> =>
  db
    .select()
    .from(t.challenges)
    .where(and(isNotNull(t.challenges.nextAt), lte(t.challenges.nextAt, now)))
    .orderBy(asc(t.challenges.nextAt), asc(t.challenges.id))
    .limit(count);

/** When there is something to be done next, epoch milliseconds. */
export const firstDue = async (scope: Scope): Promise<number | null> => {
  const [first] = await earliest(scope, {});
  return first?.at ?? null;
};

const earliest = prepared([], ({ db, t }) =>
  db
    .select({ at: min(t.challenges.nextAt) })
    .from(t.challenges)
    .where(isNotNull(t.challenges.nextAt)),
);
