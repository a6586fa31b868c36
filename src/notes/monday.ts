/** Pure. When Monday's note is due. Instants are epoch milliseconds. */
import { instantOf, localAt } from '../calendar/zone.ts';
import { mondays } from './constants.ts';

/** The first Monday morning in a zone after an instant. */
export const mondayAfter = (at: number, zone: string): number => {
  const today = localAt(at, zone).toPlainDate();
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const morning = instantOf(monday.toString(), mondays.time, zone);
  return morning > at ? morning : instantOf(monday.add({ weeks: 1 }).toString(), mondays.time, zone);
};

/** A note for the week of a Monday: its local date, and until when it is worth sending. */
export type Week = { date: string; expires: number };

/**
 * The week that a note may be written about now; null: it is no Monday there, too early or too late. Who had one
 * less than three days ago has had it, wherever they have travelled since.
 */
export const weekNow = (now: number, zone: string, lastAt: number | null): Week | null => {
  const today = localAt(now, zone).toPlainDate();
  if (today.dayOfWeek !== 1 || (lastAt !== null && now - lastAt < mondays.holds)) return null;
  const date = today.toString();
  const expires = instantOf(date, mondays.evening, zone);
  return instantOf(date, mondays.time, zone) <= now && now < expires ? { date, expires } : null;
};
