import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookBack } from '../../../src/rhythms/found/lookback.ts';
import { typicalOf } from '../../../src/rhythms/found/typical.ts';

const beatsOf = (answers: readonly number[], eligible = 24) =>
  answers.map((answered, at) => ({ at, answered, eligible }));
const times = (count: number, answered: number) => new Array<number>(count).fill(answered);

test('a trial that more people answered was better, fewer worse, with both counts', () => {
  const better = lookBack(beatsOf([...times(20, 20), ...times(8, 5), ...times(4, 9)]), 27);
  expect(better).toMatchObject({
    became: 'better',
    certainty: 'very likely',
    now: { answered: 9, eligible: 24, beats: 4 },
    before: { answered: 5, eligible: 24, beats: 8 },
  });
  expect(lookBack(beatsOf([...times(8, 9), ...times(4, 4)]), 7)).toMatchObject({ became: 'worse' });
  expect(lookBack(beatsOf([...times(8, 6), ...times(4, 6)]), 7)).toMatchObject({ became: 'about the same' });
});

test('only the first four beats after the change are the trial', () => {
  const first = beatsOf([...times(8, 5), ...times(4, 12)]);
  expect(lookBack(beatsOf([...times(8, 5), ...times(4, 12), 0, 0, 0]), 7)).toEqual(lookBack(first, 7));
});

test('what went up became better exactly where, turned round, it became worse', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 24 }), (one, other) => {
      const up = lookBack(beatsOf([...times(8, one), ...times(4, other)]), 7);
      if (!('became' in up)) throw new Error('there was enough');
      if (other > one) expect(up.became).not.toBe('worse');
      if (other < one) expect(up.became).not.toBe('better');
    }),
  );
});

test('too few beats and too few people are said', () => {
  expect(lookBack(beatsOf(times(10, 5)), 7)).toMatchObject({ none: 'not enough', have: 2, need: 4 });
  expect(lookBack(beatsOf(times(9, 5)), 4)).toMatchObject({ none: 'not enough', have: 9, need: 12 });
  expect(lookBack(beatsOf(times(12, 2), 4), 7)).toEqual({ none: 'too small' });
});

test('what was typical is in whole people, and somebody is never rounded to nobody', () => {
  expect(typicalOf(beatsOf([4, 5, 6, 6]))).toEqual({ answered: 5, eligible: 24, beats: 4 });
  expect(typicalOf(beatsOf([0, 0, 0, 1]))).toEqual({ answered: 1, eligible: 24, beats: 4 });
  expect(typicalOf([])).toEqual({ answered: 0, eligible: 0, beats: 0 });
});
