/**
 * Pure. The best way to form pairs and one trio, by branch and bound. One of the three is the third, who joins two others.
 * No way with these three is better than the cheapest pairs of all but the third, plus what the third adds to the two:
 * they may be a pair there, and then it is just so. And who is a good third is told by pairing everybody with a stand-in
 * among them, with whom it costs each the least that joining any two could add.
 */
import { cheapestPairs, type Edge, edgesOf, type Pair, sumOfPair } from './cheapest.ts';
import { addedBy, lowestThird, standInsOf, type Third } from './third.ts';
import type { Weighed } from './weigh.ts';

/** Who are together, as numbers from 0, and the sum of all weights: a trio's are those of its three pairs. */
export type Way = { groups: number[][]; sum: number };

type Trio = readonly [number, number, number];
/** No way with these three has a lower sum. */
type Open = { trio: Trio; least: number };

/**
 * The best way with so many pairs, to one of which a third comes; null: there is none. After `most` matchings it gives
 * up, with the best way found until then.
 */
export const withTrio = (weighed: Weighed, pairs: number, most: number): Way | null => {
  const edges = edgesOf(weighed);
  const standIns = standInsOf(weighed);
  /** By who is left out, the sum of the cheapest pairs of all others. */
  const sums = new Map<number, number>();
  let open: Open[] = [];
  /** No way with three of whom none is in `sums` has a lower sum. */
  let frontier = -Infinity;
  let best: Way | null = null;
  const bar = () => best?.sum ?? Infinity;
  for (let matchings = 0; matchings < most; matchings++) {
    const next = lowest(open);
    if (Math.min(next?.least ?? Infinity, frontier) >= bar()) break;
    if (next && next.least <= frontier) {
      best = better(best, around(weighed, next.trio, pairs));
      open = open.filter((one) => one !== next && one.least < bar());
      continue;
    }
    const found = lowestThird(weighed, edges, standIns, pairs);
    frontier = found?.least ?? Infinity;
    if (!found) continue;
    best = better(best, joined(weighed, found));
    const fresh = triosWith(found.third, edges).filter((trio) => !trio.some((one) => sums.has(one)));
    sums.set(found.third, found.sum);
    standIns.delete(found.third);
    open = [...open.map(({ trio }) => trio), ...fresh]
      .map((trio) => ({ trio, least: leastOf(weighed, trio, sums) }))
      .filter(({ least }) => least < bar());
  }
  return best;
};

const lowest = (open: readonly Open[]): Open | null => {
  let found: Open | null = null;
  for (const one of open) if (one.least < (found?.least ?? Infinity)) found = one;
  return found;
};

const better = (best: Way | null, other: Way | null): Way | null =>
  best && best.sum <= (other?.sum ?? Infinity) ? best : other;

/** The best way with these three; null: the others do not form so many pairs. */
const around = (weighed: Weighed, trio: Trio, pairs: number): Way | null => {
  const rest = cheapestPairs(edgesOf(weighed, trio));
  if (rest.length !== pairs - 1) return null;
  const [third, ...two] = trio;
  const sum = [...rest, two].reduce((total, pair) => total + sumOfPair(weighed, pair), 0);
  return { groups: [[...trio], ...rest.map((pair) => [...pair])], sum: sum + addedBy(weighed, third, two) };
};

/** The third joins the pair of the others to which they add least; null: they may join none. */
const joined = (weighed: Weighed, { third, rest, sum }: Third): Way | null => {
  const added = rest.map((pair) => addedBy(weighed, third, pair));
  const least = Math.min(...added);
  if (least === Infinity) return null;
  const to = added.indexOf(least);
  const groups = rest.map((pair, place) => (place === to ? [third, ...pair] : [...pair]));
  return { groups, sum: sum + least };
};

const triosWith = (third: number, edges: readonly Edge[]): Trio[] =>
  edges
    .filter(([one, other]) => one !== third && other !== third)
    .map(([one, other]): Trio => [third, one, other]);

const leastOf = (weighed: Weighed, [one, other, third]: Trio, sums: ReadonlyMap<number, number>): number => {
  const known = (out: number, pair: Pair) => {
    const sum = sums.get(out);
    return sum === undefined ? -Infinity : sum + addedBy(weighed, out, pair);
  };
  return Math.max(known(one, [other, third]), known(other, [one, third]), known(third, [one, other]));
};
