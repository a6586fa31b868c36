import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFreeDay } from '../../src/calendar/free.ts';
import { dateOf, timeOf } from '../../src/calendar/zone.ts';
import { afterWorkingHours, type Days } from '../../src/questions/hours.ts';

const hour = 3_600_000;
const minute = 60_000;
const plain: Days = { timeZone: 'Europe/Berlin', free: { breaks: [] }, holidays: new Set() };
const at = (said: string) => Date.parse(said);

test.each([
  ['within a day', '2026-03-02T08:00Z', 4, '2026-03-02T12:00Z'],
  ['from before it', '2026-03-02T03:00Z', 4, '2026-03-02T12:00Z'],
  ['over night', '2026-03-02T14:00Z', 4, '2026-03-03T10:00Z'],
  ['over a weekend', '2026-03-06T15:00Z', 4, '2026-03-09T11:00Z'],
  ['from a Sunday', '2026-03-08T12:00Z', 4, '2026-03-09T12:00Z'],
  ['three days', '2026-03-02T08:00Z', 24, '2026-03-04T16:00Z'],
  ['over the change of clocks', '2026-03-27T15:00Z', 4, '2026-03-30T10:00Z'],
])('%s', (_, from, hours, until) => {
  expect(new Date(afterWorkingHours(at(from), hours, plain)).toISOString()).toBe(
    new Date(at(until)).toISOString(),
  );
});

test('holidays and breaks are no working days', () => {
  const days = {
    ...plain,
    holidays: new Set(['2026-03-03']),
    free: { breaks: [{ from: '2026-03-04', to: '2026-03-05' }] },
  };
  expect(afterWorkingHours(at('2026-03-02T14:00Z'), 4, days)).toBe(at('2026-03-06T10:00Z'));
});

test('where nobody ever works, it does not wait for ever', () => {
  const never = { ...plain, free: { breaks: [{ from: '2026-01-01', to: '2030-01-01' }] } };
  const from = at('2026-03-02T08:00Z');
  expect(afterWorkingHours(from, 4, never)).toBeGreaterThan(from);
});

describe('in any zone, from any minute', () => {
  const isWorking = (instant: number, days: Days) => {
    const time = timeOf(instant, days.timeZone);
    const date = dateOf(instant, days.timeZone);
    return isFreeDay(date, { ...days, taken: new Set() }) && time >= '09:00' && time < '17:00';
  };
  const given = fc.record({
    from: fc.integer({ min: at('2026-01-01T00:00Z') / minute, max: at('2026-12-20T00:00Z') / minute }),
    hours: fc.integer({ min: 1, max: 24 }),
    timeZone: fc.constantFrom(
      ...[
        'Europe/Berlin',
        'Australia/Lord_Howe',
        'America/St_Johns',
        'Pacific/Apia',
        'Asia/Kathmandu',
        'UTC',
      ],
    ),
    holidays: fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { maxLength: 6 }),
  });

  test('exactly so many working minutes lie between, and the last of them is one', () => {
    fc.assert(
      fc.property(given, ({ from: minutes, hours, timeZone, holidays }) => {
        const from = minutes * minute;
        const month = dateOf(from, timeZone).slice(0, 8);
        const days: Days = {
          timeZone,
          free: { breaks: [] },
          holidays: new Set(holidays.map((day) => `${month}${String(day).padStart(2, '0')}`)),
        };
        const until = afterWorkingHours(from, hours, days);
        let worked = 0;
        for (let instant = from; instant < until; instant += minute)
          if (isWorking(instant, days)) worked += 1;
        expect(worked).toBe(hours * 60);
        expect(isWorking(until - minute, days)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('who asks later hears later, and more hours end later', () => {
    fc.assert(
      fc.property(given, fc.integer({ min: 0, max: 5_000 }), ({ from, hours, timeZone }, more) => {
        const days = { ...plain, timeZone };
        const until = afterWorkingHours(from * minute, hours, days);
        expect(afterWorkingHours((from + more) * minute, hours, days)).toBeGreaterThanOrEqual(until);
        expect(afterWorkingHours(from * minute, hours + 1, days)).toBeGreaterThanOrEqual(until + hour);
      }),
    );
  });
});
