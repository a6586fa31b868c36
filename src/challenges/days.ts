/** Pure. On which days a challenge may begin and end. Dates are local, `YYYY-MM-DD`. */
import { Temporal } from 'temporal-polyfill';
import { daysAfter, freeDayFrom } from '../calendar/free.ts';
import { instantOf } from '../calendar/zone.ts';
import type { Ground } from '../rhythms/index.ts';
import { limits, rules } from './constants.ts';

/** What somebody wants. `time`: local, `HH:MM`. */
export type Wish = { title: string; task: string; first: string; last: string; time: string };

/**
 * The next free working day, and one about `days` after it: good enough to accept. `preferred`: the same days with
 * more of them taken, which holds where that leaves any.
 */
export const usualDays = (
  today: string,
  days: number,
  ground: Ground,
  preferred: Ground = ground,
): { first: string; last: string } => {
  const first = freeDayFrom(daysAfter(today, 1), preferred);
  const last = freeDayFrom(daysAfter(first, days), preferred);
  if (preferred !== ground && (preferred.taken.has(first) || preferred.taken.has(last)))
    return usualDays(today, days, ground);
  return { first, last };
};

/** `free`: the next day that is. `from`, `to`: of the quiet hours. */
export type Problem =
  | { why: 'empty' | 'over' | 'too short' | 'too long' }
  | { why: 'quiet'; from: string; to: string }
  | { why: 'taken'; free: string };
export type Problems = Partial<Record<keyof Wish, Problem>>;

/** What is wrong with the last day, if the first is right; a day that a person chose may be a holiday. */
export const problemOfLast = (
  { first, last, time }: Pick<Wish, 'first' | 'last' | 'time'>,
  ground: Ground,
  now: number,
): Problem | null => {
  const days = Temporal.PlainDate.from(first).until(last).days;
  if (days < 1) return { why: 'too short' };
  if (days > rules.longestDays) return { why: 'too long' };
  if (instantOf(last, time, ground.timeZone) <= now) return { why: 'over' };
  return ground.taken.has(last) ? { why: 'taken', free: freeDayFrom(daysAfter(last, 1), ground) } : null;
};

/** What is wrong with a wish, by its part. `quiet`: the quiet hours, if its hour lies in them. */
export const problemsOf = (
  wish: Wish,
  ground: Ground,
  { now, quiet }: { now: number; quiet: { from: string; to: string } | null },
): Problems => {
  const { title, task, first, time } = wish;
  const isOver = instantOf(first, time, ground.timeZone) <= now;
  const taken = ground.taken.has(first);
  const last = problemOfLast(wish, ground, now);
  return {
    ...(isFilled(title, limits.title) ? {} : { title: { why: 'empty' } }),
    ...(isFilled(task, limits.task) ? {} : { task: { why: 'empty' } }),
    ...(quiet ? { time: { why: 'quiet', from: quiet.from, to: quiet.to } } : {}),
    ...(isOver ? { first: { why: 'over' } } : {}),
    ...(taken && !isOver ? { first: { why: 'taken', free: freeDayFrom(daysAfter(first, 1), ground) } } : {}),
    ...(last ? { last } : {}),
  };
};

const isFilled = (text: string, most: number): boolean => text.trim() !== '' && text.length <= most;
