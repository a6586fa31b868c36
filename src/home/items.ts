/** Pure. What must stay together of the blocks that features add: a section and its buttons, a title and what it is above. */
import type { KnownBlock } from '@slack/types';
import { section } from '../slack/blocks.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import { home } from './constants.ts';

export type Item = readonly KnownBlock[];

/** What goes on with the block before it. */
const goesOn: ReadonlySet<KnownBlock['type']> = new Set(['actions', 'context', 'image']);

/**
 * The blocks as parts that may be left out one by one. Titles become smaller ones, for the zone has one already, and
 * dividers go; a title that is above nothing goes too. `above`: stands over the first part, and goes where there is none.
 */
export const itemsOf = (blocks: readonly KnownBlock[], above: Item = []): Item[] => {
  const items: KnownBlock[][] = [];
  let titles = [...above];
  let open: KnownBlock[] | null = null;
  for (const block of blocks) {
    if (block.type === 'divider') continue;
    if (block.type === 'header') {
      titles = [...(items.length === 0 ? above : []), section(`*${escapeMrkdwn(block.text.text)}*`)];
      open = null;
    } else if (open && goesOn.has(block.type) && open.length < home.together) open.push(block);
    else {
      open = [...titles, block];
      items.push(open);
      titles = [];
    }
  }
  return items;
};
