/** Pure. Time zones: what people call them, and instants in them. */
import { closest, distance } from 'fastest-levenshtein';
import { Temporal } from 'temporal-polyfill';

/** The IANA zone of this name in its proper spelling (`europe/berlin` → `Europe/Berlin`), or null. */
export const zoneNamed = (name: string): string | null => {
  if (!/^[a-z][\w+-]*(?:\/[\w+-]+)*$/i.test(name)) return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    return null;
  }
};

/** The instant (epoch milliseconds) of a local date (`YYYY-MM-DD`) and time (`HH:MM`), Temporal's `compatible`. */
export const instantOf = (date: string, time: string, zone: string): number =>
  Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).epochMilliseconds;

/** The local date-time in `zone` at an instant in epoch milliseconds. */
export const localAt = (instant: number, zone: string): Temporal.PlainDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime();

/** The local date of an instant in epoch milliseconds, `YYYY-MM-DD`. */
export const dateOf = (at: number, zone: string): string => localAt(at, zone).toPlainDate().toString();

/** The local time of day of an instant in epoch milliseconds, `HH:MM`. */
export const timeOf = (at: number, zone: string): string =>
  localAt(at, zone).toString({ smallestUnit: 'minute' }).slice(11);

/** What people say that is not the last part of an IANA name, or was renamed since. */
const spoken: Record<string, string> = {
  utc: 'UTC', gmt: 'UTC', cet: 'Europe/Berlin', cest: 'Europe/Berlin', bst: 'Europe/London', uk: 'Europe/London',
  et: 'America/New_York', est: 'America/New_York', edt: 'America/New_York', eastern: 'America/New_York',
  ct: 'America/Chicago', cdt: 'America/Chicago', central: 'America/Chicago',
  mt: 'America/Denver', mdt: 'America/Denver', mountain: 'America/Denver',
  pt: 'America/Los_Angeles', pst: 'America/Los_Angeles', pdt: 'America/Los_Angeles', pacific: 'America/Los_Angeles',
  'san francisco': 'America/Los_Angeles', seattle: 'America/Los_Angeles', boston: 'America/New_York',
  washington: 'America/New_York', austin: 'America/Chicago', montreal: 'America/Toronto', rio: 'America/Sao_Paulo',
  munich: 'Europe/Berlin', hamburg: 'Europe/Berlin', cologne: 'Europe/Berlin', frankfurt: 'Europe/Berlin',
  barcelona: 'Europe/Madrid', milan: 'Europe/Rome', geneva: 'Europe/Zurich', edinburgh: 'Europe/London',
  kyiv: 'Europe/Kyiv', kiev: 'Europe/Kyiv', kolkata: 'Asia/Kolkata', calcutta: 'Asia/Kolkata', india: 'Asia/Kolkata',
  delhi: 'Asia/Kolkata', mumbai: 'Asia/Kolkata', bangalore: 'Asia/Kolkata', bengaluru: 'Asia/Kolkata',
  kathmandu: 'Asia/Kathmandu', katmandu: 'Asia/Kathmandu', yangon: 'Asia/Yangon', beijing: 'Asia/Shanghai',
  'ho chi minh': 'Asia/Ho_Chi_Minh', 'ho chi minh city': 'Asia/Ho_Chi_Minh', saigon: 'Asia/Ho_Chi_Minh',
  'buenos aires': 'America/Argentina/Buenos_Aires', 'tel aviv': 'Asia/Jerusalem',
}; // biome-ignore format: a list to look through, not to scroll through

/** City (`new york`) or abbreviation, in lower case → IANA zone. */
const places: ReadonlyMap<string, string> = new Map([
  ...Intl.supportedValuesOf('timeZone').map((zone): [string, string] => [cityOf(zone), zone]),
  ...Object.entries(spoken),
]);

function cityOf(zone: string): string {
  return zone
    .slice(zone.lastIndexOf('/') + 1)
    .replaceAll('_', ' ')
    .toLowerCase();
}

/** The zone that a person means by "Berlin", "new york", "UTC" or "Europe/Berlin"; null if unknown. */
export const findZone = (said: string): string | null => {
  const phrase = said.replaceAll('_', ' ').toLowerCase();
  return places.get(phrase) ?? (said.includes('/') ? zoneNamed(said.replaceAll(' ', '_')) : null);
};

/** The zone whose name looks most like what was said, if any does. */
export const nearestZone = (said: string): string | null => {
  const city = cityOf(said);
  const near = closest(city, [...places.keys()]);
  return distance(city, near) <= Math.max(1, city.length / 3) ? (places.get(near) ?? null) : null;
};
