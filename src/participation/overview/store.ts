/**
 * Queries: what the coordinators’ view is made of; only how many is told of it. Whoever left, is left out, or is of
 * another organisation is in none of them, nor is whoever is only counted in totals. Instants are epoch milliseconds.
 */

import { and, count, countDistinct, desc, eq, gte, inArray, isNull, lt, not, sql } from 'drizzle-orm';
import { absencesFrom } from '../../absences/index.ts';
import type { Community, CountMode } from '../../communities/index.ts';
import type { BeatState } from '../../rhythms/tables.ts';
import type { Scope } from '../../store/store.ts';
import { deeds } from '../deeds.ts';
import { firstMonday, week } from '../levels/weeks.ts';
import type { LevelWeek } from '../tables.ts';
import { weekNumber } from './weeks.ts';

type Where = { community: string; mode: CountMode };
type Span = { from: number; to: number };

const isCounted = ({ t }: Scope, { community, mode }: Where) =>
  and(
    eq(t.memberships.community, community),
    isNull(t.memberships.leftOutAt),
    not(t.memberships.external),
    ...(mode === 'opt in' ? [t.memberships.optedIn] : []),
  );

const isTheirs = ({ t }: Scope) =>
  and(eq(t.memberships.community, t.engagements.community), eq(t.memberships.user, t.engagements.member));

// Read from the index alone: a community's acts by time are many, its rows are not needed.
const didIn = ({ t }: Scope, { community }: Where, { from, to }: Span) =>
  and(
    eq(t.engagements.community, community),
    gte(t.engagements.occurredAt, from),
    lt(t.engagements.occurredAt, to),
    inArray(t.engagements.kind, deeds),
    not(t.engagements.undone),
  );

/** How many members did anything in a span of time. */
export const activeIn = async (scope: Scope, where: Where, span: Span): Promise<number> => {
  const { db, t } = scope;
  // Their acts are many more than the members: whose they are is gathered first, and then looked up once each.
  const doers = db
    .select({ member: t.engagements.member })
    .from(t.engagements)
    .where(didIn(scope, where, span));
  const [found] = await db
    .select({ people: count() })
    .from(t.memberships)
    .where(and(isCounted(scope, where), isNull(t.memberships.leftAt), inArray(t.memberships.user, doers)));
  return found?.people ?? 0;
};

/** By member, the weeks (weeks.ts) in which they did anything, also those whose acts are not kept any more. */
export const weeksOf = async (scope: Scope, where: Where, span: Span): Promise<Map<string, Set<number>>> => {
  const { db, t } = scope;
  // Both engines divide whole numbers without a remainder.
  const number = sql<number>`(${t.engagements.occurredAt} - ${sql.raw(String(firstMonday))}) / ${sql.raw(String(week))}`;
  const isThere = and(isCounted(scope, where), isNull(t.memberships.leftAt));
  const kept = await db
    .selectDistinct({ member: t.engagements.member, week: number.mapWith(Number) })
    .from(t.engagements)
    .innerJoin(t.memberships, isTheirs(scope))
    .where(and(didIn(scope, where, span), isThere));
  const summed = await db
    .select({ member: t.memberWeeks.member, at: t.memberWeeks.week })
    .from(t.memberWeeks)
    .innerJoin(
      t.memberships,
      and(eq(t.memberships.community, t.memberWeeks.community), eq(t.memberships.user, t.memberWeeks.member)),
    )
    .where(
      and(
        eq(t.memberWeeks.community, where.community),
        gte(t.memberWeeks.week, span.from),
        lt(t.memberWeeks.week, span.to),
        isThere,
      ),
    );
  const weeks = new Map<string, Set<number>>();
  const note = (member: string, one: number) => {
    const own = weeks.get(member);
    if (own) own.add(one);
    else weeks.set(member, new Set([one]));
  };
  for (const row of kept) note(row.member, row.week);
  for (const row of summed) note(row.member, weekNumber(row.at));
  return weeks;
};

/** The first instant from which acts of a community are known; null: there are none. */
export const firstKnown = async ({ db, t }: Scope, community: string): Promise<number | null> => {
  const [kept] = await db
    .select({ at: t.engagements.occurredAt })
    .from(t.engagements)
    .where(eq(t.engagements.community, community))
    .orderBy(t.engagements.occurredAt)
    .limit(1);
  const [summed] = await db
    .select({ at: t.memberWeeks.week })
    .from(t.memberWeeks)
    .where(eq(t.memberWeeks.community, community))
    .orderBy(t.memberWeeks.week)
    .limit(1);
  const known = [kept, summed].flatMap((row) => row?.at ?? []);
  return known.length > 0 ? Math.min(...known) : null;
};

/** How many came within a span of time, and how many of them did anything between these ages of theirs (ms). */
export const newcomersIn = async (
  scope: Scope,
  where: Where,
  came: Span,
  age: { from: number; until: number },
): Promise<{ newcomers: number; kept: number }> => {
  const { db, t } = scope;
  const { joinedAt } = t.memberships;
  const isNew = and(
    isCounted(scope, where),
    not(t.memberships.founding),
    gte(joinedAt, came.from),
    lt(joinedAt, came.to),
  );
  const [all] = await db.select({ people: count() }).from(t.memberships).where(isNew);
  const [kept] = await db
    .select({ people: countDistinct(t.engagements.member) })
    .from(t.engagements)
    .innerJoin(t.memberships, isTheirs(scope))
    .where(
      and(
        didIn(scope, where, { from: came.from + age.from, to: came.to + age.until }),
        isNew,
        gte(t.engagements.occurredAt, sql`${joinedAt} + ${sql.raw(String(age.from))}`),
        lt(t.engagements.occurredAt, sql`${joinedAt} + ${sql.raw(String(age.until))}`),
      ),
    );
  return { newcomers: all?.people ?? 0, kept: kept?.people ?? 0 };
};

/** The latest weeks of a community's levels, the last first. */
export const levelWeeksOf = ({ db, t }: Scope, community: string, weeks: number): Promise<LevelWeek[]> =>
  db
    .select()
    .from(t.levelWeeks)
    .where(eq(t.levelWeeks.community, community))
    .orderBy(desc(t.levelWeeks.week))
    .limit(weeks);

const kept: BeatState[] = ['posted', 'held', 'withdrawn'];
const notKept: BeatState[] = ['missed', 'failed'];

/** What was planned for a span of time, by rhythm, in order; what people dropped on purpose was not. */
export const beatsIn = async (
  { db, t }: Scope,
  community: string,
  { from, to }: Span,
): Promise<{ at: number; held: boolean }[][]> => {
  const rows = await db
    .select({ rhythm: t.beats.rhythm, at: t.beats.at, state: t.beats.state })
    .from(t.beats)
    .where(
      and(
        eq(t.beats.community, community),
        gte(t.beats.at, from),
        lt(t.beats.at, to),
        inArray(t.beats.state, [...kept, ...notKept]),
      ),
    )
    .orderBy(t.beats.at, t.beats.id);
  const byRhythm = Map.groupBy(rows, ({ rhythm }) => rhythm);
  return [...byRhythm.values()].map((beats) =>
    beats.map(({ at, state }) => ({ at, held: kept.includes(state) })),
  );
};

/** Who agreed to be called upon personally by coordinators; in an order that says nothing. */
export const callableIn = async (scope: Scope, where: Where): Promise<string[]> => {
  const { db, t } = scope;
  const rows = await db
    .select({ user: t.callConsents.user })
    .from(t.callConsents)
    .innerJoin(
      t.memberships,
      and(eq(t.memberships.community, t.callConsents.community), eq(t.memberships.user, t.callConsents.user)),
    )
    .where(and(isCounted(scope, { ...where, mode: 'unless left out' }), isNull(t.memberships.leftAt)))
    .orderBy(t.callConsents.user);
  return rows.map(({ user }) => user);
};

/** Who said that they are away now. A status in Slack is none of this: it ends by itself. */
export const snoozedIn = async (
  scope: Scope,
  { id, team }: Pick<Community, 'id' | 'team'>,
  now: number,
): Promise<Set<string>> => {
  const away = await absencesFrom(scope, { team, community: id, since: now });
  return new Set(away.filter(({ why, from }) => why === 'snooze' && from <= now).map(({ user }) => user));
};
