/** Pure. The best way to form pairs, and a trio where somebody would be left over. */
import { cheapestPairs, edgesOf } from './cheapest.ts';
import { search } from './constants.ts';
import { withTrio } from './trio.ts';
import type { Weighed } from './weigh.ts';

/** Groups of two and at most one of three, such that fewest are left over and of those ways the least in sum. */
export const bestGroups = (weighed: Weighed): number[][] => {
  const { size } = weighed;
  const most = Math.max(search.least, Math.floor(search.effort / size ** 3));
  const half = Math.floor(size / 2);
  const everybody = size % 2 === 1 ? withTrio(weighed, half, most) : null;
  if (everybody) return everybody.groups;
  const pairs = cheapestPairs(edgesOf(weighed)).map((pair) => [...pair]);
  if (2 * pairs.length === size) return pairs;
  return withTrio(weighed, pairs.length, most)?.groups ?? pairs;
};
