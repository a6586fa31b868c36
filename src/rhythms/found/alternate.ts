/** Pure. Two hours of the week by turns, where no single one suits enough members. */
import { certainty } from './constants.ts';
import { fitting, reachedBy, slotAt, type Zone } from './hours.ts';
import type { Alternate } from './suggestion.ts';
import { hoursOfDay } from './week.ts';

/** Not even two hours suit more members than one. */
export type NoneSuits = { none: 'no hour suits' };

type Pair = { hours: readonly [number, number]; rank: readonly number[] };

/**
 * The two of the week's 168 hours that reach the most members; of those, two on one weekday; of those, each for as
 * many members as possible; of those, where the `density` of what members do is highest.
 */
export const alternating = (
  zones: readonly Zone[],
  density: readonly number[],
): { suggestion: Alternate } | NoneSuits => {
  const worked = density.flatMap((_, hour) => (reachedBy(zones, hour) > 0 ? [hour] : []));
  const most = Math.max(0, ...worked.map((hour) => reachedBy(zones, hour)));
  let best: Pair | null = null;
  for (const first of worked) {
    for (const second of worked) {
      if (second <= first) continue;
      const pair: Pair = { hours: [first, second], rank: rankOf(zones, density, first, second) };
      if (best === null || outranks(pair.rank, best.rank)) best = pair;
    }
  }
  const reached = best ? reachedBy(zones, ...best.hours) : 0;
  if (best === null || reached <= most) return { none: 'no hour suits' };
  const [first, second] = best.hours;
  return {
    suggestion: {
      suggest: 'alternate',
      slots: [fitting(zones, slotAt(first)), fitting(zones, slotAt(second))],
      reached,
      of: zones.reduce((sum, { members }) => sum + members, 0),
      // Zones are known, working hours are only supposed.
      chance: certainty.likely,
      certainty: 'likely',
    },
  };
};

const rankOf = (zones: readonly Zone[], density: readonly number[], first: number, second: number) => [
  reachedBy(zones, first, second),
  Math.floor(first / hoursOfDay) === Math.floor(second / hoursOfDay) ? 1 : 0,
  reachedBy(zones, first) + reachedBy(zones, second),
  (density[first] ?? 0) + (density[second] ?? 0),
];

const outranks = (one: readonly number[], other: readonly number[]): boolean => {
  const at = one.findIndex((value, i) => value !== other[i]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
};
