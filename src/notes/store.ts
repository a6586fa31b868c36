/** Queries: who gets Monday's note when, and what the last one was about. */
import { and, asc, eq, inArray, isNull, lte, min } from 'drizzle-orm';
import type { Community } from '../communities/tables.ts';
import { prepared } from '../store/prepared.ts';
import type { Scope } from '../store/store.ts';

export type Monday = Scope['t']['mondays']['$inferSelect'];

/** Whoever coordinates a community from inside; those who left its channel do not. */
const coordinating = ({ t }: Scope) =>
  and(
    eq(t.roles.role, 'coordinator'),
    eq(t.roles.state, 'accepted'),
    isNull(t.memberships.leftAt),
    eq(t.memberships.external, false),
    inArray(t.communities.state, ['open', 'resting']),
  );

const seat = ({ t }: Scope) =>
  and(eq(t.memberships.community, t.roles.community), eq(t.memberships.user, t.roles.user));

/** Coordinators for whom no Monday is planned yet. */
export const unplanned = (scope: Scope): Promise<{ team: string; user: string }[]> =>
  withoutMonday(scope, {});

const withoutMonday = prepared([], (scope) => {
  const { db, t } = scope;
  return db
    .selectDistinct({ team: t.communities.team, user: t.roles.user })
    .from(t.roles)
    .innerJoin(t.communities, eq(t.communities.id, t.roles.community))
    .innerJoin(t.memberships, seat(scope))
    .leftJoin(t.mondays, and(eq(t.mondays.team, t.communities.team), eq(t.mondays.user, t.roles.user)))
    .where(and(coordinating(scope), isNull(t.mondays.user)));
});

/** The live communities that somebody coordinates from inside, the first made first. */
export const coordinatedBy = async (scope: Scope, team: string, user: string): Promise<Community[]> => {
  const { db, t } = scope;
  const rows = await db
    .select({ community: t.communities })
    .from(t.roles)
    .innerJoin(t.communities, eq(t.communities.id, t.roles.community))
    .innerJoin(t.memberships, seat(scope))
    .where(and(coordinating(scope), eq(t.communities.team, team), eq(t.roles.user, user)))
    .orderBy(asc(t.communities.createdAt), asc(t.communities.id));
  return rows.map(({ community }) => community);
};

/** Plans somebody's first Monday; one that is planned stays. */
export const planMonday = async (
  { db, t }: Scope,
  monday: Pick<Monday, 'team' | 'user' | 'nextAt'>,
): Promise<void> => {
  await db
    .insert(t.mondays)
    .values({ ...monday, communities: [] })
    .onConflictDoNothing();
};

export const mondayOf = async ({ db, t }: Scope, team: string, user: string): Promise<Monday | null> => {
  const [found] = await db
    .select()
    .from(t.mondays)
    .where(and(eq(t.mondays.team, team), eq(t.mondays.user, user)));
  return found ?? null;
};

export const mondaysOf = ({ db, t }: Scope, team: string): Promise<Monday[]> =>
  db.select().from(t.mondays).where(eq(t.mondays.team, team));

/** Whose note is due, the longest due first. */
export const dueMondays = ({ db, t }: Scope, now: number): Promise<Monday[]> =>
  db
    .select()
    .from(t.mondays)
    .where(lte(t.mondays.nextAt, now))
    .orderBy(asc(t.mondays.nextAt), asc(t.mondays.user));

export const firstMonday = async (scope: Scope): Promise<number | null> => {
  const [first] = await earliest(scope, {});
  return first?.at ?? null;
};

const earliest = prepared([], ({ db, t }) => db.select({ at: min(t.mondays.nextAt) }).from(t.mondays));

export const changeMonday = async (
  { db, t }: Scope,
  { team, user }: Pick<Monday, 'team' | 'user'>,
  change: Partial<Pick<Monday, 'nextAt' | 'lastAt' | 'communities'>>,
): Promise<void> => {
  await db
    .update(t.mondays)
    .set(change)
    .where(and(eq(t.mondays.team, team), eq(t.mondays.user, user)));
};

export const forgetMonday = async (
  { db, t }: Scope,
  { team, user }: Pick<Monday, 'team' | 'user'>,
): Promise<void> => {
  await db.delete(t.mondays).where(and(eq(t.mondays.team, team), eq(t.mondays.user, user)));
};
