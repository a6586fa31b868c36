/** Pure. What a list of communities tells, and what it keeps to itself. */
import type { Person } from '../slack/access.ts';
import { type CommunityState, isLive } from './community.ts';
import { shallCoordinate, type Ties } from './standing.ts';

type Listed = { id: string; state: CommunityState; isPrivate: boolean; createdBy: string };

/** Live ones, and of those in preparation only what the person has a hand in. */
export const isMineToSee =
  (person: Pick<Person, 'user'>) =>
  ({ community, ties }: { community: Listed; ties: Ties }): boolean => {
    if (isLive(community)) return true;
    if (community.state === 'ended') return false;
    return community.createdBy === person.user || shallCoordinate(community, ties);
  };

const fewestPrivate = 3;

/** How many live private communities a steward does not see; null below three, and for everybody else. */
export const countOfPrivate = (
  person: Pick<Person, 'steward'>,
  all: readonly Listed[],
  visible: readonly { community: Listed }[],
): number | null => {
  if (!person.steward) return null;
  const seen = new Set(visible.map(({ community }) => community.id));
  const hidden = all.filter((one) => one.isPrivate && isLive(one) && !seen.has(one.id));
  return hidden.length >= fewestPrivate ? hidden.length : null;
};
