import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costOf, tooSoon } from '../../../src/introductions/match/cost.ts';
import type { Person } from '../../../src/introductions/match/index.ts';
import { person } from './company.ts';

const strangers = { rounds: null, tie: 0 };
const cost = (one: Partial<Person>, other: Partial<Person>, between = {}, inPerson = false): number =>
  costOf(person('U1', one), person('U2', other), { ...strangers, ...between }, inPerson);

describe('what a pair costs', () => {
  test('strangers of whom nothing is known cost nothing', () => {
    expect(cost({}, {})).toBe(0);
  });

  test.each([
    [1, 53.454],
    [3, 42.426],
    [6, 30],
    [12, 15],
    [18, 7.5],
    [60, 0.059],
  ])('met %i rounds ago: %d', (rounds, points) => {
    expect(cost({}, {}, { rounds })).toBeCloseTo(points, 3);
  });

  test.each<[string, Partial<Person>, Partial<Person>, number]>([
    ['of one team', { group: 'data' }, { group: 'data' }, 8],
    ['of two teams', { group: 'data' }, { group: 'web' }, 0],
    ['of one site', { site: 'Lisbon' }, { site: 'Lisbon' }, 5],
    ['of one team and site', { group: 'data', site: 'Lisbon' }, { group: 'data', site: 'Lisbon' }, 13],
    ['of different levels', { level: 'core' }, { level: 'peripheral' }, -6],
    ['of one level', { level: 'active' }, { level: 'active' }, 0],
    ['a level and none known', { level: 'active' }, {}, 0],
    ['a newcomer with somebody core', { newcomer: true }, { level: 'core' }, -6],
    ['a newcomer with somebody active', { newcomer: true, level: 'peripheral' }, { level: 'active' }, -12],
    ['a newcomer with somebody peripheral', { newcomer: true }, { level: 'peripheral' }, 0],
    ['two newcomers', { newcomer: true, level: 'active' }, { newcomer: true, level: 'active' }, 0],
    ['a newcomer with nobody known', { newcomer: true }, {}, 0],
  ])('%s', (_, one, other, points) => {
    expect(cost(one, other)).toBe(points);
    expect(cost(other, one)).toBe(points);
  });

  test('all of it adds up', () => {
    const [one, other] = [
      { group: 'data', site: 'Lisbon', level: 'core' },
      { group: 'data', site: 'Lisbon', level: 'active', newcomer: true },
    ] as const;
    expect(cost(one, other, { rounds: 12, tie: 0.5 })).toBe(15 + 5 + 8 + 5 - 6 - 6);
    expect(cost(one, other, { rounds: 12, tie: 0.5 }, true)).toBe(15 + 5 + 8 - 6 - 6);
  });
});

test('too soon is within six rounds, or two fewer than people, so that a round of three or four goes on', () => {
  const soonest = (people: number) => [1, 2, 3, 4, 5, 6, 7].find((rounds) => !tooSoon(rounds, people));
  expect([2, 3, 4, 5, 7, 8, 9, 30].map(soonest)).toEqual([1, 1, 2, 3, 5, 6, 6, 6]);
});

test('meeting again costs the less the longer ago it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), (rounds) => {
      expect(cost({}, {}, { rounds: rounds + 1 })).toBeLessThan(cost({}, {}, { rounds }));
    }),
  );
});
