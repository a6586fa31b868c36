import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { instantOf, localAt } from '../../../src/calendar/zone.ts';
import type { Cadence, CalendarCadence } from '../../../src/rhythms/cadence/cadence.ts';
import { nextOccurrences, type Occurrence } from '../../../src/rhythms/cadence/next.ts';
import { freeDays } from '../../../src/rhythms/free/constants.ts';
import {
  type DayGiven,
  FreeTime,
  isQuietTime,
  type Quiet,
  quietTimes,
  quietUntil,
  settleDay,
} from '../../../src/rhythms/free/free.ts';
import { sayQuietTimes } from '../../../src/rhythms/free/text.ts';
import { anyCalendarCadence, anyTime } from '../cadence/calendar.reference.ts';

const zone = 'Europe/Berlin';
const beat = (nominal: string, timeZone = zone): Occurrence => ({
  at: instantOf(nominal.slice(0, 10), nominal.slice(11), timeZone),
  nominal,
});
const germany = { country: 'DE', region: null };
/** A community with these holidays; unless said otherwise its beats move, and the next is a month away. */
const given = (dates: Record<string, string>, more: Partial<FreeTime> = {}, next = '2027-01-28T10:00') =>
  ({
    free: FreeTime.parse({ holidays: germany, ...more }),
    holidayDates: new Map(Object.entries(dates)),
    timeZone: zone,
    next: beat(next),
  }) satisfies DayGiven;
const moved = (nominal: string, name: string) => ({ at: beat(nominal).at, because: 'holiday', name });

/** Christmas of 2026 is a Friday. */
const christmas = { '2026-12-25': 'Christmas Day', '2026-12-26': 'Boxing Day' };

describe('the day of a beat', () => {
  test('is kept where nothing is in its way', () => {
    expect(settleDay(beat('2026-12-24T10:00'), given(christmas))).toBe('keep');
  });

  test('moves from a holiday to the next working day, over weekend, holiday and break, at its hour', () => {
    expect(settleDay(beat('2026-12-25T10:00'), given(christmas))).toEqual(
      moved('2026-12-28T10:00', 'Christmas Day'),
    );
    const more = {
      breaks: [{ from: '2026-12-29', to: '2026-12-31' }],
    };
    expect(
      settleDay(
        beat('2026-12-25T10:00'),
        given({ ...christmas, '2026-12-28': 'Third Day', '2027-01-01': 'New Year' }, more),
      ),
    ).toEqual(moved('2027-01-04T10:00', 'Christmas Day'));
  });

  test('may be a Saturday; one that is a holiday moves to Monday', () => {
    expect(settleDay(beat('2026-12-19T10:00'), given(christmas))).toBe('keep');
    expect(settleDay(beat('2026-12-26T10:00'), given(christmas))).toEqual(
      moved('2026-12-28T10:00', 'Boxing Day'),
    );
  });

  test.each([
    ['before that day', '2026-12-26T10:00'],
    ['on that day, though later', '2026-12-28T17:00'],
  ])('falls out where the next beat is %s', (_, next) => {
    expect(settleDay(beat('2026-12-25T10:00'), given(christmas, {}, next))).toEqual({
      skip: 'holiday',
      name: 'Christmas Day',
    });
  });

  test('falls out where the community likes that better, and where no working day is near', () => {
    const skipped = { skip: 'holiday', name: 'Christmas Day' };
    expect(settleDay(beat('2026-12-25T10:00'), given(christmas, { onHoliday: 'skip' }))).toEqual(skipped);
    const inLongBreak = (to: string) => ({
      ...given(christmas, { breaks: [{ from: '2026-12-27', to }] }),
      next: null,
    });
    expect(settleDay(beat('2026-12-25T10:00'), inLongBreak('2027-01-07'))).toEqual(
      moved('2027-01-08T10:00', 'Christmas Day'),
    );
    expect(settleDay(beat('2026-12-25T10:00'), inLongBreak('2027-01-08'))).toEqual(skipped);
  });

  test('falls out in a break, first day and last, even where that is a holiday', () => {
    const more = {
      breaks: [
        { from: '2026-12-21', to: '2026-12-25', name: 'Winter break' },
        { from: '2027-01-05', to: '2027-01-05' },
      ],
    };
    const out = { skip: 'break', name: 'Winter break' };
    expect(settleDay(beat('2026-12-20T10:00'), given(christmas, more))).toBe('keep');
    expect(settleDay(beat('2026-12-21T00:00'), given(christmas, more))).toEqual(out);
    expect(settleDay(beat('2026-12-25T23:59'), given(christmas, more))).toEqual(out);
    expect(settleDay(beat('2027-01-05T10:00'), given(christmas, more))).toEqual({ skip: 'break', name: '' });
  });

  test('takes no heed of holidays where no country is chosen', () => {
    expect(settleDay(beat('2026-12-25T10:00'), given(christmas, { holidays: null }))).toBe('keep');
  });

  test('keeps an hour that a spring gap has shifted, and one that the beat was moved to', () => {
    const easter = { '2027-03-28': 'Easter Sunday', '2027-03-29': 'Easter Monday' };
    const next = '2027-04-28T10:00';
    const shifted = beat('2027-03-28T02:30');
    expect(shifted.at).toBe(beat('2027-03-28T03:30').at);
    expect(settleDay(shifted, given(easter, {}, next))).toEqual(moved('2027-03-30T02:30', 'Easter Sunday'));
    const waited = { at: beat('2027-03-29T07:00').at, nominal: '2027-03-28T22:00' };
    expect(settleDay(waited, given(easter, {}, next))).toEqual(moved('2027-03-30T07:00', 'Easter Monday'));
  });

  test('is none that a zone leaves out: Apia had no 30 December 2011', () => {
    const apia = 'Pacific/Apia';
    const settled = settleDay(beat('2011-12-29T10:00', apia), {
      ...given({ '2011-12-29': 'Last Day' }),
      timeZone: apia,
      next: null,
    });
    expect(settled).toMatchObject({ at: beat('2012-01-02T10:00', apia).at });
  });
});

describe('over random communities', () => {
  const zones =
    'Australia/Lord_Howe America/St_Johns Africa/Casablanca Pacific/Apia America/Nuuk Europe/Berlin UTC'.split(
      ' ',
    );
  const anyZone = fc.constantFrom(...zones);
  const window = 90;
  /** Most in the weeks after the first beat, which is on day 0. */
  const anyDay = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: window }));
  const anyCadence: fc.Arbitrary<Cadence> = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.tuple(anyCalendarCadence, anyZone).map(([c, timeZone]) => ({ ...c, timeZone })),
    },
    fc.record({
      cron: fc.constantFrom('0 9,15 * * *', '30 2 * * 0', '15 0,23 * * MON-FRI', '0 10 15 * *'),
      timeZone: anyZone,
    }),
  );
  const anyCommunity = fc
    .record({
      cadence: anyCadence,
      first: fc.integer({ min: 0, max: 1100 }),
      holidays: fc.uniqueArray(anyDay, { maxLength: 45 }),
      breaks: fc.array(fc.tuple(anyDay, fc.integer({ min: 0, max: 20 })), { maxLength: 3 }),
      onHoliday: fc.constantFrom('move' as const, 'move' as const, 'skip' as const),
    })
    .map(({ cadence, first, holidays, breaks, onHoliday }) => {
      const after = Temporal.PlainDate.from('2026-01-01').add({ days: first });
      const beats = nextOccurrences(cadence, instantOf(`${after}`, '00:00', cadence.timeZone), 12);
      const start = localAt(beats[0]?.at ?? 0, cadence.timeZone).toPlainDate();
      const day = (n: number) => start.add({ days: n }).toString();
      const free = FreeTime.parse({
        holidays: germany,
        onHoliday,
        breaks: breaks.map(([from, length]) => ({ from: day(from), to: day(from + length) })),
      });
      return {
        beats,
        free,
        holidayDates: new Map(holidays.map((n) => [day(n), `day ${n}`])),
        timeZone: cadence.timeZone,
      };
    });

  test('what is kept or moved is never on a free day, stays in order, and keeps its hour', () => {
    const seen = { keep: 0, moved: 0, holiday: 0, break: 0 };
    fc.assert(
      fc.property(anyCommunity, ({ beats, ...community }) => {
        const { timeZone, free, holidayDates } = community;
        const dateOf = (at: number) => localAt(at, timeZone).toPlainDate();
        const isFree = (date: Temporal.PlainDate) =>
          holidayDates.has(`${date}`) ||
          free.breaks.some(({ from, to }) => from <= `${date}` && `${date}` <= to);
        const isWorkingDay = (date: Temporal.PlainDate) => date.dayOfWeek <= 5 && !isFree(date);
        /** The dates after the beat's, up to another, that one excluded. */
        const between = (at: number, end: Temporal.PlainDate) => {
          const days = dateOf(at).until(end).days;
          return Array.from({ length: Math.max(0, days - 1) }, (_, n) => dateOf(at).add({ days: n + 1 }));
        };
        let last = Number.NEGATIVE_INFINITY;
        for (const [i, occurrence] of beats.entries()) {
          const next = beats[i + 1] ?? null;
          const settled = settleDay(occurrence, { ...community, next });
          if (settled !== 'keep' && 'skip' in settled) {
            seen[settled.skip] += 1;
            expect(isFree(dateOf(occurrence.at))).toBe(true);
            if (settled.skip === 'break' || free.onHoliday === 'skip') continue;
            const farthest = dateOf(occurrence.at).add({ days: freeDays.farthestMove + 1 });
            const end = next && dateOf(next.at).until(farthest).days > 0 ? dateOf(next.at) : farthest;
            expect(between(occurrence.at, end).filter(isWorkingDay)).toEqual([]);
            continue;
          }
          const at = settled === 'keep' ? occurrence.at : settled.at;
          seen[settled === 'keep' ? 'keep' : 'moved'] += 1;
          expect(isFree(dateOf(at))).toBe(false);
          expect(at).toBeGreaterThan(last);
          last = at;
          if (settled === 'keep') continue;
          expect(at).toBeGreaterThan(occurrence.at);
          if (next) expect(at).toBeLessThan(next.at);
          expect(isWorkingDay(dateOf(at))).toBe(true);
          expect(between(occurrence.at, dateOf(at)).filter(isWorkingDay)).toEqual([]);
          expect(at).toBe(instantOf(`${dateOf(at)}`, occurrence.nominal.slice(11), timeZone));
          expect(settleDay({ at, nominal: occurrence.nominal }, { ...community, next })).toBe('keep');
        }
      }),
      { numRuns: 400 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
  });

  const anyQuiet: fc.Arbitrary<Quiet> = fc.record({ from: anyTime, to: anyTime });
  const hour = 3_600_000;
  /** Any minute of three years, in one zone; a third of them within a day of a change of clocks. */
  const anyMoment = fc
    .record({ timeZone: anyZone, at: fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }), near: fc.boolean() })
    .map(({ timeZone, at, near }) => {
      const instant = Date.UTC(2026, 0, 1) + at * 60_000;
      const change = Temporal.Instant.fromEpochMilliseconds(instant)
        .toZonedDateTimeISO(timeZone)
        .getTimeZoneTransition('next')?.epochMilliseconds;
      return { timeZone, at: near && change ? change + ((at % 2881) - 1440) * 60_000 : instant };
    });

  test('quiet hours end later, within a day, and then nothing is quiet', () => {
    fc.assert(
      fc.property(anyMoment, anyQuiet, ({ at, timeZone }, quiet) => {
        const until = quietUntil(at, quiet, timeZone);
        if (until === null) return;
        expect(until).toBeGreaterThan(at);
        expect(until - at).toBeLessThanOrEqual(26 * hour);
        expect(quietUntil(until - 1, quiet, timeZone)).toBe(until);
        expect(quietUntil(until, quiet, timeZone)).toBeNull();
      }),
      { numRuns: 1500 },
    );
  });

  test('quiet hours are those of the clock, wherever it has run evenly', () => {
    fc.assert(
      fc.property(anyMoment, anyQuiet, ({ at, timeZone }, quiet) => {
        const offset = (instant: number) =>
          Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).offsetNanoseconds;
        fc.pre(offset(at - 48 * hour) === offset(at + 48 * hour));
        const time = localAt(at, timeZone).toString({ smallestUnit: 'minute' }).slice(11);
        const until = quietUntil(at, quiet, timeZone);
        expect(until !== null).toBe(isQuietTime(time, quiet));
        if (until !== null) expect(localAt(until, timeZone).toString().slice(11, 16)).toBe(quiet.to);
      }),
      { numRuns: 500 },
    );
  });
});

describe('quiet hours', () => {
  const night = { from: '20:00', to: '07:00' };
  const until = (local: string, quiet: Quiet | null = night, timeZone = zone) => {
    const end = quietUntil(beat(local, timeZone).at, quiet, timeZone);
    return end === null ? null : localAt(end, timeZone).toString({ smallestUnit: 'minute' });
  };

  test('run over midnight, from their first minute until their last is over', () => {
    expect(until('2026-12-01T19:59')).toBeNull();
    expect(until('2026-12-01T20:00')).toBe('2026-12-02T07:00');
    expect(until('2026-12-02T06:59')).toBe('2026-12-02T07:00');
    expect(until('2026-12-02T07:00')).toBeNull();
  });

  test('may be of one day, or none', () => {
    expect(until('2026-12-01T12:30', { from: '12:00', to: '13:00' })).toBe('2026-12-01T13:00');
    expect(until('2026-12-01T13:00', { from: '12:00', to: '13:00' })).toBeNull();
    expect(until('2026-12-01T12:00', { from: '12:00', to: '12:00' })).toBeNull();
    expect(until('2026-12-01T12:00', null)).toBeNull();
    expect(isQuietTime('12:00', { from: '12:00', to: '12:00' })).toBe(false);
  });

  test('that end in a spring gap end behind it', () => {
    const early = { from: '20:00', to: '02:30' };
    expect(until('2027-03-28T01:30', early)).toBe('2027-03-28T03:30');
    expect(until('2027-03-28T03:10', early)).toBe('2027-03-28T03:30');
    expect(until('2026-10-04T01:00', { from: '20:00', to: '02:15' }, 'Australia/Lord_Howe')).toBe(
      '2026-10-04T02:45',
    );
    expect(until('2027-03-27T12:00', { from: '03:00', to: '02:30' })).toBe('2027-03-29T02:30');
  });

  test('that end at an hour which comes twice end with the first', () => {
    const early = { from: '20:00', to: '02:30' };
    expect(quietUntil(Date.parse('2026-10-25T00:10Z'), early, zone)).toBe(Date.parse('2026-10-25T00:30Z'));
    expect(quietUntil(Date.parse('2026-10-25T01:10Z'), early, zone)).toBeNull();
  });

  test('are told from a cadence’s own hours, each that it names', () => {
    const cadence: CalendarCadence = {
      every: 'week',
      interval: 1,
      weekdays: [2],
      time: '09:00',
      alternate: '21:00',
      timeZone: zone,
      startsOn: '2026-12-01',
    };
    expect(quietTimes({ ...cadence, alternate: undefined }, night)).toEqual([]);
    expect(quietTimes(cadence, night)).toEqual(['21:00']);
    expect(quietTimes(cadence, null)).toEqual([]);
    const cron = quietTimes({ cron: '0,30 6-21 * * 1', timeZone: zone }, night);
    expect(cron).toEqual(['06:00', '06:30', '20:00', '20:30', '21:00', '21:30']);
    expect(sayQuietTimes('en', cron, night)).toBe(
      'It is quiet here from 20:00 to 07:00, so what is planned for 06:00, 06:30, 20:00 and 3 more would wait ' +
        'until 07:00. Choose another hour, or change the quiet hours under “rhythm settings”.',
    );
    expect(sayQuietTimes('en', ['21:00'], night)).toContain('for 21:00 would');
  });
});

describe('what a community keeps free', () => {
  test('is the nights alone, unless it says otherwise', () => {
    expect(FreeTime.parse({})).toEqual({
      holidays: null,
      onHoliday: 'move',
      breaks: [],
      quiet: { from: '20:00', to: '07:00' },
    });
    expect(FreeTime.parse({ quiet: null }).quiet).toBeNull();
  });

  test.each([
    ['a break that ends before it begins', { breaks: [{ from: '2027-01-03', to: '2026-12-21' }] }],
    ['a day of no calendar', { breaks: [{ from: '2026-02-30', to: '2026-03-01' }] }],
    ['a country of no code', { holidays: { country: 'Germany', region: null } }],
    ['an hour of no clock', { quiet: { from: '20:00', to: '24:00' } }],
    ['a word that it does not know', { onHoliday: 'cancel' }],
  ])('is refused: %s', (_, wrong) => {
    expect(FreeTime.safeParse(wrong).success).toBe(false);
  });
});
