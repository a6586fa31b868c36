import type { Gate } from '../delivery/post.ts';
import type { Access, CommunityRef, Person } from '../slack/access.ts';
import type { Scope } from '../store/store.ts';
import { gateOf } from './gate.ts';
import { nearestNamed, readMention } from './named.ts';
import { maySee, standingsAtLarge, standingsIn, type Ties } from './standing.ts';
import { membership, membershipsOf } from './store.members.ts';
import { rolesOf, rolesOfPerson } from './store.roles.ts';
import { communitiesOfTeam, communityById, communityOfChannel } from './store.ts';
import { workspaceOf } from './store.workspace.ts';
import type { Community, Membership } from './tables.ts';

/** All that a person may see, with their ties to each, in the order in which they were made. */
export const visibleTo = async (
  scope: Scope,
  person: Person,
): Promise<{ community: Community; ties: Ties & { membership: Membership | null } }[]> => {
  const communities = await communitiesOfTeam(scope, person.team);
  const memberships = new Map(
    (await membershipsOf(scope, person.team, person.user)).map((m) => [m.community, m]),
  );
  const roles = Map.groupBy(
    await rolesOfPerson(scope, person.team, person.user),
    ({ community }) => community,
  );
  return communities
    .map((community) => ({
      community,
      ties: { membership: memberships.get(community.id) ?? null, roles: roles.get(community.id) ?? [] },
    }))
    .filter(({ community, ties }) => maySee(person, community, ties));
};

/** What the edge asks about communities; what is hidden and what is absent take the same way out. */
export const createAccess = (scope: Scope): Access => {
  const tiesTo = async (person: Person, community: string): Promise<Ties> => ({
    membership: await membership(scope, community, person.user),
    roles: await rolesOf(scope, community, person.user),
  });

  // Asked also of what is absent: an answer that comes sooner would tell it from what is hidden.
  const shown = async (person: Person, community: Community | null): Promise<CommunityRef | null> => {
    const ties = await tiesTo(person, community?.id ?? '');
    if (community === null || community.team !== person.team) return null;
    return maySee(person, community, ties) ? community : null;
  };

  return {
    byId: async (person, id) => shown(person, await communityById(scope, id)),
    ofChannel: async (person, channel) =>
      shown(person, await communityOfChannel(scope, person.team, channel)),
    named: async (person, words) => {
      const mentioned = readMention(words);
      const visible = await visibleTo(scope, person);
      if (mentioned)
        return visible.find(({ community }) => community.channel === mentioned)?.community ?? null;
      return nearestNamed(visible, words);
    },
    standings: async (person, ref) => {
      if (ref === null) return standingsAtLarge(person);
      const community = await communityById(scope, ref.id);
      if (community === null || community.team !== person.team) return [];
      return standingsIn(person, community, await tiesTo(person, community.id));
    },
  };
};

/** Whether posts may leave now; delivery asks before each. A community that is gone posts nothing. */
export const createGate =
  (scope: Scope): Gate =>
  async (team, id, now) => {
    const { hushedUntil } = await workspaceOf(scope, team);
    if (id === null) return gateOf(hushedUntil, null, now);
    const community = await communityById(scope, id);
    return community?.team === team ? gateOf(hushedUntil, community, now) : 'resting';
  };
