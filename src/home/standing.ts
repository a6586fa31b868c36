/** Pure. What the communities of a workspace are to somebody. */
import type { RoleName } from '../communities/index.ts';
import type { Community, Membership, Role } from '../communities/tables.ts';
import type { Theirs } from '../feature.ts';
import type { Person } from '../slack/access.ts';

/** A community that somebody may see, with their ties to it. */
export type Seen = {
  community: Community;
  ties: { membership: Membership | null; roles: readonly Pick<Role, 'role' | 'state'>[] };
};

export type Standing = {
  theirs: Theirs;
  /** Theirs: those that they coordinate first, those that have ended last. */
  mine: Community[];
  coordinated: Community[];
  /** Roles that they were asked to take on, and have not answered. */
  offers: { community: Community; role: RoleName }[];
  /** By name. */
  joinable: Community[];
  /** For stewards: all in public channels; those that nobody looks after first, then by name. */
  cared: Community[];
};

const isLive = ({ community: { state } }: Seen): boolean => state === 'open' || state === 'resting';

const isIn = ({ ties }: Seen): boolean => ties.membership !== null && ties.membership.leftAt === null;

const coordinates = (seen: Seen): boolean =>
  isIn(seen) && seen.ties.roles.some(({ role, state }) => role === 'coordinator' && state === 'accepted');

const byName = (a: Community, b: Community): number =>
  a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1);

const order = { open: 0, resting: 1, ended: 2, draft: 3, requested: 3, proposed: 3 } as const;

/** Sorts out what somebody may see, which comes in the order in which it was made. */
export const standingOf = (person: Pick<Person, 'guest' | 'steward'>, visible: readonly Seen[]): Standing => {
  const begun = visible.filter((seen) => isLive(seen) || seen.community.state === 'ended');
  const live = begun.filter(isLive);
  const rank = (seen: Seen) => order[seen.community.state] * 2 + (coordinates(seen) ? 0 : 1);
  const open = live.filter(({ community: { state, isPrivate, channelState } }) => {
    return state === 'open' && !isPrivate && channelState === 'ok';
  });
  const theirs = begun.filter(isIn);
  return {
    theirs: theirs.flatMap(({ community, ties: { membership: seat } }) =>
      seat ? [{ community, seat }] : [],
    ),
    mine: theirs.toSorted((a, b) => rank(a) - rank(b)).map(({ community }) => community),
    coordinated: live.filter(coordinates).map(({ community }) => community),
    offers: live.flatMap(({ community, ties }) =>
      ties.roles.flatMap(({ role, state }) => (state === 'offered' ? [{ community, role }] : [])),
    ),
    joinable: person.guest
      ? []
      : open
          .filter((seen) => !isIn(seen))
          .map(({ community }) => community)
          .toSorted(byName),
    cared: person.steward
      ? live
          .map(({ community }) => community)
          .filter(({ isPrivate }) => !isPrivate)
          .toSorted((a, b) => Number(a.care === 'kept') - Number(b.care === 'kept') || byName(a, b))
      : [],
  };
};
