/** Pure. Two hours of the week by turns, where no single one suits enough members. */
import { certainty } from './constants.ts';
import { fitting, reachedBy, slotAt, type Zone } from './hours.ts';
import type { Alternate } from './suggestion.ts';
import { hoursOfDay } from './week.ts';

/** Not even two hours suit more members than one. */
export type NoneSuits = { none: 'no hour suits' };

/** `rank`: what speaks for it, weightiest first; of which the first is how many it reaches. */
type Pair = { hours: readonly [number, number]; rank: readonly [number, number, number, number] };

/**
 * The two of the week's 168 hours that reach the most members; of those, two on one weekday; of those, each for as
 * many members as possible; of those, where the `density` of what members do is highest.
 */
export const alternating = (
  zones: readonly Zone[],
  density: readonly number[],
): { suggestion: Alternate } | NoneSuits => {
  const alone = density.map((_, hour) => reachedBy(zones, hour));
  const worked = alone.flatMap((reached, hour) => (reached > 0 ? [hour] : []));
  const most = Math.max(0, ...alone);
  let best: Pair | null = null;
  for (const first of worked) {
    for (const second of worked) {
      if (second <= first) continue;
      // There are thousands of pairs, and all but a few can be told by this alone.
      const reached = reachedBy(zones, first, second);
      if (reached <= most || reached < (best?.rank[0] ?? 0)) continue;
      const rank = [
        reached,
        Math.floor(first / hoursOfDay) === Math.floor(second / hoursOfDay) ? 1 : 0,
        (alone[first] ?? 0) + (alone[second] ?? 0),
        (density[first] ?? 0) + (density[second] ?? 0),
      ] as const;
      if (best === null || outranks(rank, best.rank)) best = { hours: [first, second], rank };
    }
  }
  if (best === null) return { none: 'no hour suits' };
  const [first, second] = best.hours;
  return {
    suggestion: {
      suggest: 'alternate',
      slots: [fitting(zones, slotAt(first)), fitting(zones, slotAt(second))],
      reached: best.rank[0],
      of: zones.reduce((sum, { members }) => sum + members, 0),
      // Zones are known, working hours are only supposed.
      chance: certainty.likely,
      certainty: 'likely',
    },
  };
};

const outranks = (one: readonly number[], other: readonly number[]): boolean => {
  const at = one.findIndex((value, i) => value !== other[i]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
};
