import { describe, expect, test } from 'vitest';
import { countryOfZone } from '../../src/calendar/country.ts';
import { countries, holidaysBetween, regionsOf } from '../../src/calendar/holidays.ts';

const datesIn = async (country: string, region: string | null, from: string, to: string) => [
  ...(await holidaysBetween({ country, region }, from, to)).keys(),
];

describe('holidays', () => {
  test('are local dates with names, in order, from the first day to the last', async () => {
    const found = await holidaysBetween({ country: 'DE', region: null }, '2026-12-25', '2027-03-26');
    expect([...found]).toEqual([
      ['2026-12-25', 'Christmas Day'],
      ['2026-12-26', 'Boxing Day'],
      ['2027-01-01', "New Year's Day"],
      ['2027-03-26', 'Good Friday'],
    ]);
    expect(await datesIn('DE', null, '2027-03-27', '2027-03-26')).toEqual([]);
  });

  test('differ by region, and by place within a region', async () => {
    const inAugust = (region: string | null) => datesIn('DE', region, '2027-08-01', '2027-08-31');
    expect(await inAugust(null)).toEqual([]);
    expect(await inAugust('BY.A')).toEqual(['2027-08-08', '2027-08-15']);
    expect(await datesIn('DE', 'BE', '2027-03-01', '2027-03-10')).toEqual(['2027-03-08']);
    expect(await datesIn('GB', 'SCT', '2027-11-25', '2027-12-02')).toEqual(['2027-11-30']);
    expect(await datesIn('GB', 'ENG', '2027-11-25', '2027-12-02')).toEqual([]);
  });

  test('of several days name each of them', async () => {
    expect(await datesIn('KR', null, '2027-02-05', '2027-02-12')).toEqual(
      expect.arrayContaining(['2027-02-07', '2027-02-08', '2027-02-09']),
    );
    expect(await datesIn('AE', null, '2027-05-14', '2027-05-20')).toEqual([
      '2027-05-16',
      '2027-05-17',
      '2027-05-18',
    ]);
  });

  test('from one evening to another, or to the noon of a last half day, are the whole days between', async () => {
    expect(await datesIn('IL', null, '2026-09-10', '2026-09-22')).toEqual([
      '2026-09-12',
      '2026-09-13',
      '2026-09-21',
    ]);
    expect(await datesIn('TR', null, '2026-03-15', '2026-03-31')).toEqual([
      '2026-03-20',
      '2026-03-21',
      '2026-03-22',
    ]);
  });

  test('reach over the turn of a year', async () => {
    expect(await datesIn('SZ', null, '2027-01-01', '2027-01-05')).toEqual(['2027-01-01', '2027-01-02']);
    expect(await datesIn('US', null, '2021-12-27', '2022-01-02')).toEqual(['2021-12-31', '2022-01-01']);
  });

  test('are those of the bank too, but no afternoons', async () => {
    expect(await datesIn('IE', null, '2027-03-15', '2027-03-20')).toEqual(['2027-03-17']);
    expect(await datesIn('SE', null, '2027-12-23', '2027-12-25')).toEqual(['2027-12-24', '2027-12-25']);
    expect(await datesIn('DE', null, '2027-12-23', '2027-12-25')).toEqual(['2027-12-25']);
  });

  test.each(['Pacific/Apia', 'America/St_Johns'])('are the same in a process of %s', async (processZone) => {
    const before = process.env.TZ;
    try {
      process.env.TZ = processZone;
      const region = processZone === 'Pacific/Apia' ? 'BE' : 'BB';
      expect(await datesIn('DE', region, '2031-12-01', '2032-01-02')).toEqual([
        '2031-12-25',
        '2031-12-26',
        '2032-01-01',
      ]);
      const equinox = processZone === 'Pacific/Apia' ? '2031-03-21' : '2032-03-20';
      expect(await datesIn('JP', null, `${equinox.slice(0, 8)}15`, `${equinox.slice(0, 8)}25`)).toEqual([
        equinox,
      ]);
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });

  test('are none where the country is unknown, and the country’s where the region is', async () => {
    expect(await datesIn('ZZ', null, '2027-01-01', '2027-12-31')).toEqual([]);
    expect(await datesIn('DE', 'ZZ', '2027-12-25', '2027-12-25')).toEqual(['2027-12-25']);
  });

  test('are there for every country that is offered, all within a year asked for', async () => {
    for (const { code } of await countries()) {
      const dates = await datesIn(code, null, '2027-01-01', '2027-12-31');
      expect.soft(dates.length, code).toBeGreaterThan(2);
      expect.soft(dates, code).toEqual([...dates].sort());
      expect
        .soft(
          dates.every((date) => /^2027-\d\d-\d\d$/.test(date)),
          code,
        )
        .toBe(true);
    }
  });
});

describe('places', () => {
  test('are listed by their names in English', async () => {
    const all = await countries();
    expect(all.find(({ code }) => code === 'IT')).toEqual({ code: 'IT', name: 'Italy' });
    expect(all.length).toBeGreaterThan(200);
    const names = all.map(({ name }) => name);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
    expect(new Set(names).size).toBe(names.length);
  });

  test('have regions, and these have places of their own', async () => {
    const codes = (await regionsOf('DE')).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['BE', 'BY', 'BY.A']));
    expect(codes.indexOf('BY.A')).toBeGreaterThan(codes.indexOf('BY'));
    expect(await regionsOf('ZZ')).toEqual([]);
  });

  test.each([
    ['Europe/Berlin', 'DE'],
    ['Europe/Belfast', 'GB'],
    ['Europe/Kyiv', 'UA'],
    ['Asia/Kolkata', 'IN'],
    ['Asia/Calcutta', 'IN'],
    ['US/Eastern', 'US'],
    ['Africa/Casablanca', 'MA'],
    ['Australia/Lord_Howe', 'AU'],
    ['Pacific/Apia', 'WS'],
    ['UTC', null],
    ['CET', null],
    ['Etc/GMT+3', null],
  ])('%s lies in %s', (zone, country) => {
    expect(countryOfZone(zone)).toBe(country);
  });
});
