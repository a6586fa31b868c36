/** Queries: who is in a community's channel, and who of them is counted. */
import { and, count, eq, inArray, isNull, lt } from 'drizzle-orm';
import { prepared } from '../store/prepared.ts';
import type { Scope } from '../store/store.ts';
import { type Counted, countedAs } from './counting.ts';
import type { Community, Membership } from './tables.ts';

/** A person's membership, also a past one; null if they never were in the channel. */
export const membership = async (
  scope: Scope,
  community: string,
  user: string,
): Promise<Membership | null> => {
  const [found] = await membershipIn(scope, { community, user });
  return found ?? null;
};

const membershipIn = prepared(['community', 'user'], ({ db, t }, { community, user }) =>
  db
    .select()
    .from(t.memberships)
    .where(and(eq(t.memberships.community, community), eq(t.memberships.user, user))),
);

/** A person's memberships in a workspace's communities, also past ones. */
export const membershipsOf = async (scope: Scope, team: string, user: string): Promise<Membership[]> => {
  const rows = await membershipsOfOne(scope, { team, user });
  return rows.map(({ membership }) => membership);
};

const membershipsOfOne = prepared(['team', 'user'], ({ db, t }, { team, user }) =>
  db
    .select({ membership: t.memberships })
    .from(t.memberships)
    .innerJoin(t.communities, eq(t.communities.id, t.memberships.community))
    .where(and(eq(t.communities.team, team), eq(t.memberships.user, user))),
);

/** How many people are members now: in the channel, and of this organisation. */
export const memberCount = async (scope: Scope, community: string): Promise<number> => {
  const [row] = await membersIn(scope, { community });
  return row?.members ?? 0;
};

const membersIn = prepared(['community'], ({ db, t }, { community }) =>
  db
    .select({ members: count() })
    .from(t.memberships)
    .where(
      and(
        eq(t.memberships.community, community),
        isNull(t.memberships.leftAt),
        eq(t.memberships.external, false),
      ),
    ),
);

/** How many members each of these communities has; those without any are missing. */
export const memberCounts = async (
  { db, t }: Scope,
  communities: readonly string[],
): Promise<Map<string, number>> => {
  if (communities.length === 0) return new Map();
  const rows = await db
    .select({ community: t.memberships.community, members: count() })
    .from(t.memberships)
    .where(
      and(
        inArray(t.memberships.community, [...communities]),
        isNull(t.memberships.leftAt),
        eq(t.memberships.external, false),
      ),
    )
    .groupBy(t.memberships.community);
  return new Map(rows.map(({ community, members }) => [community, members]));
};

/** Who is in the channel now, people of other organisations included. */
export const membersOf = async ({ db, t }: Scope, community: string): Promise<Membership[]> =>
  db
    .select()
    .from(t.memberships)
    .where(and(eq(t.memberships.community, community), isNull(t.memberships.leftAt)))
    .orderBy(t.memberships.user);

type Seen = { community: string; user: string; at: number; eventAt: number };

/**
 * Records that somebody is in the channel, as of `eventAt` (epoch microseconds). What is newer stands; whoever
 * was left out, is of another organisation or was there before the community stays so.
 * @returns whether they were not in the channel before, as far as was known.
 */
export const recordPresent = async (
  { db, t }: Scope,
  { community, user, at, eventAt, founding, external }: Seen & { founding: boolean; external: boolean },
): Promise<boolean> => {
  const before = await membership({ db, t }, community, user);
  const [recorded] = await db
    .insert(t.memberships)
    .values({ community, user, joinedAt: at, founding, external, eventAt })
    .onConflictDoUpdate({
      target: [t.memberships.community, t.memberships.user],
      set: before?.leftAt == null ? { external, eventAt } : { leftAt: null, joinedAt: at, external, eventAt },
      setWhere: lt(t.memberships.eventAt, eventAt),
    })
    .returning({ user: t.memberships.user });
  return recorded !== undefined && (before === null || before.leftAt !== null);
};

/** Records that somebody is not in the channel, as of `eventAt`; true if they were, as far as was known. */
export const recordAbsent = async (
  { db, t }: Scope,
  { community, user, at, eventAt, external }: Seen & { external: boolean },
): Promise<boolean> => {
  const before = await membership({ db, t }, community, user);
  const [recorded] = await db
    .insert(t.memberships)
    .values({ community, user, joinedAt: at, leftAt: at, founding: false, external, eventAt })
    .onConflictDoUpdate({
      target: [t.memberships.community, t.memberships.user],
      set: { leftAt: before?.leftAt ?? at, eventAt },
      setWhere: lt(t.memberships.eventAt, eventAt),
    })
    .returning({ user: t.memberships.user });
  return recorded !== undefined && before !== null && before.leftAt === null;
};

/** After a full list of who is in the channel: who is on record but not listed has left meanwhile. */
export const absentees = async (
  { db, t }: Scope,
  community: string,
  listed: ReadonlySet<string>,
  eventAt: number,
): Promise<string[]> => {
  const rows = await db
    .select({ user: t.memberships.user })
    .from(t.memberships)
    .where(
      and(
        eq(t.memberships.community, community),
        isNull(t.memberships.leftAt),
        lt(t.memberships.eventAt, eventAt),
      ),
    );
  return rows.map(({ user }) => user).filter((user) => !listed.has(user));
};

/**
 * Leaves a person out, or counts them again; where only who opts in is counted, that is opting in. Of somebody
 * whose being in the channel is not known, nothing more is recorded than their wish.
 */
export const changeCounted = async (
  { db, t }: Scope,
  { community, user, at, counted }: { community: string; user: string; at: number; counted: boolean },
): Promise<void> => {
  const set = counted ? { leftOutAt: null, optedIn: true } : { leftOutAt: at, optedIn: false };
  await db
    .insert(t.memberships)
    .values({ community, user, joinedAt: at, leftAt: at, founding: true, eventAt: 0, ...set })
    .onConflictDoUpdate({ target: [t.memberships.community, t.memberships.user], set });
};

/**
 * Who acts in a channel, and how that is counted. One query; call it before recording anything.
 * @returns null if there is no open community; `stranger` if the person is not known as a member (yet): `meet`
 * them, then ask again.
 */
export const counting = async (
  scope: Scope,
  team: string,
  channel: string,
  user: string,
): Promise<{ community: Community; as: Counted; stranger: boolean } | null> => {
  const [found] = await acting(scope, { team, channel, user });
  if (!found) return null;
  const { community, membership, countMode } = found;
  return {
    community,
    as: countedAs(membership, countMode ?? 'unless left out'),
    stranger: membership === null,
  };
};

const acting = prepared(['team', 'channel', 'user'], ({ db, t }, { team, channel, user }) =>
  db
    .select({ community: t.communities, membership: t.memberships, countMode: t.workspaces.countMode })
    .from(t.communities)
    .leftJoin(t.memberships, and(eq(t.memberships.community, t.communities.id), eq(t.memberships.user, user)))
    .leftJoin(t.workspaces, eq(t.workspaces.team, t.communities.team))
    .where(
      and(eq(t.communities.team, team), eq(t.communities.channel, channel), eq(t.communities.state, 'open')),
    ),
);
