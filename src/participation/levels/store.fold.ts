/** What becomes of acts that are not kept any more: sums of weeks. Within a transaction. */
import { and, count, countDistinct, eq, gte, lt, min, not, notLike, sql } from 'drizzle-orm';
import type { Community } from '../../communities/index.ts';
import { proposed } from '../../store/sql.ts';
import type { Scope } from '../../store/store.ts';
import { pseudonymMark } from '../pseudonym.ts';
import { pointsOfActs, type Stretch, weekAt, weekNumbered } from './store.points.ts';
import { portions } from './store.ts';
import { offsetOf, weekOf } from './weeks.ts';

/**
 * Adds up a community's acts of the weeks before `before` (a Monday, epoch ms), by member and all together, and forgets
 * the acts, also those that were taken back. Levels stay as they were, save that whom somebody helped then is not known
 * any more.
 * @returns how many acts were forgotten.
 */
export const foldWeeks = async (
  scope: Scope,
  { id, timeZone }: Pick<Community, 'id' | 'timeZone'>,
  before: number,
): Promise<number> => {
  if (weekOf(before) !== before) throw new RangeError('weeks are folded as a whole');
  const { db, t } = scope;
  const { engagements } = t;
  const isOld = and(eq(engagements.community, id), lt(engagements.occurredAt, before));
  const [oldest] = await db
    .select({ at: min(engagements.occurredAt).mapWith(Number) })
    .from(engagements)
    .where(isOld);
  if (oldest?.at == null) return 0;
  const stretch = { community: id, from: weekOf(oldest.at), to: before, offset: offsetOf(timeZone) };
  await keepMembers(scope, stretch);
  await keepTotals(scope, stretch);
  const forgotten = await db.delete(engagements).where(isOld).returning({ kind: engagements.kind });
  return forgotten.length;
};

// What is heard of a week that was folded already is added to it.
const keepMembers = async (scope: Scope, stretch: Stretch): Promise<void> => {
  const { memberWeeks } = scope.t;
  const { community } = stretch;
  for (const some of portions(await pointsOfActs(scope, stretch)))
    await scope.db
      .insert(memberWeeks)
      .values(some.map((row) => ({ community, ...row })))
      .onConflictDoUpdate({
        target: [memberWeeks.community, memberWeeks.week, memberWeeks.member],
        set: { points: sql`${memberWeeks.points} + ${proposed(memberWeeks.points)}` },
      });
};

const keepTotals = async (scope: Scope, { community, from, to }: Stretch): Promise<void> => {
  const { db, t } = scope;
  const { engagements, communityWeeks } = t;
  const { acts, people } = communityWeeks;
  const known = sql`case when ${notLike(engagements.member, `${pseudonymMark}%`)} then ${engagements.member} end`;
  const totals = await db
    .select({
      week: weekAt(scope).mapWith(Number),
      kind: engagements.kind,
      acts: count(),
      people: countDistinct(known),
    })
    .from(engagements)
    .where(
      and(
        eq(engagements.community, community),
        gte(engagements.occurredAt, from),
        lt(engagements.occurredAt, to),
        not(engagements.undone),
      ),
    )
    .groupBy(weekAt(scope), engagements.kind);
  const most = sql`case when ${people} > ${proposed(people)} then ${people} else ${proposed(people)} end`;
  for (const some of portions(totals))
    await db
      .insert(communityWeeks)
      .values(some.map((row) => ({ ...row, community, week: weekNumbered(row.week) })))
      .onConflictDoUpdate({
        target: [communityWeeks.community, communityWeeks.week, communityWeeks.kind],
        set: { acts: sql`${acts} + ${proposed(acts)}`, people: most },
      });
};
