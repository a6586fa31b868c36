import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type HolidayDates, holidaysBetween } from '../../src/calendar/holidays.ts';
import { dateOf } from '../../src/calendar/zone.ts';
import { communityKinds } from '../../src/communities/index.ts';
import type { Cadence } from '../../src/rhythms/cadence/cadence.ts';
import { nextOccurrence, nextOccurrences } from '../../src/rhythms/cadence/next.ts';
import { following } from '../../src/rhythms/coming.ts';
import { firstRhythm, isAsBegun } from '../../src/rhythms/first.ts';
import { FreeTime } from '../../src/rhythms/free/free.ts';
import { openingBeat } from '../../src/rhythms/opening.ts';
import { comingOf } from '../../src/rhythms/plan.ts';
import type { Ground } from '../../src/rhythms/settle.ts';
import type { Rhythm } from '../../src/rhythms/tables.ts';
import { berlin, day, hour } from './cast.ts';

const week = 7 * day;
const beginning = Date.UTC(2026, 0, 1);
const always = (timeZone: string): Ground => ({
  timeZone,
  free: FreeTime.parse({ quiet: null }),
  holidays: new Map(),
  taken: new Set(),
});

const zones = [
  berlin,
  'America/New_York',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
];
const countries = ['DE', 'US', 'JP', 'CN', 'IR', 'ID', 'GB'];
const years: Record<string, HolidayDates> = {};
beforeAll(async () => {
  for (const country of countries) {
    years[country] = await holidaysBetween({ country, region: null }, '2026-01-01', '2027-12-31');
  }
});

/** A community that begins with the rhythm of its kind, on any day, in any zone and country, with a break or two. */
const anyBeginning = fc.record({
  kind: fc.constantFrom(...communityKinds),
  timeZone: fc.constantFrom(...zones),
  country: fc.constantFrom(...countries),
  onHoliday: fc.constantFrom('move' as const, 'skip' as const),
  now: fc.integer({ min: 0, max: 365 * 24 }).map((hours) => beginning + hours * hour),
  breaks: fc.array(
    fc.record({ starts: fc.integer({ min: -5, max: 20 }), lasts: fc.integer({ min: 0, max: 30 }) }),
    { maxLength: 2 },
  ),
});

const firstOf = (given: typeof anyBeginning extends fc.Arbitrary<infer Given> ? Given : never) => {
  const { kind, timeZone, now } = given;
  const breaks = given.breaks.map(({ starts, lasts }) => ({
    from: dateOf(now + starts * day, timeZone),
    to: dateOf(now + (starts + lasts) * day, timeZone),
  }));
  const holidays = years[given.country] ?? new Map<string, string>();
  const free = FreeTime.parse({
    holidays: { country: given.country, region: null },
    onHoliday: given.onHoliday,
    breaks,
  });
  const rhythm = {
    ...firstRhythm(kind, timeZone, now),
    id: 'first',
    number: 1,
    state: 'active',
    pausedUntil: null,
    nextAt: null,
    nextNominal: null,
  } as unknown as Rhythm;
  const ground = { free, holidays, taken: new Set<string>() };
  const coming = comingOf({ state: 'draft', timeZone }, [rhythm], {
    now,
    until: now + 400 * day,
    count: 1,
    ground,
  });
  const isFree = (date: string) =>
    holidays.has(date) || breaks.some(({ from, to }) => from <= date && date <= to);
  return { first: coming.find(({ out }) => out === null), isFree, timeZone, now };
};

describe('The first beat of a community', () => {
  test('is within two weeks, on no holiday and in no break, if those leave a working day', () => {
    fc.assert(
      fc.property(anyBeginning, (given) => {
        const { first, isFree, timeZone, now } = firstOf(given);
        const days = Array.from({ length: 13 }, (_, i) => dateOf(now + (i + 1) * day, timeZone));
        const isWeekday = (date: string) => ![0, 6].includes(new Date(`${date}T12:00Z`).getUTCDay());
        if (!days.some((date) => isWeekday(date) && !isFree(date))) return;
        expect(first?.at).toBeLessThanOrEqual(now + 2 * week);
        expect(first?.at).toBeGreaterThan(now);
        expect(isFree(dateOf(first?.at ?? 0, timeZone))).toBe(false);
        expect(dateOf(first?.at ?? 0, timeZone)).not.toBe(dateOf(now, timeZone));
      }),
      { numRuns: 300 },
    );
  });

  test('is never a second one within a week where no day is free', () => {
    const anyCadence = fc.record({
      every: fc.constant('week' as const),
      interval: fc.integer({ min: 1, max: 4 }),
      weekdays: fc.constant([1, 4] as (1 | 4)[]),
      time: fc.constantFrom('00:30', '02:30', '09:00', '23:45'),
      timeZone: fc.constantFrom(...zones),
      startsOn: fc.constantFrom('2025-10-20', '2026-03-03'),
    });
    fc.assert(
      fc.property(anyCadence, fc.integer({ min: 0, max: 400 }), (cadence, days) => {
        const now = beginning + days * day;
        const first = openingBeat(cadence, now, always(cadence.timeZone));
        expect(first.nextAt).toBeGreaterThan(now);
        expect(first.nextAt).toBeLessThanOrEqual(now + 2 * week);
        const usual = nextOccurrences(cadence, now, 3)
          .map(({ at }) => at)
          .filter((at) => dateOf(at, cadence.timeZone) !== dateOf(now, cadence.timeZone));
        if (first.nextAt === usual[0]) return;
        const second = following({ cadence, ...first });
        expect(second?.at).toBe(usual[0]);
        expect((second?.at ?? 0) - (first.nextAt ?? 0)).toBeGreaterThanOrEqual(week - hour);
      }),
    );
  });

  test('keeps the weekday and hour of its cadence, and in a holiday’s place the nearest working day', () => {
    const monthly: Cadence = {
      every: 'month',
      interval: 1,
      nth: 1,
      weekday: 4,
      time: '10:00',
      timeZone: berlin,
      startsOn: '2026-03-06',
    };
    const now = Date.UTC(2026, 2, 6, 12);
    expect(openingBeat(monthly, now, always(berlin))).toEqual({
      nextNominal: '2026-03-19T10:00',
      nextAt: Date.UTC(2026, 2, 19, 9),
    });
    const thursdays = ['2026-03-12', '2026-03-19'];
    const ground = {
      ...always(berlin),
      free: FreeTime.parse({ breaks: thursdays.map((date) => ({ from: date, to: date })) }),
    };
    expect(openingBeat(monthly, now, ground)).toEqual({
      nextNominal: '2026-03-19T10:00',
      nextAt: Date.UTC(2026, 2, 18, 9),
    });
  });

  test('comes on the first day that suits, however many weeks then lie between two', () => {
    fc.assert(
      fc.property(anyBeginning, ({ kind, timeZone, now }) => {
        const { cadence } = firstRhythm(kind, timeZone, now);
        const wait = (nextOccurrence(cadence, now)?.at ?? Number.POSITIVE_INFINITY) - now;
        const longest = kind === 'meetup group' || kind === 'leadership round table' ? 5 * week : week;
        expect(wait).toBeLessThanOrEqual(longest + hour);
      }),
    );
  });

  test('belongs to a rhythm that nobody has chosen yet, until somebody does', () => {
    for (const kind of communityKinds) {
      const begun = firstRhythm(kind, berlin, Date.UTC(2026, 2, 2));
      const kept = JSON.parse(JSON.stringify(begun)) as typeof begun;
      expect(isAsBegun(kept)).toBe(true);
      expect(isAsBegun({ ...kept, cadence: { ...kept.cadence, time: '11:00' } as Cadence })).toBe(false);
    }
  });
});
