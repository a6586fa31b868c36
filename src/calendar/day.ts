/** Pure. One day in plain words: "tomorrow", "next Monday", "28 December", "in two weeks". */
import { Temporal } from 'temporal-polyfill';
import { monthOf, numberOf, weekdayOf } from './words.ts';

/** A day as said; `ambiguous`: 3/4 is March in one country and April in another; null: not a day. */
export type ReadDay = { date: Temporal.PlainDate } | { problem: 'no-such-day' | 'ambiguous' } | null;

/** Reads tidied text. A day without a year is the next such day, today included; "next Monday" is next week's. */
export const readDay = (said: string, today: Temporal.PlainDate): ReadDay => {
  const text = said
    .replace(/^(?:on|the) /, '')
    .replaceAll(',', ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return relativeDay(text, today) ?? weekday(text, today) ?? numericDay(text, today) ?? namedDay(text, today);
};

const day = (date: Temporal.PlainDate): ReadDay => ({ date });

const relativeDay = (text: string, today: Temporal.PlainDate): ReadDay => {
  if (text === 'today') return day(today);
  if (text === 'tomorrow') return day(today.add({ days: 1 }));
  if (text === 'yesterday') return day(today.subtract({ days: 1 }));
  if (/^(?:the )?day after tomorrow$/.test(text)) return day(today.add({ days: 2 }));
  if (text === 'next week') return day(mondayOf(today).add({ weeks: 1 }));
  if (text === 'next month') return day(today.add({ months: 1 }).with({ day: 1 }));
  const [, count, unit] = /^(?:in|for) (\w+) (day|week|fortnight|month)s?$/.exec(text) ?? [];
  const n = count && (/^an?$/.test(count) ? 1 : numberOf(count));
  if (!n) return null;
  if (unit === 'day') return day(today.add({ days: n }));
  if (unit === 'month') return day(today.add({ months: n }));
  return day(today.add({ weeks: unit === 'week' ? n : 2 * n }));
};

const weekday = (text: string, today: Temporal.PlainDate): ReadDay => {
  const [, which, name] = /^(next|this|coming)? ?([a-z]+)$/.exec(text) ?? [];
  const wanted = name && weekdayOf(name);
  if (!wanted) return null;
  if (which === 'next') return day(mondayOf(today).add({ days: 6 + wanted }));
  return day(today.add({ days: ((wanted - today.dayOfWeek + 6) % 7) + 1 }));
};

const mondayOf = (date: Temporal.PlainDate) => date.subtract({ days: date.dayOfWeek - 1 });

const numericDay = (text: string, today: Temporal.PlainDate): ReadDay => {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return dated(Number(iso[3]), Number(iso[2]), Number(iso[1]), today);
  const dotted = /^(\d{1,2})\. ?(\d{1,2})(?:\. ?(\d{4})?)?$/.exec(text);
  if (dotted) return dated(Number(dotted[1]), Number(dotted[2]), dotted[3] && Number(dotted[3]), today);
  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(text);
  if (!slashed) return null;
  const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), slashed[3] && Number(slashed[3])];
  if (first <= 12 && second <= 12 && first !== second) return { problem: 'ambiguous' };
  return first > 12 ? dated(first, second, year, today) : dated(second, first, year, today);
};

const namedDay = (text: string, today: Temporal.PlainDate): ReadDay => {
  const plain = text.replace(/^([a-z]+) (?=\d+|[a-z]+ \d+)/, (all, name) => (weekdayOf(name) ? '' : all));
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?([a-z]+)\.?(?: (\d{4}))?$/.exec(plain);
  const monthFirst = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/.exec(plain);
  const [date, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = name && monthOf(name);
  return month ? dated(Number(date), month, year && Number(year), today) : null;
};

/** The date, in this year or else the next one that has it still ahead, where no year was said. */
const dated = (
  date: number,
  month: number,
  year: number | '' | undefined,
  today: Temporal.PlainDate,
): ReadDay => {
  const years = year ? [year] : [0, 1, 2, 3, 4, 5, 6, 7, 8].map((n) => today.year + n);
  for (const candidate of years) {
    const found = plainDate(candidate, month, date);
    if (found && (year || Temporal.PlainDate.compare(found, today) >= 0)) return day(found);
  }
  return { problem: 'no-such-day' };
};

const plainDate = (year: number, month: number, date: number): Temporal.PlainDate | null => {
  try {
    return Temporal.PlainDate.from({ year, month, day: date }, { overflow: 'reject' });
  } catch {
    return null;
  }
};
