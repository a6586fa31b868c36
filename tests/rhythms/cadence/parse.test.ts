import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cadence } from '../../../src/rhythms/cadence/cadence.ts';
import { Cadence as CadenceSchema } from '../../../src/rhythms/cadence/cadence.ts';
import { type CadenceProblem, parseCadence } from '../../../src/rhythms/cadence/parse.ts';
import { sayCadence, sayCadenceProblem } from '../../../src/rhythms/cadence/text.ts';
import { codePoints } from '../../support/anything.ts';
import { anyCalendarCadence, firstMatch } from './calendar.reference.ts';

const given = { timeZone: 'Europe/Berlin', today: '2026-11-23' };
const understood = (text: string, more = {}): Cadence => {
  const parsed = parseCadence(text, { ...given, ...more });
  if (!parsed.ok) throw new Error(`not understood: ${parsed.problem.kind} (${parsed.problem.fragment})`);
  return parsed.cadence;
};
const saidBack = (text: string) => sayCadence('en', understood(text));
const problemWith = (text: string): CadenceProblem => {
  const parsed = parseCadence(text, given);
  if (parsed.ok) throw new Error(`understood as ${sayCadence('en', parsed.cadence)}`);
  return parsed.problem;
};

describe('cadences in plain words', () => {
  test.each([
    ['every day', { every: 'day', interval: 1, startsOn: '2026-11-23' }],
    ['weekdays', { every: 'week', interval: 1, weekdays: [1, 2, 3, 4, 5], startsOn: '2026-11-23' }],
    ['every Monday', { every: 'week', interval: 1, weekdays: [1], startsOn: '2026-11-23' }],
    ['every Monday and Thursday', { every: 'week', interval: 1, weekdays: [1, 4], startsOn: '2026-11-23' }],
    ['every other Tuesday', { every: 'week', interval: 2, weekdays: [2], startsOn: '2026-11-24' }],
    ['every 3 weeks on Friday', { every: 'week', interval: 3, weekdays: [5], startsOn: '2026-11-27' }],
    [
      'first Thursday of the month',
      { every: 'month', interval: 1, nth: 1, weekday: 4, startsOn: '2026-12-03' },
    ],
    [
      'last Friday of the month',
      { every: 'month', interval: 1, nth: 'last', weekday: 5, startsOn: '2026-11-27' },
    ],
    [
      'every 2 months on the first Monday',
      { every: 'month', interval: 2, nth: 1, weekday: 1, startsOn: '2026-12-07' },
    ],
  ])('%s', (text, expected) => {
    expect(understood(text)).toEqual({ ...expected, time: '10:00', timeZone: 'Europe/Berlin' });
    expect(understood(text, { defaultTime: '08:45' })).toMatchObject({ time: '08:45' });
    expect(understood(`${text} at 9am`)).toMatchObject({ time: '09:00' });
    expect(understood(`${text} at 9:00 Europe/London`)).toMatchObject({
      time: '09:00',
      timeZone: 'Europe/London',
    });
  });

  test('cron, for experts', () => {
    expect(understood('cron 0 9 * * 1')).toEqual({ cron: '0 9 * * 1', timeZone: 'Europe/Berlin' });
    expect(understood('Cron: 0 9 * * mon Tokyo')).toEqual({ cron: '0 9 * * MON', timeZone: 'Asia/Tokyo' });
  });

  test.each([
    ['“Every  MONDAYS – 9.30”', 'every Monday at 09:30 (Europe/Berlin)'],
    ['Mondays 14h', 'every Monday at 14:00 (Europe/Berlin)'],
    ['mon, wed & fri at noon', 'every Monday, Wednesday and Friday at 12:00 (Europe/Berlin)'],
    ['biweekly on Tuesday', 'every other Tuesday at 10:00 (Europe/Berlin)'],
    ['fortnightly on Tues at 9:30 pm', 'every other Tuesday at 21:30 (Europe/Berlin)'],
    ['each Weds at 9 a.m. New York time', 'every Wednesday at 09:00 (America/New_York)'],
    ['every second Tuesday', 'every other Tuesday at 10:00 (Europe/Berlin)'],
    ['second Tuesday of the month', 'second Tuesday of the month at 10:00 (Europe/Berlin)'],
    ['every first Monday at 12pm', 'first Monday of the month at 12:00 (Europe/Berlin)'],
    ['last fri of every 2nd month', 'every 2 months on the last Friday at 10:00 (Europe/Berlin)'],
    ['quarterly on the first Monday at 3pm', 'every 3 months on the first Monday at 15:00 (Europe/Berlin)'],
    [
      'every other week on Thursday and Monday',
      'every other week on Monday and Thursday at 10:00 (Europe/Berlin)',
    ],
    ['Mon-Fri 9:00 UTC', 'weekdays at 09:00 (UTC)'],
    ['Fri - Mon at 12am', 'every Monday, Friday, Saturday and Sunday at 00:00 (Europe/Berlin)'],
    ['once a week on Friday (Berlin time)', 'every Friday at 10:00 (Europe/Berlin)'],
    ['every three weeks on Monday at 9 in Kathmandu', 'every 3 weeks on Monday at 09:00 (Asia/Kathmandu)'],
    ['daily at midnight', 'every day at 00:00 (Europe/Berlin)'],
    ["every Thursday at 9 o'clock", 'every Thursday at 09:00 (Europe/Berlin)'],
  ])('%s is read as “%s”', (text, expected) => {
    expect(saidBack(text)).toBe(expected);
  });

  test.each([
    ['every Tuesday at 9:00 and 17:00 in turn', 'every Tuesday at 09:00 and 17:00 in turn (Europe/Berlin)'],
    ['every Tuesday, alternating 9:00 and 17:00', 'every Tuesday at 09:00 and 17:00 in turn (Europe/Berlin)'],
    ['Tuesdays at 9:00 / 17:00 alternately', 'every Tuesday at 09:00 and 17:00 in turn (Europe/Berlin)'],
    ['Tuesdays alternately at 9 or 17', 'every Tuesday at 09:00 and 17:00 in turn (Europe/Berlin)'],
    [
      'at 9am and at 5pm, taking turns, every Tuesday',
      'every Tuesday at 09:00 and 17:00 in turn (Europe/Berlin)',
    ],
    [
      'every other Tuesday at 17:00 and 9:00 in turn London time',
      'every other Tuesday at 17:00 and 09:00 in turn (Europe/London)',
    ],
    [
      'every Mon and Thu alternating between noon and 9 p.m.',
      'every Monday and Thursday at 12:00 and 21:00 in turn (Europe/Berlin)',
    ],
    [
      'every 2 months on the first Monday at 9:00 and 17:00 in turn',
      'every 2 months on the first Monday at 09:00 and 17:00 in turn (Europe/Berlin)',
    ],
    ['weekdays at 9:00 and 9:00 in turn', 'weekdays at 09:00 (Europe/Berlin)'],
  ])('%s is two hours that take turns: “%s”', (text, expected) => {
    expect(saidBack(text)).toBe(expected);
  });

  test('two hours in turn begin with the first, on the first date that is still ahead at that hour', () => {
    const today = '2026-11-24';
    const now = Date.parse('2026-11-24T12:00Z');
    const text = 'every Tuesday at 9:00 and 17:00 in turn';
    expect(understood(text, { today, now })).toMatchObject({ startsOn: '2026-12-01', time: '09:00' });
    expect(understood(`${text} starting 12 January`)).toMatchObject({ startsOn: '2027-01-12' });
    expect(understood('every Tuesday from 12 January alternating 9:00 and 17:00')).toMatchObject({
      startsOn: '2027-01-12',
      alternate: '17:00',
    });
  });

  test('counting starts at the first matching date, from the day that is named', () => {
    expect(understood('every other Tuesday at 10 starting 1 December')).toMatchObject({
      startsOn: '2026-12-01',
    });
    expect(understood('every 3 weeks on Monday from 2026-12-05 at 9')).toMatchObject({
      startsOn: '2026-12-07',
      time: '09:00',
    });
  });

  test('today counts only while its hour is still ahead, if the hour is known', () => {
    const now = Date.parse('2026-11-24T12:00Z');
    const today = '2026-11-24';
    expect(understood('every other Tuesday at 10:00', { today })).toMatchObject({ startsOn: today });
    expect(understood('every other Tuesday at 10:00', { today, now })).toMatchObject({
      startsOn: '2026-12-01',
    });
    expect(understood('every other Tuesday at 15:00', { today, now })).toMatchObject({ startsOn: today });
  });
});

describe('what is not understood', () => {
  test.each<[string, CadenceProblem['kind'], string, string]>([
    ['', 'empty', '', 'every other Tuesday at 10:00 (Europe/Berlin)'],
    ['every teusday at 9', 'not-understood', 'teusday', 'every Tuesday at 09:00 (Europe/Berlin)'],
    ['every Monday please', 'not-understood', 'please', 'every Monday at 10:00 (Europe/Berlin)'],
    ['twice a month', 'unclear', 'twice a month', 'every other Tuesday at 10:00 (Europe/Berlin)'],
    [
      'every third Friday',
      'unclear',
      'every third friday',
      'third Friday of the month at 10:00 (Europe/Berlin)',
    ],
    ['every other week', 'which-day', 'every other week', 'every other Tuesday at 10:00 (Europe/Berlin)'],
    ['monthly', 'which-day', 'monthly', 'first Thursday of the month at 10:00 (Europe/Berlin)'],
    [
      '15th of the month',
      'day-of-month',
      '15th of the month',
      'third Thursday of the month at 10:00 (Europe/Berlin)',
    ],
    ['every hour', 'too-often', 'every hour', 'every day at 10:00 (Europe/Berlin)'],
    ['every 99 weeks on Monday', 'too-rare', '99 weeks', 'every 52 weeks on Monday at 10:00 (Europe/Berlin)'],
    ['every Monday at 25:00', 'no-such-time', 'at 25:00', 'every Monday at 10:00 (Europe/Berlin)'],
    [
      'every Monday at 9:00 and 10:00',
      'no-such-time',
      'at 9:00 and 10:00',
      'every Monday at 10:00 (Europe/Berlin)',
    ],
    [
      'every Monday at 9:00 and 25:00 in turn',
      'no-such-time',
      'at 9:00 and 25:00 in turn',
      'every Monday at 10:00 (Europe/Berlin)',
    ],
    ['every Monday at 9 Lodon time', 'unknown-zone', 'lodon', 'every Monday at 09:00 (Europe/London)'],
    ['cron 0 9 * *', 'bad-cron', '0 9 * *', 'cron 0 9 * * 1 (Europe/Berlin)'],
    ['cron 0 9 30 2 *', 'never', '0 9 30 2 *', 'cron 0 9 * * 1 (Europe/Berlin)'],
  ])('%j is %s, with what to write instead', (text, kind, fragment, suggestion) => {
    const problem = problemWith(text);
    expect({ ...problem, suggestion: sayCadence('en', problem.suggestion) }).toEqual({
      kind,
      fragment,
      suggestion,
    });
    const sentence = sayCadenceProblem('en', problem);
    expect(sentence).toContain(fragment);
    expect(sentence).toContain(suggestion.replace(kind === 'unknown-zone' ? '' : ' (Europe/Berlin)', ''));
  });
});

describe('whatever is written', () => {
  const anyCron = fc.constantFrom('0 9 * * 1', '*/15 9-17 * * MON-FRI', '0 9 L * *', '30 2 29 2 *');

  test('a cadence said is read back as the same', () => {
    const settled = anyCalendarCadence.map((cadence) => ({ ...cadence, startsOn: firstMatch(cadence) }));
    const cron = fc.record({ cron: anyCron, timeZone: fc.constantFrom('UTC', 'Asia/Kathmandu') });
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: settled }, cron), (cadence) => {
        const today = 'cron' in cadence ? given.today : cadence.startsOn;
        expect(parseCadence(sayCadence('en', cadence), { ...given, today })).toEqual({ ok: true, cadence });
      }),
      { numRuns: 300 },
    );
  });

  test('the parser gives a cadence or a sentence with a suggestion that can be read, and never throws', () => {
    const word = fc.constantFrom(
      ...`every other each second third 3rd first last fifth 1st 31st monday tues fri-mon weekday weekends day week weeks
        month of the on at 9 9:00 25:61 9pm 13pm noon 0 2 99 999999 - — , & and ( ) berlin time utc europe/nowhere in cron turn alternately alternating
        * ? starting from 30 february tomorrow twice times a month`.split(/\s+/),
    );
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
      codePoints({ maxLength: 400 }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parseCadence(text, given);
        const cadence = parsed.ok ? parsed.cadence : parsed.problem.suggestion;
        expect(CadenceSchema.safeParse(cadence).success).toBe(true);
        if (parsed.ok) return;
        expect(parsed.problem.fragment.length).toBeLessThanOrEqual(60);
        expect(sayCadenceProblem('en', parsed.problem)).toContain(sayCadence('en', cadence).split(' (')[0]);
        expect(parseCadence(sayCadence('en', cadence), given).ok).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
