import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rules } from '../../../src/participation/newcomers/constants.ts';
import { isNew, lookBackAt, nextOfReturned, stageOf } from '../../../src/participation/newcomers/stages.ts';

const day = 86_400_000;
const joinedAt = Date.UTC(2026, 2, 2, 9);
const here = { leftAt: null };
const fresh = { joinedAt, welcomedAt: null, lookedBackAt: null };
const at = (days: number) => joinedAt + days * day;

describe('What is to be done about somebody who came', () => {
  test.each([
    ['at once', fresh, here, 0.1, 'welcome'],
    ['after two weeks it is too late for a welcome', fresh, here, 14, { waits: at(28) }],
    ['once welcomed, they are left in peace', { ...fresh, welcomedAt: at(0) }, here, 3, { waits: at(28) }],
    ['after four weeks', { ...fresh, welcomedAt: at(0) }, here, 28, 'look back'],
    ['also who was not welcomed', fresh, here, 30, 'look back'],
    ['never twice', { ...fresh, lookedBackAt: at(28) }, here, 29, { waits: null }],
    ['not after six weeks', fresh, here, 42, { waits: null }],
    ['who left is remembered', fresh, { leftAt: at(1) }, 20, { waits: at(61) }],
    ['and forgotten', fresh, { leftAt: at(1) }, 61, 'forget'],
    ['who never was there', fresh, null, 1, 'forget'],
  ] as const)('%s', (_, row, seat, days, stage) => expect(stageOf(row, seat, at(days))).toEqual(stage));

  test('ends: whatever becomes of them, after at most three steps there is nothing left to do', () => {
    const days = fc.integer({ min: 0, max: 120 });
    fc.assert(
      fc.property(days, fc.option(days), fc.boolean(), (first, leftOn, fails) => {
        const seat = { leftAt: leftOn === null ? null : at(leftOn) };
        const row = { ...fresh } as {
          joinedAt: number;
          welcomedAt: number | null;
          lookedBackAt: number | null;
        };
        let now: number | null = at(first);
        for (let step = 0; step < 3 && now !== null; step += 1) {
          const stage = stageOf(row, seat, now);
          if (stage === 'forget') now = null;
          else if (typeof stage === 'object') {
            expect(stage.waits ?? Number.POSITIVE_INFINITY).toBeGreaterThan(now);
            now = stage.waits;
          } else if (stage === 'welcome') {
            row.welcomedAt = fails ? null : now;
            now = lookBackAt(row);
          } else {
            row.lookedBackAt = now;
            now = null;
          }
        }
        expect(now === null || seat.leftAt !== null).toBe(true);
      }),
    );
  });

  test('who comes back is not welcomed twice, and looks back once', () => {
    const days = fc.integer({ min: 0, max: 90 });
    fc.assert(
      fc.property(days, fc.boolean(), fc.boolean(), (back, welcomed, asked) => {
        const row = { joinedAt, welcomedAt: welcomed ? at(0) : null, lookedBackAt: asked ? at(28) : null };
        const next = nextOfReturned(row, at(back));
        const stage = next === null ? null : stageOf(row, here, next);
        expect(welcomed && stage === 'welcome').toBe(false);
        expect(next === null).toBe(asked || back >= 42);
        expect(next ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(at(back));
      }),
    );
  });

  test('a newcomer is new for four weeks', () => {
    expect([0, 27.9, 28].map((days) => isNew({ joinedAt }, at(days)))).toEqual([true, true, false]);
    expect(rules.newcomerFor).toBe(28 * day);
  });
});
