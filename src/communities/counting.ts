/** Pure. How what a person does is counted. */
import type { CountMode } from './community.ts';
import type { Membership } from './tables.ts';

/** `total`: in the community's sums only. */
export type Counted = 'person' | 'total' | 'nobody';

/**
 * Who is left out, of another organisation or unknown is nobody, whatever the workspace chose. Having left the
 * channel does not matter: what somebody does there proves that they are, and what they did stays theirs.
 */
export const countedAs = (
  membership: Pick<Membership, 'leftOutAt' | 'optedIn' | 'external'> | null,
  mode: CountMode,
): Counted => {
  if (membership === null || membership.external || membership.leftOutAt !== null) return 'nobody';
  if (mode === 'totals') return 'total';
  if (mode === 'opt in') return membership.optedIn ? 'person' : 'nobody';
  return 'person';
};
