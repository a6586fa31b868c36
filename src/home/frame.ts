/** Pure. Zones as one view that Slack takes: whatever there is to show, each zone keeps its title, a part and its way on. */
import type { KnownBlock } from '@slack/types';
import { context, divider, header } from '../slack/blocks.ts';
import { limits } from '../slack/limits.ts';
import type { Item } from './items.ts';
import { shared } from './share.ts';

export type Zone = {
  title: string;
  /** Shown whole: a page of a list, what is decided. */
  whole: readonly KnownBlock[];
  /** What features add, each the most important first; as many as there is room for, from each in turn. */
  groups: readonly (readonly Item[])[];
  /** Blocks that the items may take. */
  most: number;
  /** Says that so many items are left out, and where they are. */
  more(left: number): string;
  /** Below it all: pages, a menu. */
  foot: readonly KnownBlock[];
};

/** `top` and `bottom` are shown whole. */
export const framed = (
  top: readonly KnownBlock[],
  zones: readonly Zone[],
  bottom: readonly KnownBlock[],
): KnownBlock[] => {
  const filled = zones.filter(({ whole, groups }) => whole.length + groups.flat().length > 0);
  const fixed = filled.reduce(
    (sum, { whole, foot }) => sum + titleBlocks + whole.length + foot.length,
    top.length + bottom.length,
  );
  const shares = shared(
    limits.viewBlocks - fixed,
    filled.map(({ groups, most }) => {
      const items = groups.flat();
      const least = (items[0]?.length ?? 0) + (items.length > 1 ? 1 : 0);
      return { least, wish: Math.max(least, Math.min(most, items.flat().length)) };
    }),
  );
  const drawn = filled.flatMap((zone, at) => [
    ...(at + top.length > 0 ? [divider()] : []),
    header(zone.title),
    ...zone.whole,
    ...fitting(zone, shares[at] ?? 0),
    ...zone.foot,
  ]);
  return onceNamed([...top, ...drawn, ...bottom]);
};

/** A divider and a header. */
const titleBlocks = 2;

const fitting = ({ groups, more }: Zone, room: number): KnownBlock[] => {
  const all = groups.flat();
  if (all.flat().length <= room) return all.flat();
  const shown = inTurn(groups, room - 1);
  const hidden = all.length - shown.flat().length;
  return [...shown.flat(2), ...(hidden > 0 ? [context(more(hidden))] : [])];
};

/**
 * Of each group its first items: one of each, then a second one, and so on, as long as they fit. The very first is
 * shown in any case. Of a group nothing smaller goes before what does not fit: it is less important.
 */
const inTurn = (groups: readonly (readonly Item[])[], room: number): Item[][] => {
  const shown: Item[][] = groups.map(() => []);
  const open = new Set(groups.keys());
  let left = room;
  while (open.size > 0)
    for (const at of open) {
      const next = groups[at]?.[shown[at]?.length ?? 0];
      const isFirst = shown.every((items) => items.length === 0);
      if (next && (next.length <= left || isFirst)) {
        shown[at]?.push(next);
        left -= next.length;
      } else open.delete(at);
    }
  return shown;
};

/** Slack refuses a view in which two blocks have the same id; on Home nothing is told apart by it. */
const onceNamed = (blocks: readonly KnownBlock[]): KnownBlock[] => {
  const seen = new Set<string>();
  return blocks.map((block) => {
    if (block.block_id === undefined || !seen.has(block.block_id)) {
      if (block.block_id !== undefined) seen.add(block.block_id);
      return block;
    }
    const { block_id: _, ...unnamed } = block;
    return unnamed as KnownBlock;
  });
};
