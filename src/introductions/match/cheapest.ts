/** Pure. The cheapest way to form pairs. */
import blossom from 'edmonds-blossom-fixed';
import type { Weighed } from './weigh.ts';

/** Two that may be introduced, as numbers from 0, and what it costs: an integer. */
export type Edge = readonly [one: number, other: number, cost: number];
export type Pair = readonly [one: number, other: number];

/** As many pairs as can be, and of all such ways that which costs least in total (Edmonds 1965, by blossoms). */
export const cheapestPairs = (edges: readonly Edge[]): Pair[] => {
  if (edges.length === 0) return [];
  const dearest = edges.reduce((most, [, , cost]) => Math.max(most, cost), -Infinity);
  const mates = blossom(
    edges.map(([one, other, cost]) => [one, other, dearest - cost]),
    true,
  );
  return mates.flatMap((mate, one): Pair[] => (mate > one ? [[one, mate]] : []));
};

/** All who may be introduced to each other, save whom `without` names. */
export const edgesOf = (weighed: Weighed, without: readonly number[] = []): Edge[] => {
  const edges: Edge[] = [];
  for (let one = 0; one < weighed.size; one++) {
    for (let other = one + 1; other < weighed.size; other++) {
      const sum = sumOfPair(weighed, [one, other]);
      if (sum < Infinity && !without.includes(one) && !without.includes(other)) edges.push([one, other, sum]);
    }
  }
  return edges;
};

export const sumOfPair = ({ weight, worth }: Weighed, [one, other]: Pair): number =>
  weight(one, other) + (worth[one] ?? 0) + (worth[other] ?? 0);
