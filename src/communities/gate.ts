/** Pure. Whether a community's posts may leave. */
import type { Community } from './tables.ts';

type Gated = Pick<Community, 'state' | 'channelState' | 'hushedUntil'>;

/** A workspace's own posts have no community. Instants are epoch milliseconds. */
export const gateOf = (
  workspaceHushedUntil: number | null,
  community: Gated | null,
  now: number,
): 'open' | 'hushed' | 'resting' => {
  if (isHushed(workspaceHushedUntil, now)) return 'hushed';
  if (community === null) return 'open';
  if (isHushed(community.hushedUntil, now)) return 'hushed';
  return community.state === 'open' ? 'open' : 'resting';
};

export const isHushed = (until: number | null, now: number): boolean => until !== null && now < until;
