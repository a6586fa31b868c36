/** Pure. How a series spreads its posts. */
import { type Cadence, nextOccurrences } from '../../rhythms/index.ts';
import { rules } from '../constants.ts';

const day = 86_400_000;

/**
 * How many days before it an occurrence is announced: as any event, but not before the one before it is over, so that
 * no two are announced at once.
 */
export const leadOf = (cadence: Cadence, after: number): number => {
  const [first, second] = nextOccurrences(cadence, after, 2);
  if (!first || !second) return rules.announceDays;
  const gap = Math.floor((second.at - first.at) / day);
  return Math.max(0, Math.min(rules.announceDays, gap - 1));
};

/** The days (epoch ms) on which its occurrences in the next weeks would post. `count`: of occurrences. */
export const postsOf = (cadence: Cadence, after: number, count: number): number[] => {
  const lead = leadOf(cadence, after);
  return nextOccurrences(cadence, after, count).flatMap(({ at }) =>
    lead === 0 ? [at] : [at - lead * day, at],
  );
};
