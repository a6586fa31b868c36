/** Queries: who has which role. */
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { prepared } from '../store/prepared.ts';
import type { Scope } from '../store/store.ts';
import { type RoleName, roleNames } from './community.ts';
import { putTopics } from './store.experts.ts';
import { membership } from './store.members.ts';
import type { Role } from './tables.ts';

/** The roles that a person has or was offered in a community. */
export const rolesOf = (scope: Scope, community: string, user: string): Promise<Role[]> =>
  rolesOfOne(scope, { community, user });

const rolesOfOne = prepared(['community', 'user'], ({ db, t }, { community, user }) =>
  db
    .select()
    .from(t.roles)
    .where(and(eq(t.roles.community, community), eq(t.roles.user, user))),
);

/** Everybody's roles in a community, the longest held first. */
export const rolesIn = (scope: Scope, community: string): Promise<Role[]> => allRoles(scope, { community });

const allRoles = prepared(['community'], ({ db, t }, { community }) =>
  db.select().from(t.roles).where(eq(t.roles.community, community)).orderBy(t.roles.at, t.roles.user),
);

/** A person's roles in all communities of a workspace. */
export const rolesOfPerson = async (scope: Scope, team: string, user: string): Promise<Role[]> => {
  const rows = await rolesAnywhere(scope, { team, user });
  return rows.map(({ role }) => role);
};

const rolesAnywhere = prepared(['team', 'user'], ({ db, t }, { team, user }) =>
  db
    .select({ role: t.roles })
    .from(t.roles)
    .innerJoin(t.communities, eq(t.communities.id, t.roles.community))
    .where(and(eq(t.communities.team, team), eq(t.roles.user, user))),
);

/** Those who have a role and are in the channel, the longest first. */
const holders = async (scope: Scope, community: string, role: RoleName): Promise<string[]> => {
  const rows = await holding(scope, { community, role });
  return rows.map(({ user }) => user);
};

const holding = prepared(['community', 'role'], ({ db, t }, { community, role }) =>
  db
    .select({ user: t.roles.user })
    .from(t.roles)
    .innerJoin(
      t.memberships,
      and(eq(t.memberships.community, t.roles.community), eq(t.memberships.user, t.roles.user)),
    )
    .where(
      and(
        eq(t.roles.community, community),
        eq(t.roles.role, role),
        eq(t.roles.state, 'accepted'),
        isNull(t.memberships.leftAt),
      ),
    )
    .orderBy(t.roles.at, t.roles.user),
);

/** Who coordinates a community from inside: those who left the channel do not. The longest first. */
export const coordinatorsOf = (scope: Scope, community: string): Promise<string[]> =>
  holders(scope, community, 'coordinator');

/** Who may be asked to look after a community: facilitators in the channel who were not left out of it. */
export const facilitatorsOf = async (scope: Scope, community: string): Promise<string[]> => {
  const found = await holders(scope, community, 'facilitator');
  const seats = await Promise.all(found.map((user) => membership(scope, community, user)));
  return found.filter((_, at) => seats[at]?.leftOutAt === null);
};

type Given = {
  community: string;
  user: string;
  role: RoleName;
  by: string;
  at: number;
  /** Who gives the role up for them. */
  takesOverFrom?: string;
};

/** Offers a role; false if the person has it or was offered it already. */
export const offerRole = async (
  { db, t }: Scope,
  { community, user, role, by, at, takesOverFrom }: Given,
): Promise<boolean> => {
  const offered = await db
    .insert(t.roles)
    .values({ community, user, role, state: 'offered', givenBy: by, at, takesOverFrom })
    .onConflictDoNothing()
    .returning({ user: t.roles.user });
  return offered.length > 0;
};

/** Gives a role that needs no further word, or that its holder has just accepted. */
export const giveRole = async ({ db, t }: Scope, { community, user, role, by, at }: Given): Promise<void> => {
  await db
    .insert(t.roles)
    .values({ community, user, role, state: 'accepted', givenBy: by, at })
    .onConflictDoUpdate({
      target: [t.roles.community, t.roles.user, t.roles.role],
      set: { state: 'accepted', at, takesOverFrom: null },
    });
};

/** Turns an offer into a role; false if there is no such offer (any more). */
export const acceptRole = async (
  { db, t }: Scope,
  { community, user, role, at }: Omit<Given, 'by'>,
): Promise<boolean> => {
  const accepted = await db
    .update(t.roles)
    .set({ state: 'accepted', at, takesOverFrom: null })
    .where(
      and(
        eq(t.roles.community, community),
        eq(t.roles.user, user),
        eq(t.roles.role, role),
        eq(t.roles.state, 'offered'),
      ),
    )
    .returning({ user: t.roles.user });
  return accepted.length > 0;
};

/** Takes roles and offers away; gives back those that there were. Who is no expert may be asked about nothing. */
export const takeRoles = async (
  scope: Scope,
  community: string,
  user: string,
  roles: readonly RoleName[],
): Promise<Role[]> => {
  const { db, t } = scope;
  if (roles.includes('expert')) await putTopics(scope, { community, user, topics: [], at: 0 });
  return db
    .delete(t.roles)
    .where(and(eq(t.roles.community, community), eq(t.roles.user, user), inArray(t.roles.role, [...roles])))
    .returning();
};

/** Whoever hands a role over has it no longer, once it was accepted; null: nobody does, or had it still. */
export const giveUp = async (
  scope: Scope,
  { community, role, takesOverFrom }: Pick<Role, 'community' | 'role' | 'takesOverFrom'>,
): Promise<string | null> => {
  if (takesOverFrom === null) return null;
  const [taken] = await takeRoles(scope, community, takesOverFrom, [role]);
  return taken ? takesOverFrom : null;
};

/** Takes back what somebody is handing over; gives back the offer, or null if there was none (any more). */
export const takeBackHandover = async (
  { db, t }: Scope,
  community: string,
  user: string,
): Promise<Role | null> => {
  const [taken] = await db
    .delete(t.roles)
    .where(
      and(eq(t.roles.community, community), eq(t.roles.takesOverFrom, user), eq(t.roles.state, 'offered')),
    )
    .returning();
  return taken ?? null;
};

/** To whom somebody is handing over their role, and who has not answered yet; null: to nobody. */
export const handedOverBy = async (
  { db, t }: Scope,
  community: string,
  user: string,
): Promise<Role | null> => {
  const [found] = await db
    .select()
    .from(t.roles)
    .where(
      and(eq(t.roles.community, community), eq(t.roles.takesOverFrom, user), eq(t.roles.state, 'offered')),
    )
    .limit(1);
  return found ?? null;
};

/** Takes all roles in a workspace from somebody whose account is gone; gives back where they had one. */
export const takeAllRoles = async (scope: Scope, team: string, user: string): Promise<string[]> => {
  const held = await rolesOfPerson(scope, team, user);
  const communities = [...new Set(held.map(({ community }) => community))];
  for (const community of communities) await takeRoles(scope, community, user, roleNames);
  return communities;
};
