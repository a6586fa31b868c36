/** Queries: when a community's levels are looked at again. Instants are epoch milliseconds. */
import { and, asc, eq, inArray, isNull, lte, min } from 'drizzle-orm';
import { prepared } from '../../store/prepared.ts';
import type { Scope } from '../../store/store.ts';

/** A community gets its turn, unless it has one. */
export const addTurns = async (
  { db, t }: Scope,
  turns: readonly { community: string; nextAt: number }[],
): Promise<void> => {
  if (turns.length > 0)
    await db
      .insert(t.evaluations)
      .values([...turns])
      .onConflictDoNothing();
};

export const endTurn = async ({ db, t }: Scope, community: string): Promise<void> => {
  await db.delete(t.evaluations).where(eq(t.evaluations.community, community));
};

/** When a community is evaluated next; null: it is not. */
export const turnOf = async ({ db, t }: Scope, community: string): Promise<number | null> => {
  const [found] = await db
    .select({ at: t.evaluations.nextAt })
    .from(t.evaluations)
    .where(eq(t.evaluations.community, community));
  return found?.at ?? null;
};

/** Takes a turn for oneself; false: somebody else was faster. */
export const takeTurn = async (
  { db, t }: Scope,
  community: string,
  { turn, next }: { turn: number; next: number },
): Promise<boolean> => {
  const taken = await db
    .update(t.evaluations)
    .set({ nextAt: next })
    .where(and(eq(t.evaluations.community, community), eq(t.evaluations.nextAt, turn)))
    .returning({ community: t.evaluations.community });
  return taken.length > 0;
};

/** The communities whose turn it is, the longest due first. */
export const dueTurns = async (scope: Scope, now: number, most: number): Promise<string[]> =>
  (await due(scope, { now, most })).map(({ community }) => community);

const due = prepared(['now', 'most'], ({ db, t }, { now, most }) =>
  db
    .select({ community: t.evaluations.community })
    .from(t.evaluations)
    .where(lte(t.evaluations.nextAt, now))
    .orderBy(asc(t.evaluations.nextAt))
    .limit(most),
);

export const firstTurn = async (scope: Scope): Promise<number | null> => {
  const [first] = await soonest(scope, {});
  return first?.at ?? null;
};

const soonest = prepared([], ({ db, t }) => db.select({ at: min(t.evaluations.nextAt) }).from(t.evaluations));

/** Communities that are looked after and have no turn, such as those that are older than levels. */
export const withoutTurn = async ({ db, t }: Scope, most: number): Promise<string[]> => {
  const rows = await db
    .select({ id: t.communities.id })
    .from(t.communities)
    .leftJoin(t.evaluations, eq(t.evaluations.community, t.communities.id))
    .where(and(inArray(t.communities.state, ['open', 'resting']), isNull(t.evaluations.community)))
    .limit(most);
  return rows.map(({ id }) => id);
};
