import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { zonesOf } from '../../../src/rhythms/found/hours.ts';
import { findSlot, type Sought } from '../../../src/rhythms/found/slot.ts';
import { type Doing, densityOf, hourOf, hoursOfWeek, weekOf } from '../../../src/rhythms/found/week.ts';
import { zones as manyZones } from '../cadence/calendar.reference.ts';

const hour = 3_600_000;
const monday = Temporal.PlainDateTime.from('2026-08-03T00:00');
const now = Date.UTC(2026, 10, 2);

/** So many people, each at this hour of each of so many weeks, in the zone's own time. */
const regulars = (timeZone: string, at: number, { people = 20, weeks = 12 } = {}): Doing[] =>
  Array.from({ length: weeks }, (_, week) => {
    const local = monday.add({ weeks: week, hours: at });
    const instant = local.toZonedDateTime(timeZone).epochMilliseconds;
    return Array.from({ length: people }, (_, i) => ({ person: `U${i}`, at: instant + i * 60_000 }));
  }).flat();
const members = (...zones: [string, number][]) =>
  zones.flatMap(([timeZone, count]) => Array.from({ length: count }, () => ({ timeZone })));
const tuesday = (at: number) => ({ weekday: 2 as const, hour: at });
const thursday = (at: number) => ({ weekday: 4 as const, hour: at });
const seek = (given: Partial<Sought> = {}) =>
  findSlot({
    doings: regulars('Europe/Berlin', hourOf(thursday(14))),
    members: members(['Europe/Berlin', 20]),
    timeZone: 'Europe/Berlin',
    present: tuesday(10),
    now,
    ...given,
  });

describe('a better day and hour', () => {
  test('is where people are, across the change of clocks in October', () => {
    expect(seek()).toMatchObject({
      suggestion: {
        suggest: 'day and hour',
        certainty: 'very likely',
        slot: { ...thursday(14), fits: 20, of: 20 },
        present: tuesday(10),
        personHours: 240,
        weeks: 12,
      },
    });
  });

  test('is found in half-hour zones', () => {
    for (const zone of ['Asia/Kolkata', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu']) {
      const given = {
        doings: regulars(zone, hourOf(thursday(14))),
        members: members([zone, 20]),
        timeZone: zone,
      };
      expect(seek(given)).toMatchObject({ suggestion: { slot: thursday(14) } });
    }
  });

  test('lies within working hours, though people are livelier at night', () => {
    const doings = regulars('Europe/Berlin', hourOf(thursday(18)));
    expect(seek({ doings })).toMatchObject({ suggestion: { slot: { weekday: 4, hour: 16 } } });
  });

  test('is not suggested to a rhythm that has it, nor where all hours are alike', () => {
    expect(seek({ present: thursday(14) })).toEqual({ none: 'as good' });
    const workday = (at: number) => at < 5 * 24 && at % 24 >= 9 && at % 24 < 17;
    const all = Array.from({ length: hoursOfWeek }, (_, at) => at).filter(workday);
    const doings = all.flatMap((at) => regulars('Europe/Berlin', at));
    expect(seek({ doings })).toEqual({ none: 'as good' });
  });

  test('takes eight weeks and two hundred person-hours, and tells what there is', () => {
    const doings = regulars('Europe/Berlin', hourOf(thursday(14)), { weeks: 7, people: 40 });
    expect(seek({ doings })).toEqual({ none: 'not enough', of: 'weeks', have: 7, need: 8 });
    const fewer = regulars('Europe/Berlin', hourOf(thursday(14)), { people: 16 });
    expect(seek({ doings: fewer })).toEqual({ none: 'not enough', of: 'person-hours', have: 192, need: 200 });
    expect(seek({ members: members(['UTC', 4]) })).toEqual({ none: 'too small' });
  });

  test('is within working hours of seven of ten members, wherever they are', () => {
    const somewhere = fc.constantFrom(...manyZones);
    const some = fc.array(fc.tuple(somewhere, fc.integer({ min: 1, max: 9 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(some, somewhere, fc.nat(hoursOfWeek - 1), (zones, timeZone, at) => {
        const found = seek({
          members: members(['UTC', 5], ...zones),
          timeZone,
          doings: regulars(timeZone, at),
        });
        if (!('suggestion' in found)) return;
        const { suggestion } = found;
        if (suggestion.suggest === 'day and hour')
          expect(suggestion.slot.fits / suggestion.slot.of).toBeGreaterThanOrEqual(0.7);
        else
          expect(suggestion.reached).toBeGreaterThan(Math.max(...suggestion.slots.map(({ fits }) => fits)));
      }),
      { numRuns: 40 },
    );
  });
});

describe('where no hour suits enough', () => {
  test('two on one day take turns, between which everybody has one', () => {
    const found = seek({
      members: members(['Europe/Berlin', 10], ['America/Los_Angeles', 10], ['Asia/Kolkata', 5]),
    });
    if (!('suggestion' in found) || found.suggestion.suggest !== 'alternate') throw new Error('not two');
    const { slots, reached, of } = found.suggestion;
    expect({ reached, of }).toEqual({ reached: 25, of: 25 });
    expect(slots[0].weekday).toBe(slots[1].weekday);
    expect(Math.max(...slots.map(({ fits }) => fits))).toBe(15);
  });

  test('it needs no evidence but zones', () => {
    const given = { doings: [], members: members(['Europe/Berlin', 5], ['America/Los_Angeles', 5]) };
    expect(seek(given)).toMatchObject({
      suggestion: { suggest: 'alternate', certainty: 'likely', reached: 10 },
    });
  });
});

describe('working hours', () => {
  test('hold all year: London and Sydney are nine, ten or eleven hours apart', () => {
    const [sydney] = zonesOf([{ timeZone: 'Australia/Sydney' }], 'Europe/London', now);
    expect(sydney?.works.every((works) => !works)).toBe(false);
    const inLondon = (at: number) => sydney?.works[hourOf({ weekday: 1, hour: at })];
    // 09:00 in Sydney is Sunday 22:00 or midnight in London; 16:00 is 05:00 or 07:00.
    expect([23, 0, 5, 6].map(inLondon)).toEqual([false, true, true, false]);
  });

  test('of a half-hour zone hold the whole hour', () => {
    const [kolkata] = zonesOf([{ timeZone: 'Asia/Kolkata' }], 'UTC', now);
    const worked = kolkata?.works.flatMap((works, at) => (works && at < 24 ? [at] : []));
    // 09:30 to 16:30 there: the hour from 03:00 began at 08:30.
    expect(worked).toEqual([4, 5, 6, 7, 8, 9, 10]);
  });
});

describe('the week', () => {
  const anyDoings = fc.array(
    fc.record({
      person: fc.constantFrom('U1', 'U2', 'U3'),
      at: fc.integer({ min: now, max: now + 60 * 24 * hour }),
    }),
    { maxLength: 60 },
  );

  test('counts a person once in an hour', () => {
    const doings = [0, 10, 59].map((minutes) => ({ person: 'U1', at: now + minutes * 60_000 }));
    expect(weekOf([...doings, { person: 'U2', at: now }], 'UTC')).toMatchObject({
      personHours: 2,
      people: 2,
      weeks: 1,
    });
  });

  test('has a density that is one in all, and nowhere less than nothing', () => {
    fc.assert(
      fc.property(anyDoings, fc.constantFrom(...manyZones), (doings, zone) => {
        const density = densityOf(weekOf(doings, zone));
        expect(density.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 9);
        expect(Math.min(...density)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 40 },
    );
  });

  test('is a circle: a day later all is a day later, and Sunday night lends to Monday morning', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: hoursOfWeek, maxLength: hoursOfWeek }), (hours) => {
        const personHours = hours.reduce((sum, count) => sum + count, 0);
        const later = [...hours.slice(-24), ...hours.slice(0, -24)];
        const density = densityOf({ hours, personHours });
        const turned = densityOf({ hours: later, personHours });
        for (const [at, part] of turned.entries())
          expect(part).toBeCloseTo(density[(at - 24 + hoursOfWeek) % hoursOfWeek] ?? Number.NaN, 9);
      }),
      { numRuns: 10 },
    );
    const sundayNight = Array.from({ length: hoursOfWeek }, (_, at) => (at === hoursOfWeek - 1 ? 300 : 0));
    const density = densityOf({ hours: sundayNight, personHours: 300 });
    expect(density[0]).toBeGreaterThan(density[24] ?? 0);
    expect(density[0]).toBeCloseTo(density[hoursOfWeek - 2] ?? 0, 1);
  });
});
