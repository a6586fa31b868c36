/** Pure. Chance that is the same each time. */

/** Numbers in [0, 1) from an integer (mulberry32). */
export const chanceFrom = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** The same in any order, each as likely (Fisher and Yates). */
export const shuffled = <Thing>(things: readonly Thing[], chance: () => number): Thing[] => {
  const rest = [...things];
  return things.flatMap(() => rest.splice(Math.floor(chance() * rest.length), 1));
};
