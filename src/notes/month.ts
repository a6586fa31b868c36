/** Pure. When a community's monthly note may come. Instants are epoch milliseconds, dates are local (`YYYY-MM-DD`). */
import { Temporal } from 'temporal-polyfill';
import { instantOf, localAt } from '../calendar/zone.ts';
import { monthly } from './constants.ts';

const isWorkday = (date: Temporal.PlainDate): boolean => date.dayOfWeek <= 5;

const firstWorkday = (month: Temporal.PlainDate): Temporal.PlainDate => {
  let date = month.with({ day: 1 });
  while (!isWorkday(date)) date = date.add({ days: 1 });
  return date;
};

const morningOf = (date: Temporal.PlainDate, zone: string): number =>
  instantOf(date.toString(), monthly.time, zone);

/** The first morning of a month's first workday after an instant: what was put down before it is told then. */
export const monthAfter = (at: number, zone: string): number => {
  const today = localAt(at, zone).toPlainDate();
  const morning = morningOf(firstWorkday(today), zone);
  return morning > at ? morning : morningOf(firstWorkday(today.add({ months: 1 })), zone);
};

/** The mornings on which the note of a month may come, from its first: those of the workdays of a week. */
export const morningsFrom = (first: number, zone: string): number[] => {
  const start = localAt(first, zone).toPlainDate();
  return Array.from({ length: monthly.days }, (_, days) => start.add({ days }))
    .filter(isWorkday)
    .map((date) => morningOf(date, zone));
};

/** What speaks for and against a day. */
export type Days = {
  timeZone: string;
  /** Dates on which something is posted, was or will be. */
  posts: ReadonlySet<string>;
  /** Whether the day is a holiday, in a break, or its morning in the quiet hours. */
  isFree(date: string, at: number): boolean;
  /** Posts in 28 days. */
  budget: number;
};

/** The first of these mornings on which the channel is to have a post more; null: none. */
export const morningWithRoom = (mornings: readonly number[], days: Days): number | null =>
  mornings.find((at) => {
    const date = localAt(at, days.timeZone).toPlainDate();
    if (days.posts.has(date.toString()) || !days.isFree(date.toString(), at)) return false;
    return mostAround(date, days.posts) < days.budget;
  }) ?? null;

/** The most posts of any 28 days that a date belongs to. */
const mostAround = (date: Temporal.PlainDate, posts: ReadonlySet<string>): number => {
  const near = [...posts]
    .map((each) => Temporal.PlainDate.from(each).since(date).days)
    .filter((distance) => Math.abs(distance) < monthly.span)
    .sort((one, other) => one - other);
  // A span that begins between these holds no more than one that begins at the next of them.
  const starts = [1 - monthly.span, 0, ...near.filter((distance) => distance <= 0)];
  return Math.max(
    ...starts.map((start) => near.filter((each) => each >= start && each < start + monthly.span).length),
  );
};
