/** Queries: looks back, and what they counted. Instants are epoch milliseconds. */
import { and, eq, gte, inArray, isNotNull, lt, lte, min, sql } from 'drizzle-orm';
import type { Scope } from '../../store/store.ts';
import type { Backfill } from '../tables.ts';

export const backfillOf = async ({ db, t }: Scope, community: string): Promise<Backfill | null> => {
  const [found] = await db.select().from(t.backfills).where(eq(t.backfills.community, community));
  return found ?? null;
};

/** Asks for one, unless one is under way or was done; false if so. */
export const addBackfill = async (
  { db, t }: Scope,
  asked: Pick<Backfill, 'community' | 'team' | 'state' | 'askedBy' | 'approvedBy' | 'at' | 'from' | 'until'>,
): Promise<boolean> => {
  const fresh = { ...asked, place: null, messages: 0, threads: 0, nextAt: null };
  const added = await db
    .insert(t.backfills)
    .values(fresh)
    .onConflictDoUpdate({
      target: t.backfills.community,
      set: fresh,
      setWhere: eq(t.backfills.state, 'cancelled'),
    })
    .returning({ community: t.backfills.community });
  return added.length > 0;
};

/** Moves one on from one of these states; null if it is in none of them (any more). */
export const moveBackfill = async (
  { db, t }: Scope,
  community: string,
  from: readonly Backfill['state'][],
  change: Partial<Omit<Backfill, 'community' | 'team'>>,
): Promise<Backfill | null> => {
  const [moved] = await db
    .update(t.backfills)
    .set(change)
    .where(and(eq(t.backfills.community, community), inArray(t.backfills.state, [...from])))
    .returning();
  return moved ?? null;
};

/** Takes one that is due for oneself, until `until`; null: none is. */
export const claimBackfill = async (
  { db, t }: Scope,
  now: number,
  until: number,
): Promise<Backfill | null> => {
  const { backfills } = t;
  const [due] = await db
    .select({ community: backfills.community })
    .from(backfills)
    .where(and(isNotNull(backfills.nextAt), lte(backfills.nextAt, now)))
    .orderBy(backfills.nextAt)
    .limit(1);
  if (!due) return null;
  const [claimed] = await db
    .update(backfills)
    .set({ state: 'reading', nextAt: until })
    .where(and(eq(backfills.community, due.community), lte(backfills.nextAt, now)))
    .returning();
  return claimed ?? null;
};

/** Keeps how far one has come, if it is still being read; false: somebody stopped it. */
export const advance = async (
  { db, t }: Scope,
  community: string,
  { messages, threads, ...change }: Pick<Backfill, 'messages' | 'threads' | 'place' | 'nextAt'>,
): Promise<boolean> => {
  const { backfills } = t;
  const advanced = await db
    .update(backfills)
    .set({
      ...change,
      messages: sql`${backfills.messages} + ${sql.param(messages, backfills.messages)}`,
      threads: sql`${backfills.threads} + ${sql.param(threads, backfills.threads)}`,
    })
    .where(and(eq(backfills.community, community), eq(backfills.state, 'reading')))
    .returning({ community: backfills.community });
  return advanced.length > 0;
};

/** Forgets what was counted of a time. */
export const removeActs = async (
  { db, t }: Scope,
  { community, from, until }: Pick<Backfill, 'community' | 'from' | 'until'>,
): Promise<void> => {
  const { engagements } = t;
  await db
    .delete(engagements)
    .where(
      and(
        eq(engagements.community, community),
        gte(engagements.occurredAt, from),
        lt(engagements.occurredAt, until),
      ),
    );
};

export const nextBackfill = async ({ db, t }: Scope): Promise<number | null> => {
  const [found] = await db
    .select({ at: min(t.backfills.nextAt) })
    .from(t.backfills)
    .where(isNotNull(t.backfills.nextAt));
  return found?.at ?? null;
};
