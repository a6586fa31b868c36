/** Public holidays by country and region. Their data is large, and loaded when first asked for. */
import { setImmediate as breathe } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { countryName } from './country.ts';

/** A country by its ISO 3166 code; a region by the code that `regionsOf` lists, null for the whole country. */
export type HolidayPlace = { country: string; region: string | null };
export type Coded = { code: string; name: string };
/** Local dates (`YYYY-MM-DD`) with the holiday's name, in order. */
export type HolidayDates = ReadonlyMap<string, string>;

/** The countries whose holidays are known, by name in English. The first call of this file loads for some 150 ms. */
export const countries = async (): Promise<Coded[]> => {
  const known = new (await calendars())().getCountries('en');
  return byName(Object.entries(known).map(([code, name]) => ({ code, name: countryName(code) ?? name })));
};

/** The country's regions with holidays of their own, and smaller places within them (`BY.A`); none if unknown. */
export const regionsOf = async (country: string): Promise<Coded[]> => {
  const calendar = new (await calendars())();
  const regions = coded(calendar.getStates(country, 'en'));
  return regions.flatMap((region) => {
    const parts = coded(calendar.getRegions(country, region.code, 'en'));
    return [
      region,
      ...parts.map(({ code, name }) => ({ code: `${region.code}.${code}`, name: `${region.name}, ${name}` })),
    ];
  });
};

const coded = (names: Record<string, string> | undefined): Coded[] =>
  byName(Object.entries(names ?? {}).map(([code, name]) => ({ code, name })));

const byName = (list: Coded[]): Coded[] => list.sort((a, b) => a.name.localeCompare(b.name, 'en'));

/**
 * The holidays from `from` to `to` (local dates, both included), each day of a long one by itself. None for a country
 * that is not known; those of the whole country for a region that is not.
 */
export const holidaysBetween = async (
  place: HolidayPlace,
  from: string,
  to: string,
): Promise<HolidayDates> => {
  const found: [string, string][] = [];
  for (const year of yearsAround(from, to)) {
    for (const [date, name] of await holidaysOf(place, year)) {
      if (date >= from && date <= to) found.push([date, name]);
    }
  }
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
};

// A long one may begin in the year before, and one on a weekend be observed in it.
const spill = { days: 14 };

const yearsAround = (from: string, to: string): number[] => {
  const first = Temporal.PlainDate.from(from).subtract(spill).year;
  const last = Temporal.PlainDate.from(to).add(spill).year;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
};

const calendars = async () => (await import('date-holidays')).default;

const kept = new Map<string, HolidayDates>();

/**
 * The holidays that the data counts to this year. Worked out once, with a breath before: the Chinese calendars take
 * 50 to 100 ms, others less than 30.
 */
const holidaysOf = async ({ country, region }: HolidayPlace, year: number): Promise<HolidayDates> => {
  const key = `${country}.${region ?? ''}.${year}`;
  const known = kept.get(key);
  if (known) return known;
  const Calendar = await calendars();
  await breathe();
  const dates = new Map<string, string>();
  for (const { start, end, name } of new Calendar(placeName(country, region), options).getHolidays(year)) {
    for (const date of datesOf(start, end)) if (!dates.has(date)) dates.set(date, name);
  }
  kept.set(key, dates);
  return dates;
};

const placeName = (country: string, region: string | null): string =>
  region === null ? country : `${country}.${region}`;

/**
 * Bank holidays count too: Ireland's St. Patrick's Day, Sweden's Christmas Eve and Japan's 2 January go by that name,
 * and a beat too late does less harm than one on a day off. In UTC an instant is the wall clock itself.
 */
const options = { types: ['bank' as const, 'public' as const], languages: ['en'], timezone: 'UTC' };

const dayLength = 86_400_000;
const noon = dayLength / 2;

/**
 * The dates whose noon lies within. So a feast from sunset to sunset is the day that follows, and an afternoon off,
 * as on Germany's Christmas Eve, is no holiday.
 */
const datesOf = (start: Date, end: Date): string[] => {
  const found: string[] = [];
  const first = Math.floor(start.getTime() / dayLength) * dayLength;
  for (let day = first; day + noon < end.getTime(); day += dayLength) {
    if (day + noon > start.getTime()) found.push(new Date(day).toISOString().slice(0, 10));
  }
  return found;
};
