/** Pure. How much somebody takes part in a community (product.md, words). Shown to people in words of their own. */

/** From the most to the least. */
export const levels = ['core', 'active', 'peripheral'] as const;
export type Level = (typeof levels)[number];
