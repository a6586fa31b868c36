/** Pure. Chance that is the same each time it is asked about the same beat. */
import { createHash } from 'node:crypto';

/** Uniform numbers in [0, 1), one after the other: what a beat is likely to be is what it becomes. */
export const chanceOf = (key: string): (() => number) => {
  let count = 0;
  return () => {
    count += 1;
    return createHash('sha256').update(`${count} ${key}`).digest().readUInt32BE() / 2 ** 32;
  };
};
