import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextOccurrences } from '../../../src/rhythms/cadence/next.ts';
import { type Counting, counted } from '../../../src/rhythms/found/count.ts';
import { lastOfAnother } from '../../../src/rhythms/found/held.ts';
import { FreeTime } from '../../../src/rhythms/free/free.ts';
import { berlin, day, hour, tuesday, tuesdays } from '../cast.ts';

const week = 7 * day;
const posted = [0, 1, 2, 3].map((n) => ({
  id: `beat-${n}`,
  at: tuesday + n * week,
  flavour: 'familiar' as const,
}));
const base: Counting = {
  ...{ posted, answers: [], activeDays: new Map(), conversations: [], free: FreeTime.parse({}) },
  ...{ holidays: new Map(), timeZone: berlin, openedAt: tuesday - 365 * day, now: tuesday + 4 * week },
};
const dayOf = (at: number) => Math.floor(at / day);

describe('A beat', () => {
  test('is counted once its 72 hours are over', () => {
    const last = tuesday + 3 * week + 72 * hour;
    expect(counted({ ...base, now: last - 1 })).toHaveLength(3);
    expect(counted({ ...base, now: last })).toHaveLength(4);
  });

  test('counts each person once, within 72 hours, and whether any answer came in the last three days', () => {
    const answer = (who: string, after: number) => ({ beat: 'beat-1', who, at: tuesday + week + after });
    const answers = [answer('ana', hour), answer('ana', day), answer('ben', 3 * day), answer('ben', 5 * day)];
    const [first, second, , last] = counted({ ...base, answers });
    expect(first).toMatchObject({ answered: 0, lateAnswers: false });
    expect(second).toMatchObject({ answered: 1, lateAnswers: true });
    expect(last).toMatchObject({ lateAnswers: null });
  });

  test('could be answered by who did anything in the 90 days before its day, be it on the first of them', () => {
    const from = dayOf(tuesday) - 90;
    const activeDays = new Map([
      ['first', [from]],
      ['last', [dayOf(tuesday) - 1]],
      ['before', [from - 1]],
      ['after', [dayOf(tuesday)]],
    ]);
    expect(counted({ ...base, activeDays })[0]?.eligible).toBe(2);
  });

  test('of a young community could be answered by all of its first 90 days', () => {
    const openedAt = tuesday - day;
    const activeDays = new Map(['a', 'b', 'c'].map((who, n) => [who, [dayOf(openedAt) + n * 30]] as const));
    expect(counted({ ...base, openedAt, activeDays }).map(({ eligible }) => eligible)).toEqual([3, 3, 3, 3]);
  });

  test('fell into free time where a holiday lay in its three days, or a break since the one before', () => {
    const holidays = new Map([['2026-03-05', 'A day off']]);
    const free = FreeTime.parse({ breaks: [{ from: '2026-03-18', to: '2026-03-19' }] });
    expect(counted({ ...base, holidays, free }).map(({ holiday }) => holiday)).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });
});

describe('The last beat of another cadence', () => {
  const brought = (count: number) => nextOccurrences(tuesdays, tuesday - 1, count);

  test('is none where each follows the one before, in whatever order they are given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), (count) => {
        expect(lastOfAnother(tuesdays, brought(count))).toBeNull();
        expect(lastOfAnother(tuesdays, brought(count).toReversed())).toBeNull();
      }),
      { numRuns: 20 },
    );
  });

  test('is the one before the first that is missing, for then it came less often', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 18 }), (missing) => {
        const all = brought(20);
        expect(lastOfAnother(tuesdays, all.toSpliced(missing, 1))).toBe(all[missing - 1]?.at);
      }),
      { numRuns: 20 },
    );
  });

  test('is the latest that this one would not have brought', () => {
    const other = { nominal: '2026-03-12T10:00', at: tuesday + 9 * day };
    expect(lastOfAnother(tuesdays, [...brought(4).slice(2), other])).toBe(other.at);
  });
});
