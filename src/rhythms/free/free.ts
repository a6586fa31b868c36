/** Pure. Free days and quiet hours: whether a beat keeps its day, moves or falls out. Instants are epoch milliseconds. */
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { breakOn } from '../../calendar/free.ts';
import { instantOf, localAt } from '../../calendar/zone.ts';
import { type Cadence, TimeOfDay } from '../cadence/cadence.ts';
import { type Occurrence, timesOfDay } from '../cadence/next.ts';
import { freeDays } from './constants.ts';

/** Days in a row without beats: local dates, both included. */
export const Break = z
  .strictObject({
    from: z.iso.date(),
    to: z.iso.date(),
    name: z.string().min(1).max(freeDays.longestName).optional(),
  })
  .refine(({ from, to }) => from <= to, 'ends before it begins');
export type Break = z.infer<typeof Break>;

/** Hours from `from` until `to`, which is usually on the next day. Two that are the same mean none. */
export const Quiet = z.strictObject({ from: TimeOfDay, to: TimeOfDay });
export type Quiet = z.infer<typeof Quiet>;

/** When a community is left in peace. Stored as JSON. */
export const FreeTime = z.strictObject({
  /** Whose public holidays hold, by ISO 3166 code and the holidays' own code of a region. */
  holidays: z
    .strictObject({ country: z.string().regex(/^[A-Z]{2}$/), region: z.string().min(1).nullable() })
    .nullable()
    .default(null),
  onHoliday: z.enum(['skip', 'move']).default('move'),
  breaks: z.array(Break).max(freeDays.mostBreaks).default([]),
  quiet: Quiet.nullable().default(freeDays.quiet),
});
export type FreeTime = z.infer<typeof FreeTime>;

/**
 * What a beat's day is settled against. `holidayDates`: local dates with the holiday's name, from the beat's day to
 * `freeDays.farthestMove` days later. `next`: the rhythm's beat after this one, null if there is none.
 */
export type DayGiven = {
  free: FreeTime;
  holidayDates: ReadonlyMap<string, string>;
  timeZone: string;
  next: Pick<Occurrence, 'at'> | null;
};

/** The beat stays, falls out, or comes at another instant. `name`: of the holiday or the break, which may be ''. */
export type SettledDay =
  | 'keep'
  | { skip: 'holiday' | 'break'; name: string }
  | { at: number; because: 'holiday'; name: string };

/**
 * In a break a beat falls out. On a holiday it falls out too, or moves to the next working day at the same local time;
 * where that is the day of the rhythm's next beat, or later, it falls out after all. A weekend is no reason to move:
 * who chose Saturday meant it.
 */
export const settleDay = (occurrence: Occurrence, given: DayGiven): SettledDay => {
  const date = localAt(occurrence.at, given.timeZone).toPlainDate();
  const over = breakOn(date.toString(), given.free.breaks);
  if (over) return { skip: 'break', name: over.name ?? '' };
  const name = holidayOn(date, given);
  if (name === undefined) return 'keep';
  const at = given.free.onHoliday === 'move' ? onWorkingDayAfter(date, occurrence, given) : null;
  return at === null ? { skip: 'holiday', name } : { at, because: 'holiday', name };
};

const holidayOn = (date: Temporal.PlainDate, { free, holidayDates }: DayGiven): string | undefined =>
  free.holidays ? holidayDates.get(date.toString()) : undefined;

/** The instant on the next working day, or null if the rhythm's next beat is as near. */
const onWorkingDayAfter = (
  date: Temporal.PlainDate,
  occurrence: Occurrence,
  given: DayGiven,
): number | null => {
  const { timeZone, next } = given;
  const time = localTime(occurrence, timeZone);
  const end = next && localAt(next.at, timeZone).toPlainDate().toString();
  for (let days = 1; days <= freeDays.farthestMove; days += 1) {
    const day = date.add({ days });
    if (end !== null && day.toString() >= end) return null;
    if (
      day.dayOfWeek > 5 ||
      holidayOn(day, given) !== undefined ||
      breakOn(day.toString(), given.free.breaks)
    )
      continue;
    const at = instantOf(day.toString(), time, timeZone);
    // A day, or its end, that a zone leaves out is no working day there.
    if (localAt(at, timeZone).toPlainDate().equals(day)) return at;
  }
  return null;
};

/** The hour that the beat stands for, though a spring gap shifts it; that of its instant, where it was moved already. */
const localTime = ({ at, nominal }: Occurrence, timeZone: string): string => {
  const [date = '', time = ''] = nominal.split('T');
  if (instantOf(date, time, timeZone) === at) return time;
  return localAt(at, timeZone).toString({ smallestUnit: 'minute' }).slice(11);
};

/** When the quiet hours end that `at` lies in; null if it lies in none. At their end they are over. */
export const quietUntil = (at: number, quiet: Quiet | null, timeZone: string): number | null => {
  if (!quiet || quiet.from === quiet.to) return null;
  const today = localAt(at, timeZone).toPlainDate();
  const lastEnd = [today.subtract({ days: 1 }), today]
    .map((day) => spanFrom(day, quiet, timeZone))
    .findLast(({ start, end }) => start <= at && at < end)?.end;
  // Where a spring gap pushes the end on, the next night may have begun.
  return lastEnd === undefined ? null : (quietUntil(lastEnd, quiet, timeZone) ?? lastEnd);
};

const spanFrom = (day: Temporal.PlainDate, { from, to }: Quiet, timeZone: string) => {
  const lastDay = from < to ? day : day.add({ days: 1 });
  return {
    start: instantOf(day.toString(), from, timeZone),
    end: instantOf(lastDay.toString(), to, timeZone),
  };
};

/** Whether a local time of day (`HH:MM`) lies in the quiet hours. */
export const isQuietTime = (time: string, quiet: Quiet | null): boolean => {
  if (!quiet || quiet.from === quiet.to) return false;
  const { from, to } = quiet;
  return from < to ? from <= time && time < to : from <= time || time < to;
};

/** The cadence's own times of day that lie in the quiet hours, read in its zone. */
export const quietTimes = (cadence: Cadence, quiet: Quiet | null): string[] =>
  timesOfDay(cadence).filter((time) => isQuietTime(time, quiet));
