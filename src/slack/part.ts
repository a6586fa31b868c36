/** Pure. A message of several parts, each of which a button within it replaces without touching the others. */
import type { KnownBlock } from '@slack/types';

const prefix = 'part.';

/** Blocks that belong together; `id` is without a dot, and no other part of the message has it. */
export const asPart = (id: string, blocks: readonly KnownBlock[]): KnownBlock[] =>
  blocks.map((block, at) => ({ ...block, block_id: `${prefix}${id}.${at}` }));

const keeping = 'kept.';

/** Blocks whose buttons answer beside the message, whatever they do elsewhere: it is not theirs to replace. */
export const asKept = (id: string, blocks: readonly KnownBlock[]): KnownBlock[] =>
  blocks.map((block, at) => ({ ...block, block_id: `${keeping}${id}.${at}` }));

export const isKept = (block: string | null | undefined): boolean => block?.startsWith(keeping) ?? false;

/** The part that a block belongs to; null: to none. */
export const partOf = (block: string | null | undefined): string | null =>
  block?.startsWith(prefix) ? (block.slice(prefix.length).split('.')[0] ?? null) : null;

/** A message's blocks with others in the place of one part. */
export const withPart = (
  blocks: readonly KnownBlock[],
  part: string,
  instead: readonly KnownBlock[],
): KnownBlock[] => {
  const at = blocks.findIndex(({ block_id }) => partOf(block_id) === part);
  const others = blocks.filter(({ block_id }) => partOf(block_id) !== part);
  return at === -1 ? [...blocks] : others.toSpliced(at, 0, ...asPart(part, instead));
};
