/** Pure. Chance that is the same each time: mulberry32. */
export const chanceOf = (seed: number) => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  const one = <Thing>(things: readonly Thing[]): Thing => {
    const thing = things[below(things.length)];
    if (thing === undefined) throw new RangeError('nothing to choose from');
    return thing;
  };
  const text = (length: number): string =>
    Array.from({ length }, () => String.fromCharCode(below(0xffff))).join('');
  return { next, below, one, text };
};

export type Chance = ReturnType<typeof chanceOf>;
