/** Pure. Who may see a community, and what somebody is with regard to it. */
import type { Person } from '../slack/access.ts';
import type { Standing } from '../slack/roles.ts';
import { type CommunityState, isBeingPrepared } from './community.ts';
import type { Community, Membership, Role } from './tables.ts';

/** What is known of a person's ties to one community. */
export type Ties = {
  membership: Pick<Membership, 'leftAt'> | null;
  roles: readonly Pick<Role, 'role' | 'state'>[];
};

export const noTies: Ties = { membership: null, roles: [] };

const isPresent = ({ membership }: Ties): boolean => membership !== null && membership.leftAt === null;

type Seen = Pick<Community, 'isPrivate' | 'state' | 'channelCreator' | 'createdBy'>;

/**
 * Whether a person may know that a community exists. A private one shows to those in its channel, whatever else
 * they are; so does any to guests and to people of other organisations. One in preparation shows to those who
 * prepare or approve it.
 */
export const maySee = (person: Person, community: Seen, ties: Ties): boolean => {
  if (person.bot || person.deleted) return false;
  const confined = community.isPrivate || person.guest || person.external;
  if (confined && !isPresent(ties)) return false;
  return !isBeingPrepared(community) || prepares(person, community, ties);
};

const prepares = (person: Person, community: Seen, ties: Ties): boolean =>
  !person.external &&
  (person.steward ||
    person.user === community.createdBy ||
    person.user === community.channelCreator ||
    shallCoordinate(community, ties));

/** Whether somebody has a role that they accepted. */
export const holds = (roles: readonly Pick<Role, 'role' | 'state'>[], wanted: Role['role']): boolean =>
  roles.some(({ role, state }) => role === wanted && state === 'accepted');

/** Whether somebody coordinates, or was asked to by a proposal; who is only suggested hears of it at the opening. */
export const shallCoordinate = (community: { state: CommunityState }, { roles }: Ties): boolean =>
  roles.some(
    ({ role, state }) => role === 'coordinator' && (state === 'accepted' || community.state === 'proposed'),
  );

/** What somebody is in the workspace at large. */
export const standingsAtLarge = (person: Person): Standing[] => {
  if (person.bot || person.deleted) return [];
  if (person.external) return ['external'];
  return [person.guest ? 'guest' : 'colleague', ...(person.steward ? (['steward'] as const) : [])];
};

/** What somebody is with regard to a community; nothing if they may not see it. */
export const standingsIn = (person: Person, community: Seen, ties: Ties): Standing[] => {
  if (!maySee(person, community, ties)) return [];
  if (person.external) return ['external'];
  const accepted = ties.roles.filter(({ state }) => state === 'accepted').map(({ role }) => role);
  return [
    ...standingsAtLarge(person),
    ...(isPresent(ties) ? (['member'] as const) : []),
    ...(person.user === community.channelCreator ? (['creator'] as const) : []),
    ...accepted,
  ];
};
