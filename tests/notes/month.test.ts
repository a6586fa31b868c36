import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localAt } from '../../src/calendar/zone.ts';
import { monthly } from '../../src/notes/constants.ts';
import { type Days, monthAfter, morningsFrom, morningWithRoom } from '../../src/notes/month.ts';

const day = 86_400_000;
const zones = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/St_Johns',
);
const instants = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 11, 31) });
const dateOf = (at: number, zone: string) => localAt(at, zone).toPlainDate();
const budget = 9;

describe('The monthly note', () => {
  test('is looked at on the morning of a month’s first workday, later than what waits and within 37 days', () => {
    fc.assert(
      fc.property(instants, zones, (at, zone) => {
        const first = monthAfter(at, zone);
        expect(first).toBeGreaterThan(at);
        expect(first - at).toBeLessThan(37 * day);
        const local = localAt(first, zone);
        expect(local.toString().slice(11, 16)).toBe(monthly.time);
        expect(local.dayOfWeek).toBeLessThan(6);
        expect(local.day).toBeLessThanOrEqual(3);
      }),
    );
  });

  test('has five mornings, all of workdays, from its first on', () => {
    fc.assert(
      fc.property(instants, zones, (at, zone) => {
        const first = monthAfter(at, zone);
        const mornings = morningsFrom(first, zone);
        expect(mornings).toHaveLength(5);
        expect(mornings[0]).toBe(first);
        for (const each of mornings) expect(dateOf(each, zone).dayOfWeek).toBeLessThan(6);
      }),
    );
  });

  test('comes on a free day without a post, and never makes more than is agreed in any 28 days', () => {
    const offsets = fc.uniqueArray(fc.integer({ min: -40, max: 45 }), { maxLength: 40 });
    fc.assert(
      fc.property(
        instants,
        zones,
        offsets,
        offsets,
        fc.integer({ min: 1, max: 12 }),
        (at, zone, past, free, most) => {
          const first = monthAfter(at, zone);
          const around = (offset: number) => dateOf(first, zone).add({ days: offset }).toString();
          const posts = new Set(past.map(around));
          const holidays = new Set(free.slice(0, 3).map(around));
          const isFree: Days['isFree'] = (date) => !holidays.has(date);
          const mornings = morningsFrom(first, zone);
          const chosen = morningWithRoom(mornings, { timeZone: zone, posts, isFree, budget: most });
          const fits = (morning: number): boolean => {
            const date = dateOf(morning, zone);
            if (posts.has(date.toString()) || holidays.has(date.toString())) return false;
            const after = new Set([...posts, date.toString()]);
            return Array.from({ length: 28 }, (_, back) => date.subtract({ days: back })).every(
              (start) =>
                Array.from({ length: 28 }, (_, on) => start.add({ days: on }).toString()).filter((each) =>
                  after.has(each),
                ).length <= most,
            );
          };
          expect(chosen).toBe(mornings.find(fits) ?? null);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('leaves a day to what is planned there, and takes the next', () => {
    const first = monthAfter(Date.UTC(2026, 2, 10), 'Europe/Berlin');
    const given = { timeZone: 'Europe/Berlin', isFree: () => true, budget };
    const mornings = morningsFrom(first, 'Europe/Berlin');
    expect(new Date(first).toISOString()).toBe('2026-04-01T08:00:00.000Z');
    expect(morningWithRoom(mornings, { ...given, posts: new Set(['2026-04-01']) })).toBe(first + day);
    expect(morningWithRoom(mornings, { ...given, isFree: () => false, posts: new Set() })).toBeNull();
  });
});
