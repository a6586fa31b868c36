import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Heard, Temperament } from '../../../src/sandbox/cast/script.ts';
import { inclination, presence } from '../../../src/sandbox/cast/temper.ts';

const someone = (part: Partial<Temperament> & { part: string }): Temperament =>
  ({ likes: 'both', hours: [9, 17], ...part }) as Temperament;
const familiar: Heard = { cue: 'a', flavour: 'familiar', kind: 'a' };
const exciting: Heard = { cue: 'b', flavour: 'exciting', kind: 'b' };
const anyWeek = fc.nat(60);

describe('how people take part', () => {
  it('differs: who carries does more than who answers, and who answers more than who listens', () => {
    const [carries, answers, listens] = ['carries', 'answers', 'listens'].map((part) =>
      inclination(someone({ part } as never), 3),
    );
    for (const what of ['answers', 'reacts', 'replies', 'presses'] as const) {
      expect(carries?.[what]).toBeGreaterThan(answers?.[what] ?? 1);
      expect(answers?.[what]).toBeGreaterThan(listens?.[what] ?? 1);
    }
  });

  it('is never certain, and never less than nothing', () => {
    const anyPart = fc.oneof(
      fc.constantFrom('carries', 'answers', 'listens').map((part) => ({ part })),
      anyWeek.map((fromWeek) => ({ part: 'newcomer', fromWeek })),
      anyWeek.map((overWeeks) => ({ part: 'drifts', overWeeks })),
      anyWeek.map((atWeek) => ({ part: 'returns', atWeek })),
    );
    const anyLikes = fc.constantFrom('familiar', 'exciting', 'both');
    const anyFresh = fc.double({ min: 0, max: 2, noNaN: true });
    fc.assert(
      fc.property(anyPart, anyLikes, anyWeek, anyFresh, (part, likes, week, fresh) => {
        const all = inclination(someone({ ...part, likes } as never), week, exciting, fresh);
        for (const one of Object.values(all)) {
          expect(one).toBeGreaterThanOrEqual(0);
          expect(one).toBeLessThan(1);
        }
      }),
    );
  });

  it('rises week by week for the newcomer, who is not there before they come', () => {
    fc.assert(
      fc.property(fc.nat(20), anyWeek, (fromWeek, week) => {
        const part = { part: 'newcomer', fromWeek } as const;
        expect(presence(part, week + 1)).toBeGreaterThanOrEqual(presence(part, week));
        expect(presence(part, week) === 0).toBe(week < fromWeek);
      }),
    );
    expect(presence({ part: 'newcomer', fromWeek: 2 }, 10)).toBe(1);
  });

  it('falls week by week for who drifts, to nothing', () => {
    fc.assert(
      fc.property(fc.nat(20), anyWeek, (overWeeks, week) => {
        const part = { part: 'drifts', overWeeks } as const;
        expect(presence(part, week + 1)).toBeLessThanOrEqual(presence(part, week));
        expect(presence(part, week) === 0).toBe(week >= overWeeks);
      }),
    );
  });

  it('begins for who returns in their week', () => {
    expect(presence({ part: 'returns', atWeek: 7 }, 6)).toBe(0);
    expect(presence({ part: 'returns', atWeek: 7 }, 7)).toBe(1);
  });

  it('is more for what they like than for what they do not, and both are alike to who likes both', () => {
    const lover = someone({ part: 'answers', likes: 'exciting' });
    expect(inclination(lover, 0, exciting).answers).toBeGreaterThan(
      2 * inclination(lover, 0, familiar).answers,
    );
    const open = someone({ part: 'answers' });
    expect(inclination(open, 0, exciting)).toEqual(inclination(open, 0, familiar));
  });

  it('is less when they are tired of it, but not towards each other', () => {
    const open = someone({ part: 'answers' });
    expect(inclination(open, 0, familiar, 0.5).answers).toBeLessThan(inclination(open, 0, familiar).answers);
    expect(inclination(open, 0, familiar, 0.5).replies).toBe(inclination(open, 0, familiar).replies);
  });
});
