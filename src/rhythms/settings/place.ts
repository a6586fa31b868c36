/** Pure. A place whose holidays hold, as one word: `DE`, or `DE.BY` for a region of it. */
import type { HolidayPlace } from '../../calendar/holidays.ts';

export const codeOf = ({ country, region }: HolidayPlace): string =>
  region === null ? country : `${country}.${region}`;

/** The place that a word stands for; null: none. */
export const placeFrom = (value: string): HolidayPlace | null => {
  const [, country, region] = /^([A-Z]{2})(?:\.(.+))?$/.exec(value) ?? [];
  return country === undefined ? null : { country, region: region ?? null };
};
