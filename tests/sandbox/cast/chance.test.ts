import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chance, pick } from '../../../src/sandbox/cast/chance.ts';

test('the same words give the same number, whatever was asked before', () => {
  const first = chance(7, 'data-craft', 3, 'answer');
  chance(7, 'writing', 1);
  expect(chance(7, 'data-craft', 3, 'answer')).toBe(first);
});

test('another seed, another word or another cut of the words gives another number', () => {
  const numbers = [chance(7, 'ab', 'c'), chance(8, 'ab', 'c'), chance(7, 'a', 'bc'), chance(7, 'abc')];
  expect(new Set(numbers).size).toBe(4);
});

test('numbers lie evenly between 0 and 1', () => {
  const numbers = Array.from({ length: 10_000 }, (_, nth) => chance(1, 'even', nth));
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const within = numbers.filter((one) => Math.floor(one * 10) === tenth).length;
    expect(within).toBeGreaterThan(850);
    expect(within).toBeLessThan(1150);
  }
});

test('one is picked of any list but an empty one', () => {
  expect(pick([], 0.5)).toBeUndefined();
  fc.assert(
    fc.property(
      fc.array(fc.integer(), { minLength: 1 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (list, drawn) => {
        expect(list).toContain(pick(list, drawn));
      },
    ),
  );
});
