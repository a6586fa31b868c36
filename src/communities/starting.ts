/** Pure. How a community starts: at once, with somebody's word, or as a proposal to somebody. */
import type { CommunityState } from './community.ts';

export type Start =
  /** The asker prepares it. */
  | { how: 'draft' }
  /** The channel's creator or a steward is asked first. */
  | { how: 'request' }
  /** Another person is asked to look after it. */
  | { how: 'propose'; to: string }
  | { how: 'refuse'; why: 'only stewards propose' };

export const decideStart = (given: {
  asker: string;
  steward: boolean;
  creator: boolean;
  large: boolean;
  coordinator: string | null;
}): Start => {
  const to = given.coordinator;
  if (to !== null && to !== given.asker) {
    return given.steward ? { how: 'propose', to } : { how: 'refuse', why: 'only stewards propose' };
  }
  return given.large && !given.steward && !given.creator ? { how: 'request' } : { how: 'draft' };
};

const patience = 14 * 86_400_000;

/** Whether a wish or proposal waited so long for an answer that it no longer keeps others from starting. */
export const isStale = (community: { state: CommunityState; createdAt: number }, now: number): boolean =>
  (community.state === 'requested' || community.state === 'proposed') &&
  now >= community.createdAt + patience;

/** The most people whom one request disturbs. */
const mostApprovers = 3;

/** Whom to ask: the channel's creator first, then stewards; each once, never the asker. */
export const approversOf = (asker: string, creator: string | null, stewards: readonly string[]): string[] =>
  [...new Set([...(creator ? [creator] : []), ...stewards])]
    .filter((user) => user !== asker)
    .slice(0, mostApprovers);

/** `Data craft - purpose for @ana` → the person it is proposed to, and the words without them. */
export const readProposal = (words: string): { words: string; coordinator: string | null } => {
  const found = /\sfor\s+<@([UW][A-Z0-9]+)(?:\|[^>]*)?>\s*$/i.exec(words);
  if (!found) return { words, coordinator: null };
  return { words: words.slice(0, found.index), coordinator: found[1] ?? null };
};
