/** Pure. How long people take: minutes to a working day of their time at work, mostly little. */

const minute = 60_000;

/** From the least to the most that it takes. [own] */
const spans = {
  answer: [5 * minute, 480 * minute],
  press: [2 * minute, 420 * minute],
  react: [minute, 300 * minute],
  reply: [4 * minute, 240 * minute],
} as const;

export type Slow = keyof typeof spans;

/** Whole milliseconds between two lengths, by a number in [0, 1): as likely to double as to halve, so mostly early. */
export const between = ([least, most]: readonly [number, number], drawn: number): number =>
  Math.floor(least * (most / least) ** drawn);

/** Whole milliseconds of time at work, by a number in [0, 1); see `between`. */
export const delay = (what: Slow, drawn: number): number => between(spans[what], drawn);
