import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallestGroup } from '../../../src/groups.ts';
import { rules } from '../../../src/participation/overview/constants.ts';
import { levelsOf, runsOf } from '../../../src/participation/overview/levels.ts';

const week = 604_800_000;
const monday = Date.UTC(2026, 0, 5);

const rows = (...weeks: (readonly [number, number, number, number?])[]) =>
  weeks.map(([core, active, peripheral, newcomers = 0], at) => ({
    community: 'data',
    week: monday + at * week,
    core,
    active,
    peripheral,
    newcomers,
  }));

const told = (...weeks: Parameters<typeof rows>) => {
  const levels = levelsOf(rows(...weeks));
  if (levels.told !== 'lines') throw new Error(levels.told);
  return levels.lines.map((line) => [line.groups.join(' '), ...line.people]);
};

/** Newcomers are among those who take part regularly, or listen. */
const anyWeek = fc
  .tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(20))
  .map(([core, active, peripheral, some]) => {
    return [core, active, peripheral, Math.min(some, active + peripheral)] as const;
  });
const newcomersIn = (...weeks: Parameters<typeof rows>) => {
  const levels = levelsOf(rows(...weeks));
  return levels.told === 'lines' ? levels.newcomers : undefined;
};

test('every number that is told is a multiple of five, and none is of one to four people', () => {
  fc.assert(
    fc.property(fc.array(anyWeek, { maxLength: 20 }), (weeks) => {
      const levels = levelsOf(rows(...weeks));
      if (levels.told !== 'lines') return;
      expect(levels.weeks.length).toBeLessThanOrEqual(rules.levels.weeks);
      const { newcomers } = levels;
      const lines = [...levels.lines, ...(newcomers && newcomers !== 'withheld' ? [newcomers] : [])];
      for (const { people, groups: own } of lines) {
        expect(people).toHaveLength(levels.weeks.length);
        for (const [at, many] of people.entries()) {
          const row = rows(...weeks).find((one) => one.week === levels.weeks[at]);
          const real = own.reduce((sum, group) => sum + (row?.[group] ?? 0), 0);
          expect(many % 5).toBe(0);
          expect(real === 0 || real >= smallestGroup).toBe(true);
          expect(Math.abs(many - real)).toBeLessThanOrEqual(2);
        }
      }
    }),
  );
});

test('what is told apart in one week is told apart in all, and every group is in one line', () => {
  fc.assert(
    fc.property(fc.array(anyWeek, { minLength: 1, maxLength: 20 }), (weeks) => {
      const levels = levelsOf(rows(...weeks));
      if (levels.told !== 'lines') return;
      const all = levels.lines.flatMap((line) => line.groups);
      expect(new Set(all).size).toBe(all.length);
      expect(levels.lines.filter((line) => line.groups.length > 1).length).toBeLessThanOrEqual(1);
    }),
  );
});

test('that one person moved from one group to another is not to be seen', () => {
  const before = [6, 11, 21] as const;
  const after = [7, 10, 21] as const;
  expect(told(before)).toEqual(told(after));
});

test('lively groups are told each by itself', () => {
  expect(told([6, 11, 24], [8, 11, 22])).toEqual([
    ['core', 5, 10],
    ['active', 10, 10],
    ['peripheral', 25, 20],
  ]);
});

test('a group that was too small in one week goes with the next-smallest in all', () => {
  expect(told([6, 11, 24], [4, 11, 24])).toEqual([
    ['peripheral', 25, 25],
    ['core active', 15, 15],
  ]);
});

test('newcomers are told where neither they nor those beside them are few', () => {
  expect(newcomersIn([6, 11, 24, 7], [6, 11, 24, 0])).toEqual({ groups: ['newcomers'], people: [5, 0] });
  expect(newcomersIn([6, 11, 24, 7], [6, 11, 24, 3])).toBe('withheld');
  expect(newcomersIn([9, 0, 8, 7])).toBe('withheld');
  expect(newcomersIn([6, 11, 24])).toBeNull();
});

test('nothing is told of too few people, of one group alone, and of no week', () => {
  expect(levelsOf([])).toEqual({ told: 'early' });
  expect(levelsOf(rows([1, 1, 2]))).toEqual({ told: 'nothing' });
  expect(levelsOf(rows([0, 0, 20]))).toEqual({ told: 'nothing' });
  expect(levelsOf(rows([3, 0, 20]))).toEqual({
    told: 'lines',
    weeks: [monday],
    lines: [{ groups: ['core', 'peripheral'], people: [25] }],
    newcomers: null,
  });
});

test('weeks in which there were too few people do not spoil those after them', () => {
  const levels = levelsOf(rows([0, 1, 2], [6, 11, 24]));
  expect(levels).toMatchObject({ told: 'lines', weeks: [monday + week] });
});

test('how a line went is said by its changes', () => {
  expect(runsOf([1, 2, 3, 4], [10, 10, 15, 10])).toEqual([
    { since: 1, people: 10 },
    { since: 3, people: 15 },
    { since: 4, people: 10 },
  ]);
});
