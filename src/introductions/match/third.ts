/** Pure. Who might join a pair, so that they are three. */
import { cheapestPairs, type Edge, type Pair, sumOfPair } from './cheapest.ts';
import type { Weighed } from './weigh.ts';

/** What it adds that `third` joins two others; Infinity: they may not. */
export const addedBy = ({ weight, worth }: Weighed, third: number, [one, other]: Pair): number =>
  weight(third, one) + weight(third, other) + (worth[third] ?? 0);

/**
 * An edge from each who could join any two to a stand-in for these two, the number after the last of them. It costs the
 * least that this could add.
 */
export const standInsOf = (weighed: Weighed): Map<number, Edge> => {
  const everybody = [...weighed.worth.keys()];
  return new Map(
    everybody.flatMap((third) => {
      const least = leastAdded(weighed, third, everybody);
      return least < Infinity ? [[third, [third, weighed.size, least]] as const] : [];
    }),
  );
};

const leastAdded = (weighed: Weighed, third: number, everybody: readonly number[]): number => {
  const { weight } = weighed;
  const nearest = everybody
    .filter((one) => one !== third && weight(third, one) < Infinity)
    .toSorted((one, other) => weight(third, one) - weight(third, other));
  let least = Infinity;
  nearest.forEach((one, place) => {
    for (const other of nearest.slice(place + 1)) {
      const added = addedBy(weighed, third, [one, other]);
      if (added >= least) return;
      if (weight(one, other) < Infinity) least = added;
    }
  });
  return least;
};

/** A third, the cheapest pairs of all others, and their sum. `least`: no way is better whose third has a stand-in. */
export type Third = { third: number; rest: Pair[]; sum: number; least: number };

/** Of those with a stand-in, the one whose `least` is lowest; null: without any of them there are fewer pairs. */
export const lowestThird = (
  weighed: Weighed,
  edges: readonly Edge[],
  standIns: ReadonlyMap<number, Edge>,
  pairs: number,
): Third | null => {
  const found = cheapestPairs([...edges, ...standIns.values()]);
  const third = found.find(([, other]) => other === weighed.size)?.[0];
  if (third === undefined || found.length !== pairs + 1) return null;
  const rest = found.filter(([one]) => one !== third);
  const sum = rest.reduce((total, pair) => total + sumOfPair(weighed, pair), 0);
  return { third, rest, sum, least: sum + (standIns.get(third)?.[2] ?? 0) };
};
