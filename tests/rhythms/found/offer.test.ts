import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onceAFall } from '../../../src/rhythms/found/offer.ts';
import type { Suggestion } from '../../../src/rhythms/found/suggestion.ts';

const typical = { answered: 4, eligible: 24, beats: 4 };
const course = { now: typical, before: typical };
const chance = fc.double({ min: 0.8, max: 1, noNaN: true });
const sure = { certainty: 'likely' } as const;
const slower = chance.map(
  (chance): Suggestion => ({
    ...{ suggest: 'slower', chance, ...sure, ...course },
    cadence: { cron: '0 9 * * 1', timeZone: 'Europe/Berlin', startsOn: '2026-03-02' },
  }),
);
const mixed = fc.record({ chance, suggest: fc.constantFrom('livelier' as const, 'calmer' as const) }).map(
  (given): Suggestion => ({
    ...given,
    ...sure,
    from: 0.25,
    share: 0.3,
    familiar: course,
    exciting: course,
  }),
);
const slot = chance.map(
  (chance): Suggestion => ({
    ...{ suggest: 'day and hour', chance, ...sure, livelier: 1.5, personHours: 400, weeks: 12 },
    slot: { weekday: 4, hour: 14, fits: 19, of: 24 },
    present: { weekday: 2, hour: 10, fits: 15, of: 24 },
  }),
);
const any = fc.oneof(slower, mixed, slot);
const isSlower = ({ suggest }: Suggestion) => suggest === 'slower';
const isMixed = (one: Suggestion) => 'share' in one;

test('a fall is answered by a slower rhythm or by another mix, whichever is surer, and never by both', () => {
  fc.assert(
    fc.property(fc.array(any, { maxLength: 6 }), fc.array(any, { maxLength: 2 }), (all, standing) => {
      const offers = all.map((suggestion) => ({ suggestion }));
      const made = onceAFall(offers, standing).map(({ suggestion }) => suggestion);
      const stands = [...standing, ...made];
      expect(made.some(isSlower) && stands.some(isMixed)).toBe(false);
      expect(made.filter((one) => !isSlower(one) && !isMixed(one))).toEqual(
        all.filter((one) => !isSlower(one) && !isMixed(one)),
      );
      if (standing.some(isSlower) || standing.some(isMixed)) return;
      const falls = all.filter((one) => isSlower(one) || isMixed(one));
      const surest = Math.max(0, ...falls.map((one) => one.chance));
      expect(Math.max(0, ...made.filter((one) => falls.includes(one)).map((one) => one.chance))).toBe(surest);
    }),
  );
});
