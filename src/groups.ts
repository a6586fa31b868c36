/** Pure. What is told of groups. */

/** Fewer people than this are never told apart (product.md, promise 3). */
export const smallestGroup = 5;
