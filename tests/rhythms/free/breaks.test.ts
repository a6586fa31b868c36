import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type BreakProblem, parseBreaks } from '../../../src/rhythms/free/breaks.ts';
import { freeDays } from '../../../src/rhythms/free/constants.ts';
import { Break } from '../../../src/rhythms/free/free.ts';
import { sayBreakProblem, sayBreaks } from '../../../src/rhythms/free/text.ts';
import { codePoints } from '../../support/anything.ts';

const today = '2026-11-23';
const read = (text: string, on = today): Break[] => {
  const parsed = parseBreaks(text, { today: on });
  if (!parsed.ok) throw new Error(`not understood: ${JSON.stringify(parsed.problems)}`);
  return parsed.breaks;
};
const problems = (text: string) => {
  const parsed = parseBreaks(text, { today });
  if (parsed.ok) throw new Error(`understood as ${JSON.stringify(parsed.breaks)}`);
  return parsed.problems;
};

describe('a break', () => {
  const winter = { from: '2026-12-21', to: '2027-01-03' };
  test.each([
    ['2026-12-21 to 2027-01-03', winter],
    ['2026-12-21 to 2027-01-03 Winter break', { ...winter, name: 'Winter break' }],
    ['21 December - 3 January', winter],
    ['21 December – 3 January: Winter break', { ...winter, name: 'Winter break' }],
    ['• 21st December until 3rd January, 2027', winter],
    ['December 21 - 3 January', winter],
    ['Dec 21 to Jan 3', winter],
    ['Mon 21 Dec 2026 to Sun 3 Jan 2027, Winter break', { ...winter, name: 'Winter break' }],
    ['21.12. - 3.1.', winter],
    ['21.12.2026-3.1.2027 Ferien', { ...winter, name: 'Ferien' }],
    ['21 December 2026 - 3 January', winter],
    ['2026-12-21 - 2027-01-03 - Winter 2026', { ...winter, name: 'Winter 2026' }],
    ['21-24 December', { from: '2026-12-21', to: '2026-12-24' }],
    ['December 21–24, 2027 at sea', { from: '2027-12-21', to: '2027-12-24', name: 'at sea' }],
    ['1st to 5th of March', { from: '2027-03-01', to: '2027-03-05' }],
    ['24 December', { from: '2026-12-24', to: '2026-12-24' }],
    ['24 December - Christmas Eve', { from: '2026-12-24', to: '2026-12-24', name: 'Christmas Eve' }],
    ['2026-12-24: to the mountains', { from: '2026-12-24', to: '2026-12-24', name: 'to the mountains' }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test('without years is the one that ends next, so that it may have begun', () => {
    expect(read('20-25 November')).toEqual([{ from: '2026-11-20', to: '2026-11-25' }]);
    expect(read('20-22 November')).toEqual([{ from: '2027-11-20', to: '2027-11-22' }]);
    expect(read('21 December - 3 January', '2027-01-03')).toEqual([winter]);
    expect(read('21 December - 3 January', '2027-01-04')).toEqual([{ from: '2027-12-21', to: '2028-01-03' }]);
  });

  test('that is over stays as it was written', () => {
    expect(read('2025-12-21 to 2026-01-03')).toEqual([{ from: '2025-12-21', to: '2026-01-03' }]);
  });

  test.each<[string, BreakProblem['kind'], string?]>([
    ['next week', 'not-understood'],
    ['2026-12-21 to Christmas', 'not-understood'],
    ['21 December - 3 Janaury', 'not-understood', '3 Janaury'],
    ['24 December, 26 December', 'not-understood'],
    ['24 December and 26 December', 'not-understood'],
    ['2026-12-24x', 'not-understood'],
    ['3/4', 'ambiguous'],
    ['30 February', 'no-such-day'],
    ['29 February - 3 March', 'no-such-day', '29 February to 3 March'],
    ['2027-01-03 to 2026-12-21', 'backwards'],
    ['24 December - 21 December', 'which-year', '24 December to 21 December'],
    ['2026-12-21 to 2029-01-01', 'too-long'],
    [`24 December: ${'a'.repeat(61)}`, 'long-name', `${'a'.repeat(59)}…`],
  ])('%s is a problem: %s', (text, kind, fragment = text) => {
    expect(problems(text)).toEqual([{ line: 1, problem: { kind, fragment } }]);
  });
});

describe('a list of breaks', () => {
  test('is one a line, in the order of their dates; blank lines are none', () => {
    expect(read('\r\n2027-07-01 to 2027-07-31 Summer\r\n\r\n24 December\n')).toEqual([
      { from: '2026-12-24', to: '2026-12-24' },
      { from: '2027-07-01', to: '2027-07-31', name: 'Summer' },
    ]);
    expect(read(' \n ')).toEqual([]);
  });

  test('names each line that is none', () => {
    const found = problems('24 December\n\nsoon\n3/4 Easter');
    expect(found.map((problem) => sayBreakProblem('en', problem))).toEqual([
      'Line 3: I did not understand “soon”. Write for example “2026-12-21 to 2027-01-03: Winter break” or “24 December”.',
      'Line 4: “3/4” is one day in some countries and another in others. Write the month as a word, like “3 April”.',
    ]);
  });

  test('has an end', () => {
    const line = '24 December\n';
    expect(read(line.repeat(freeDays.mostBreaks))).toHaveLength(freeDays.mostBreaks);
    expect(problems(line.repeat(freeDays.mostBreaks + 1))).toEqual([
      { line: 51, problem: { kind: 'too-many', fragment: '24 December' } },
    ]);
  });
});

describe('whatever is written', () => {
  const anyBreak: fc.Arbitrary<Break> = fc
    .record({
      first: fc.integer({ min: -800, max: 800 }),
      length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: freeDays.longestBreak - 1 })),
      name: fc.option(fc.string({ unit: 'grapheme', maxLength: freeDays.longestName }), { nil: '' }),
    })
    .map(({ first, length, name }) => {
      const from = Temporal.PlainDate.from(today).add({ days: first });
      const plain = name.replace(/\s+/g, ' ').trim().slice(0, freeDays.longestName).trim();
      return { from: `${from}`, to: `${from.add({ days: length })}`, ...(plain && { name: plain }) };
    });

  test('breaks said are read back as the same', () => {
    fc.assert(
      fc.property(fc.array(anyBreak, { maxLength: 6 }), (breaks) => {
        const sorted = [...breaks].sort((a, b) => `${a.from} ${a.to}`.localeCompare(`${b.from} ${b.to}`));
        expect(read(sayBreaks('en', breaks))).toEqual(sorted);
      }),
      { numRuns: 500 },
    );
  });

  test('a text is breaks, or problems that can be said, and nothing throws', () => {
    const word = fc.constantFrom(
      ...`2026-12-21 2027-01-03 21 24 30 31st december January feb 3/4 28/12 1.2. 2026 mon of to until - – : , and
        Winter break at the`.split(/\s+/),
    );
    const anyText = fc.oneof(
      fc
        .array(fc.oneof({ weight: 9, arbitrary: word }, fc.constant('\n')), { maxLength: 10 })
        .map((w) => w.join(' ')),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      codePoints({ maxLength: 400 }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parseBreaks(text, { today });
        if (parsed.ok) {
          for (const one of parsed.breaks) expect(Break.parse(one)).toEqual(one);
          return;
        }
        for (const { line, problem } of parsed.problems) {
          expect(problem.fragment.length).toBeLessThanOrEqual(60);
          expect(sayBreakProblem('en', { line, problem })).toContain(problem.fragment);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
