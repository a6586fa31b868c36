/** Pure. Weeks that count against nobody. A week is named by its first instant, epoch milliseconds. */
import { isDayOff } from '../../calendar/free.ts';
import { day, week } from './weeks.ts';

/** `until` null: it goes on. */
export type Span = { from: number; until: number | null };

/** When a community as a whole is off: breaks (local dates, both included) and public holidays. */
export type DaysOff = {
  breaks: readonly { from: string; to: string }[];
  holidays: { has(date: string): boolean };
};

const workdays = 5;

/** Whether more than half of its working days are free. */
export const isHoliday = (start: number, { breaks, holidays }: DaysOff): boolean => {
  const dates = Array.from({ length: workdays }, (_, i) => dateAt(start + i * day));
  const free = dates.filter((date) => isDayOff(date, { free: { breaks }, holidays }));
  return free.length > workdays / 2;
};

const dateAt = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Whether more than half of it lies in these spans, none of which overlap. */
export const isCovered = (start: number, spans: readonly Span[]): boolean => {
  const within = spans.map(({ from, until }) => {
    const end = Math.min(until ?? Number.POSITIVE_INFINITY, start + week);
    return Math.max(0, end - Math.max(from, start));
  });
  return within.reduce((sum, length) => sum + length, 0) > week / 2;
};
