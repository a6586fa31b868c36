/** Countries and their regions as people look for them: one list, in which “Germany, Bayern” is one choice. */
import { countryName, countryOfZone } from '../../calendar/country.ts';
import { countries, type HolidayPlace, regionsOf } from '../../calendar/holidays.ts';
import { codeOf } from './place.ts';

/** `value`: `DE`, or `DE.BY` for a region. */
export type NamedPlace = { label: string; value: string };

/** A place in words; a region that is not known any more goes by its code. */
export const placeInWords = async (place: HolidayPlace): Promise<string> => {
  if (place.region === null) return countryName(place.country) ?? place.country;
  const value = codeOf(place);
  const known = (await allPlaces()).find((one) => one.value === value);
  return known?.label ?? value;
};

/** The country of a zone, if its holidays are known: what a community begins with. */
export const usualPlace = async (timeZone: string): Promise<HolidayPlace | null> => {
  const country = countryOfZone(timeZone);
  const isKnown = country !== null && (await countries()).some(({ code }) => code === country);
  return isKnown ? { country, region: null } : null;
};

/** The places whose names hold all the words, those that begin with them first; for no words the likely ones. */
export const placesFor = async (words: string, timeZone: string): Promise<NamedPlace[]> => {
  const places = await allPlaces();
  const said = plainly(words);
  if (said === '') {
    const near = countryOfZone(timeZone) ?? '';
    const isNear = ({ value }: NamedPlace) => value === near || value.startsWith(`${near}.`);
    return [...places.filter(isNear), ...places.filter((one) => isCountry(one) && !isNear(one))];
  }
  const found = places.filter(({ label }) =>
    said.split(' ').every((word) => ` ${plainly(label)}`.includes(` ${word}`)),
  );
  const begins = ({ label }: NamedPlace) => plainly(label).startsWith(said);
  return [...found.filter(begins), ...found.filter((one) => !begins(one))];
};

const isCountry = ({ value }: NamedPlace): boolean => !value.includes('.');

const plainly = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

let known: Promise<NamedPlace[]> | null = null;

const allPlaces = (): Promise<NamedPlace[]> => {
  known ??= listAll();
  return known;
};

const listAll = async (): Promise<NamedPlace[]> => {
  const places: NamedPlace[] = [];
  for (const { code, name } of await countries()) {
    places.push({ label: name, value: code });
    for (const region of await regionsOf(code)) {
      places.push({ label: `${name}, ${region.name}`, value: `${code}.${region.code}` });
    }
  }
  return places;
};
