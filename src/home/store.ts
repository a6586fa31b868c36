/** Queries: who opened Home, and how many of what there is. */
import { and, count, eq, gt, inArray, isNotNull, isNull } from 'drizzle-orm';
import { prepared } from '../store/prepared.ts';
import type { Scope } from '../store/store.ts';

export type Home = Scope['t']['homes']['$inferSelect'];

export const homeOf = async ({ db, t }: Scope, team: string, user: string): Promise<Home | null> => {
  const [found] = await db
    .select()
    .from(t.homes)
    .where(and(eq(t.homes.team, team), eq(t.homes.user, user)));
  return found ?? null;
};

/** Somebody opened Home: all that has pages begins at its first. */
export const noteOpened = async (
  { db, t }: Scope,
  { team, user, now }: { team: string; user: string; now: number },
): Promise<void> => {
  const first = { page: 0, othersPage: 0, caredPage: 0 };
  await db
    .insert(t.homes)
    .values({ team, user, firstOpenedAt: now, openedAt: now, ...first })
    .onConflictDoUpdate({ target: [t.homes.team, t.homes.user], set: { openedAt: now, ...first } });
};

export type Paged = 'communities' | 'others' | 'stewarding';

const pages = { communities: 'page', others: 'othersPage', stewarding: 'caredPage' } as const;

/** Somebody turned to a page of one list; the others stay where they are. */
export const noteTurned = async (
  { db, t }: Scope,
  { team, user, list, page, now }: { team: string; user: string; list: Paged; page: number; now: number },
): Promise<void> => {
  const turned = { [pages[list]]: page };
  await db
    .insert(t.homes)
    .values({ team, user, firstOpenedAt: now, openedAt: now, page: 0, ...turned })
    .onConflictDoUpdate({ target: [t.homes.team, t.homes.user], set: { openedAt: now, ...turned } });
};

/** Those of these people who opened Home since an instant (epoch ms): for the others there is nothing to draw. */
export const lookingSince = async (
  { db, t }: Scope,
  team: string,
  users: readonly string[],
  since: number,
): Promise<string[]> => {
  if (users.length === 0) return [];
  const rows = await db
    .select({ user: t.homes.user })
    .from(t.homes)
    .where(and(eq(t.homes.team, team), inArray(t.homes.user, [...users]), gt(t.homes.openedAt, since)));
  return rows.map(({ user }) => user);
};

export const isLooking = async (scope: Scope, team: string, user: string, since: number): Promise<boolean> =>
  (await opened(scope, { team, user, since })).length > 0;

const opened = prepared(['team', 'user', 'since'], ({ db, t }, { team, user, since }) =>
  db
    .select({ user: t.homes.user })
    .from(t.homes)
    .where(and(eq(t.homes.team, team), eq(t.homes.user, user), gt(t.homes.openedAt, since))),
);

/** The members of a community who opened Home since an instant (epoch ms). */
export const membersLooking = async (
  scope: Scope,
  { id, team }: { id: string; team: string },
  since: number,
): Promise<string[]> => {
  const rows = await looking(scope, { community: id, team, since });
  return rows.map(({ user }) => user);
};

const looking = prepared(['community', 'team', 'since'], ({ db, t }, { community, team, since }) =>
  db
    .select({ user: t.homes.user })
    .from(t.memberships)
    .innerJoin(t.homes, and(eq(t.homes.team, team), eq(t.homes.user, t.memberships.user)))
    .where(
      and(eq(t.memberships.community, community), isNull(t.memberships.leftAt), gt(t.homes.openedAt, since)),
    ),
);

/** How many coordinators in its channel each of these communities has; those without any are missing. */
export const coordinatorCounts = async (
  { db, t }: Scope,
  communities: readonly string[],
): Promise<Map<string, number>> => {
  if (communities.length === 0) return new Map();
  const rows = await db
    .select({ community: t.roles.community, coordinators: count() })
    .from(t.roles)
    .innerJoin(
      t.memberships,
      and(eq(t.memberships.community, t.roles.community), eq(t.memberships.user, t.roles.user)),
    )
    .where(
      and(
        inArray(t.roles.community, [...communities]),
        eq(t.roles.role, 'coordinator'),
        eq(t.roles.state, 'accepted'),
        isNull(t.memberships.leftAt),
      ),
    )
    .groupBy(t.roles.community);
  return new Map(rows.map(({ community, coordinators }) => [community, coordinators]));
};

export type Census = { open: number; resting: number; inPrivate: number };

/**
 * The communities of a workspace that were opened and have not ended. Of those in private channels only the ones
 * that `user` is not in: to know their number and one's own would tell of a single hidden one.
 */
export const censusOf = async ({ db, t }: Scope, team: string, user: string): Promise<Census> => {
  const isMember = isNotNull(t.memberships.user);
  const rows = await db
    .select({
      state: t.communities.state,
      isPrivate: t.communities.isPrivate,
      isMember: isMember.mapWith(Boolean),
      communities: count(),
    })
    .from(t.communities)
    .leftJoin(
      t.memberships,
      and(
        eq(t.memberships.community, t.communities.id),
        eq(t.memberships.user, user),
        isNull(t.memberships.leftAt),
      ),
    )
    .where(and(eq(t.communities.team, team), inArray(t.communities.state, ['open', 'resting'])))
    .groupBy(t.communities.state, t.communities.isPrivate, isMember);
  const sum = (counts: typeof rows) => counts.reduce((total, { communities }) => total + communities, 0);
  return {
    open: sum(rows.filter(({ state, isPrivate }) => state === 'open' && !isPrivate)),
    resting: sum(rows.filter(({ state, isPrivate }) => state === 'resting' && !isPrivate)),
    inPrivate: sum(rows.filter(({ isPrivate, isMember }) => isPrivate && !isMember)),
  };
};
