/** Pure. When a cadence comes next: found on the local calendar, then turned into an instant. */
import { Temporal } from 'temporal-polyfill';
import { localAt } from '../../calendar/zone.ts';
import type { Cadence, CalendarCadence } from './cadence.ts';
import { datesBefore, datesFrom } from './calendar.ts';
import { cronPostsIn28Days, cronTimes, cronTimesOfDay } from './cron.ts';

/**
 * One coming of a cadence. `at`: the instant in epoch milliseconds. `nominal`: the local date-time that it
 * stands for (`YYYY-MM-DDTHH:MM`), its identity, which a spring gap leaves as it was though `at` moves on.
 */
export type Occurrence = { at: number; nominal: string };

const dayLength = 86_400_000;
const daysPerMonth = 365.2425 / 12;

/**
 * The occurrences after `after` (epoch milliseconds, exclusive), in order, each instant and each nominal once.
 * Endless, save for a cron expression that names no further date.
 */
export function* occurrencesAfter(cadence: Cadence, after: number): Generator<Occurrence, void> {
  let last = after;
  for (const local of localTimesAfter(cadence, lastLocalTime(after, cadence.timeZone))) {
    const at = local.toZonedDateTime(cadence.timeZone).epochMilliseconds;
    if (at <= last) continue;
    last = at;
    yield { at, nominal: local.toString({ smallestUnit: 'minute' }) };
  }
}

/** The first occurrence after `after` (epoch milliseconds, exclusive); null if there is none, as with 30 February. */
export const nextOccurrence = (cadence: Cadence, after: number): Occurrence | null =>
  occurrencesAfter(cadence, after).next().value ?? null;

/** The first `count` occurrences after `after` (epoch milliseconds, exclusive); fewer if there are no more. */
export const nextOccurrences = (cadence: Cadence, after: number, count: number): Occurrence[] => {
  const found: Occurrence[] = [];
  if (count < 1) return found;
  for (const occurrence of occurrencesAfter(cadence, after)) if (found.push(occurrence) >= count) break;
  return found;
};

/** The local times of day (`HH:MM`) at which it comes: one, two in turn, or all that a cron expression names. */
export const timesOfDay = (cadence: Cadence): string[] => {
  if ('cron' in cadence) return cronTimesOfDay(cadence.cron);
  return cadence.alternate === undefined ? [cadence.time] : [cadence.time, cadence.alternate];
};

/** Posts in 28 days, the span of the noise budget, averaged: fortnightly is 2, a month's first Thursday 0.92. */
export const postsPerMonth = (cadence: Cadence): number =>
  'cron' in cadence ? cronPostsIn28Days(cadence.cron) : 28 / calendarPeriodDays(cadence);

/** Days from one occurrence to the next, averaged; Infinity if it never comes. */
export const periodDays = (cadence: Cadence): number => 28 / postsPerMonth(cadence);

const calendarPeriodDays = (cadence: CalendarCadence): number => {
  if (cadence.every === 'day') return cadence.interval;
  if (cadence.every === 'week') return (cadence.interval * 7) / cadence.weekdays.length;
  return cadence.interval * daysPerMonth;
};

/**
 * The latest local date-time that is surely over at `after`. Within a day after a spring gap that is the clock
 * as it ran before: a time inside the gap still lies ahead until the skipped stretch has been lived through.
 */
const lastLocalTime = (after: number, zone: string): Temporal.PlainDateTime => {
  const shown = localAt(after, zone);
  const unshifted = localAt(after - dayLength, zone).add({ days: 1 });
  return Temporal.PlainDateTime.compare(shown, unshifted) < 0 ? shown : unshifted;
};

const localTimesAfter = (cadence: Cadence, local: Temporal.PlainDateTime) =>
  'cron' in cadence ? cronTimes(cadence.cron, local) : calendarTimes(cadence, local.toPlainDate());

function* calendarTimes(cadence: CalendarCadence, from: Temporal.PlainDate) {
  const { time, alternate } = cadence;
  for (const date of datesFrom(cadence, from)) {
    // By its number, not by turns from here, so that it does not matter where one begins to look.
    const isSecond = alternate !== undefined && datesBefore(cadence, date) % 2 === 1;
    yield date.toPlainDateTime(Temporal.PlainTime.from(isSecond ? alternate : time));
  }
}
