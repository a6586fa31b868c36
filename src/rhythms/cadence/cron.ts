/** Pure. Cron expressions of five fields, read on the local calendar. */
import { Cron } from 'croner';
import { Temporal } from 'temporal-polyfill';

// `?` is croner's word for "whatever the clock says now", which would make a cadence depend on its reading.
const fiveFields = /^[^\s?]+(?: [^\s?]+){4}$/;

// UTC has no shifts, so croner walks the plain calendar, and one rule (`instantOf`) places it in the zone.
const calendarCron = (expression: string) => new Cron(expression, { timezone: 'UTC', mode: '5-part' });

/** Whether the text is a cron expression that Trellis reads: exactly five fields. */
export const isCron = (expression: string): boolean => {
  if (!fiveFields.test(expression)) return false;
  try {
    calendarCron(expression);
    return true;
  } catch {
    return false;
  }
};

/** The expression's local date-times after `after`, in order. Ends where none is left. */
export function* cronTimes(expression: string, after: Temporal.PlainDateTime) {
  const cron = calendarCron(expression);
  let last: Date | null = new Date(`${after.toString({ smallestUnit: 'second' })}Z`);
  while (true) {
    last = cron.nextRun(last);
    if (!last) return;
    yield Temporal.PlainDateTime.from(last.toISOString().slice(0, 16));
  }
}

/** The times of day (`HH:MM`) that the expression names, in order. */
export const cronTimesOfDay = (expression: string): string[] => {
  const [minute, hour] = expression.split(' ');
  return runsIn(`${minute} ${hour} * * *`, oneDay).map((run) => run.toISOString().slice(11, 16));
};

/** Posts in 28 days, averaged over a leap cycle: the days it names times the minutes it names on each. */
export const cronPostsIn28Days = (expression: string): number => {
  const [, , ...dayFields] = expression.split(' ');
  const days = runsIn(`0 0 ${dayFields.join(' ')}`, leapCycle).length;
  return (days * cronTimesOfDay(expression).length * 28) / leapCycle.days;
};

const beginning = new Date('2025-12-31T23:59:59Z');
const oneDay = { from: beginning, to: new Date('2026-01-01T23:59:59Z') };
const leapCycle = { from: beginning, to: new Date('2029-12-31T23:59:59Z'), days: 1461 };

const runsIn = (expression: string, { from, to }: { from: Date; to: Date }): Date[] => {
  const cron = calendarCron(expression);
  const found: Date[] = [];
  for (let run = cron.nextRun(from); run && run <= to; run = cron.nextRun(run)) found.push(run);
  return found;
};
