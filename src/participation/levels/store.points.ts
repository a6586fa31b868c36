/**
 * Queries: what members did, in points a week (points.ts says the same without a database). Weeks are named by their
 * Monday, epoch milliseconds. All is read from the index `engagements_levels` alone: a community's acts are many.
 */

import { and, eq, gte, inArray, isNotNull, lt, not, notLike, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../../store/store.ts';
import type { EngagementKind } from '../deeds.ts';
import { deeds } from '../deeds.ts';
import { pseudonymMark } from '../pseudonym.ts';
import { points, type Worth } from './constants.ts';
import type { Sort } from './points.ts';
import { day, firstMonday, week } from './weeks.ts';

/** From `from` until before `to`, both Mondays. `offset`: how far the community's days are ahead of UTC, ms. */
export type Stretch = { community: string; from: number; to: number; offset: number };

export type MemberWeek = { member: string; week: number; points: number };

const whole = (number: number): SQL => sql.raw(String(Math.trunc(number)));

export const during = (
  { t }: Scope,
  { community, from, to }: Omit<Stretch, 'offset'>,
  kinds: readonly EngagementKind[],
) =>
  and(
    eq(t.engagements.community, community),
    gte(t.engagements.occurredAt, from),
    lt(t.engagements.occurredAt, to),
    inArray(t.engagements.kind, kinds),
    not(t.engagements.undone),
    notLike(t.engagements.member, `${pseudonymMark}%`),
  );

// Both engines divide whole numbers without a remainder.
export const weekAt = ({ t }: Scope): SQL =>
  sql`(${t.engagements.occurredAt} - ${whole(firstMonday)}) / ${whole(week)}`;

export const weekNumbered = (index: number): number => index * week + firstMonday;

/** Points by member and week, each pair once, in no order. */
export const pointsIn = async (scope: Scope, stretch: Stretch): Promise<MemberWeek[]> =>
  together([...(await pointsOfActs(scope, stretch)), ...(await foldedIn(scope, stretch))]);

/** The same of the acts that are kept. */
export const pointsOfActs = async (scope: Scope, stretch: Stretch): Promise<MemberWeek[]> =>
  together([...(await givenIn(scope, stretch)), ...(await thankedIn(scope, stretch))]);

const together = (rows: readonly MemberWeek[]): MemberWeek[] => {
  const sums = new Map<string, MemberWeek>();
  for (const row of rows) {
    const key = `${row.week} ${row.member}`;
    sums.set(key, { ...row, points: row.points + (sums.get(key)?.points ?? 0) });
  }
  return [...sums.values()];
};

/** For what they themselves did, of the acts that are kept. */
const givenIn = async (scope: Scope, stretch: Stretch): Promise<MemberWeek[]> => {
  const { db, t } = scope;
  const { engagements } = t;
  const beats = db
    .select({ ts: t.beats.ts })
    .from(t.beats)
    .where(and(eq(t.beats.community, stretch.community), isNotNull(t.beats.ts), isNotNull(t.beats.flavour)));
  const challenges = db
    .select({ ts: t.challenges.ts })
    .from(t.challenges)
    .where(and(eq(t.challenges.community, stretch.community), isNotNull(t.challenges.ts)));
  const isAnswer = sql`${engagements.kind} in ('tap', 'entry') or (${engagements.kind} = 'reply'
    and (${engagements.thread} in ${beats} or ${engagements.thread} in ${challenges}))`;
  const sort = sql<Sort>`case when ${isAnswer} then 'answer'
    when ${engagements.kind} = 'reply' and ${engagements.toward} is null then 'message'
    else ${engagements.kind} end`;
  const acts = db
    .select({
      member: engagements.member,
      week: weekAt(scope).as('week'),
      sort: sort.as('sort'),
      day: sql<number>`(${engagements.occurredAt} + ${whole(stretch.offset)}) / ${whole(day)}`.as('day'),
      thread: engagements.thread,
      toward: engagements.toward,
    })
    .from(engagements)
    .where(during(scope, stretch, deeds))
    .as('acts');
  // An answer counts once a beat and week, on whichever days it was given; all else by the day.
  const isOnce = sql`${acts.sort} = 'answer'`;
  const slots = db
    .select({ member: acts.member, week: acts.week, points: worthOf(acts.sort, acts.toward).as('points') })
    .from(acts)
    .groupBy(
      acts.member,
      acts.week,
      acts.sort,
      sql`case when ${isOnce} then 0 else ${acts.day} end`,
      sql`case when ${isOnce} then ${acts.thread} end`,
    )
    .as('slots');
  const rows = await db
    .select({
      member: slots.member,
      week: sql<number>`${slots.week}`.mapWith(Number),
      points: sql<number>`sum(${slots.points})`.mapWith(Number),
    })
    .from(slots)
    .groupBy(slots.member, slots.week);
  return rows.map((row) => ({ ...row, week: weekNumbered(row.week) }));
};

/** What the acts of one slot are worth together. */
const worthOf = (sort: SQL.Aliased<Sort>, toward: { getSQL(): SQL }): SQL<number> => {
  const sorts: [string, Worth][] = Object.entries(points);
  const cases = sorts
    .filter(([name]) => name !== 'thanked')
    .map(([name, { each, most, people }]) => {
      const times = people ? sql`count(distinct ${toward})` : sql`count(*)`;
      const capped =
        most === undefined
          ? times
          : sql`case when ${times} > ${whole(most)} then ${whole(most)} else ${times} end`;
      return sql`when '${sql.raw(name)}' then ${sql.raw(String(each))} * (${capped})`;
    });
  return sql<number>`case ${sort} ${sql.join(cases, sql` `)} else 0 end`;
};

/** For thanks received. */
const thankedIn = async (scope: Scope, stretch: Stretch): Promise<MemberWeek[]> => {
  const { db, t } = scope;
  const { engagements } = t;
  const rows = await db
    .select({
      member: engagements.toward,
      week: weekAt(scope).mapWith(Number),
      people: sql<number>`count(distinct ${engagements.member})`.mapWith(Number),
    })
    .from(engagements)
    .where(and(during(scope, stretch, ['thanks']), isNotNull(engagements.toward)))
    .groupBy(engagements.toward, weekAt(scope));
  const { each, most } = points.thanked;
  return rows.flatMap(({ member, week, people }) =>
    member === null ? [] : [{ member, week: weekNumbered(week), points: each * Math.min(most, people) }],
  );
};

/** Of weeks whose acts are not kept any more. */
const foldedIn = ({ db, t }: Scope, { community, from, to }: Stretch): Promise<MemberWeek[]> =>
  db
    .select({ member: t.memberWeeks.member, week: t.memberWeeks.week, points: t.memberWeeks.points })
    .from(t.memberWeeks)
    .where(
      and(eq(t.memberWeeks.community, community), gte(t.memberWeeks.week, from), lt(t.memberWeeks.week, to)),
    );
