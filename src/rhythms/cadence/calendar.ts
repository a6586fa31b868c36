/** Pure. Which local dates a cadence names, found by jumping from its start, not by walking the days. */
import { Temporal } from 'temporal-polyfill';
import type { CalendarCadence, Nth, Weekday } from './cadence.ts';

type Daily = Extract<CalendarCadence, { every: 'day' }>;
type Weekly = Extract<CalendarCadence, { every: 'week' }>;
type Monthly = Extract<CalendarCadence, { every: 'month' }>;
/** What repeats, without hour, zone or beginning: "every other Tuesday". */
export type Pattern =
  | Pick<Daily, 'every' | 'interval'>
  | Pick<Weekly, 'every' | 'interval' | 'weekdays'>
  | Pick<Monthly, 'every' | 'interval' | 'nth' | 'weekday'>;
/** A cadence's dates, whatever the hour. */
export type Days = Pattern & { startsOn: string };

/** The dates on or after `from` (and `startsOn`), in order, without end. */
export function* datesFrom(days: Days, from: Temporal.PlainDate) {
  const start = Temporal.PlainDate.from(days.startsOn);
  const earliest = Temporal.PlainDate.compare(from, start) > 0 ? from : start;
  for (const date of cycles(days, start, earliest)) {
    if (Temporal.PlainDate.compare(date, earliest) >= 0) yield date;
  }
}

/** How many of the cadence's dates come before `date`, which is one of them. */
export const datesBefore = (days: Days, date: Temporal.PlainDate): number => {
  const start = Temporal.PlainDate.from(days.startsOn);
  if (days.every === 'day') return start.until(date).days / days.interval;
  if (days.every === 'week') {
    const weeks = mondayOf(start).until(mondayOf(date)).days / 7;
    const earlierThan = (day: number) => days.weekdays.filter((weekday) => weekday < day).length;
    return (
      (weeks / days.interval) * days.weekdays.length +
      earlierThan(date.dayOfWeek) -
      earlierThan(start.dayOfWeek)
    );
  }
  const first = start.toPlainYearMonth();
  const months = first.until(date.toPlainYearMonth(), { largestUnit: 'months' }).months;
  const isFirstOver = Temporal.PlainDate.compare(nthWeekday(first, days.nth, days.weekday), start) < 0;
  return months / days.interval - (isFirstOver ? 1 : 0);
};

const cycles = (days: Days, start: Temporal.PlainDate, earliest: Temporal.PlainDate) => {
  if (days.every === 'day') return dailyDates(days.interval, start, earliest);
  if (days.every === 'week') return weeklyDates(days, start, earliest);
  return monthlyDates(days, start, earliest);
};

function* dailyDates(interval: number, start: Temporal.PlainDate, earliest: Temporal.PlainDate) {
  for (let n = elapsed(start.until(earliest).days, interval); ; n += interval) yield start.add({ days: n });
}

function* weeklyDates(
  { interval, weekdays }: Pick<Weekly, 'interval' | 'weekdays'>,
  start: Temporal.PlainDate,
  earliest: Temporal.PlainDate,
) {
  const monday = mondayOf(start);
  for (let n = elapsed(monday.until(earliest).days, interval * 7); ; n += interval * 7) {
    for (const weekday of weekdays) yield monday.add({ days: n + weekday - 1 });
  }
}

const mondayOf = (date: Temporal.PlainDate) => date.subtract({ days: date.dayOfWeek - 1 });

function* monthlyDates(
  { interval, nth, weekday }: Pick<Monthly, 'interval' | 'nth' | 'weekday'>,
  start: Temporal.PlainDate,
  earliest: Temporal.PlainDate,
) {
  const first = start.toPlainYearMonth();
  const months = first.until(earliest.toPlainYearMonth(), { largestUnit: 'months' }).months;
  for (let n = elapsed(months, interval); ; n += interval)
    yield nthWeekday(first.add({ months: n }), nth, weekday);
}

/** The whole intervals within `span`, in units: where the cycle that holds the end of the span began. */
const elapsed = (span: number, interval: number): number => span - (span % interval);

const nthWeekday = (month: Temporal.PlainYearMonth, nth: Nth, weekday: Weekday): Temporal.PlainDate => {
  const first = month.toPlainDate({ day: 1 });
  const date = first.add({ days: (weekday - first.dayOfWeek + 7) % 7 });
  if (nth !== 'last') return date.add({ weeks: nth - 1 });
  const fifth = date.add({ weeks: 4 });
  return fifth.month === first.month ? fifth : date.add({ weeks: 3 });
};
