/** Pure. Rows written, or looked for, at once. */
const atOnce = 200;

/** All of them in order, in portions that one statement takes. */
export const portions = <Item>(all: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(all.length / atOnce) }, (_, at) =>
    all.slice(at * atOnce, (at + 1) * atOnce),
  );
