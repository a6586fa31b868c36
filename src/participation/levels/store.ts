/** Queries: who has which level, and when a community slept. Instants are epoch milliseconds. */
import { and, eq, gt, inArray, isNotNull, isNull, lt, or } from 'drizzle-orm';
import { proposed } from '../../store/sql.ts';
import type { Scope } from '../../store/store.ts';
import type { LevelWeek, MemberLevel } from '../tables.ts';
import { rules } from './constants.ts';
import type { Span } from './off.ts';

/** How many beats asked a community something before an instant; counted no further than it takes. */
export const beatsAsked = async ({ db, t }: Scope, community: string, before: number): Promise<number> => {
  const rows = await db
    .select({ id: t.beats.id })
    .from(t.beats)
    .where(
      and(
        eq(t.beats.community, community),
        lt(t.beats.at, before),
        isNotNull(t.beats.ts),
        isNotNull(t.beats.flavour),
      ),
    )
    .limit(rules.beats);
  return rows.length;
};

/** From when on what was done before a community was opened is known; null: it is not. */
export const lookedBackTo = async ({ db, t }: Scope, community: string): Promise<number | null> => {
  const [found] = await db
    .select({ from: t.backfills.from })
    .from(t.backfills)
    .where(and(eq(t.backfills.community, community), eq(t.backfills.state, 'done')));
  return found?.from ?? null;
};

export const pausesFrom = ({ db, t }: Scope, community: string, since: number): Promise<Span[]> =>
  db
    .select({ from: t.pauses.from, until: t.pauses.until })
    .from(t.pauses)
    .where(and(eq(t.pauses.community, community), or(isNull(t.pauses.until), gt(t.pauses.until, since))))
    .orderBy(t.pauses.from);

/** `until` null: nobody knows yet. */
export const beginPause = async (
  { db, t }: Scope,
  community: string,
  from: number,
  until: number | null,
): Promise<void> => {
  const { pauses } = t;
  await db
    .insert(pauses)
    .values({ community, from, until })
    .onConflictDoUpdate({ target: [pauses.community, pauses.from], set: { until } });
};

/** What was open is over, or with `fixed` what had an end of its own. */
export const endPauses = async (
  { db, t }: Scope,
  community: string,
  at: number,
  { fixed }: { fixed: boolean },
): Promise<void> => {
  const { pauses } = t;
  const which = fixed ? gt(pauses.until, at) : isNull(pauses.until);
  await db
    .update(pauses)
    .set({ until: at })
    .where(and(eq(pauses.community, community), which));
};

/** A community's levels, or one person's. */
export const levelsOf = ({ db, t }: Scope, community: string, user?: string): Promise<MemberLevel[]> =>
  db
    .select()
    .from(t.levels)
    .where(and(eq(t.levels.community, community), ...(user === undefined ? [] : [eq(t.levels.user, user)])));

/** Rows written or removed at once. */
const atOnce = 500;

export const portions = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / atOnce) }, (_, at) =>
    rows.slice(at * atOnce, (at + 1) * atOnce),
  );

export const keepLevels = async ({ db, t }: Scope, rows: readonly MemberLevel[]): Promise<void> => {
  const { levels } = t;
  for (const some of portions(rows))
    await db
      .insert(levels)
      .values(some)
      .onConflictDoUpdate({
        target: [levels.community, levels.user],
        set: {
          level: proposed(levels.level),
          since: proposed(levels.since),
          leaning: proposed(levels.leaning),
          leaningFor: proposed(levels.leaningFor),
        },
      });
};

export const dropLevels = async (
  { db, t }: Scope,
  community: string,
  users: readonly string[],
): Promise<void> => {
  for (const some of portions(users))
    await db.delete(t.levels).where(and(eq(t.levels.community, community), inArray(t.levels.user, some)));
};

export const keepLevelWeek = async ({ db, t }: Scope, row: LevelWeek): Promise<void> => {
  const { levelWeeks } = t;
  const { core, active, peripheral, newcomers } = row;
  await db
    .insert(levelWeeks)
    .values(row)
    .onConflictDoUpdate({
      target: [levelWeeks.community, levelWeeks.week],
      set: { core, active, peripheral, newcomers },
    });
};
