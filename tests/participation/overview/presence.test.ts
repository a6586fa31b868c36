import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallestGroup } from '../../../src/groups.ts';
import {
  absencesOf,
  keptOf,
  type Presence,
  returnsOf,
} from '../../../src/participation/overview/presence.ts';
import { startOf, weekNumber } from '../../../src/participation/overview/weeks.ts';

const now = 200;

const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** So many people who were there in these weeks. */
const people = (count: number, weeks: readonly number[], name = 'U'): [string, Set<number>][] =>
  Array.from({ length: count }, (_, at) => [`${name}${at}`, new Set(weeks)]);

const presence = (weeks: [string, Set<number>][], more: Partial<Presence> = {}): Presence => ({
  weeks: new Map(weeks),
  snoozed: new Set(),
  asleep: new Set(),
  week: now,
  since: now - 50,
  period: 1,
  ...more,
});

test('who acts again after eight silent weeks is back', () => {
  const back = (weeks: number[]) => returnsOf(presence(people(6, weeks)));
  expect(back([150, 190, 199])).toEqual({ known: true, people: 5 });
  expect(back([191, 200])).toEqual({ known: true, people: 5 });
  expect(back([192, 200])).toEqual({ known: true, people: 'few' });
  expect(back([200])).toEqual({ known: true, people: 'few' });
  // That was too long ago to be news.
  expect(back([150, 190])).toEqual({ known: true, people: 'few' });
});

test('who took part regularly and is silent for four periods is missed', () => {
  const missed = (weeks: number[], more: Partial<Presence> = {}) =>
    absencesOf(presence(people(6, weeks), more));
  expect(missed([185, 187, 190])).toEqual({ known: true, people: 5 });
  expect(missed([185, 187, 195])).toEqual({ known: true, people: 5 });
  expect(missed([185, 187, 196])).toEqual({ known: true, people: 'few' });
  // Now and then is not regularly.
  expect(missed([160, 190])).toEqual({ known: true, people: 'few' });
  // A longer period asks for a longer silence.
  expect(missed([186, 188, 192], { period: 2 })).toEqual({ known: true, people: 'few' });
  expect(missed([185, 187, 189, 191], { period: 2 })).toEqual({ known: true, people: 5 });
});

test('who is away on purpose is counted with them, if they took part regularly', () => {
  const active = people(5, span(190, 200));
  const snoozed = new Set(active.map(([user]) => user));
  expect(absencesOf(presence(active))).toEqual({ known: true, people: 'few' });
  expect(absencesOf(presence(active, { snoozed }))).toEqual({ known: true, people: 5 });
  expect(absencesOf(presence(people(5, [170]), { snoozed }))).toEqual({ known: true, people: 'few' });
});

test('weeks in which the community slept count against nobody', () => {
  const asleep = new Set(span(192, 197));
  expect(absencesOf(presence(people(6, [185, 187, 190]), { asleep })).known).toBe(true);
  expect(absencesOf(presence(people(6, [185, 187, 190]), { asleep }))).toEqual({
    known: true,
    people: 'few',
  });
  expect(returnsOf(presence(people(6, [190, 199]), { asleep: new Set([193]) }))).toEqual({
    known: true,
    people: 'few',
  });
});

test('too little evidence is said, with how much there is', () => {
  expect(returnsOf(presence([], { since: 195 }))).toEqual({ known: false, have: 5, need: 12 });
  expect(absencesOf(presence([], { since: 198 }))).toEqual({ known: false, have: 2, need: 6 });
  expect(keptOf(7, 3)).toEqual({ known: false, have: 7, need: 10 });
  expect(keptOf(2, 1)).toEqual({ known: false, have: 'few', need: 10 });
});

test('newcomers who stay are told such that those who do not are no small group', () => {
  expect(keptOf(12, 7)).toEqual({ known: true, newcomers: 12, kept: 7, good: true });
  expect(keptOf(12, 10)).toMatchObject({ kept: 'nearly all', good: true });
  expect(keptOf(20, 5)).toMatchObject({ kept: 5, good: false });
  expect(keptOf(10, 0)).toMatchObject({ kept: 'few', good: false });
});

test('nothing that is told is of fewer than five people', () => {
  const anybody = fc.array(fc.array(fc.integer({ min: 150, max: 200 }), { maxLength: 20 }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(anybody, fc.integer({ min: 1, max: 4 }), (all, period) => {
      const given = presence(
        all.map((weeks, at) => [`U${at}`, new Set(weeks)]),
        { period, snoozed: new Set(['U0', 'U3']) },
      );
      for (const moving of [returnsOf(given), absencesOf(given)]) {
        if (!moving.known || moving.people === 'few') continue;
        expect(moving.people).toBeGreaterThanOrEqual(smallestGroup);
        expect(moving.people % 5).toBe(0);
      }
    }),
  );
});

test('weeks begin on Monday', () => {
  const monday = Date.UTC(2026, 2, 2);
  const week = weekNumber(monday);
  expect(startOf(week)).toBe(monday);
  expect(weekNumber(monday - 1)).toBe(week - 1);
});
