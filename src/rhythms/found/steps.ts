/** Pure. The steps from weekly over fortnightly and every three weeks to monthly, and a rhythm's place on them. */
import { Temporal } from 'temporal-polyfill';
import { type Cadence, type CalendarCadence, Nth, Weekday } from '../cadence/cadence.ts';
import { periodDays } from '../cadence/next.ts';
import type { Slot } from './suggestion.ts';

type Step = (cadence: CalendarCadence, startsOn: string) => CalendarCadence;

const everyWeeks =
  (interval: number): Step =>
  (cadence, startsOn) => ({
    every: 'week',
    interval,
    weekdays: [weekdayFor(cadence, startsOn)],
    time: cadence.time,
    timeZone: cadence.timeZone,
    startsOn,
  });

const monthly: Step = (cadence, startsOn) => {
  const weekday = weekdayFor(cadence, startsOn);
  const { time, timeZone } = cadence;
  return { every: 'month', interval: 1, nth: nthOf(startsOn, weekday), weekday, time, timeZone, startsOn };
};

/** From the fastest, with days from beat to beat. Nothing faster than weekly is ever suggested. */
const ladder: readonly { days: number; step: Step }[] = [
  { days: 7, step: everyWeeks(1) },
  { days: 14, step: everyWeeks(2) },
  { days: 21, step: everyWeeks(3) },
  { days: 365.2425 / 12, step: monthly },
];

/** From every four weeks to monthly is no step: it takes a fifth more, or less. [own] */
const leastStep = 1.2;

/**
 * One step slower, at the same weekday and hour; null from monthly on, and for a cron expression. A daily or
 * several-a-week rhythm becomes weekly. `startsOn`: the local date to count from, best that of the latest beat.
 */
export const slowerCadence = (cadence: Cadence, startsOn?: string): Cadence | null => {
  if ('cron' in cadence) return null;
  const least = periodDays(cadence) * leastStep;
  return ladder.find(({ days }) => days >= least)?.step(cadence, startsOn ?? cadence.startsOn) ?? null;
};

/** One step faster, as `slowerCadence`; null for weekly and what is faster, and for a cron expression. */
export const fasterCadence = (cadence: Cadence, startsOn?: string): Cadence | null => {
  if ('cron' in cadence) return null;
  const most = periodDays(cadence) / leastStep;
  return ladder.findLast(({ days }) => days <= most)?.step(cadence, startsOn ?? cadence.startsOn) ?? null;
};

/** The hour of the week at which a rhythm beats; null: at several, or a cron expression's. */
export const slotOf = (cadence: Cadence): Slot | null => {
  if ('cron' in cadence || cadence.every === 'day') return null;
  const hour = Number(cadence.time.slice(0, 2));
  if (cadence.every === 'month') return { weekday: cadence.weekday, hour };
  const [weekday, second] = cadence.weekdays;
  return weekday && !second ? { weekday, hour } : null;
};

/** The same rhythm at another hour of the week; null where it has more than one, or is a cron expression. */
export const inSlot = (cadence: Cadence, { weekday, hour }: Slot): Cadence | null => {
  if ('cron' in cadence || slotOf(cadence) === null) return null;
  const time = `${String(hour).padStart(2, '0')}:00`;
  if (cadence.every === 'month') return { ...cadence, weekday, time };
  return cadence.every === 'week' ? { ...cadence, weekdays: [weekday], time } : null;
};

/** The weekday to keep: of several the first; a daily rhythm's is that of its start, or Monday at a weekend. */
const weekdayFor = (cadence: CalendarCadence, startsOn: string): Weekday => {
  if (cadence.every === 'month') return cadence.weekday;
  const start = Weekday.parse(Temporal.PlainDate.from(startsOn).dayOfWeek);
  if (cadence.every === 'week') return cadence.weekdays[0] ?? start;
  return start > 5 ? 1 : start;
};

/** Which of its month's Mondays, Tuesdays, … the first such day from `startsOn` on is. */
const nthOf = (startsOn: string, weekday: Weekday): Nth => {
  const start = Temporal.PlainDate.from(startsOn);
  const { day } = start.add({ days: (weekday - start.dayOfWeek + 7) % 7 });
  return day > 28 ? 'last' : Nth.parse(Math.ceil(day / 7));
};
