/** Pure. How a series spreads its posts. Instants are epoch milliseconds. */
import { rules } from '../constants.ts';

const day = 86_400_000;

/**
 * How many days before it an occurrence is announced: as any event, but not before the one before it is over, so that
 * no two are announced at once. `starts`: of two in a row.
 */
export const leadOf = ([first, second]: readonly number[]): number => {
  if (first === undefined || second === undefined) return rules.announceDays;
  return Math.max(0, Math.min(rules.announceDays, Math.floor((second - first) / day) - 1));
};

/** On what days its occurrences post. `starts`: of those that are looked at, in order. */
export const postsOf = (starts: readonly number[]): number[] => {
  const lead = leadOf(starts);
  return starts.flatMap((at) => (lead === 0 ? [at] : [at - lead * day, at]));
};
