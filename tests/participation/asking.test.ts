import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Candidate, effortsFor, inTurn, mayBeAsked } from '../../src/participation/asking/choose.ts';
import { asking } from '../../src/participation/asking/constants.ts';
import { isHour, nextHour } from '../../src/participation/asking/hours.ts';
import { levels } from '../../src/participation/level.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 2, 4, 10);

const someCandidate: fc.Arbitrary<Candidate> = fc.record({
  user: fc.string({ minLength: 1, maxLength: 4 }),
  level: fc.constantFrom(...levels),
  newcomer: fc.boolean(),
  joinedAt: fc.integer({ min: 0, max: 100 }).map((days) => now - days * day),
  away: fc.boolean(),
  often: fc.constantFrom('less', 'usual', 'more'),
  asked: fc.array(
    fc.record({
      at: fc.integer({ min: 0, max: 200 }).map((days) => now - days * day),
      state: fc.constantFrom('open', 'answered', 'declined', 'ignored'),
    }),
    { maxLength: 6 },
  ),
});

describe('who is asked', () => {
  test('nobody who is away, new, was asked lately, or has not answered twice', () => {
    fc.assert(
      fc.property(
        fc.array(someCandidate, { maxLength: 12 }),
        fc.infiniteStream(fc.double({ min: 0, max: 0.99, noNaN: true })),
        (all, chances) => {
          const chosen = inTurn(all, now, () => chances.next().value);
          for (const one of chosen) {
            const latest = one.asked.toSorted((a, b) => b.at - a.at);
            expect(one.away).toBe(false);
            expect(now - one.joinedAt).toBeGreaterThanOrEqual(14 * day);
            expect(latest.some(({ state }) => state === 'open')).toBe(false);
            if (latest[0]) expect(now - latest[0].at).toBeGreaterThanOrEqual(asking.gap[one.often]);
            const two = latest.slice(0, 2);
            expect(two.length === 2 && two.every(({ state }) => state === 'ignored')).toBe(false);
          }
          const lasts = chosen.map(({ asked }) => Math.max(0, ...asked.map(({ at }) => at)));
          expect(lasts).toEqual(lasts.toSorted((a, b) => a - b));
          expect(chosen).toHaveLength(all.filter((one) => mayBeAsked(one, now)).length);
        },
      ),
    );
  });

  test('who listens is asked for a tap and nothing else, and nobody is asked for more than fits', () => {
    expect(effortsFor('peripheral')).toEqual(['tap']);
    expect(effortsFor('active')).not.toContain('more');
    expect(effortsFor('core')[0]).toBe('more');
  });
});

describe('when', () => {
  test('in the middle of a morning from Tuesday to Thursday, where they live', () => {
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'Pacific/Apia',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 400 * 24 * 60 }), (zone, minutes) => {
        const at = now + minutes * 60_000;
        const next = nextHour(at, zone);
        expect(isHour(next, zone)).toBe(true);
        expect(next).toBeGreaterThanOrEqual(at);
        expect(next - at).toBeLessThan(6 * day);
        // Nothing earlier was one.
        for (let before = at; before < next; before += 1_800_000) expect(isHour(before, zone)).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
});
