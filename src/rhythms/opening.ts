/** Pure. The first beat of a community that opens now. Instants are epoch milliseconds. */
import { instantOf, localAt } from '../calendar/zone.ts';
import type { Cadence } from './cadence/cadence.ts';
import { nextOccurrence, type Occurrence, occurrencesAfter } from './cadence/next.ts';
import { asNext, endOfDay, instantOfNominal, type Next } from './coming.ts';
import { type Ground, settle } from './settle.ts';

const day = 86_400_000;
const longestWait = 14 * day;

/**
 * The first beat: never more than two weeks away, and not on the day itself, which belongs to the notice. Where the
 * cadence comes later than that, one beat more is put whole weeks before its first. Where free days would keep all of
 * these away, it comes on the nearest working day instead; where there is none, it comes late, and that is said.
 */
export const openingBeat = (cadence: Cadence, now: number, ground: Ground): Next => {
  const tomorrow = endOfDay(now, cadence.timeZone);
  const first = nextOccurrence(cadence, tomorrow);
  if (!first) return asNext(null);
  const window = { from: tomorrow, to: now + longestWait };
  const usual = weeksBefore(first, cadence, window);
  const candidates = [...usual, ...within(cadence, window)];
  const fitting = candidates.find((beat) => comesInTime(beat, cadence, window, ground));
  if (fitting) return asNext(fitting);
  const [wanted = first] = candidates;
  return { ...asNext(wanted), ...(nearestWorkingDay(wanted, cadence, window, ground) ?? {}) };
};

type Window = { from: number; to: number };

/** The first where it is near enough, else that weekday and hour in the weeks before it, the latest first. */
const weeksBefore = (first: Occurrence, { timeZone }: Cadence, { from, to }: Window): Occurrence[] => {
  const found: Occurrence[] = [];
  for (let { at } = first; at > from; ) {
    if (at <= to)
      found.push(at === first.at ? first : { at, nominal: localAt(at, timeZone).toString(minutes) });
    at = localAt(at, timeZone).subtract({ weeks: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
  }
  return found;
};

const minutes = { smallestUnit: 'minute' } as const;

const within = (cadence: Cadence, { from, to }: Window): Occurrence[] => {
  const found: Occurrence[] = [];
  for (const beat of occurrencesAfter(cadence, from)) {
    if (beat.at > to) break;
    found.push(beat);
  }
  return found;
};

const comesInTime = (beat: Occurrence, cadence: Cadence, window: Window, ground: Ground): boolean => {
  if (beat.at > window.to) return false;
  const settled = settle(
    beat,
    nextOccurrence(cadence, instantOfNominal(beat.nominal, cadence.timeZone)),
    ground,
  );
  if (settled === 'post') return true;
  return 'at' in settled && comesInTime({ ...beat, at: settled.at }, cadence, window, ground);
};

/** The beat's own hour on the working day that is nearest to its day; it stays what it is, as if it was moved. */
const nearestWorkingDay = (
  beat: Occurrence,
  cadence: Cadence,
  { from, to }: Window,
  ground: Ground,
): Pick<Next, 'nextAt'> | null => {
  const { timeZone } = cadence;
  const wanted = localAt(beat.at, timeZone).toPlainDate();
  const time = beat.nominal.slice(11);
  const next = nextOccurrence(cadence, beat.at)?.at ?? Number.POSITIVE_INFINITY;
  const near = Array.from({ length: 2 * 14 + 1 }, (_, i) => (i % 2 === 0 ? i / 2 : -(i + 1) / 2))
    .map((days) => wanted.add({ days }))
    .filter(({ dayOfWeek }) => dayOfWeek <= 5)
    .map((date) => instantOf(date.toString(), time, timeZone))
    .filter((at) => at > from && at <= to && at < next);
  const at = near.find((each) => settle({ at: each, nominal: beat.nominal }, null, ground) === 'post');
  return at === undefined ? null : { nextAt: at };
};
