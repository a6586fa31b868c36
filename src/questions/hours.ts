/** Pure. Working hours: between nine and five on a working day, by the community’s clock. Instants are epoch milliseconds. */
import { daysAfter, isFreeDay } from '../calendar/free.ts';
import { dateOf, instantOf } from '../calendar/zone.ts';
import { rules } from './constants.ts';

/** What days are like; dates are local, `YYYY-MM-DD`. */
export type Days = {
  timeZone: string;
  free: { breaks: readonly { from: string; to: string }[] };
  holidays: { has(date: string): boolean };
};

/** As far as working days are looked for: a community that never works waits no longer. */
const reach = 366;
const nothing = new Set<string>();

/** The instant at which so many working hours have passed since another. */
export const afterWorkingHours = (from: number, hours: number, days: Days): number => {
  const { timeZone } = days;
  const { workingDay } = rules;
  let left = hours * 3_600_000;
  let date = dateOf(from, timeZone);
  for (let tried = 0; tried < reach; tried += 1) {
    if (isFreeDay(date, { ...days, taken: nothing })) {
      const begins = Math.max(from, instantOf(date, workingDay.from, timeZone));
      const lasts = Math.max(0, instantOf(date, workingDay.to, timeZone) - begins);
      if (lasts >= left) return begins + left;
      left -= lasts;
    }
    date = daysAfter(date, 1);
  }
  return instantOf(date, workingDay.from, timeZone);
};
