/** Pure. How much a channel gets. */
import type { Cadence } from './cadence/cadence.ts';
import { occurrencesAfter } from './cadence/next.ts';
import { isPosting } from './kinds/registry.ts';

/** The span of the noise budget, days. */
const span = 28;
/** So far ahead is looked, days: by then every cadence has met every other in most ways. */
const horizon = 400;
const day = 86_400_000;

/**
 * The most posts that a channel gets in any 28 days from `from` (epoch ms) on: its rhythms' beats by the days that
 * their cadences name, and what is booked at `booked` (epoch ms) by the days in UTC. An average would promise less
 * than may come.
 */
export const mostIn28Days = (
  rhythms: readonly { kind: string; cadence: Cadence }[],
  from: number,
  booked: readonly number[] = [],
): number => {
  const beats = rhythms.filter(isPosting).flatMap(({ cadence }) => daysOf(cadence, from));
  const days = [...beats, ...booked.map(dayOf)].sort((a, b) => a - b);
  let first = 0;
  let most = 0;
  for (const [last, each] of days.entries()) {
    while (each - (days[first] ?? each) >= span) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
};

const dayOf = (at: number): number => Math.floor(at / day);

/** Days counted from 1970, by the date that each occurrence stands for: a shift of the clock moves none. */
const daysOf = (cadence: Cadence, from: number): number[] => {
  const days: number[] = [];
  for (const { at, nominal } of occurrencesAfter(cadence, from - 1)) {
    if (at > from + horizon * day) break;
    days.push(dayOf(Date.parse(`${nominal.slice(0, 10)}T00:00Z`)));
  }
  return days;
};
