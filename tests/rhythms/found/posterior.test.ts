import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Beta,
  chanceBelow,
  chanceFallen,
  posteriorOf,
  priorOf,
  worthOf,
} from '../../../src/rhythms/found/posterior.ts';

const shape = fc.double({ min: 0.4, max: 400, noNaN: true });
const anyBeta: fc.Arbitrary<Beta> = fc.record({ a: shape, b: shape });
const anyPart = fc.double({ min: 0.05, max: 1, noNaN: true });

const seeded = (seed: number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** A beta number with whole shapes: the a-th smallest of a + b - 1 uniform ones. */
const drawn = ({ a, b }: Beta, random: () => number): number =>
  Array.from({ length: a + b - 1 }, random).sort((x, y) => x - y)[a - 1] ?? Number.NaN;

describe('the chance that a rate is under a limit', () => {
  test('is the closed form where there is one', () => {
    fc.assert(
      fc.property(shape, fc.double({ min: 0, max: 1, noNaN: true }), (k, limit) => {
        expect(Math.abs(chanceBelow({ a: 1, b: k }, limit) - (1 - (1 - limit) ** k))).toBeLessThan(1e-4);
        expect(Math.abs(chanceBelow({ a: k, b: 1 }, limit) - limit ** k)).toBeLessThan(1e-4);
      }),
    );
  });

  test('is the binomial sum for whole shapes', () => {
    // I_x(a, b) is the chance of at least a in a + b - 1 tries: of 3 at .3, at least 2.
    expect(chanceBelow({ a: 2, b: 2 }, 0.3)).toBeCloseTo(3 * 0.09 * 0.7 + 0.027, 4);
  });

  test('and that its complement is over the rest are one', () => {
    fc.assert(
      fc.property(anyBeta, anyPart, ({ a, b }, limit) => {
        expect(chanceBelow({ a, b }, limit) + chanceBelow({ a: b, b: a }, 1 - limit)).toBeCloseTo(1, 4);
      }),
    );
  });
});

describe('the chance that a rate fell', () => {
  test('is a half where nothing is known to differ, and the two directions are one', () => {
    fc.assert(
      fc.property(anyBeta, anyBeta, (one, other) => {
        expect(chanceFallen(one, 1, one)).toBeCloseTo(0.5, 4);
        expect(Math.abs(chanceFallen(one, 1, other) + chanceFallen(other, 1, one) - 1)).toBeLessThan(1e-4);
      }),
    );
  });

  test('is the closed form for powers: P(u < c v) with u^a and v^d', () => {
    fc.assert(
      fc.property(shape, shape, anyPart, (a, d, part) => {
        const exact = (part ** a * d) / (a + d);
        expect(Math.abs(chanceFallen({ a, b: 1 }, part, { a: d, b: 1 }) - exact)).toBeLessThan(1e-4);
      }),
    );
  });

  test('is what drawing the rates twenty thousand times gives', () => {
    const whole = fc.record({ a: fc.integer({ min: 1, max: 8 }), b: fc.integer({ min: 1, max: 16 }) });
    fc.assert(
      fc.property(whole, whole, anyPart, fc.nat(), (now, before, part, seed) => {
        const random = seeded(seed);
        const tries = 20_000;
        let under = 0;
        for (let i = 0; i < tries; i += 1) if (drawn(now, random) < part * drawn(before, random)) under += 1;
        // Four standard errors of the drawing; the grid is far closer.
        expect(Math.abs(chanceFallen(now, part, before) - under / tries)).toBeLessThan(0.0142);
      }),
      { numRuns: 6 },
    );
  });

  test('is a chance for any counts', () => {
    const count = fc.record({ answered: fc.nat(100_000), eligible: fc.nat(100_000) });
    const beats = fc.array(count, { maxLength: 30 });
    const pooled = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
    fc.assert(
      fc.property(beats, beats, pooled, anyPart, (now, before, rate, part) => {
        const chance = chanceFallen(
          posteriorOf(now, 0.05, priorOf(rate)),
          part,
          posteriorOf(before, 0.05, priorOf(rate)),
        );
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('what answers are worth', () => {
  test('one person’s is whole, and with many a beat is worth no more than 1/ρ of them', () => {
    expect(worthOf(1, 0.05)).toBe(1);
    expect(50 * worthOf(50, 0.05)).toBeCloseTo(50 / 3.45);
    expect(1_000_000 * worthOf(1_000_000, 0.05)).toBeCloseTo(20, 2);
  });

  test('without beats the prior stays', () => {
    expect(posteriorOf([], 0.05, priorOf())).toEqual({ a: 1, b: 4 });
    expect(priorOf(0.25)).toEqual({ a: 2, b: 6 });
  });
});
