import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Cadence, type CalendarCadence } from '../../../src/rhythms/cadence/cadence.ts';
import {
  nextOccurrence,
  nextOccurrences,
  type Occurrence,
  occurrencesAfter,
  periodDays,
  postsPerMonth,
  timesOfDay,
} from '../../../src/rhythms/cadence/next.ts';
import {
  anyCalendarCadence,
  firstDay,
  lastDay,
  referenceAfter,
  unlikeOthers,
  zones,
} from './calendar.reference.ts';

const until = (end: number, occurrences: Iterable<Occurrence>): Occurrence[] => {
  const found: Occurrence[] = [];
  for (const occurrence of occurrences) {
    if (occurrence.at >= end) break;
    found.push(occurrence);
  }
  return found;
};
const day = 86_400_000;
const daily = (time: string, timeZone: string, startsOn = '2026-01-01'): CalendarCadence => ({
  every: 'day',
  interval: 1,
  time,
  timeZone,
  startsOn,
});
const said = (occurrences: Occurrence[]) =>
  occurrences.map(({ at, nominal }) => `${nominal} ${new Date(at).toISOString().slice(0, 16)}Z`);
/** To compare thousands at once. */
const lines = (occurrences: Occurrence[]) =>
  occurrences.map(({ at, nominal }) => `${at} ${nominal}`).join('\n');
const instant = (iso: string) => Date.parse(iso);

describe('over ten years', () => {
  test('there are at least thirty zones to agree on', () => {
    expect(new Set(zones).size).toBeGreaterThanOrEqual(30);
  });

  test.each(['UTC', 'Europe/Berlin', 'Africa/Casablanca'])(
    'every day in %s is that of the walked calendar',
    (zone) => {
      const cadence = daily('02:30', zone);
      const found = until(lastDay, occurrencesAfter(cadence, firstDay));
      expect(lines(found)).toBe(lines(until(lastDay, referenceAfter(cadence, firstDay))));
      expect(found.length).toBeGreaterThan(3650);
    },
  );

  test.each(zones)('so is every day around each change of clocks and each turn of the year in %s', (zone) => {
    const cadence = daily('02:30', zone);
    const instants = unlikeOthers(zone);
    for (const [from, end] of instants.map((at) => [at - 3 * day, at + 3 * day] as const)) {
      const found = until(end, occurrencesAfter(cadence, from));
      expect(lines(found)).toBe(lines(until(end, referenceAfter(cadence, from))));
      expect(found.length).toBeGreaterThan(2);
    }
    expect(instants.length).toBeGreaterThanOrEqual(10);
  });

  test('most zones change their clocks, most of them twice a year', () => {
    expect(zones.filter((zone) => unlikeOthers(zone).length >= 30).length).toBeGreaterThan(20);
  });

  test('any cadence is the walked calendar, rising, each nominal once', () => {
    fc.assert(
      fc.property(anyCalendarCadence, (cadence) => {
        expect(Cadence.parse(cadence)).toEqual(cadence);
        const found = until(lastDay, occurrencesAfter(cadence, firstDay));
        expect(lines(found)).toBe(lines(until(lastDay, referenceAfter(cadence, firstDay))));
        expect(found.every(({ at }, i) => i === 0 || at > (found[i - 1]?.at ?? at))).toBe(true);
        expect(new Set(found.map(({ nominal }) => nominal)).size).toBe(found.length);
      }),
      { numRuns: 25 },
    );
  });

  test('from any instant the next is the first of the walked calendar that is still ahead', () => {
    const anyInstant = fc.integer({ min: firstDay, max: Date.UTC(2034, 0, 1) });
    fc.assert(
      fc.property(anyCalendarCadence, anyInstant, (cadence, after) => {
        expect(nextOccurrence(cadence, after)).toEqual(referenceAfter(cadence, after).next().value);
      }),
      { numRuns: 150 },
    );
  });

  test('asking again from each answer gives the same row, also in the hours around a change of clocks', () => {
    for (const zone of zones) {
      const cadence = daily('02:30', zone);
      for (const { at, nominal } of until(
        instant('2027-05-01T00:00Z'),
        occurrencesAfter(cadence, instant('2027-03-01T00:00Z')),
      )) {
        expect(nextOccurrence(cadence, at - 1)).toEqual({ at, nominal });
        expect(nextOccurrence(cadence, at)?.nominal.slice(0, 10)).not.toBe(nominal.slice(0, 10));
      }
    }
  });
});

describe('when clocks change', () => {
  test('02:30 in a one-hour gap becomes 03:30, once, and keeps its name', () => {
    const found = nextOccurrences(daily('02:30', 'Europe/Berlin'), instant('2027-03-27T12:00Z'), 2);
    expect(said(found)).toEqual(['2027-03-28T02:30 2027-03-28T01:30Z', '2027-03-29T02:30 2027-03-29T00:30Z']);
  });

  test('inside the shifted hour the time that was skipped still lies ahead', () => {
    const found = nextOccurrence(daily('02:30', 'Europe/Berlin'), instant('2027-03-28T01:15Z'));
    expect(found).toEqual({ at: instant('2027-03-28T01:30Z'), nominal: '2027-03-28T02:30' });
  });

  test('of two 02:30 the first is taken, once', () => {
    const found = nextOccurrences(daily('02:30', 'Europe/Berlin'), instant('2026-10-24T12:00Z'), 2);
    expect(said(found)).toEqual(['2026-10-25T02:30 2026-10-25T00:30Z', '2026-10-26T02:30 2026-10-26T01:30Z']);
    expect(nextOccurrence(daily('02:30', 'Europe/Berlin'), instant('2026-10-25T01:00Z'))?.nominal).toBe(
      '2026-10-26T02:30',
    );
  });

  test('Lord Howe shifts by half an hour', () => {
    const spring = nextOccurrence(daily('02:15', 'Australia/Lord_Howe'), instant('2026-10-03T00:00Z'));
    expect(spring).toEqual({ at: instant('2026-10-03T15:45Z'), nominal: '2026-10-04T02:15' });
    const autumn = nextOccurrences(daily('01:45', 'Australia/Lord_Howe'), instant('2027-04-03T12:00Z'), 2);
    expect(said(autumn)).toEqual([
      '2027-04-04T01:45 2027-04-03T14:45Z',
      '2027-04-05T01:45 2027-04-04T15:15Z',
    ]);
  });

  test('St. John’s keeps 09:00 at 09:00 through its half-hour zone', () => {
    const found = nextOccurrences(daily('09:00', 'America/St_Johns'), instant('2027-03-13T00:00Z'), 2);
    expect(said(found)).toEqual(['2027-03-13T09:00 2027-03-13T12:30Z', '2027-03-14T09:00 2027-03-14T11:30Z']);
  });

  test('the day that Apia skipped beats once, with the day that followed', () => {
    const found = nextOccurrences(
      daily('10:00', 'Pacific/Apia', '2011-12-28'),
      instant('2011-12-29T00:00Z'),
      3,
    );
    expect(said(found)).toEqual([
      '2011-12-29T10:00 2011-12-29T20:00Z',
      '2011-12-30T10:00 2011-12-30T20:00Z',
      '2012-01-01T10:00 2011-12-31T20:00Z',
    ]);
  });

  test.each(['Asia/Kathmandu', 'Pacific/Apia', 'America/St_Johns', 'Europe/Berlin'])(
    'the zone of the process (%s) changes nothing',
    (processZone) => {
      const rows = () => [
        nextOccurrences(daily('02:30', 'Europe/London'), instant('2027-03-26T00:00Z'), 5),
        nextOccurrences({ cron: '30 1 * * *', timeZone: 'Europe/London' }, instant('2027-03-26T00:00Z'), 5),
      ];
      const before = process.env.TZ;
      try {
        process.env.TZ = 'UTC';
        const expected = rows();
        const offset = new Date(instant('2027-03-26T00:00Z')).getTimezoneOffset();
        process.env.TZ = processZone;
        expect(new Date(instant('2027-03-26T00:00Z')).getTimezoneOffset()).not.toBe(offset);
        expect(rows()).toEqual(expected);
      } finally {
        if (before === undefined) delete process.env.TZ;
        else process.env.TZ = before;
      }
    },
  );
});

describe('two hours in turn', () => {
  const inTurn = { time: '09:00', alternate: '17:00', timeZone: 'Europe/Berlin' };
  const nominals = (cadence: CalendarCadence, after: string, count: number) =>
    nextOccurrences(cadence, instant(after), count).map(({ nominal }) => nominal);

  test('are counted by the cadence’s own dates, over several weekdays and a first week begun late', () => {
    const cadence: CalendarCadence = {
      ...inTurn,
      every: 'week',
      interval: 2,
      weekdays: [1, 3, 5],
      startsOn: '2026-11-25',
    };
    const row = [
      '2026-11-25T09:00',
      '2026-11-27T17:00',
      '2026-12-07T09:00',
      '2026-12-09T17:00',
      '2026-12-11T09:00',
      '2026-12-21T17:00',
    ];
    expect(nominals(cadence, '2026-11-01T00:00Z', 6)).toEqual(row);
    expect(nominals(cadence, '2026-12-08T00:00Z', 3)).toEqual(row.slice(3));
  });

  test('are counted by months, also where the first month’s day is over at the start', () => {
    const cadence: CalendarCadence = {
      ...inTurn,
      every: 'month',
      interval: 2,
      nth: 1,
      weekday: 1,
      startsOn: '2026-11-23',
    };
    const row = ['2027-01-04T09:00', '2027-03-01T17:00', '2027-05-03T09:00'];
    expect(nominals(cadence, '2026-11-01T00:00Z', 3)).toEqual(row);
    expect(nominals(cadence, '2027-01-04T08:00Z', 2)).toEqual(row.slice(1));
  });

  test('keep their turns between the first hour and the second of one day', () => {
    const everyDay: CalendarCadence = { ...inTurn, every: 'day', interval: 1, startsOn: '2026-11-23' };
    expect(nominals(everyDay, '2026-11-24T12:00Z', 2)).toEqual(['2026-11-24T17:00', '2026-11-25T09:00']);
    expect(nominals(everyDay, '2026-11-24T17:00Z', 1)).toEqual(['2026-11-25T09:00']);
  });

  test('make no more posts than one', () => {
    const weekly: CalendarCadence = {
      ...inTurn,
      every: 'week',
      interval: 1,
      weekdays: [2],
      startsOn: '2026-11-24',
    };
    expect(postsPerMonth(weekly)).toBe(4);
    expect(periodDays(weekly)).toBe(7);
    expect(timesOfDay(weekly)).toEqual(['09:00', '17:00']);
    expect(timesOfDay({ ...weekly, alternate: undefined })).toEqual(['09:00']);
  });
});

describe('a cron expression', () => {
  test('names its times of day', () => {
    expect(timesOfDay({ cron: '15,45 9-10 1 * MON', timeZone: 'UTC' })).toEqual([
      '09:15',
      '09:45',
      '10:15',
      '10:45',
    ]);
    expect(timesOfDay({ cron: '0 0 30 2 *', timeZone: 'UTC' })).toEqual(['00:00']);
  });

  test.each(zones)('means the same as the plain words in %s', (timeZone) => {
    const pairs: [string, CalendarCadence][] = [
      ['30 2 * * *', daily('02:30', timeZone)],
      ['0 9 * * 1,4', { ...daily('09:00', timeZone), every: 'week', interval: 1, weekdays: [1, 4] }],
    ];
    for (const [cron, cadence] of pairs) {
      const after = instant('2026-09-20T00:00Z');
      expect(nextOccurrences({ cron, timeZone }, after, 70)).toEqual(nextOccurrences(cadence, after, 70));
    }
  });

  test('that beats often rises and repeats no instant and no name where clocks change', () => {
    for (const timeZone of ['Europe/Berlin', 'Australia/Lord_Howe']) {
      const found = until(
        instant('2027-04-05T00:00Z'),
        occurrencesAfter({ cron: '*/10 0-4 * * 0', timeZone }, instant('2026-09-30T00:00Z')),
      );
      expect(found.every(({ at }, i) => i === 0 || at > (found[i - 1]?.at ?? at))).toBe(true);
      expect(new Set(found.map(({ nominal }) => nominal)).size).toBe(found.length);
      for (const [i, { at }] of found.slice(0, -1).entries()) {
        expect(nextOccurrence({ cron: '*/10 0-4 * * 0', timeZone }, at)).toEqual(found[i + 1]);
      }
    }
  });

  test('that names 30 February never comes', () => {
    expect(nextOccurrence({ cron: '0 9 30 2 *', timeZone: 'UTC' }, lastDay)).toBeNull();
    expect(nextOccurrences({ cron: '0 9 30 2 *', timeZone: 'UTC' }, lastDay, 3)).toEqual([]);
  });

  test.each([
    '',
    '* * * *',
    '0 9 * * 1 2026',
    '0 0 9 * * 1',
    '@weekly',
    '0 9 ? * *',
    '99 9 * * *',
    'mon tue wed thu fri',
  ])('is refused as %j', (cron) => {
    expect(Cadence.safeParse({ cron, timeZone: 'UTC' }).success).toBe(false);
  });
});

describe('how often', () => {
  test('posts in 28 days and days between posts', () => {
    const base = daily('10:00', 'UTC');
    expect(postsPerMonth(base)).toBe(28);
    expect(postsPerMonth({ ...base, every: 'week', interval: 2, weekdays: [1, 4] })).toBe(4);
    expect(postsPerMonth({ ...base, every: 'month', interval: 1, nth: 'last', weekday: 1 })).toBeCloseTo(
      0.92,
      2,
    );
    expect(postsPerMonth({ cron: '0 9,15 * * 1-5', timeZone: 'UTC' })).toBeCloseTo(40, 0);
    expect(postsPerMonth({ cron: '0 9 30 2 *', timeZone: 'UTC' })).toBe(0);
    expect(periodDays({ ...base, every: 'week', interval: 2, weekdays: [2] })).toBe(14);
    expect(periodDays({ cron: '0 9 30 2 *', timeZone: 'UTC' })).toBe(Number.POSITIVE_INFINITY);
  });

  test('the average is what ten years bring', () => {
    fc.assert(
      fc.property(anyCalendarCadence, (cadence) => {
        const started = { ...cadence, startsOn: '2026-01-01' };
        const count = until(lastDay, referenceAfter(started, firstDay)).length;
        expect(Math.abs((count * 28) / 3652 - postsPerMonth(started))).toBeLessThan((28 / 3652) * 7 + 0.01);
      }),
      { numRuns: 10 },
    );
  });
});

describe('a cadence that cannot be', () => {
  const weekly = {
    every: 'week',
    interval: 1,
    weekdays: [1],
    time: '10:00',
    timeZone: 'UTC',
    startsOn: '2026-01-05',
  };
  test.each([
    ['no weekday', { weekdays: [] }],
    ['a weekday twice', { weekdays: [1, 1] }],
    ['weekdays out of order', { weekdays: [4, 1] }],
    ['an interval of none', { interval: 0 }],
    ['more than a year between', { interval: 53 }],
    ['a time of no clock', { time: '24:00' }],
    ['a second hour of no clock', { alternate: '9:00' }],
    ['two hours that are one', { alternate: '10:00' }],
    ['a zone of no map', { timeZone: 'Europe/Nowhere' }],
    ['an offset for a zone', { timeZone: '+02:00' }],
    ['a date of no calendar', { startsOn: '2026-02-30' }],
    ['a word that it does not know', { nth: 1 }],
  ])('is refused: %s', (_, wrong) => {
    expect(Cadence.safeParse(weekly).success).toBe(true);
    expect(Cadence.safeParse({ ...weekly, alternate: '17:00' }).success).toBe(true);
    expect(Cadence.safeParse({ ...weekly, ...wrong }).success).toBe(false);
  });
});
