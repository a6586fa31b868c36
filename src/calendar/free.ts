/** Pure. Days on which a channel can be posted to. Dates are local, `YYYY-MM-DD`. */
import { Temporal } from 'temporal-polyfill';

type Span = { from: string; to: string };

/** What speaks against a day: breaks (both days included), holidays, and what is posted already. */
type Ground = {
  free: { breaks: readonly Span[] };
  holidays: { has(date: string): boolean };
  taken: { has(date: string): boolean };
};

/** As far as a free day is looked for, days. */
const reach = 366;

export const daysAfter = (date: string, days: number): string =>
  Temporal.PlainDate.from(date).add({ days }).toString();

/** The break that a date is in. */
export const breakOn = <Break extends Span>(date: string, breaks: readonly Break[]): Break | undefined =>
  breaks.find(({ from, to }) => from <= date && date <= to);

/** Whether it is a holiday or in a break; weekends are another matter. */
export const isDayOff = (date: string, { free, holidays }: Pick<Ground, 'free' | 'holidays'>): boolean =>
  holidays.has(date) || breakOn(date, free.breaks) !== undefined;

/** Whether it is a working day, no day off, and nothing else is posted on it. */
export const isFreeDay = (date: string, ground: Ground): boolean =>
  Temporal.PlainDate.from(date).dayOfWeek <= 5 && !isDayOff(date, ground) && !ground.taken.has(date);

/** The first free day from `date` on; `date` itself, where there is none within a year. */
export const freeDayFrom = (date: string, ground: Ground): string => {
  for (let days = 0; days < reach; days += 1) {
    const day = daysAfter(date, days);
    if (isFreeDay(day, ground)) return day;
  }
  return date;
};
