import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Cadence, type CalendarCadence } from '../../../src/rhythms/cadence/cadence.ts';
import { periodDays } from '../../../src/rhythms/cadence/next.ts';
import { fasterCadence, inSlot, slotOf, slowerCadence } from '../../../src/rhythms/found/steps.ts';
import { anyCalendarCadence } from '../cadence/calendar.reference.ts';

const clock = { time: '10:30', timeZone: 'Europe/Berlin', startsOn: '2026-11-24' };
const everyWeeks = (interval: number, ...weekdays: (1 | 2 | 3 | 4 | 5 | 6 | 7)[]): CalendarCadence => ({
  every: 'week',
  interval,
  weekdays: weekdays.length > 0 ? weekdays : [2],
  ...clock,
});
const monthly: CalendarCadence = { every: 'month', interval: 1, nth: 4, weekday: 2, ...clock };
const daily: CalendarCadence = { every: 'day', interval: 1, ...clock };

test('the steps are weekly, fortnightly, every three weeks, monthly, and back', () => {
  const down = [everyWeeks(1), everyWeeks(2), everyWeeks(3), monthly];
  for (const [i, cadence] of down.entries()) {
    expect(slowerCadence(cadence)).toEqual(down[i + 1] ?? null);
    expect(fasterCadence(cadence)).toEqual(down[i - 1] ?? null);
  }
});

describe('any calendar cadence', () => {
  test('steps to a valid one that comes less, or more, often at the same hour', () => {
    fc.assert(
      fc.property(anyCalendarCadence, (cadence) => {
        const slower = slowerCadence(cadence);
        const faster = fasterCadence(cadence);
        for (const stepped of [slower, faster]) {
          if (stepped === null) continue;
          expect(Cadence.parse(stepped)).toEqual(stepped);
          expect(stepped).toMatchObject({ time: cadence.time, timeZone: cadence.timeZone });
          expect(slotOf(stepped)?.weekday).toBeDefined();
        }
        if (slower) expect(periodDays(slower)).toBeGreaterThan(periodDays(cadence));
        if (faster) expect(periodDays(faster)).toBeLessThan(periodDays(cadence));
        if (faster) expect(periodDays(faster)).toBeGreaterThanOrEqual(7);
      }),
    );
  });

  test('keeps its weekday', () => {
    fc.assert(
      fc.property(anyCalendarCadence, (cadence) => {
        const weekday = slotOf(cadence)?.weekday;
        if (weekday === undefined) return;
        for (const stepped of [slowerCadence(cadence), fasterCadence(cadence)]) {
          if (stepped) expect(slotOf(stepped)?.weekday).toBe(weekday);
        }
      }),
    );
  });
});

test('what comes several times a week becomes weekly, and nothing faster than weekly is offered', () => {
  expect(slowerCadence(everyWeeks(1, 1, 4))).toEqual(everyWeeks(1, 1));
  expect(slowerCadence(daily)).toEqual(everyWeeks(1, 2));
  expect(slowerCadence({ ...daily, startsOn: '2026-11-28' })).toMatchObject({ weekdays: [1] });
  expect(fasterCadence(daily)).toBeNull();
  expect(fasterCadence(everyWeeks(1, 1, 4))).toBeNull();
});

test('four weeks are a month, and what comes less often steps only up', () => {
  expect(slowerCadence(everyWeeks(4))).toBeNull();
  expect(fasterCadence(everyWeeks(4))).toEqual(everyWeeks(3));
  expect(slowerCadence({ ...monthly, interval: 3 })).toBeNull();
  expect(fasterCadence({ ...monthly, interval: 3 })).toEqual(monthly);
});

test('a cadence counts from the date that is given, and a month’s fifth Tuesday is its last', () => {
  expect(slowerCadence(everyWeeks(1), '2026-12-01')).toMatchObject({ interval: 2, startsOn: '2026-12-01' });
  expect(slowerCadence(everyWeeks(3), '2026-12-02')).toMatchObject({ nth: 2, weekday: 2 });
  expect(slowerCadence(everyWeeks(3), '2026-12-29')).toMatchObject({ nth: 'last', weekday: 2 });
});

test('a cron expression has no steps and no slot', () => {
  const cron = { cron: '0 9 * * 1', timeZone: 'UTC' };
  expect([
    slowerCadence(cron),
    fasterCadence(cron),
    slotOf(cron),
    inSlot(cron, { weekday: 1, hour: 9 }),
  ]).toEqual([null, null, null, null]);
});

test('a rhythm moves to another hour of the week', () => {
  expect(inSlot(everyWeeks(2), { weekday: 4, hour: 9 })).toEqual({ ...everyWeeks(2, 4), time: '09:00' });
  expect(inSlot(monthly, { weekday: 4, hour: 14 })).toEqual({ ...monthly, weekday: 4, time: '14:00' });
  expect(inSlot(everyWeeks(1, 1, 4), { weekday: 2, hour: 9 })).toBeNull();
  expect(slotOf(everyWeeks(2))).toEqual({ weekday: 2, hour: 10 });
});
