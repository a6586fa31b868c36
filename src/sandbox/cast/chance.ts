/** Pure. Chance that depends on its words alone: no decision depends on the order in which others are taken. */
import { createHash } from 'node:crypto';

/** Uniform in [0, 1), and the same whenever the same is asked. */
export const chance = (seed: number, ...words: readonly (string | number)[]): number =>
  createHash('sha256')
    .update(JSON.stringify([seed, ...words]))
    .digest()
    .readUInt32BE() /
  2 ** 32;

/** One of those named, each as often as its share says, by a number in [0, 1); `undefined` of none. */
export const pickShare = (shares: Readonly<Record<string, number>>, drawn: number): string | undefined => {
  let rest = drawn * Object.values(shares).reduce((sum, share) => sum + share, 0);
  for (const [name, share] of Object.entries(shares)) {
    rest -= share;
    if (rest < 0) return name;
  }
  return undefined;
};

/** One of `list`, by a number in [0, 1); `undefined` of none. */
export const pick = <One>(list: readonly One[], drawn: number): One | undefined =>
  list[Math.floor(drawn * list.length)];
