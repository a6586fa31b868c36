/** Pure. Days on which a channel can be posted to. Dates are local, `YYYY-MM-DD`. */
import { Temporal } from 'temporal-polyfill';

/** What speaks against a day: breaks (both days included), holidays, and what is posted already. */
type Ground = {
  free: { breaks: readonly { from: string; to: string }[] };
  holidays: { has(date: string): boolean };
  taken: { has(date: string): boolean };
};

/** As far as a free day is looked for, days. */
const reach = 366;

export const daysAfter = (date: string, days: number): string =>
  Temporal.PlainDate.from(date).add({ days }).toString();

/** Whether it is a working day, no holiday, in no break, and nothing else is posted on it. */
export const isFreeDay = (date: string, { free, holidays, taken }: Ground): boolean =>
  Temporal.PlainDate.from(date).dayOfWeek <= 5 &&
  !holidays.has(date) &&
  !free.breaks.some(({ from, to }) => from <= date && date <= to) &&
  !taken.has(date);

/** The first free day from `date` on; `date` itself, where there is none within a year. */
export const freeDayFrom = (date: string, ground: Ground): string => {
  for (let days = 0; days < reach; days += 1) {
    const day = daysAfter(date, days);
    if (isFreeDay(day, ground)) return day;
  }
  return date;
};
