import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { communityKinds } from '../../src/communities/index.ts';
import { rules } from '../../src/introductions/constants.ts';
import {
  apartFrom,
  askedOf,
  guestsWanted,
  mayTakePart,
  metOf,
  tiesOf,
} from '../../src/introductions/ground.ts';
import { isOneClock, sharedSpan } from '../../src/introductions/hours.ts';
import { readPast, resolvePast } from '../../src/introductions/past.ts';
import { questionFor, questions, questionText } from '../../src/introductions/questions.ts';
import { afterRound, outcomeOf, wasSilent } from '../../src/introductions/silence.ts';
import { closesAt, dueStep, firstStepAt } from '../../src/introductions/timing.ts';
import { nextGreeters } from '../../src/introductions/turns.ts';
import { limits } from '../../src/slack/limits.ts';

const hour = 3_600_000;
const day = 24 * hour;
const monday = Date.UTC(2026, 2, 2, 9);
const answer = fc.constantFrom(null, 'met' as const, 'planned' as const, 'not this time' as const);

describe('Silence', () => {
  const group = fc
    .array(answer, { minLength: 2, maxLength: 3 })
    .map((answers) => answers.map((one, at) => ({ user: `U${at}`, answer: one })));

  test('who says that they met or will meet is not silent, and whoever says “not this time” is', () => {
    fc.assert(
      fc.property(group, (people) => {
        for (const one of people) {
          const silent = wasSilent(one.user, people);
          if (one.answer === 'met' || one.answer === 'planned') expect(silent).toBe(false);
          if (one.answer === 'not this time') expect(silent).toBe(true);
          if (one.answer === null) expect(silent).toBe(outcomeOf(people) === null);
        }
      }),
    );
  });

  test('whoever rests was silent in just the last three rounds they were in', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 30 }), (rounds) => {
        let silent = 0;
        for (const [at, one] of rounds.entries()) {
          const after = afterRound(silent, one);
          silent = after.silent;
          const row = rounds.slice(Math.max(0, at - rules.silences + 1), at + 1);
          expect(after.rests).toBe(row.length === rules.silences && row.every(Boolean));
          // Who came back begins anew.
          if (after.rests) return;
        }
      }),
    );
  });
});

describe('A round’s time', () => {
  const days = {
    timeZone: 'Europe/Berlin',
    holidays: new Map<string, string>(),
    free: { quiet: null, breaks: [], holidays: null, onHoliday: 'move' } as never,
  };

  test('it is reminded of after four working days, at the same hour, and is over after fourteen days', () => {
    expect(firstStepAt(monday, days)).toBe(Date.UTC(2026, 2, 6, 9));
    const thursday = Date.UTC(2026, 2, 26, 9);
    // The weekend does not count, and the clocks change within it.
    expect(firstStepAt(thursday, days)).toBe(Date.UTC(2026, 3, 1, 8));
    expect(firstStepAt(monday, { ...days, holidays: new Map([['2026-03-04', 'A holiday']]) })).toBe(
      Date.UTC(2026, 2, 9, 9),
    );
    expect(closesAt(thursday, 'Europe/Berlin')).toBe(Date.UTC(2026, 3, 9, 8));
  });

  test('it has at most one reminder, and then ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: monday, max: monday + 800 * day }), (at) => {
        const first = firstStepAt(at, days);
        expect(first).toBeGreaterThan(at);
        const one = dueStep({ at, nextAt: first }, days.timeZone);
        const last = one.nextAt === null ? one : dueStep({ at, nextAt: one.nextAt }, days.timeZone);
        expect(one.step).toBe('nudge');
        expect(last).toEqual({ step: 'close', nextAt: null });
      }),
    );
  });
});

describe('What a round is drawn from', () => {
  const meeting = (introduction: string, at: number, users: string[], question = 'week') =>
    users.map((user) => ({ introduction, user, question, community: 'guild', state: 'closed' as const, at }));

  test('how many rounds ago people met counts the rounds since', () => {
    const met = metOf(
      [
        ...meeting('a', 10, ['U1', 'U2']),
        ...meeting('b', 30, ['U1', 'U2', 'U3']),
        ...meeting('c', 35, ['U4', 'U5']),
      ],
      [10, 20, 30],
    );
    expect(met).toEqual([
      ['U1', 'U2', 3],
      ['U1', 'U2', 1],
      ['U1', 'U3', 1],
      ['U2', 'U3', 1],
      ['U4', 'U5', 1],
    ]);
  });

  test('only what two of them were asked together is not asked again', () => {
    const meetings = [...meeting('a', 1, ['U1', 'U2'], 'week'), ...meeting('b', 2, ['U1', 'U3'], 'proud')];
    expect([...askedOf(meetings, ['U1', 'U2'])]).toEqual(['week']);
  });

  test('exchanges of both make a tie, of at most 1', () => {
    const ties = tiesOf([
      { from: 'U1', to: 'U2', times: 3 },
      { from: 'U2', to: 'U1', times: 2 },
      { from: 'U3', to: 'U1', times: 40 },
    ]);
    expect(ties).toEqual([
      ['U1', 'U2', 0.5],
      ['U1', 'U3', 1],
    ]);
  });

  test('who was left out of everything takes part only if they said so later', () => {
    const seat = { leftAt: null, external: false, leftOutAt: 5 };
    expect(mayTakePart(seat, { joinedAt: 4 })).toBe(false);
    expect(mayTakePart(seat, { joinedAt: 5 })).toBe(true);
    expect(mayTakePart({ ...seat, leftAt: 9 }, { joinedAt: 5 })).toBe(false);
    expect(mayTakePart({ ...seat, external: true }, { joinedAt: 5 })).toBe(false);
  });

  test('those from elsewhere make the number even, and are never more than those who would meet them', () => {
    const some = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(some, some, some, (own, among, there) => {
        const across = Math.min(own, among);
        const wanted = guestsWanted({ own, across, there });
        expect(wanted).toBeGreaterThanOrEqual(0);
        expect(wanted).toBeLessThanOrEqual(Math.min(across, there));
        if (own % 2 === 0 || Math.min(across, there) > 0) expect((own + wanted) % 2).toBe(0);
      }),
    );
    expect(guestsWanted({ own: 1, across: 1, there: 5 })).toBe(1);
  });

  test('people from elsewhere meet only those who would', () => {
    const own = [
      { user: 'U1', across: true },
      { user: 'U2', across: false },
    ];
    expect(apartFrom(['V1', 'V2'], own)).toEqual([
      ['V1', 'V2'],
      ['U2', 'V1'],
      ['U2', 'V2'],
    ]);
  });
});

describe('Hours', () => {
  test('suit all of them, whatever their clocks', () => {
    const zones = fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kolkata',
      'Pacific/Auckland',
      'America/Los_Angeles',
      'Australia/Lord_Howe',
    );
    fc.assert(
      fc.property(
        fc.array(zones, { minLength: 2, maxLength: 3 }),
        fc.integer({ min: monday, max: monday + 400 * day }),
        (people, at) => {
          const span = sharedSpan(people, at);
          if (span === null) return;
          for (const zone of people) {
            for (const instant of [span.from, span.to]) {
              const local = new Intl.DateTimeFormat('en-GB', {
                timeZone: zone,
                hour: '2-digit',
                minute: '2-digit',
              }).format(instant);
              expect(local >= '09:00' && local <= '17:00').toBe(true);
            }
          }
        },
      ),
    );
    const both = sharedSpan(['Europe/Berlin', 'America/New_York'], monday);
    expect(both).toEqual({ from: Date.UTC(2026, 2, 3, 14), to: Date.UTC(2026, 2, 3, 16) });
    expect(sharedSpan(['Europe/Berlin', 'America/Los_Angeles'], monday)).toBeNull();
    expect(isOneClock(['Europe/Berlin', 'Europe/Madrid'], monday)).toBe(true);
    expect(isOneClock(['Europe/Berlin', 'Europe/London'], monday)).toBe(false);
  });
});

describe('Questions', () => {
  test('there are enough for every kind of community, each once and short', () => {
    const ids = questions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { text } of questions) expect(text.en.length).toBeLessThan(limits.sectionText / 10);
    for (const kind of communityKinds) {
      const asked = new Set<string>();
      for (let round = 0; round < 9; round += 1) asked.add(questionFor(kind, asked, `round ${round}`));
      expect(asked.size, kind).toBe(9);
    }
  });

  test('no two people get the same twice while another is left, and the same seed chooses the same', () => {
    const kind = fc.constantFrom(...communityKinds, 'newcomer' as const);
    fc.assert(
      fc.property(kind, fc.subarray(questions.map(({ id }) => id)), fc.string(), (of, asked, seed) => {
        const chosen = questionFor(of, new Set(asked), seed);
        expect(questionFor(of, new Set(asked), seed)).toBe(chosen);
        expect(questionText(chosen, 'en')).not.toBe('');
        const all = new Set(Array.from({ length: 200 }, (_, n) => questionFor(of, new Set(), `${n}`)));
        const isLeft = [...all].some((id) => !asked.includes(id));
        if (isLeft) expect(asked).not.toContain(chosen);
      }),
      { numRuns: 30 },
    );
  });
});

describe('Those who greet', () => {
  test('take turns: over many newcomers nobody greets two more than another', () => {
    const greeted: { user: string; at: number }[] = [];
    for (let week = 0; week < 20; week += 1) {
      const at = monday + week * 2 * day;
      const [user] = nextGreeters(['U1', 'U2', 'U3'], greeted, at);
      if (user) greeted.push({ user, at });
    }
    const times = ['U1', 'U2', 'U3'].map((user) => greeted.filter((one) => one.user === user).length);
    expect(Math.max(...times) - Math.min(...times)).toBeLessThan(2);
  });

  test('greet at most three in a week', () => {
    const greeted = [0, 1, 2].map((n) => ({ user: 'U1', at: monday + n * hour }));
    expect(nextGreeters(['U1'], greeted, monday + day)).toEqual([]);
    expect(nextGreeters(['U1'], greeted, monday + 8 * day)).toEqual(['U1']);
  });
});

describe('Past pairs', () => {
  const today = '2026-03-02';
  const known = [
    { id: 'U0ANA00001', names: ['ana', 'Ana Ruiz'] },
    { id: 'U0BEN00001', names: ['ben', 'Ben Okoro'] },
    { id: 'U0BEN00002', names: ['ben.k', 'Ben Okoro'] },
  ];
  const read = (source: string) => {
    const { lines, problems } = readPast(source, { today });
    const resolved = resolvePast(lines, known);
    return { pairs: resolved.pairs, problems: [...problems, ...resolved.problems] };
  };

  test('are read with commas or semicolons, by name or id, under a header', () => {
    const source = [
      'Date,Person 1,Person 2,Person 3',
      '2026-02-02, @ana, @ben',
      '',
      '9 February 2026; <@U0BEN00002|ben.k>; "Ana Ruiz"',
      '2026-02-16T10:00:00Z,U0ANA00001,ben,ben.k,',
    ].join('\r\n');
    expect(read(source)).toEqual({
      pairs: [
        { date: '2026-02-02', users: ['U0ANA00001', 'U0BEN00001'] },
        { date: '2026-02-09', users: ['U0ANA00001', 'U0BEN00002'] },
        { date: '2026-02-16', users: ['U0ANA00001', 'U0BEN00001', 'U0BEN00002'] },
      ],
      problems: [],
    });
  });

  test('say by line what is wrong with them', () => {
    const source = [
      '2026-02-02, ana',
      'soon, ana, ben',
      '2026-12-01, ana, ben',
      '2026-02-02, ana, @ana',
      '2026-02-02, ana, Ben Okoro',
      '2026-02-02, ana, cleo',
      '2026-02-02, ana, "ben',
      '2026-02-02, a, b, c, d',
    ].join('\n');
    expect(
      read(source)
        .problems.toSorted((a, b) => a.line - b.line)
        .map(({ line, why }) => [line, why]),
    ).toEqual([
      [1, 'few'],
      [2, 'date'],
      [3, 'future'],
      [4, 'twice'],
      [5, 'several'],
      [6, 'unknown'],
      [7, 'quote'],
      [8, 'many'],
    ]);
  });

  test('any text is read without harm, and each line is either taken or told of', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (source) => {
        const { lines, problems } = readPast(source, { today });
        for (const { line } of [...lines, ...problems]) expect(line).toBeGreaterThan(0);
        for (const { people } of lines) expect(people.length).toBeGreaterThan(1);
      }),
    );
  });
});
