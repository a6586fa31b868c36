/** Pure. When people look at chat. Instants and lengths in milliseconds, zones by their IANA names. */
import type { Temperament } from './script.ts';

export type Hours = Temperament['hours'];

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Among so many days there is a working day whose clocks show whatever is asked for. */
const farEnough = 14;

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  const numeric = 'numeric';
  const fresh = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
  });
  formats.set(zone, fresh);
  return fresh;
};

/** What the clocks of a zone show at an instant, as if it were UTC: sums are easy with it. */
const wallAt = (at: number, zone: string): number => {
  const shown: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(at)) shown[type] = Number(value);
  const { year = 0, month = 1, day: date = 1, hour: h = 0, minute: m = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, date, h, m, second) + (((at % 1000) + 1000) % 1000);
};

/** The instant at which the clocks of a zone show this; inside a gap, that much after it began. */
const instantOf = (wall: number, zone: string): number => {
  const offset = (at: number) => wallAt(at, zone) - at;
  const first = wall - offset(wall);
  const second = wall - offset(first);
  return wallAt(second, zone) === wall ? second : Math.max(first, second);
};

const midnightOf = (wall: number): number => Math.floor(wall / day) * day;
const isWorkingDay = (wall: number): boolean => ![0, 6].includes(new Date(wall).getUTCDay());
const lengthOf = (hours: number): number => Math.round(hours * 60) * minute;

/** The date that an instant falls on in a zone, as the epoch ms of its midnight in UTC. */
export const dateAt = (at: number, zone: string): number => midnightOf(wallAt(at, zone));

/** When a date begins in a zone; for the date, see `dateAt`. */
export const dateStart = (date: number, zone: string): number => instantOf(date, zone);

/** True from Monday to Friday within the hours, in a zone; the last moment is no longer within. */
export const isAtWork = (at: number, zone: string, [from, to]: Hours): boolean => {
  const wall = wallAt(at, zone);
  const time = wall - midnightOf(wall);
  return isWorkingDay(wall) && time >= lengthOf(from) && time < lengthOf(to);
};

/** The first of the coming working days' instants at a time of the day (ms) that is not before `at`, and fits. */
const comingAt = (at: number, zone: string, time: number, fits: (instant: number) => boolean): number => {
  const today = midnightOf(wallAt(at, zone));
  for (let days = 0; days <= farEnough; days += 1) {
    const wall = today + days * day + time;
    const instant = instantOf(wall, zone);
    if (isWorkingDay(wall) && instant >= at && fits(instant)) return instant;
  }
  throw new RangeError(`Nobody is ever at work at ${time} ms of the day in ${zone}`);
};

/** The first instant at work that is not before `at`. @throws RangeError for hours that are none. */
export const nextAtWork = (at: number, zone: string, hours: Hours): number =>
  isAtWork(at, zone, hours)
    ? at
    : comingAt(at, zone, lengthOf(hours[0]), (instant) => isAtWork(instant, zone, hours));

/** The first instant on a working day, not before `at`, at which a zone's clocks show a time such as `10:20`. */
export const nextClockTime = (at: number, zone: string, time: string): number => {
  const [h = 0, m = 0] = time.split(':').map(Number);
  return comingAt(at, zone, h * hour + m * minute, () => true);
};

/** When the working day ends during which `at` lies. */
const endOfWork = (at: number, zone: string, [, to]: Hours): number => {
  const wall = wallAt(at, zone);
  const closing = midnightOf(wall) + lengthOf(to);
  const end = instantOf(closing, zone);
  // On the day that an hour is shown twice, the one that comes first may have passed.
  return end > at ? end : at + closing - wall;
};

/** The instant at work when so much time at work has gone by since `at`. @throws RangeError for hours that are none. */
export const laterAtWork = (at: number, lengthMs: number, zone: string, hours: Hours): number => {
  let from = nextAtWork(at, zone, hours);
  let rest = lengthMs;
  for (;;) {
    const end = endOfWork(from, zone, hours);
    if (from + rest < end) return from + rest;
    rest -= end - from;
    from = nextAtWork(end, zone, hours);
  }
};
