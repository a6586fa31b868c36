/** A second opinion on cadences: walk every day of ten years, keep the dates that match, place them in the zone. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { CalendarCadence, Nth, Weekday } from '../../../src/rhythms/cadence/cadence.ts';
import type { Occurrence } from '../../../src/rhythms/cadence/next.ts';

export const zones =
  `UTC Europe/London Europe/Dublin Europe/Berlin Europe/Lisbon Europe/Kyiv Europe/Istanbul Europe/Moscow
  Africa/Casablanca Africa/Cairo Africa/Lagos Africa/Johannesburg Asia/Beirut Asia/Jerusalem Asia/Tehran Asia/Dubai
  Asia/Kathmandu Asia/Kolkata Asia/Dhaka Asia/Shanghai Asia/Tokyo Asia/Gaza Australia/Adelaide Australia/Sydney
  Australia/Lord_Howe Pacific/Auckland Pacific/Chatham Pacific/Apia Pacific/Kiritimati Pacific/Marquesas
  Pacific/Honolulu America/St_Johns America/New_York America/Chicago America/Los_Angeles America/Sao_Paulo
  America/Santiago America/Asuncion America/Havana America/Nuuk Antarctica/Troll Atlantic/Azores`.split(
    /\s+/,
  );

/** A date, with all that a cadence may ask of it, told once: it is asked thousands of times. */
type Day = {
  date: string;
  /** Since the epoch. */
  number: number;
  year: number;
  month: number;
  ofMonth: number;
  daysInMonth: number;
  ofWeek: number;
};

const dayLength = 86_400_000;

const dayOf = (date: Temporal.PlainDate): Day => ({
  date: String(date),
  number: Date.parse(String(date)) / dayLength,
  year: date.year,
  month: date.month,
  ofMonth: date.day,
  daysInMonth: date.daysInMonth,
  ofWeek: date.dayOfWeek,
});

const tenYears = (() => {
  const days: Day[] = [];
  const end = Temporal.PlainDate.from('2036-03-01');
  let day = Temporal.PlainDate.from('2026-01-01');
  for (; Temporal.PlainDate.compare(day, end) < 0; day = day.add({ days: 1 })) days.push(dayOf(day));
  return days;
})();
export const firstDay = Date.UTC(2025, 11, 30);
export const lastDay = Date.UTC(2036, 0, 1);

/** Instants around which a zone's days are not like others, within the ten years: its clocks change, or a year begins. */
export const unlikeOthers = (zone: string): number[] => {
  const found: number[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(firstDay).toZonedDateTimeISO(zone);
  for (let next = at.getTimeZoneTransition('next'); next; next = at.getTimeZoneTransition('next')) {
    if (next.epochMilliseconds >= lastDay) break;
    found.push(next.epochMilliseconds);
    at = next;
  }
  for (let year = 2026; year < 2036; year += 1) found.push(Date.UTC(year, 0, 1));
  return found;
};

const mondayOf = (day: Day) => day.number - (day.ofWeek - 1);

/** Whether the cadence, which starts on this day, names a date, asked of the date alone. */
const names = (c: CalendarCadence, start: Day, day: Day): boolean => {
  if (day.number < start.number) return false;
  if (c.every === 'day') return (day.number - start.number) % c.interval === 0;
  if (c.every === 'week') {
    if (!c.weekdays.some((weekday) => weekday === day.ofWeek)) return false;
    return ((mondayOf(day) - mondayOf(start)) / 7) % c.interval === 0;
  }
  if (day.ofWeek !== c.weekday) return false;
  if ((day.year * 12 + day.month - start.year * 12 - start.month) % c.interval !== 0) return false;
  return c.nth === 'last' ? day.ofMonth + 7 > day.daysInMonth : Math.ceil(day.ofMonth / 7) === c.nth;
};

/** The occurrences in (after, until), for spans within the ten years. */
export function* referenceAfter(cadence: CalendarCadence, after: number): Generator<Occurrence> {
  const { alternate, timeZone } = cadence;
  const start = dayOf(Temporal.PlainDate.from(cadence.startsOn));
  const near = Math.max(0, Math.floor((after - Date.UTC(2026, 0, 1)) / dayLength) - 3);
  let turn = 0;
  // Whose turn it is takes all dates to tell; otherwise it is enough to begin a little before.
  for (const day of tenYears.slice(alternate === undefined ? near : 0)) {
    if (!names(cadence, start, day)) continue;
    const time = alternate !== undefined && turn % 2 === 1 ? alternate : cadence.time;
    turn += 1;
    const nominal = `${day.date}T${time}`;
    const local = Temporal.PlainDateTime.from(nominal);
    const at = local.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
    if (at > after) yield { at, nominal };
  }
}

export const firstMatch = (cadence: CalendarCadence): string => {
  const start = dayOf(Temporal.PlainDate.from(cadence.startsOn));
  const each = { ...cadence, interval: 1 } as CalendarCadence;
  return String(tenYears.find((day) => names(each, start, day))?.date);
};

const weekday = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7);
export const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const clock = {
  time: anyTime,
  timeZone: fc.constantFrom(...zones),
  startsOn: fc.integer({ min: 0, max: 1000 }).map((n) => String(tenYears[n]?.date)),
};

const anyWithOneHour: fc.Arbitrary<CalendarCadence> = fc.oneof(
  fc.record({
    every: fc.constant('day' as const),
    interval: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 365 })),
    ...clock,
  }),
  fc.record({
    every: fc.constant('week' as const),
    interval: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 52 })),
    weekdays: fc.uniqueArray(weekday, { minLength: 1 }).map((days) => days.sort()),
    ...clock,
  }),
  fc.record({
    every: fc.constant('month' as const),
    interval: fc.integer({ min: 1, max: 12 }),
    nth: fc.constantFrom<Nth>(1, 2, 3, 4, 'last'),
    weekday,
    ...clock,
  }),
);

/** Any calendar cadence that starts in 2026 to 2028; most intervals small, as people's are; a third has two hours. */
export const anyCalendarCadence: fc.Arbitrary<CalendarCadence> = fc
  .tuple(anyWithOneHour, fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, anyTime))
  .map(([cadence, alternate]) =>
    alternate === null || alternate === cadence.time ? cadence : { ...cadence, alternate },
  );
