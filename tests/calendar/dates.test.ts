import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate, parseDateTime } from '../../src/calendar/dates.ts';
import { sayDateProblem } from '../../src/calendar/text.ts';
import { sayShortly, sayWhen, slackDate, slackDateFirst } from '../../src/calendar/when.ts';
import { findZone, instantOf } from '../../src/calendar/zone.ts';

/** A Monday. */
const given = { timeZone: 'Europe/Berlin', today: '2026-11-23' };

describe('a date', () => {
  test.each([
    ['2026-12-28', '2026-12-28'],
    ['until tomorrow', '2026-11-24'],
    ['Monday', '2026-11-30'],
    ['next Monday', '2026-11-30'],
    ['Friday', '2026-11-27'],
    ['next Friday', '2026-12-04'],
    ['28 December', '2026-12-28'],
    ['December 28th, 2027', '2027-12-28'],
    ['Mon 30 Nov', '2026-11-30'],
    ['28.12.', '2026-12-28'],
    ['28.12.2026', '2026-12-28'],
    ['28/12', '2026-12-28'],
    ['1 January', '2027-01-01'],
    ['29 Feb', '2028-02-29'],
    ['in two weeks', '2026-12-07'],
    ['in a month', '2026-12-23'],
    ['next week', '2026-11-30'],
    ['day after tomorrow', '2026-11-25'],
    ['today', '2026-11-23'],
  ])('%s is %s', (text, date) => {
    expect(parseDate(text, given)).toEqual({ ok: true, date });
  });

  test.each([
    ['', 'empty'],
    ['soon', 'not-understood'],
    ['3/4', 'ambiguous'],
    ['30 February', 'no-such-day'],
    ['2026-02-30', 'no-such-day'],
    ['yesterday', 'past'],
    ['2025-01-01', 'past'],
  ])('%j is a problem: %s', (text, kind) => {
    const parsed = parseDate(text, given);
    expect(parsed).toMatchObject({ ok: false, problem: { kind } });
    if (!parsed.ok) expect(sayDateProblem('en', parsed.problem)).toContain(parsed.problem.fragment);
  });
});

describe('a date and time', () => {
  test.each([
    ['2026-12-01 10:00', '2026-12-01', '10:00'],
    ['2026-12-01T10:00', '2026-12-01', '10:00'],
    ['Tuesday 15:00', '2026-11-24', '15:00'],
    ['next Tuesday 15:00', '2026-12-01', '15:00'],
    ['tomorrow at 9am', '2026-11-24', '09:00'],
    ['9am tomorrow', '2026-11-24', '09:00'],
    ['28.12. 9.30', '2026-12-28', '09:30'],
    ['28.12.2026 9:00', '2026-12-28', '09:00'],
    ['1 December at noon', '2026-12-01', '12:00'],
  ])('%s', (text, date, time) => {
    expect(parseDateTime(text, given)).toEqual({ ok: true, date, time });
  });

  test('without a time takes the one that is given, or asks for it', () => {
    expect(parseDateTime('tomorrow', { ...given, defaultTime: '10:00' })).toMatchObject({
      ok: true,
      time: '10:00',
    });
    expect(parseDateTime('tomorrow', given)).toMatchObject({ problem: { kind: 'no-time' } });
    expect(parseDateTime('15:00', given)).toMatchObject({ problem: { kind: 'empty' } });
    expect(parseDateTime('tomorrow 25:00', given)).toMatchObject({ problem: { kind: 'no-such-time' } });
  });

  test('is past by the minute, where now is known', () => {
    const now = Date.parse('2026-11-23T10:00Z');
    expect(parseDateTime('today 11:00', { ...given, now })).toMatchObject({ problem: { kind: 'past' } });
    expect(parseDateTime('today 11:01', { ...given, now })).toMatchObject({ ok: true });
  });
});

test('any text is a date to come, or a problem that can be said', () => {
  const word = fc.constantFrom(
    ...'next this in a two 30 1. 2. 31 february december mon day weeks 2026 10:00 / - .'.split(' '),
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const parsed = parseDateTime(text, { ...given, defaultTime: '10:00' });
      if (parsed.ok) expect(`${parsed.date} ${parsed.time}`).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
      else expect(sayDateProblem('en', parsed.problem)).toContain(parsed.problem.fragment);
    }),
    { numRuns: 2000 },
  );
});

describe('an instant', () => {
  const at = Date.parse('2026-12-01T09:00Z');

  test('is said in the community’s zone, and in the reader’s where that differs', () => {
    const zone = 'Europe/Berlin';
    expect(sayWhen('en', at, { zone })).toBe('Tue 1 Dec 2026, 10:00 (Europe/Berlin)');
    expect(sayWhen('en', at, { zone, readerZone: 'Europe/Paris' })).toBe(sayWhen('en', at, { zone }));
    expect(sayWhen('en', at, { zone, readerZone: 'Europe/London' })).toMatch(/ · 09:00 for you$/);
    expect(sayWhen('en', at, { zone, readerZone: 'Pacific/Kiritimati' })).toMatch(/ · 23:00 for you$/);
    expect(sayWhen('en', at, { zone, readerZone: 'Pacific/Honolulu' })).toMatch(
      / · Mon 30 Nov, 23:00 for you$/,
    );
  });

  test('is said shortly where the zone and the year are known', () => {
    const zone = 'Europe/Berlin';
    expect(sayShortly('en', at, { zone })).toBe('Tue 1 Dec, 10:00');
    expect(sayShortly('en', at, { zone, readerZone: 'Europe/London' })).toBe(
      'Tue 1 Dec, 10:00 (09:00 for you)',
    );
    expect(sayShortly('en', at, { zone, readerZone: 'Pacific/Honolulu' })).toBe(
      'Tue 1 Dec, 10:00 (Mon 30 Nov, 23:00 for you)',
    );
  });

  test('is left to Slack to say, with words where it cannot', () => {
    expect(slackDateFirst('en', at)).toBe(
      '<!date^1796115600^{date_short_pretty} at {time}|Tue 1 Dec 2026, 09:00 (UTC)>',
    );
    expect(slackDate('en', at), 'small letters within a sentence').toBe(
      '<!date^1796115600^\u200b{date_short_pretty} at {time}|Tue 1 Dec 2026, 09:00 (UTC)>',
    );
  });

  test('of a skipped time is the one after the gap', () => {
    expect(instantOf('2027-03-28', '02:30', 'Europe/Berlin')).toBe(Date.parse('2027-03-28T01:30Z'));
  });
});

test('zones go by their names, by cities and by what they were called', () => {
  expect(findZone('europe/berlin')).toBe('Europe/Berlin');
  expect(findZone('new york')).toBe('America/New_York');
  expect(findZone('Kolkata')).toBe('Asia/Kolkata');
  expect(findZone('asia/calcutta')).toBe('Asia/Calcutta');
  expect(findZone('est')).toBe('America/New_York');
  expect(findZone('atlantis')).toBeNull();
  expect(findZone('monday')).toBeNull();
});
