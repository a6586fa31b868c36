import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  dateAt,
  dateStart,
  type Hours,
  isAtWork,
  laterAtWork,
  nextAtWork,
  nextClockTime,
} from '../../../src/sandbox/cast/hours.ts';

const at = (text: string) => Date.parse(text);
const iso = (ms: number) => new Date(ms).toISOString();
const nineToFive: Hours = [9, 17];

const zones = [
  'Europe/Berlin',
  'Asia/Kolkata',
  'America/New_York',
  'Australia/Sydney',
  'Africa/Cairo',
  'UTC',
];
const anyZone = fc.constantFrom(...zones, 'Pacific/Kiritimati', 'America/St_Johns', 'Australia/Lord_Howe');
const anyInstant = fc.integer({ min: at('2024-01-01T00:00:00Z'), max: at('2032-01-01T00:00:00Z') });
const anyHours = fc
  .tuple(fc.integer({ min: 0, max: 46 }), fc.integer({ min: 1, max: 48 }))
  .map(([half, more]): Hours => [half / 2, Math.min(24, (half + more) / 2)]);

const wall = (ms: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);

const within = (ms: number, zone: string, [from, to]: Hours): boolean => {
  const { dayOfWeek, hour, minute, second } = wall(ms, zone);
  const time = hour + minute / 60 + second / 3600;
  return dayOfWeek <= 5 && time >= from && time < to;
};

test('an instant at work is its own next', () => {
  const tuesday = at('2026-03-03T10:00:00Z');
  expect(nextAtWork(tuesday, 'Europe/Berlin', nineToFive)).toBe(tuesday);
});

test('before, after and beside the hours, the next is the start of the next working day', () => {
  const next = (text: string) => iso(nextAtWork(at(text), 'Europe/Berlin', nineToFive));
  expect(next('2026-03-03T05:00:00Z')).toBe('2026-03-03T08:00:00.000Z');
  expect(next('2026-03-03T16:00:00Z')).toBe('2026-03-04T08:00:00.000Z');
  expect(next('2026-03-07T12:00:00Z')).toBe('2026-03-09T08:00:00.000Z');
});

test('time goes by only at work, also over a weekend on which clocks change', () => {
  const friday = at('2026-03-27T15:55:00Z');
  expect(iso(laterAtWork(friday, 10 * 60_000, 'Europe/Berlin', nineToFive))).toBe('2026-03-30T07:05:00.000Z');
});

test('a night shift on the night of a change has as many hours as it really has', () => {
  // In Cairo, Friday 24 April 2026 begins at 01:00.
  const thursday = at('2026-04-23T21:00:00Z');
  expect(iso(nextAtWork(thursday, 'Africa/Cairo', [0, 4]))).toBe('2026-04-23T22:00:00.000Z');
  expect(iso(laterAtWork(thursday, 3_600_000, 'Africa/Cairo', [0, 4]))).toBe('2026-04-23T23:00:00.000Z');
});

test('what comes later lies in the hours, no earlier than it was asked for', () => {
  fc.assert(
    fc.property(
      anyInstant,
      fc.integer({ min: 0, max: 3 * 86_400_000 }),
      anyZone,
      anyHours,
      (from, ms, zone, hours) => {
        const later = laterAtWork(from, ms, zone, hours);
        expect(later).toBeGreaterThanOrEqual(from + ms);
        expect(within(later, zone, hours), wall(later, zone).toString()).toBe(true);
        expect(isAtWork(later, zone, hours)).toBe(true);
      },
    ),
  );
});

test('who takes longer comes later', () => {
  fc.assert(
    fc.property(
      anyInstant,
      fc.nat(86_400_000),
      fc.integer({ min: 1, max: 86_400_000 }),
      anyZone,
      (from, ms, more, zone) => {
        expect(laterAtWork(from, ms + more, zone, nineToFive)).toBeGreaterThan(
          laterAtWork(from, ms, zone, nineToFive),
        );
      },
    ),
  );
});

test('hours that are none are refused instead of waited for', () => {
  expect(() => nextAtWork(at('2026-03-03T10:00:00Z'), 'UTC', [17, 9])).toThrow(RangeError);
});

test('a time of the day comes on the next working day on which it has not passed', () => {
  const next = (text: string, zone: string) => iso(nextClockTime(at(text), zone, '10:20'));
  expect(next('2026-03-02T09:00:00Z', 'Europe/Berlin')).toBe('2026-03-02T09:20:00.000Z');
  expect(next('2026-03-02T09:21:00Z', 'Europe/Berlin')).toBe('2026-03-03T09:20:00.000Z');
  expect(next('2026-03-06T09:21:00Z', 'Europe/Berlin')).toBe('2026-03-09T09:20:00.000Z');
  expect(next('2026-03-02T09:00:00Z', 'Australia/Sydney')).toBe('2026-03-02T23:20:00.000Z');
});

test('a date begins at midnight where it is', () => {
  const monday = dateAt(at('2026-03-01T23:30:00Z'), 'Europe/Berlin');
  expect(iso(monday)).toBe('2026-03-02T00:00:00.000Z');
  expect(iso(dateStart(monday, 'Europe/Berlin'))).toBe('2026-03-01T23:00:00.000Z');
});
