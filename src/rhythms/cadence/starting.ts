/** Pure. Where a cadence begins to count its weeks and months: at the first of its dates that is still ahead. */
import { Temporal } from 'temporal-polyfill';
import { instantOf } from '../../calendar/zone.ts';
import type { CalendarCadence } from './cadence.ts';
import { datesFrom, type Pattern } from './calendar.ts';

/**
 * What a cadence begins in: its zone, the local date `today` there and its hours (`HH:MM`). With `now` (epoch
 * ms), it begins at the first of its times that is still ahead.
 */
export type Beginning = { timeZone: string; today: string; time: string; alternate?: string; now?: number };

/** The cadence that starts at its first date on or after today. */
export const starting = (
  pattern: Pattern,
  { today, time, alternate, timeZone, now }: Beginning,
): CalendarCadence => {
  // Counting has no phase before it starts, so the first date is that of the uncounted pattern.
  const candidates = datesFrom({ ...pattern, interval: 1, startsOn: today }, Temporal.PlainDate.from(today));
  let startsOn = today;
  for (const date of candidates) {
    startsOn = date.toString();
    if (now === undefined || instantOf(startsOn, time, timeZone) > now) break;
  }
  return { ...pattern, time, ...(alternate && { alternate }), timeZone, startsOn };
};
