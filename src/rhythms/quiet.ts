/** Pure. Whether a cadence names hours that are quiet in its community. */
import { localAt } from '../calendar/zone.ts';
import type { Locale } from '../slack/locale.ts';
import type { Cadence } from './cadence/cadence.ts';
import { nextOccurrences } from './cadence/next.ts';
import { type Quiet, quietTimes, quietUntil } from './free/free.ts';
import { sayQuietTimes } from './free/text.ts';

type Place = { quiet: Quiet | null; timeZone: string; now: number };

/** What to say of a cadence whose hours lie in the quiet ones, and what to do; null: none does. */
export const sayIfQuiet = (cadence: Cadence, place: Place, locale: Locale): string | null => {
  const { quiet, timeZone } = place;
  if (quiet === null) return null;
  const times = cadence.timeZone === timeZone ? quietTimes(cadence, quiet) : timesThere(cadence, place);
  return times.length > 0 ? sayQuietTimes(locale, times, quiet) : null;
};

/** Occurrences that are looked at where two zones differ: the clocks of both may change within a year. */
const looked = 60;

/** Quiet hours are kept in the community's zone, so a cadence of another zone is read there. */
const timesThere = (cadence: Cadence, { quiet, timeZone, now }: Place): string[] => {
  const times = nextOccurrences(cadence, now, looked)
    .filter(({ at }) => quietUntil(at, quiet, timeZone) !== null)
    .map(({ at }) => localAt(at, timeZone).toString({ smallestUnit: 'minute' }).slice(11));
  return [...new Set(times)];
};
