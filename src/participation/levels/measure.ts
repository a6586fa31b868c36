/** Pure. How much somebody took part, as of an evaluation (algorithms.md §2). */
import { rules } from './constants.ts';
import type { Timing } from './weeks.ts';

/** A week of somebody’s. `off`: the community slept or was on holiday, or they were away. */
export type Week = { points: number; off: boolean };

export type Measures = {
  /** The share of periods in which they were present, in [0, 1], late ones weighing more. */
  presence: number;
  /** Points a period, weighed alike, in [0, 20]. */
  depth: number;
  /** Periods in which they were present. */
  active: number;
};

/**
 * `weeks`: the latest first, back to when they came. A week that was off has not passed, unless they did something in
 * it; and where that is better for them, it has passed all the same, or what they did in it is left aside: to be away
 * lowers nobody, nor does what somebody does meanwhile.
 */
export const measure = (weeks: readonly Week[], timing: Timing): Measures => {
  const all = weeks.map(({ points }) => points);
  if (weeks.every(({ off }) => !off)) return measurePlain(all, timing);
  const without = (cut: (week: Week) => boolean) =>
    measurePlain(
      weeks.flatMap((one) => (cut(one) ? [] : [one.points])),
      timing,
    );
  const ways = [
    measurePlain(all, timing),
    without(({ off, points }) => off && points === 0),
    without(({ off }) => off),
  ];
  const best = (of: keyof Measures) => Math.max(...ways.map((one) => one[of]));
  return { presence: best('presence'), depth: best('depth'), active: best('active') };
};

const measurePlain = (points: readonly number[], { weeks, periods }: Timing): Measures => {
  const known = Math.ceil(points.length / weeks);
  const terms = Math.min(periods, Math.max(rules.leastPeriods, known));
  const sums = Array.from({ length: terms }, (_, age) =>
    Math.min(rules.mostPoints, sum(points.slice(age * weeks, (age + 1) * weeks))),
  );
  const weights = sums.map((_, age) => 2 ** (-age / (periods * rules.halfLife)));
  const mean = (values: readonly number[]) =>
    sum(values.map((value, age) => value * (weights[age] ?? 0))) / sum(weights);
  const present = sums.map((points) => (points >= rules.presentFrom ? 1 : 0));
  return { presence: mean(present), depth: mean(sums), active: sum(present) };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
