import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FlavouredBeat, mixInWords, ratioOf, tuneMix } from '../../../src/rhythms/found/mix.ts';
import type { Flavour } from '../../../src/rhythms/library/kinds.ts';

type Answered = Record<Flavour, number>;

/** Beats of which every fourth is exciting; the latest `fallen` are answered as `then`. */
const beatsOf = (count: number, fallen: number, first: Answered, then: Answered): FlavouredBeat[] =>
  Array.from({ length: count }, (_, at) => {
    const flavour: Flavour = at % 4 === 3 ? 'exciting' : 'familiar';
    return { at, flavour, eligible: 24, answered: (at < count - fallen ? first : then)[flavour] };
  });
const both: Answered = { familiar: 9, exciting: 9 };
const tune = (beats: readonly FlavouredBeat[], share = 0.25, changedAt: number | null = null) =>
  tuneMix({ beats, share, changedAt });

describe('the mix', () => {
  test('becomes livelier where only familiar beats are answered less', () => {
    expect(tune(beatsOf(40, 8, both, { familiar: 3, exciting: 9 }))).toMatchObject({
      suggestion: {
        suggest: 'livelier',
        from: 0.25,
        share: 0.3,
        familiar: { now: { answered: 3, beats: 6 }, before: { answered: 9 } },
        exciting: { now: { answered: 9, beats: 3 } },
      },
    });
  });

  test('becomes calmer where exciting beats are answered less', () => {
    const suggestion = { suggest: 'calmer', share: 0.2 };
    expect(tune(beatsOf(40, 12, both, { familiar: 9, exciting: 2 }))).toMatchObject({ suggestion });
    expect(tune(beatsOf(40, 12, both, { familiar: 2, exciting: 2 }))).toMatchObject({ suggestion });
  });

  test('stays where nothing falls, and at its bounds', () => {
    expect(tune(beatsOf(40, 12, both, both))).toEqual({ none: 'steady' });
    expect(tune(beatsOf(40, 12, both, { familiar: 3, exciting: 9 }), 0.5)).toEqual({ none: 'steady' });
    expect(tune(beatsOf(40, 12, both, { familiar: 9, exciting: 2 }), 0.15)).toEqual({ none: 'steady' });
  });

  test('rests for four beats after a change, and counts them', () => {
    const beats = beatsOf(40, 12, both, { familiar: 3, exciting: 9 });
    expect(tune(beats, 0.25, 36)).toEqual({ none: 'not enough', of: 'beats', have: 3, need: 4 });
    expect(tune(beats, 0.25, 35)).toMatchObject({ suggestion: { suggest: 'livelier' } });
  });

  test('tells which flavour it has too few of', () => {
    expect(tune(beatsOf(16, 0, both, both))).toEqual({
      none: 'not enough',
      of: 'familiar beats',
      have: 12,
      need: 14,
    });
    expect(tune(beatsOf(24, 0, both, both))).toMatchObject({ of: 'exciting beats', have: 6, need: 7 });
    expect(tune(beatsOf(40, 0, both, both).map((beat) => ({ ...beat, eligible: 4, answered: 1 })))).toEqual({
      none: 'too small',
    });
  });

  test('moves by one step within its bounds, whatever the beats', () => {
    const beat = fc.record({
      at: fc.nat(),
      flavour: fc.constantFrom<Flavour>('familiar', 'exciting'),
      answered: fc.nat(60),
      eligible: fc.nat(60),
    });
    const share = fc.integer({ min: 3, max: 10 }).map((steps) => steps / 20);
    fc.assert(
      fc.property(fc.array(beat, { minLength: 20, maxLength: 80 }), share, (beats, from) => {
        const found = tune(beats, from);
        if (!('suggestion' in found)) return;
        expect(Math.abs(found.suggestion.share - from)).toBeCloseTo(0.05);
        expect(found.suggestion.share).toBeGreaterThanOrEqual(0.15);
        expect(found.suggestion.share).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});

test('a mix is said in small numbers', () => {
  const said = [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5].map((share) => {
    const { familiar, exciting } = ratioOf(share);
    return `${familiar}:${exciting}`;
  });
  expect(said).toEqual(['6:1', '4:1', '3:1', '7:3', '2:1', '3:2', '5:4', '1:1']);
});

test('beside the mix that is wanted stands the one that there was', () => {
  expect(mixInWords(0.25, beatsOf(13, 0, both, both))).toEqual({
    share: 0.25,
    wanted: { familiar: 3, exciting: 1 },
    had: { familiar: 10, exciting: 3 },
  });
});
