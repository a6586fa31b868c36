import { and, asc, eq, isNotNull, isNull, lte, min, notInArray, sql } from 'drizzle-orm';
import { prepared } from '../store/prepared.ts';
import type { Tables } from '../store/schema.ts';
import type { Scope } from '../store/store.ts';
import { withoutBot } from './store.ts';

export type DirtyRow = Tables['dirty']['$inferSelect'];

/** State is out of date since now, or since longer. A row that is keeping the pace keeps it. */
export const markDirty = async (
  { db, t }: Scope,
  team: string,
  kind: string,
  ref: string,
  now: number,
): Promise<void> => {
  await db
    .insert(t.dirty)
    .values({ team, kind, ref, since: now, version: 1, attempts: 0, nextAt: now })
    .onConflictDoUpdate({
      target: [t.dirty.team, t.dirty.kind, t.dirty.ref],
      set: {
        since: sql`coalesce(${t.dirty.since}, ${now})`,
        version: sql`${t.dirty.version} + 1`,
        attempts: 0,
      },
    });
};

/** What to show anew, that which waits longest first. */
export const dueStates = (scope: Scope, team: string, now: number): Promise<DirtyRow[]> =>
  due(scope, { team, now });

const due = prepared(['team', 'now'], ({ db, t }, { team, now }) =>
  db
    .select()
    .from(t.dirty)
    .where(and(lte(t.dirty.nextAt, now), eq(t.dirty.team, team), isNotNull(t.dirty.since)))
    .orderBy(asc(t.dirty.since))
    .limit(200),
);

const same = (t: Tables, { team, kind, ref }: DirtyRow) =>
  and(eq(t.dirty.team, team), eq(t.dirty.kind, kind), eq(t.dirty.ref, ref));

const sameVersion = (t: Tables, row: DirtyRow) => and(same(t, row), eq(t.dirty.version, row.version));

/** It was shown, and may be again from `nextAt` on; what changed meanwhile still waits. */
export const markShown = async ({ db, t }: Scope, row: DirtyRow, nextAt: number): Promise<void> => {
  await db.update(t.dirty).set({ nextAt }).where(same(t, row));
  await db.update(t.dirty).set({ since: null, attempts: 0 }).where(sameVersion(t, row));
};

/** Again at `nextAt`, after one more attempt. */
export const retryState = async ({ db, t }: Scope, row: DirtyRow, nextAt: number): Promise<void> => {
  await db
    .update(t.dirty)
    .set({ nextAt, attempts: row.attempts + 1 })
    .where(sameVersion(t, row));
};

/** There is nothing to show, unless it changed meanwhile. */
export const forgetState = async ({ db, t }: Scope, row: DirtyRow): Promise<void> => {
  await db.delete(t.dirty).where(sameVersion(t, row));
};

/** Rows that only kept the pace, and have done so. */
export const sweepStates = async (scope: Scope, team: string, now: number): Promise<void> => {
  await swept(scope, { team, now });
};

const swept = prepared(['team', 'now'], ({ db, t }, { team, now }) =>
  db.delete(t.dirty).where(and(lte(t.dirty.nextAt, now), eq(t.dirty.team, team), isNull(t.dirty.since))),
);

/** When (epoch ms) the next state is to be shown. */
export const nextState = async (scope: Scope): Promise<number | null> => {
  const [found] = await next(scope, {});
  return found?.at ?? null;
};

const next = prepared([], (scope) => {
  const { dirty } = scope.t;
  return scope.db
    .select({ at: min(dirty.nextAt) })
    .from(dirty)
    .where(and(isNotNull(dirty.since), notInArray(dirty.team, withoutBot(scope))));
});
