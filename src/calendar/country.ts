/** Pure. Which country a time zone belongs to. */
/// <reference lib="esnext.intl" />

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** A country's name in English, or null if there is no such code. */
export const countryName = (code: string): string | null =>
  /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? null) : null;

/**
 * The likely country (ISO 3166 code) of an IANA zone, as a default to be asked about: `Europe/Berlin` → `DE`. Null
 * for what lies in no country, as `UTC`, or stands for several, as `CET`. The first question takes up to 80 ms:
 * Intl tells the zones of a country, not the country of a zone.
 */
export const countryOfZone = (timeZone: string): string | null => {
  if (!timeZone.includes('/')) return null;
  const zone = canonical(timeZone);
  return codes.find((code) => zonesOf(code).includes(zone)) ?? null;
};

/** The spelling that Intl's own lists use, which is often the oldest: `Asia/Kolkata` → `Asia/Calcutta`. */
const canonical = (timeZone: string): string =>
  new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;

const codes = letters.flatMap((first) => letters.map((second) => `${first}${second}`));
const asked = new Map<string, readonly string[]>();

const zonesOf = (code: string): readonly string[] => {
  const known = asked.get(code);
  if (known) return known;
  const region = new Intl.Locale(`und-${code}`);
  // Countries that are gone turn into their heirs: DD, which had Berlin too, becomes DE.
  const zones = (countryName(code) && region.region === code && region.getTimeZones()) || [];
  asked.set(code, zones);
  return zones;
};
