/** Pure. When something is to be done about a round. Instants are epoch milliseconds. */
import type { Temporal } from 'temporal-polyfill';
import { isDayOff } from '../calendar/free.ts';
import { localAt } from '../calendar/zone.ts';
import type { Ground } from '../rhythms/index.ts';
import { rules } from './constants.ts';

/** What days are like; nothing is free for working on the others. */
export type Days = Pick<Ground, 'timeZone' | 'holidays' | 'free'>;

/** Whether people work on a local date: no weekend, no holiday, no break of the community. */
export const isWorkingDay = (date: Temporal.PlainDate, days: Days): boolean =>
  date.dayOfWeek <= 5 && !isDayOff(date.toString(), days);

/** The same local time after so many days, or working days where `days` says which those are. */
const later = (at: number, count: number, zone: string, days?: Days): number => {
  let local = localAt(at, zone);
  for (let left = count, tried = 0; left > 0 && tried < 366; tried += 1) {
    local = local.add({ days: 1 });
    if (!days || isWorkingDay(local.toPlainDate(), days)) left -= 1;
  }
  return local.toZonedDateTime(zone).epochMilliseconds;
};

/** When a round that began at `at` is over, if no other begins before. */
export const closesAt = (at: number, zone: string): number => later(at, rules.openFor, zone);

/** What an open round has to do next, right after it began; a reminder that would come at its end is left out. */
export const firstStepAt = (at: number, days: Days): number =>
  Math.min(later(at, rules.nudgeAfter, days.timeZone, days), closesAt(at, days.timeZone));

/** What an open round has to do that is due: `nudge` those who said nothing, or `close`. */
export const dueStep = (
  { at, nextAt }: { at: number; nextAt: number },
  zone: string,
): { step: 'nudge' | 'close'; nextAt: number | null } => {
  const closing = closesAt(at, zone);
  return nextAt < closing ? { step: 'nudge', nextAt: closing } : { step: 'close', nextAt: null };
};
