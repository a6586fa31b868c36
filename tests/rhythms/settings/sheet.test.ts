import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextOccurrences } from '../../../src/rhythms/cadence/next.ts';
import { parseCadence } from '../../../src/rhythms/cadence/parse.ts';
import { placesFor, usualPlace } from '../../../src/rhythms/settings/places.ts';
import { readAnswers } from '../../../src/rhythms/settings/read.ts';
import { defaults } from '../../../src/rhythms/settings/settings.ts';
import {
  type Answers,
  answersOf,
  changedIn,
  marksOf,
  type Stored,
} from '../../../src/rhythms/settings/sheet.ts';
import type { Rhythm } from '../../../src/rhythms/tables.ts';
import { berlin, monday } from '../cast.ts';

const today = '2026-03-02';
const asked = { timeZone: berlin, booked: [], now: monday, locale: 'en' as const };
const cadenceOf = (words: string) => {
  const parsed = parseCadence(words, { timeZone: berlin, today });
  if (!parsed.ok) throw new Error(words);
  return parsed.cadence;
};
const rhythm = (number: number, words: string, state: Rhythm['state'] = 'active') =>
  ({ id: `r${number}`, number, kind: 'prompt', cadence: cadenceOf(words), state }) as Rhythm;

const anyWords = fc.constantFrom(
  'every other Tuesday at 10:00',
  'first Thursday of the month at 9am',
  'every 3 weeks on Friday at 14:30',
  'every Monday at 9:00 and 17:00 in turn',
  'cron 0 9 1 * *',
  'every Wednesday at 9:00 New York',
);
const anyDay = fc
  .integer({ min: 0, max: 300 })
  .map((days) => new Date(monday + days * 86_400_000).toISOString().slice(0, 10));
const anyStored: fc.Arbitrary<Stored> = fc.record({
  rhythms: fc
    .array(fc.tuple(anyWords, fc.constantFrom<Rhythm['state']>('active', 'paused')), { maxLength: 7 })
    .map((all) => all.map(([words, state], i) => rhythm(i + 1, words, state))),
  settings: fc.record({
    excitingShare: fc.constantFrom(0.15, 0.2, 0.25, 0.33, 0.5),
    kindsOff: fc.subarray(['wins', 'guest', 'what-if'] as const).map((kinds) => [...kinds]),
    free: fc.record({
      holidays: fc.constantFrom(null, { country: 'DE', region: null }, { country: 'DE', region: 'BY.A' }),
      onHoliday: fc.constantFrom('move' as const, 'skip' as const),
      breaks: fc
        .array(fc.record({ from: anyDay, name: fc.constantFrom('Winter', 'Ski week') }), { maxLength: 4 })
        .map((all) => all.map(({ from, name }) => ({ from, to: from, name }))),
      quiet: fc.constantFrom(null, { from: '20:00', to: '07:00' }, { from: '22:00', to: '06:00' }),
    }),
    suggestions: fc.boolean(),
    mixChangedAt: fc.constant(null),
  }),
  budget: fc.integer({ min: 1, max: 28 }),
  today: fc.constant(today),
});

describe('The settings sheet', () => {
  test('accepted as it is shown, changes nothing', () => {
    fc.assert(
      fc.property(anyStored, (stored) => {
        const answers = answersOf(stored, 'en');
        const changed = changedIn(answers, marksOf(answers));
        expect([...changed]).toEqual([]);
        expect(readAnswers(stored, { ...asked, answers, changed })).toEqual({
          lines: [],
          settings: {},
          budget: null,
        });
      }),
    );
  });

  test('read as if all was changed, gives what is stored', () => {
    fc.assert(
      fc.property(anyStored, (stored) => {
        const answers = answersOf(stored, 'en');
        const changed = new Set(Object.keys(answers));
        const read = readAnswers(
          { ...stored, budget: 28 },
          { ...asked, answers: { ...answers, budget: '28' }, changed },
        );
        if ('errors' in read) throw new Error(JSON.stringify(read.errors));
        const breaks = stored.settings.free.breaks.toSorted((a, b) => (a.from < b.from ? -1 : 1));
        expect(read.lines).toEqual([]);
        expect({ ...stored.settings, ...read.settings }).toMatchObject({
          ...stored.settings,
          kindsOff: expect.arrayContaining(stored.settings.kindsOff),
          free: { ...stored.settings.free, breaks: breaks.map(({ from, to }) => ({ from, to })) },
        });
      }),
    );
  });

  test('keeps counting the weeks where only the day or the hour is another', () => {
    const stored = {
      rhythms: [rhythm(1, 'every other Tuesday at 10:00')],
      settings: defaults,
      budget: 9,
      today,
    };
    const shown = answersOf(stored, 'en');
    const read = (words: string) => {
      const answers: Answers = { ...shown, 'cadence-1': words };
      const wanted = readAnswers(stored, {
        ...asked,
        now: monday + 3 * 86_400_000,
        answers,
        changed: changedIn(answers, marksOf(shown)),
      });
      const to = 'lines' in wanted ? wanted.lines[0]?.to : undefined;
      if (!to || to === 'paused') throw new Error(words);
      return nextOccurrences(to, monday + 3 * 86_400_000, 1)[0]?.nominal;
    };
    expect(read('every other Tuesday at 11:00')).toBe('2026-03-17T11:00');
    expect(read('every other Wednesday at 10:00')).toBe('2026-03-18T10:00');
    expect(read('every other Tuesday at 10:00 starting 10 March')).toBe('2026-03-10T10:00');
    expect(read('every Tuesday at 10:00')).toBe('2026-03-10T10:00');
  });
});

describe('The places of public holidays', () => {
  test('are found by any of their words, with or without accents, the likely ones first', async () => {
    const found = async (words: string) => (await placesFor(words, berlin)).map(({ label }) => label);
    expect((await found(''))[0]).toBe('Germany');
    expect((await found('')).slice(0, 30)).toContain('Germany, Bayern');
    expect(await found('baden wurt')).toEqual(['Germany, Baden-Württemberg']);
    expect((await found('fra'))[0]).toBe('France');
    expect(await found('nowhere at all')).toEqual([]);
  });

  test('are at first those of the zone, where it lies in a country', async () => {
    expect(await usualPlace(berlin)).toEqual({ country: 'DE', region: null });
    expect(await usualPlace('UTC')).toBeNull();
  });
});
