/** Pure. Every pair of a round as one whole number: what it costs, and above that what introducing them relaxes. */
import { bans } from './constants.ts';
import { atOneSite, costOf, tooSoon } from './cost.ts';
import type { Drawing, Person } from './drawing.ts';
import { sharedHoursAmong } from './hours.ts';
import { knownOf } from './known.ts';

/** People are numbers from 0. Of two ways to place as many of them, the one with the smaller sum is better. */
export type Weighed = {
  size: number;
  /** Of two of them, in either order; Infinity: they are not to be introduced. */
  weight: (one: number, other: number) => number;
  /** Added for each who is placed: less than nothing for those who were left over last time. */
  worth: readonly number[];
  /** Whether two could find a time to meet, whatever else speaks against it. */
  reach: (one: number, other: number) => boolean;
};

/** Points are compared to the hundredth, in whole numbers, which add up exactly. */
const scale = 100;

/**
 * Weighs all pairs. Of two ways to place as many people, that weighs less which is better in the first of these in which
 * they differ: more placed of those left over last time; fewer pairs too soon; where they are to meet in one place, fewer
 * pairs of two sites; fewer pairs who met before at all; fewer points. By points alone people of several teams and levels
 * would meet again when they had met half of the others.
 */
export const weigh = (drawing: Drawing, people: readonly Person[]): Weighed => {
  const { at, inPerson } = drawing;
  const size = people.length;
  const known = knownOf(
    drawing,
    people.map(({ user }) => user),
  );
  const hours = sharedHoursAmong(
    people.map(({ timeZone }) => timeZone),
    at,
  );
  const cell = (one: number, other: number) => Math.min(one, other) * size + Math.max(one, other);
  const costs = new Float64Array(size ** 2).fill(Infinity);
  const lapses = new Uint8Array(size ** 2);
  const reached = new Uint8Array(size ** 2);
  let [least, most] = [0, 0];
  people.forEach((one, row) => {
    people.slice(row + 1).forEach((other, after) => {
      const column = row + 1 + after;
      const here = cell(row, column);
      // At one site they need no call; else they would have one, also where most meet in one place.
      const onSite = inPerson && atOneSite(one, other);
      const reach = onSite || hours(row, column) >= bans.leastHours;
      reached[here] = reach ? 1 : 0;
      if (!reach || known.notWith(row, column)) return;
      const between = known.between(row, column);
      const cost = Math.round(scale * costOf(one, other, between, inPerson));
      costs[here] = cost;
      lapses[here] = (inPerson && !onSite ? lapse.elsewhere : 0) | lapseOf(between.rounds, size);
      [least, most] = [Math.min(least, cost), Math.max(most, cost)];
    });
  });
  // A way has so many pairs at most, the trio's three among them: what one relaxes, all others cannot make good.
  const pairs = Math.floor(size / 2) + 2;
  const above = (all: number) => all * pairs + 1;
  const points = most - least;
  const again = above(points);
  const elsewhere = inPerson ? above(points + again) : 0;
  const soon = above(points + again + elsewhere);
  const precedence = above(points + again + elsewhere + soon);
  const relaxedBy = (lapses: number): number =>
    (lapses & lapse.again ? again : 0) +
    (lapses & lapse.elsewhere ? elsewhere : 0) +
    (lapses & lapse.soon ? soon : 0);
  return {
    size,
    weight: (one, other) => (costs[cell(one, other)] ?? Infinity) + relaxedBy(lapses[cell(one, other)] ?? 0),
    worth: people.map(({ owed }) => (owed ? -precedence : 0)),
    reach: (one, other) => reached[cell(one, other)] === 1,
  };
};

/** What introducing two relaxes, bit by bit. */
const lapse = { again: 1, elsewhere: 2, soon: 4 } as const;

const lapseOf = (rounds: number | null, people: number): number => {
  if (rounds === null) return 0;
  return tooSoon(rounds, people) ? lapse.again | lapse.soon : lapse.again;
};
