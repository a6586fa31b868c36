import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshness } from '../../../src/sandbox/cast/tiring.ts';

const week = 7 * 86_400_000;
const weekly = (kinds: string[]) => kinds.map((kind, nth) => ({ kind, at: nth * week }));
const of = (kinds: string[], kind: string) => freshness(weekly(kinds), { kind }, kinds.length * week);

test('the first is as fresh as can be without a change', () => {
  expect(of([], 'craft')).toBe(1);
});

test('each one more of the same is less fresh, and never worthless', () => {
  fc.assert(
    fc.property(fc.nat(30), (times) => {
      const same = Array.from({ length: times }, () => 'craft');
      expect(of([...same, 'craft'], 'craft')).toBeLessThanOrEqual(of(same, 'craft'));
      expect(of(same, 'craft')).toBeGreaterThan(0.2);
    }),
  );
  expect(of(['craft'], 'craft')).toBeLessThan(1);
});

test('a change lifts, however long the same came before', () => {
  expect(of(['craft', 'craft', 'craft'], 'wish')).toBeGreaterThan(1);
});

test('many in a week are less fresh each than one a week', () => {
  const daily = ['a', 'b', 'c', 'd', 'e'].map((kind, nth) => ({ kind, at: (nth * week) / 7 }));
  const now = (5 * week) / 7;
  expect(freshness(daily, { kind: 'f' }, now)).toBeLessThan(freshness(daily.slice(-1), { kind: 'f' }, now));
});

test('what is long ago is forgotten', () => {
  expect(freshness([{ kind: 'craft', at: 0 }], { kind: 'craft' }, 5 * week)).toBe(1);
});
