import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallestGroup } from '../../../src/groups.ts';
import { type Grounds, regularity, signsOf } from '../../../src/participation/overview/signs.ts';

const day = 86_400_000;
const beats = (held: number, missed = 0, gap = () => 7 * day) => {
  let at = 0;
  return Array.from({ length: held + missed }, (_, n) => {
    at += gap();
    return { at, held: n >= missed };
  });
};

const grounds = (given: Partial<Grounds> = {}): Grounds => ({
  members: 30,
  countMode: 'unless left out',
  days: 200,
  active: 15,
  before: 15,
  charter: { purpose: 'Better dashboards', domain: 'Data', practice: 'We show work' },
  beats: [beats(12)],
  ...given,
});

test('a community in which all is well has three good signs, and two that nobody can know yet', () => {
  expect(signsOf(grounds())).toEqual({
    engagement: { standing: 'good', active: 15, members: 30, percent: 50, trend: 'as many' },
    enterprise: { standing: 'good', missing: [] },
    repertoire: { standing: 'unknown' },
    rhythm: { standing: 'good', held: 12, planned: 12, regular: true },
    value: { standing: 'unknown' },
  });
});

test('few people, and fewer than before, are worth a look', () => {
  expect(signsOf(grounds({ active: 7, before: 7 })).engagement).toMatchObject({
    standing: 'look',
    active: 7,
  });
  expect(signsOf(grounds({ active: 12, before: 18 })).engagement).toMatchObject({
    standing: 'look',
    trend: 'fewer',
  });
  expect(signsOf(grounds({ active: 15, before: 10 })).engagement).toMatchObject({ trend: 'more' });
  expect(signsOf(grounds({ active: 15, before: 4 })).engagement).toMatchObject({ trend: null });
  expect(signsOf(grounds({ active: 15, before: null })).engagement).toMatchObject({ trend: null });
});

test('where nobody may be known, or too little is, nothing is made up', () => {
  const why = (given: Partial<Grounds>) => signsOf(grounds(given)).engagement;
  expect(why({ countMode: 'totals' })).toEqual({ standing: 'unknown', why: 'totals only' });
  expect(why({ countMode: 'opt in' })).toEqual({ standing: 'unknown', why: 'opt in' });
  expect(why({ members: 4, active: 4 })).toEqual({ standing: 'unknown', why: 'too few' });
  expect(why({ days: 12 })).toEqual({ standing: 'unknown', why: 'early', days: 12, of: 28 });
  expect(signsOf(grounds({ beats: [beats(3), beats(2)] })).rhythm).toEqual({
    standing: 'unknown',
    beats: 5,
    of: 6,
  });
});

test('of members, nobody can tell how many few did, or did not, take part', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), fc.option(fc.nat(40)), (members, some, before) => {
      const { engagement } = signsOf(grounds({ members, active: Math.min(some, members), before }));
      if (engagement.standing === 'unknown') return;
      const { active, percent } = engagement;
      if (typeof active !== 'number') expect(percent).toBeNull();
      else expect(Math.min(active, members - active)).toBeGreaterThanOrEqual(smallestGroup);
      if (members < 8) expect(percent).toBeNull();
    }),
  );
});

test('what is not written down of the charter is named', () => {
  const charter = { purpose: 'Better dashboards', domain: ' ', practice: '' };
  expect(signsOf(grounds({ charter })).enterprise).toEqual({
    standing: 'look',
    missing: ['domain', 'practice'],
  });
});

test('a rhythm that often fails, or comes at any time, is worth a look', () => {
  expect(signsOf(grounds({ beats: [beats(6, 4)] })).rhythm).toMatchObject({
    standing: 'look',
    held: 6,
    planned: 10,
  });
  expect(signsOf(grounds({ beats: [beats(9, 1)] })).rhythm).toMatchObject({ standing: 'good' });
  let turn = 0;
  const unsteady = () => ([1, 20, 3, 30, 7, 2][turn++ % 6] ?? 1) * day;
  expect(signsOf(grounds({ beats: [beats(12, 0, unsteady)] })).rhythm).toMatchObject({
    standing: 'look',
    regular: false,
  });
});

test('clockwork is wholly regular, and too few beats are nothing to tell it by', () => {
  expect(regularity([1, 2, 3, 4, 5, 6])).toBe(1);
  expect(regularity([1, 2, 3])).toBeNull();
});
