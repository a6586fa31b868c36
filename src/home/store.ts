/** Queries: who opened Home, and how many communities a workspace has. */
import { and, count, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Scope } from '../store/store.ts';

export type Home = Scope['t']['homes']['$inferSelect'];

export const homeOf = async ({ db, t }: Scope, team: string, user: string): Promise<Home | null> => {
  const [found] = await db
    .select()
    .from(t.homes)
    .where(and(eq(t.homes.team, team), eq(t.homes.user, user)));
  return found ?? null;
};

/** Somebody opened Home, or turned to a page of it. */
export const noteOpened = async (
  { db, t }: Scope,
  { team, user, page, now }: { team: string; user: string; page: number; now: number },
): Promise<void> => {
  await db
    .insert(t.homes)
    .values({ team, user, firstOpenedAt: now, openedAt: now, page })
    .onConflictDoUpdate({ target: [t.homes.team, t.homes.user], set: { openedAt: now, page } });
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
