/** Pure. What a cadence is: the typed data that a rhythm stores. */
import { z } from 'zod';
import { zoneNamed } from '../../calendar/zone.ts';
import { isCron } from './cron.ts';

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export const Weekday = z.literal([1, 2, 3, 4, 5, 6, 7]);
export type Weekday = z.infer<typeof Weekday>;

/** Which of a month's Mondays, Tuesdays, …. A fifth is missing from most months, so `last` stands for it. */
export const Nth = z.literal([1, 2, 3, 4, 'last']);
export type Nth = z.infer<typeof Nth>;

/** A rhythm that comes less than once a year is a date, not a rhythm. */
export const longestInterval = { day: 365, week: 52, month: 12 } as const;

/** Local time of day, `HH:MM`. */
export const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** An IANA time zone. */
export const TimeZone = z.string().refine((name) => zoneNamed(name) === name, 'not an IANA time zone');

const clock = {
  time: TimeOfDay,
  /** Every second occurrence, counted from `startsOn`, comes at this hour, so that two halves of the world take turns. */
  alternate: TimeOfDay.optional(),
  timeZone: TimeZone,
  /** Local date. Nothing comes before it, and it stands in the first of the counted days, weeks or months. */
  startsOn: z.iso.date(),
};
const interval = (unit: keyof typeof longestInterval) => z.int().min(1).max(longestInterval[unit]);

const weekdays = z
  .array(Weekday)
  .min(1)
  .refine((days) => days.every((day, i) => i === 0 || day > (days[i - 1] ?? day)), 'in order, each once');

const DailyCadence = z.strictObject({ every: z.literal('day'), interval: interval('day'), ...clock });
const WeeklyCadence = z.strictObject({
  every: z.literal('week'),
  interval: interval('week'),
  weekdays,
  ...clock,
});
const MonthlyCadence = z.strictObject({
  every: z.literal('month'),
  interval: interval('month'),
  nth: Nth,
  weekday: Weekday,
  ...clock,
});

/** Days, weeks (Monday first) or months, counted from `startsOn`, at one local time or two in turn. */
export const CalendarCadence = z
  .discriminatedUnion('every', [DailyCadence, WeeklyCadence, MonthlyCadence])
  .refine(({ time, alternate }) => alternate !== time, 'two hours that differ');
export type CalendarCadence = z.infer<typeof CalendarCadence>;

/** Five cron fields, read as local time: `minute hour day-of-month month weekday`. */
export const CronCadence = z.strictObject({
  cron: z.string().refine(isCron, 'not a cron expression of five fields'),
  timeZone: TimeZone,
});
export type CronCadence = z.infer<typeof CronCadence>;

/** When a rhythm beats. Stored as JSON. */
export const Cadence = z.union([CalendarCadence, CronCadence]);
export type Cadence = z.infer<typeof Cadence>;
