import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measure, middling } from '../../../bench/found.ts';
import type { Cadence } from '../../../src/rhythms/cadence/cadence.ts';
import { fall } from '../../../src/rhythms/found/constants.ts';
import { chanceOfFall } from '../../../src/rhythms/found/fall.ts';
import { type Paced, type PostedBeat, paceOf } from '../../../src/rhythms/found/pace.ts';

const week = 7 * 86_400_000;
const start = Date.UTC(2026, 0, 6, 9);
const fortnightly: Cadence = {
  every: 'week',
  interval: 2,
  weekdays: [2],
  time: '10:00',
  timeZone: 'Europe/Berlin',
  startsOn: '2026-01-06',
};

const beatsOf = (answers: readonly number[], given: Partial<PostedBeat> = {}): PostedBeat[] =>
  answers.map((answered, i) => ({
    at: start + i * 2 * week,
    answered,
    eligible: 24,
    lateAnswers: i === answers.length - 1 ? null : false,
    memberStarts: 0,
    holiday: false,
    ...given,
  }));
const times = (count: number, answered: number) => new Array<number>(count).fill(answered);
const paced = (beats: readonly PostedBeat[], given: Partial<Paced> = {}) =>
  paceOf({ beats, cadence: fortnightly, changedAt: null, ...given });

describe('slower', () => {
  const fallen = [...times(8, 9), ...times(6, 2)];

  test('is suggested with its evidence when the latest six are surely below the eight before', () => {
    expect(paced(beatsOf(fallen))).toMatchObject({
      suggestion: {
        suggest: 'slower',
        certainty: 'very likely',
        now: { answered: 2, eligible: 24, beats: 6 },
        before: { answered: 9, eligible: 24, beats: 8 },
        cadence: { every: 'week', interval: 3, weekdays: [2] },
      },
    });
  });

  test('compares with a year of beats where there is one, and in whatever order they come', () => {
    const beats = beatsOf([...times(10, 0), ...times(24, 9), ...times(6, 2)]);
    expect(paced(beats)).toMatchObject({ suggestion: { before: { answered: 9, beats: 24 } } });
    expect(paced(beats.toReversed())).toEqual(paced(beats));
  });

  test('is not suggested over a holiday among the latest', () => {
    const [first, ...rest] = beatsOf(fallen).toReversed();
    if (!first) throw new Error('no beats');
    expect(paced([{ ...first, holiday: true }, ...rest])).toEqual({ none: 'holiday' });
  });

  test('a holiday long before changes nothing', () => {
    const beats = beatsOf(fallen).map((beat, i) => ({ ...beat, holiday: i === 3 }));
    expect(paced(beats)).toMatchObject({ suggestion: { suggest: 'slower' } });
  });

  test('a rhythm without a slower step is watched', () => {
    const cadence = { cron: '0 10 * * 2', timeZone: 'Europe/Berlin' };
    expect(paced(beatsOf(fallen), { cadence })).toMatchObject({ watch: { certainty: 'very likely' } });
  });

  test('waits for enough beats at the pace as it is, and tells how many there are', () => {
    expect(paced([])).toEqual({ none: 'not enough', of: 'beats', have: 0, need: 14 });
    expect(paced(beatsOf(fallen.slice(1)))).toMatchObject({ none: 'not enough', have: 13, need: 14 });
    const changedAt = start + 9 * 2 * week;
    expect(paced(beatsOf(fallen), { changedAt })).toMatchObject({ none: 'not enough', have: 4, need: 14 });
  });

  test('a smaller fall, or a less sure one, is watched', () => {
    expect(paced(beatsOf([...times(24, 9), ...times(6, 7)]))).toMatchObject({
      watch: { certainty: 'likely', now: { answered: 7 }, before: { answered: 9 } },
    });
  });

  test('fewer answers to the latest beats never make it less likely, nor do more to those before', () => {
    const answers = fc.array(fc.nat(30), { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(answers, fc.integer({ min: 30, max: 80 }), fc.nat(13), (counts, eligible, at) => {
        const chance = (some: readonly number[]) => {
          const beats = some.map((answered) => ({ answered, eligible }));
          return chanceOfFall({ now: beats.slice(8), before: beats.slice(0, 8) }, fall.slower);
        };
        const changed = counts.map((count, i) =>
          i !== at ? count : at < 8 ? count + 1 : Math.max(0, count - 1),
        );
        expect(chance(changed)).toBeGreaterThanOrEqual(chance(counts) - 1e-6);
      }),
    );
  });
});

describe('a community too small for statistics', () => {
  test('of four people is told so from its first beat', () => {
    expect(paced(beatsOf(times(1, 2), { eligible: 4 }))).toEqual({ none: 'too small' });
  });

  test('that hardly ever answers is told so too: its silence would prove nothing', () => {
    expect(paced(beatsOf([...times(13, 0), 1], { eligible: 8 }))).toEqual({ none: 'too small' });
  });
});

describe('faster', () => {
  const lively = (late: boolean, memberStarts: number) =>
    beatsOf(times(15, 9)).map((beat, i) => ({ ...beat, lateAnswers: i === 14 ? null : late, memberStarts }));

  test('is suggested, for a trial of four beats, where answers last and members begin things', () => {
    expect(paced(lively(true, 2))).toMatchObject({
      suggestion: {
        suggest: 'faster',
        certainty: 'very likely',
        cadence: { every: 'week', interval: 1, weekdays: [2] },
        stillAnswered: { beats: 8, of: 8 },
        memberStarts: 2,
        trial: 4,
      },
    });
  });

  test('is not without either, nor beyond weekly', () => {
    expect(paced(lively(false, 2))).toEqual({ none: 'steady' });
    expect(paced(lively(true, 1.9))).toEqual({ none: 'steady' });
    expect(paced(lively(true, 2), { cadence: { ...fortnightly, interval: 1 } })).toEqual({ none: 'steady' });
  });

  test('is not while answers fall', () => {
    const beats = lively(true, 5).map((beat, i) => ({ ...beat, answered: i > 8 ? 5 : 10 }));
    expect(paced(beats)).not.toMatchObject({ suggestion: { suggest: 'faster' } });
  });
});

test('any beats have an answer, and it is always the same', () => {
  const beat = fc.record({
    at: fc.nat(),
    answered: fc.nat(200),
    eligible: fc.nat(200),
    lateAnswers: fc.option(fc.boolean()),
    memberStarts: fc.nat(9),
    holiday: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(beat, { maxLength: 50 }), (beats) => {
      const pace = paced(beats);
      expect(pace).toEqual(paced(beats));
      if ('suggestion' in pace) expect(pace.suggestion.chance).toBeGreaterThan(0.8);
    }),
  );
});

test('of fifty people of whom a quarter answer, one community in twenty hears a false alarm, four in five falls are found', () => {
  const { within, found } = measure('slower', middling, { communities: 400, years: 'fortnightly' });
  expect(within.twelve).toBeLessThanOrEqual(0.05);
  expect(found).toBeGreaterThanOrEqual(0.8);
});
