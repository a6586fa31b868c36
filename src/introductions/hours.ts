/** Pure. The hours at which all of a few people are at work. Instants are epoch milliseconds. */
import { instantOf, localAt } from '../calendar/zone.ts';
import { workingDay } from './constants.ts';

type Span = { from: number; to: number };

const shared = (one: Span, other: Span): Span => ({
  from: Math.max(one.from, other.from),
  to: Math.min(one.to, other.to),
});
const length = ({ from, to }: Span): number => to - from;

/**
 * The working hours that these zones (IANA names) share on the next working day after `at`: an example of what comes
 * again every day. Null where there are none.
 */
export const sharedSpan = (zones: readonly string[], at: number): Span | null => {
  const [first, ...others] = zones;
  if (first === undefined) return null;
  const date = nextWorkingDay(at, first);
  let span = workOn(date, 0, first);
  for (const zone of others) {
    // Where clocks are far apart, the working day that meets is that of the day before or after.
    const days = [-1, 0, 1].map((days) => shared(span, workOn(date, days, zone)));
    span = days.reduce((best, one) => (length(one) > length(best) ? one : best));
  }
  return length(span) > 0 ? span : null;
};

/** Whether the clocks of all of them show the same. */
export const isOneClock = (zones: readonly string[], at: number): boolean =>
  new Set(zones.map((zone) => localAt(at, zone).toString())).size <= 1;

const nextWorkingDay = (at: number, zone: string) => {
  let date = localAt(at, zone).toPlainDate().add({ days: 1 });
  while (date.dayOfWeek > 5) date = date.add({ days: 1 });
  return date;
};

const workOn = (date: ReturnType<typeof nextWorkingDay>, days: number, zone: string): Span => {
  const day = date.add({ days }).toString();
  return { from: instantOf(day, workingDay.from, zone), to: instantOf(day, workingDay.to, zone) };
};
