/** Pure. Dates and times as people write them. */
import { Temporal } from 'temporal-polyfill';
import { readDay } from './day.ts';
import { takeTime, tidy } from './words.ts';
import { instantOf } from './zone.ts';

/** What a date is read against: the zone and today's local date there. With `now` (epoch ms), times past are refused. */
export type DateGiven = { timeZone: string; today: string; now?: number };
export type DateTimeGiven = DateGiven & { defaultTime?: string };

/** Why a text is no date to come, and the words at fault (at most 60 characters; `past`: the date or date and time). */
export type DateProblem = {
  kind: 'empty' | 'not-understood' | 'ambiguous' | 'no-such-day' | 'no-such-time' | 'no-time' | 'past';
  fragment: string;
};
export type ParsedDate = { ok: true; date: string } | { ok: false; problem: DateProblem };
export type ParsedDateTime = { ok: true; date: string; time: string } | { ok: false; problem: DateProblem };

const longestText = 100;

/** `2026-12-28`, `tomorrow`, `next Monday`, `28 December`, `in two weeks` → `YYYY-MM-DD`, today or later. */
export const parseDate = (text: string, { today }: DateGiven): ParsedDate => {
  if (text.length > longestText) return refuse('not-understood', text);
  const said = tidy(text.replace(/^\s*until\b/i, ''));
  if (!said) return refuse('empty', '');
  const read = readDay(said, Temporal.PlainDate.from(today));
  if (!read) return refuse('not-understood', said);
  if ('problem' in read) return refuse(read.problem, said);
  const date = read.date.toString();
  return date < today ? refuse('past', date) : { ok: true, date };
};

// Found before the time, so that the 28.12 of 28.12.2026 is no twelve minutes past.
const writtenDate =
  /\b\d{4}-\d{1,2}-\d{1,2}|\b\d{1,2}\. ?\d{1,2}\.(?: ?\d{4}\b)?|\b\d{1,2}\/\d{1,2}(?:\/\d{4})?\b/;

/** `2026-12-01 10:00`, `Tuesday 15:00`, `tomorrow at 9am` → `{ date, time }`, local. Without a time: `defaultTime`. */
export const parseDateTime = (text: string, given: DateTimeGiven): ParsedDateTime => {
  if (text.length > longestText) return refuse('not-understood', text);
  const said = tidy(text).replace(/(\d)t(\d)/, '$1 $2');
  const written = writtenDate.exec(said)?.[0];
  const timed = takeTime(written ? said.replace(written, ' ') : said);
  if ('wrong' in timed) return refuse('no-such-time', timed.wrong);
  const day = parseDate(`${written ?? ''} ${timed.rest}`, given);
  if (!day.ok) return day;
  const time = timed.found ?? given.defaultTime;
  if (!time) return refuse('no-time', said);
  const past = given.now !== undefined && instantOf(day.date, time, given.timeZone) <= given.now;
  return past ? refuse('past', `${day.date} ${time}`) : { ok: true, date: day.date, time };
};

const refuse = (kind: DateProblem['kind'], fragment: string): { ok: false; problem: DateProblem } => ({
  ok: false,
  problem: { kind, fragment: fragment.length > 60 ? `${fragment.slice(0, 59)}…` : fragment },
});
