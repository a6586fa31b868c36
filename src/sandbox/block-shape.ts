/** Blocks as they travel: validated once (blocks.ts), then believed. Pure. */

export type BlockElement = { type: string; action_id?: string; [field: string]: unknown };
export type Block = {
  type: string;
  block_id?: string;
  elements?: BlockElement[];
  accessory?: BlockElement;
  element?: BlockElement;
  [field: string]: unknown;
};
export type Blocks = Block[];

const buttonsOf = (card: Record<string, unknown>): BlockElement[] =>
  Array.isArray(card.actions) ? (card.actions as BlockElement[]) : [];

/** Every element of a block, wherever it stands in it; of cards, their buttons. */
export const elementsOf = (item: Block): BlockElement[] => [
  ...(Array.isArray(item.elements) ? item.elements : []).flatMap((one) =>
    one.type === 'card' ? buttonsOf(one) : [one],
  ),
  ...buttonsOf(item),
  ...(item.accessory ? [item.accessory] : []),
  ...(item.element ? [item.element] : []),
];

/** All text of the blocks: beyond about 13,000 characters Slack answers `msg_blocks_too_long`. */
export const blocksLength = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + blocksLength(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) =>
      sum + (key === 'text' && typeof inner === 'string' ? inner.length : blocksLength(inner)),
    0,
  );
};

/** Gives every block and every interactive element the id that Slack would make up for it. */
export const withIds = (blocks: Blocks, freshId: () => string): Blocks => {
  const named = (element: BlockElement): BlockElement =>
    element.type === 'image' || element.type === 'plain_text' || element.type === 'mrkdwn'
      ? element
      : { ...element, action_id: element.action_id ?? freshId() };
  return blocks.map((item) => ({
    ...item,
    block_id: item.block_id ?? freshId(),
    ...(item.elements && ['actions', 'context_actions'].includes(item.type)
      ? { elements: item.elements.map(named) }
      : {}),
    ...(item.actions ? { actions: buttonsOf(item).map(named) } : {}),
    ...(item.type === 'carousel'
      ? {
          elements: item.elements?.map((card) =>
            card.actions ? { ...card, actions: buttonsOf(card).map(named) } : card,
          ),
        }
      : {}),
    ...(item.accessory ? { accessory: named(item.accessory) } : {}),
    ...(item.element ? { element: named(item.element) } : {}),
  }));
};

/** The elements of a block that a person can act on. */
export const interactive = (item: Block): BlockElement[] =>
  elementsOf(item).filter((element) => element.action_id !== undefined);
