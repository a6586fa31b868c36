import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Quiet } from '../../../src/rhythms/free/free.ts';
import { parseSpan, type SpanProblem } from '../../../src/rhythms/free/span.ts';
import { saySpan, saySpanProblem } from '../../../src/rhythms/free/text.ts';
import { anyTime } from '../cadence/calendar.reference.ts';

const night = { from: '20:00', to: '07:00' };

test.each([
  ['20:00-7:00', night],
  ['8pm to 7am', night],
  ['“8 p.m. – 7 a.m.”', night],
  ['from 20h until 7h', night],
  ['Between 8pm and 7am', night],
  ['20-7', night],
  ['20.00 – 7.00', night],
  ['8pm to 07:00', night],
  ['at 20:00 to at 7:00', night],
  ['midnight to 6', { from: '00:00', to: '06:00' }],
  ['12:00 to 13:00', { from: '12:00', to: '13:00' }],
  ['none', null],
  ['No quiet hours.', null],
  ['7:00 to 7:00', null],
])('%s is a span of hours', (text, quiet) => {
  expect(parseSpan(text)).toEqual({ ok: true, quiet });
});

test.each<[string, SpanProblem['kind'], string?]>([
  ['', 'empty'],
  ['quiet', 'not-understood'],
  ['20:00', 'not-understood'],
  ['25:00 to 7', 'no-such-time', '25:00'],
  ['20:00 to 7:00 berlin', 'no-such-time', '7:00 berlin'],
  ['8-10pm', 'which-half'],
  ['8pm to 7', 'which-half'],
])('%j is a problem: %s', (text, kind, fragment = text) => {
  const parsed = parseSpan(text);
  expect(parsed).toEqual({ ok: false, problem: { kind, fragment } });
  if (!parsed.ok) expect(saySpanProblem('en', parsed.problem)).toContain(fragment);
});

test('a span said is read back as the same', () => {
  expect(saySpan('en', null)).toBe('none');
  fc.assert(
    fc.property(anyTime, anyTime, (from, to) => {
      const quiet = from === to ? null : { from, to };
      expect(parseSpan(saySpan('en', { from, to }))).toEqual({ ok: true, quiet });
    }),
  );
});

test('any text is a span or a problem that can be said', () => {
  const word = fc.constantFrom(...'from between 8 20:00 7am 25 noon to and - until none . at pm'.split(' '));
  const anyText = fc.oneof(
    fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 120 }),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const parsed = parseSpan(text);
      if (parsed.ok) expect(Quiet.nullable().parse(parsed.quiet)).toEqual(parsed.quiet);
      else expect(saySpanProblem('en', parsed.problem)).toContain(parsed.problem.fragment);
    }),
    { numRuns: 1000 },
  );
});
