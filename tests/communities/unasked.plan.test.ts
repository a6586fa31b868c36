import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeAt, lastHeard, planAnew, type Waiting, week } from '../../src/communities/unasked.plan.ts';

const day = 86_400_000;
const now = 1000 * day;
const some = fc.integer({ min: -20, max: 60 }).map((days) => now + days * day);
const later = fc.integer({ min: 1, max: 90 }).map((days) => now + days * day);

const waiting: fc.Arbitrary<Waiting[]> = fc
  .array(
    fc.record({ due: later, back: fc.option(later, { nil: null }), lasts: fc.integer({ min: 1, max: 14 }) }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(({ due, back, lasts }, at) => ({ key: `ask:${at}`, due, back, expires: due + lasts * day })),
  );

describe('What waits for somebody who goes away', () => {
  test('comes once a week at most, and not before they are back', () => {
    fc.assert(
      fc.property(waiting, fc.option(some, { nil: null }), (all, heard) => {
        const planned = planAnew(all, heard, now);
        expect(planned.map(({ key }) => key).toSorted()).toEqual(all.map(({ key }) => key).toSorted());
        const dues = planned.flatMap(({ due }) => due ?? []).toSorted((a, b) => a - b);
        for (const [at, due] of dues.entries()) {
          expect(due).toBeGreaterThanOrEqual(Math.max(now, heard === null ? now : heard + week));
          if (at > 0) expect(due - (dues[at - 1] ?? 0)).toBeGreaterThanOrEqual(week);
        }
        for (const one of planned)
          if (one.due !== null) expect(one.due).toBeGreaterThanOrEqual(one.back ?? now);
      }),
    );
  });

  test('is dropped only where it has an end of its own that comes sooner, and else keeps a week', () => {
    fc.assert(
      fc.property(waiting, (all) => {
        for (const plan of planAnew(all, null, now)) {
          const one = all.find(({ key }) => key === plan.key);
          if (!one) throw new Error('planned what nobody waits for');
          const ends = one.expires < one.due + week;
          if (plan.due === null) expect(ends).toBe(true);
          else expect(plan.expires).toBe(ends ? one.expires : plan.due + week);
          if (plan.due !== null && ends) expect(plan.due).toBeLessThan(one.expires);
        }
      }),
    );
  });

  test('planned once more, it stays where it is', () => {
    fc.assert(
      fc.property(waiting, fc.option(some, { nil: null }), (all, heard) => {
        const planned = planAnew(all, heard, now);
        const stays = planned.flatMap((plan) => (plan.due === null ? [] : [plan]));
        const dues = (plans: readonly { key: string; due: number | null }[]) =>
          new Map(plans.map(({ key, due }) => [key, due]));
        expect(dues(planAnew(stays, heard, now))).toEqual(dues(stays));
      }),
    );
  });
});

test('a week that is free between two that wait is taken', () => {
  expect(freeAt(now, now - 2 * day, [now + 40 * day])).toBe(now + 5 * day);
  expect(freeAt(now, null, [now + 3 * day])).toBe(now + 10 * day);
  expect(freeAt(now, null, [now + 12 * day, now + 3 * day])).toBe(now + 19 * day);
});

test('each that waits has its week after the last that was heard', () => {
  expect(lastHeard([], null)).toBeNull();
  expect(lastHeard([], now)).toBe(now);
  expect(lastHeard([{ due: now }, { due: now + 9 * week }], now)).toBe(now - week);
});
