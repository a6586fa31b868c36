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

/** Whole milliseconds of time at work, by a number in [0, 1): as likely to double as to halve, so mostly early. */
export const delay = (what: Slow, drawn: number): number => {
  const [least, most] = spans[what];
  return Math.floor(least * (most / least) ** drawn);
};
