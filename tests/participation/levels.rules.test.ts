import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Level, levels } from '../../src/participation/level.ts';
import {
  beginning,
  type Evidence,
  type Given,
  judge,
  levelBy,
  type Standing,
} from '../../src/participation/levels/judge.ts';
import { measure, type Week } from '../../src/participation/levels/measure.ts';
import { isCovered, isHoliday } from '../../src/participation/levels/off.ts';
import { type Deed, weekPoints } from '../../src/participation/levels/points.ts';
import {
  day,
  type Timing,
  timingOf,
  turnAfter,
  week,
  weekOf,
  weeksBack,
} from '../../src/participation/levels/weeks.ts';

const monday = Date.UTC(2026, 2, 2);
const weekly = timingOf(7);

const deed = (given: Partial<Deed>): Deed => ({
  member: 'UANA',
  kind: 'message',
  at: monday + 9 * 3_600_000,
  toward: null,
  thread: null,
  ...given,
});
const asked = new Set(['beat', 'challenge']);
const pointsOf = (deeds: Deed[], offset = 0) => weekPoints(deeds, { asked, offset });
const inWeek = (deeds: Deed[], member = 'UANA') => pointsOf(deeds).get(member)?.get(monday) ?? 0;
const times = (count: number, given: Partial<Deed>): Deed[] =>
  Array.from({ length: count }, (_, i) => deed({ ...given, at: (given.at ?? deed({}).at) + i }));

describe('points', () => {
  test('each kind counts what it is worth, and so often a day at most', () => {
    expect(inWeek([deed({ kind: 'reaction' })])).toBe(0.5);
    expect(inWeek(times(9, { kind: 'reaction' }))).toBe(2);
    expect(inWeek(times(9, { kind: 'message' }))).toBe(4);
    expect(inWeek(times(9, { kind: 'reply', toward: 'UBEN', thread: 'x' }))).toBe(9);
    expect(inWeek([deed({ kind: 'rsvp' })])).toBe(0.5);
    expect(inWeek([deed({ kind: 'attendance' })])).toBe(3);
    expect(inWeek([deed({ kind: 'hosting' })])).toBe(8);
    expect(inWeek([...times(9, {}), ...times(9, { at: monday + 2 * day })])).toBe(8);
  });

  test('to come, to go and to delete count nothing', () => {
    for (const kind of ['join', 'leave', 'deleted']) expect(inWeek([deed({ kind })])).toBe(0);
  });

  test('words, a tap and an entry for the same beat are one answer', () => {
    const answers = [
      deed({ kind: 'reply', thread: 'beat' }),
      deed({ kind: 'reply', thread: 'beat', at: monday + 3 * day }),
      deed({ kind: 'tap', thread: 'beat' }),
    ];
    expect(inWeek(answers)).toBe(3);
    expect(inWeek([...answers, deed({ kind: 'entry', thread: 'challenge' })])).toBe(6);
    expect(inWeek([deed({ kind: 'reaction', thread: 'beat' })])).toBe(0.5);
  });

  test('a reply to nobody in particular is a message, and is capped with them', () => {
    expect(inWeek([deed({ kind: 'reply', thread: 'own' })])).toBe(2);
    expect(inWeek([...times(2, {}), ...times(2, { kind: 'reply', thread: 'own' })])).toBe(4);
  });

  test('thanks count by people, for whoever gives and whoever gets them', () => {
    const thanks = (member: string, toward: string) => times(3, { kind: 'thanks', member, toward });
    expect(inWeek(thanks('UANA', 'UBEN'))).toBe(1);
    expect(inWeek([...thanks('UANA', 'UBEN'), ...thanks('UANA', 'UCAT'), ...thanks('UANA', 'UDAN')])).toBe(2);
    const three = ['UBEN', 'UCAT', 'UDAN'].flatMap((from) => thanks(from, 'UANA'));
    expect(inWeek(three)).toBe(2);
    expect(inWeek(three, 'UCAT')).toBe(1);
  });

  test('a day is the community’s own', () => {
    const two = (at: number) => times(2, { at });
    const evening = [...two(monday + day - 3_600_000), ...two(monday + day + 3_600_000)];
    expect(pointsOf(evening).get('UANA')?.get(monday)).toBe(8);
    expect(
      pointsOf(evening, -8 * 3_600_000)
        .get('UANA')
        ?.get(monday),
    ).toBe(4);
  });

  test('the order in which things are heard does not matter', () => {
    const kinds = ['message', 'reply', 'reaction', 'tap', 'thanks', 'rsvp', 'attendance', 'hosting'];
    const deeds = fc.array(
      fc.record({
        member: fc.constantFrom('UANA', 'UBEN', 'UCAT'),
        kind: fc.constantFrom(...kinds),
        at: fc.integer({ min: monday, max: monday + 3 * week }),
        toward: fc.constantFrom(null, 'UBEN', 'UCAT'),
        thread: fc.constantFrom(null, 'beat', 'other'),
      }),
    );
    fc.assert(
      fc.property(
        deeds.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([one, other]) => {
          expect(pointsOf(other)).toEqual(pointsOf(one));
        },
      ),
    );
  });
});

describe('weeks', () => {
  test('begin on Mondays, 00:00 UTC', () => {
    expect(weekOf(monday)).toBe(monday);
    expect(weekOf(monday - 1)).toBe(monday - week);
    expect(weeksBack(monday - 8 * day, monday + 5 * day)).toEqual([monday - week, monday - 2 * week]);
    expect(weeksBack(monday, monday)).toEqual([]);
  });

  test('a period is as long as the cadence, in whole weeks', () => {
    const cut = (days: number | null) => timingOf(days);
    expect(cut(1)).toEqual({ weeks: 1, periods: 12 });
    expect(cut(null)).toEqual({ weeks: 1, periods: 12 });
    expect(cut(14)).toEqual({ weeks: 2, periods: 12 });
    expect(cut(21)).toEqual({ weeks: 3, periods: 12 });
    expect(cut(30.44)).toEqual({ weeks: 4, periods: 6 });
    expect(cut(60.87)).toEqual({ weeks: 9, periods: 6 });
  });

  test('a turn comes within hours after the week has ended', () => {
    for (const community of ['a', 'b', 'c']) {
      const turn = turnAfter(community, monday + 3 * day);
      expect(weekOf(turn)).toBe(monday + week);
      expect(turn - weekOf(turn)).toBeLessThan(4 * 3_600_000);
    }
    expect(turnAfter('a', monday)).not.toBe(turnAfter('b', monday));
  });

  test('a week is off if more than half of it, or of its working days, is', () => {
    const none = { breaks: [], holidays: new Set<string>() };
    expect(isHoliday(monday, none)).toBe(false);
    expect(isHoliday(monday, { ...none, breaks: [{ from: '2026-03-04', to: '2026-03-06' }] })).toBe(true);
    expect(isHoliday(monday, { ...none, breaks: [{ from: '2026-03-05', to: '2026-03-08' }] })).toBe(false);
    const two = { breaks: [{ from: '2026-03-02', to: '2026-03-03' }], holidays: new Set(['2026-03-06']) };
    expect(isHoliday(monday, two)).toBe(true);
    expect(isCovered(monday, [{ from: monday + 3 * day, until: null }])).toBe(true);
    expect(isCovered(monday, [{ from: monday + 4 * day, until: null }])).toBe(false);
    const twice = [
      { from: monday - day, until: monday + 2 * day },
      { from: monday + 4 * day, until: monday + 6 * day },
    ];
    expect(isCovered(monday, twice)).toBe(true);
  });
});

const plain = (points: readonly number[]): Week[] => points.map((one) => ({ points: one, off: false }));
const past = (recent: number[], length = 12): Week[] =>
  plain([...recent, ...Array.from({ length }, () => 0)].slice(0, length));
const given: Given = { periods: 12, members: 50, newcomer: false };
const strong = { people: 9 };

/** Evaluations one after the other of the same evidence. */
const evaluated = (evaluations: number, evidence: Evidence, from: Standing = beginning, with_ = given) =>
  Array.from({ length: evaluations }).reduce<Standing>((before) => judge(before, evidence, with_), from);

describe('measures', () => {
  test('two hundred messages in one day are one week of many', () => {
    const one = inWeek(times(200, {}));
    const measured = measure(past([one]), weekly);
    expect(measured.presence).toBeCloseTo(0.18, 2);
    expect(evaluated(9, { ...measured, ...strong }).level).toBe('peripheral');
  });

  test('active in the latest three weeks is active', () => {
    const measured = measure(past([4, 4, 4]), weekly);
    expect(measured.presence).toBeCloseTo(0.46, 2);
    expect(measured.active).toBe(3);
    expect(evaluated(9, { ...measured, ...strong }).level).toBe('active');
  });

  test('active in the latest six weeks carries it, if there is enough of it and for enough people', () => {
    const measured = measure(past([12, 12, 12, 12, 12, 12]), weekly);
    expect(measured.presence).toBeCloseTo(0.74, 2);
    expect(evaluated(3, { ...measured, people: 4 }).level).toBe('core');
    expect(evaluated(9, { ...measured, people: 3 }).level).toBe('active');
    expect(evaluated(9, { ...measure(past([4, 4, 4, 4, 4, 4]), weekly), people: 9 }).level).toBe('active');
  });

  test('no week counts for more than twenty points', () => {
    expect(measure(past([20]), weekly)).toEqual(measure(past([100]), weekly));
  });

  test('who came lately is measured by four weeks at least', () => {
    expect(measure(plain([3]), weekly)).toEqual(measure(past([3], 4), weekly));
    expect(measure(plain([3, 3, 3, 3]), weekly).presence).toBe(1);
  });

  test('weeks make up periods, counted back', () => {
    const fortnightly = timingOf(14);
    const measured = measure(past([1, 1, 0, 0, 1, 1], 24), fortnightly);
    expect(measured.active).toBe(2);
  });

  test('a monthly community is measured by six months', () => {
    const monthly = timingOf(30.44);
    const given: Given = { periods: 6, members: 50, newcomer: false };
    const months = (count: number) => measure(past(Array(count * 4).fill(3), 24), monthly);
    expect(evaluated(1, { ...months(1), people: 0 }, beginning, given).level).toBe('peripheral');
    expect(evaluated(1, { ...months(2), people: 0 }, beginning, given).level).toBe('active');
    expect(evaluated(3, { ...months(3), people: 4 }, beginning, given).level).toBe('core');
  });
});

const evidences: fc.Arbitrary<Evidence> = fc.record({
  presence: fc.double({ min: 0, max: 1, noNaN: true }),
  depth: fc.double({ min: 0, max: 20, noNaN: true }),
  active: fc.integer({ min: 0, max: 12 }),
  people: fc.integer({ min: 0, max: 12 }),
});
const standings: fc.Arbitrary<Standing> = fc.record({
  level: fc.constantFrom(...levels),
  leaning: fc.constantFrom('up', 'down', null),
  leaningFor: fc.integer({ min: 0, max: 2 }),
});
const givens: fc.Arbitrary<Given> = fc.record({
  periods: fc.constantFrom(6, 12),
  members: fc.integer({ min: 1, max: 30 }),
  newcomer: fc.boolean(),
});
const rank = (level: Level) => levels.length - levels.indexOf(level);
const timings: fc.Arbitrary<Timing> = fc.constantFrom(...[7, 14, 21, 30.44, 60.87].map(timingOf));
const weeks = fc.array(
  fc.record({ points: fc.integer({ min: 0, max: 50 }).map((n) => n / 2), off: fc.boolean() }),
  { minLength: 1, maxLength: 40 },
);

describe('levels', () => {
  test('up at once, to those who carry it after two evaluations, down after three', () => {
    const high: Evidence = { presence: 1, depth: 12, active: 12, people: 9 };
    const low: Evidence = { presence: 0, depth: 0, active: 0, people: 0 };
    expect(evaluated(1, high).level).toBe('active');
    expect(evaluated(2, high).level).toBe('active');
    const core = evaluated(3, high);
    expect(core).toEqual({ level: 'core', leaning: null, leaningFor: 0 });
    expect(evaluated(2, low, core).level).toBe('core');
    expect(evaluated(3, low, core).level).toBe('active');
    expect(evaluated(5, low, core).level).toBe('active');
    expect(evaluated(6, low, core).level).toBe('peripheral');
    expect(judge(evaluated(2, low, core), high, given)).toEqual(core);
  });

  test('never two steps at once', () => {
    fc.assert(
      fc.property(standings, evidences, givens, (before, evidence, given) => {
        expect(Math.abs(rank(judge(before, evidence, given).level) - rank(before.level))).toBeLessThan(2);
      }),
    );
  });

  test('between leaving and entering nothing changes', () => {
    const between: fc.Arbitrary<[Level, Evidence]> = fc.oneof(
      fc.tuple(
        fc.constant<Level>('core'),
        fc.record({
          presence: fc.double({ min: 0.42, max: 0.6, noNaN: true }),
          depth: fc.double({ min: 4, max: 6, noNaN: true }),
          active: fc.integer({ min: 5, max: 6 }),
          people: fc.integer({ min: 3, max: 4 }),
        }),
      ),
      fc.tuple(
        fc.constantFrom<Level>('active', 'peripheral'),
        fc.record({
          presence: fc.double({ min: 0.15, max: 0.249, noNaN: true }),
          depth: fc.double({ min: 0, max: 20, noNaN: true }),
          active: fc.integer({ min: 2, max: 12 }),
          people: fc.integer({ min: 0, max: 12 }),
        }),
      ),
    );
    fc.assert(
      fc.property(between, ([level, evidence]) => {
        const standing: Standing = { level, leaning: null, leaningFor: 0 };
        expect(judge(standing, evidence, given)).toEqual(standing);
      }),
    );
  });

  test('to do more lowers nobody', () => {
    fc.assert(
      fc.property(weeks, fc.nat(), timings, standings, givens, (all, which, timing, before, around) => {
        const given = { ...around, periods: timing.periods };
        const at = which % all.length;
        const more = all.map((one, i) => (i === at && !one.off ? { ...one, points: one.points + 3 } : one));
        const level = (from: Week[], people: number) =>
          judge(before, { ...measure(from, timing), people }, given);
        expect(rank(level(more, 5).level)).toBeGreaterThanOrEqual(rank(level(all, 4).level));
        expect(rank(levelBy({ ...measure(more, timing), people: 5 }, given))).toBeGreaterThanOrEqual(
          rank(levelBy({ ...measure(all, timing), people: 4 }, given)),
        );
      }),
    );
  });

  test('weeks that are off lower nobody, nor does what is done in them', () => {
    fc.assert(
      fc.property(weeks, timings, (all, timing) => {
        const measured = measure(all, timing);
        const here = measure(
          all.map((one) => ({ ...one, off: false })),
          timing,
        );
        const idle = measure(
          all.map((one) => (one.off ? { ...one, points: 0 } : one)),
          timing,
        );
        for (const of of ['presence', 'depth', 'active'] as const) {
          expect(measured[of]).toBeGreaterThanOrEqual(here[of]);
          expect(measured[of]).toBeGreaterThanOrEqual(idle[of] - 1e-9);
        }
      }),
    );
  });

  test('weeks off without a word have not passed', () => {
    const off = { points: 0, off: true };
    const lived = plain([4, 0, 4, 4, 6, 0, 8, 2, 2, 4, 4, 4]);
    const away = [...lived.slice(0, 2), off, off, off, ...lived.slice(2)];
    expect(measure(away, weekly)).toEqual(measure(lived, weekly));
  });

  test('a newcomer takes part regularly at most', () => {
    fc.assert(
      fc.property(evidences, givens, (evidence, given) => {
        const standing: Standing = { level: 'active', leaning: 'up', leaningFor: 1 };
        expect(judge(standing, evidence, { ...given, newcomer: true }).level).not.toBe('core');
      }),
    );
  });

  test('where there are few, one need not have helped more people than there are', () => {
    const evidence: Evidence = { presence: 1, depth: 12, active: 12, people: 2 };
    expect(evaluated(3, evidence, beginning, { ...given, members: 3 }).level).toBe('core');
    expect(evaluated(3, evidence, beginning, { ...given, members: 4 }).level).toBe('active');
    expect(evaluated(3, { ...evidence, people: 0 }, beginning, { ...given, members: 1 }).level).toBe('core');
  });
});
