import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inFives, portionOf, smallestGroup, withheld } from '../src/groups.ts';

const few = fc.nat(9);
const tables = fc
  .integer({ min: 1, max: 5 })
  .chain((groups) =>
    fc.array(fc.array(few, { minLength: groups, maxLength: groups }), { minLength: 1, maxLength: 4 }),
  );

const total = (table: readonly number[]) => table.reduce((sum, people) => sum + people, 0);

test('no group of one to four people is ever told', () => {
  fc.assert(
    fc.property(tables, (given) => {
      const hidden = withheld(given);
      for (const table of given)
        for (const [at, people] of table.entries())
          if (people > 0 && people < smallestGroup) expect(hidden.has(at)).toBe(true);
    }),
  );
});

test('what is withheld of a table is all of it, or at least two groups of five people together', () => {
  fc.assert(
    fc.property(tables, (given) => {
      const hidden = withheld(given);
      for (const table of given) {
        if (hidden.size === 0 || hidden.size === table.length) continue;
        expect(hidden.size).toBeGreaterThan(1);
        expect(total(table.filter((_, at) => hidden.has(at)))).toBeGreaterThanOrEqual(smallestGroup);
      }
    }),
  );
});

test('what can be told is told: well-filled groups, and groups of nobody beside them', () => {
  expect([...withheld([[6, 9, 20, 0]])]).toEqual([]);
  expect([...withheld([[6, 9, 20, 3]])]).toEqual([3, 0]);
  expect([...withheld([[2, 3, 20, 9]])]).toEqual([0, 1]);
  expect([...withheld([[]])]).toEqual([]);
  expect([...withheld([])]).toEqual([]);
});

test('where all are in one group, or too few in all, nothing is told', () => {
  expect(withheld([[0, 0, 20, 0]]).size).toBe(4);
  expect(withheld([[2, 0, 1, 0]]).size).toBe(4);
});

test('what is withheld in one week of several is withheld in all of them', () => {
  expect([
    ...withheld([
      [6, 9, 20],
      [3, 9, 20],
      [6, 9, 20],
    ]),
  ]).toEqual([0, 1]);
});

/** All tables of so many groups, each of `up to` people. */
const allTables = (groups: number, upTo: number): number[][] =>
  groups === 0
    ? [[]]
    : allTables(groups - 1, upTo).flatMap((rest) =>
        Array.from({ length: upTo + 1 }, (_, people) => [...rest, people]),
      );

test('somebody who knows the total, what is shown and how it is chosen cannot tell any withheld number', () => {
  for (const [groups, upTo] of [
    [2, 12],
    [3, 11],
    [4, 8],
  ] as const) {
    const views = new Map<string, number[][]>();
    for (const table of allTables(groups, upTo)) {
      if (total(table) < smallestGroup) continue;
      const hidden = withheld([table]);
      const view = JSON.stringify([total(table), table.map((people, at) => (hidden.has(at) ? '?' : people))]);
      views.set(view, [...(views.get(view) ?? []), table]);
    }
    expect(views.size).toBeGreaterThan(10);
    for (const [view, possible] of views) {
      const shown: (number | '?')[] = JSON.parse(view)[1];
      for (const [at, said] of shown.entries())
        if (said === '?') expect(new Set(possible.map((table) => table[at])).size, view).toBeGreaterThan(1);
    }
  }
});

test('neither a part of a group nor the rest of it is pinned to one to four people', () => {
  for (let whole = smallestGroup; whole < 30; whole += 1) {
    const people = Map.groupBy(Array.from({ length: whole + 1 }).keys(), (part) => portionOf(part, whole));
    for (const [said, parts] of people) {
      if (typeof said === 'number')
        expect(Math.min(said, whole - said)).toBeGreaterThanOrEqual(smallestGroup);
      for (const of of [parts, parts.map((part) => whole - part)])
        if (of.length === 1) expect(of[0] === 0 || (of[0] ?? 0) >= smallestGroup).toBe(true);
    }
  }
});

test('a number in fives never says fewer than five, and is off by two at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: smallestGroup, max: 5000 }), (people) => {
      const said = inFives(people);
      expect(said % 5).toBe(0);
      expect(said).toBeGreaterThanOrEqual(smallestGroup);
      expect(Math.abs(said - people)).toBeLessThanOrEqual(2);
    }),
  );
  expect([0, 1, 4].map(inFives)).toEqual([0, 5, 5]);
});
