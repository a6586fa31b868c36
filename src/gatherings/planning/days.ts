/** Pure. When an event is announced, and what may be wrong with the day that a person chose. Dates are local, `YYYY-MM-DD`. */
import { daysAfter, freeDayFrom, isFreeDay } from '../../calendar/free.ts';
import { dateOf, instantOf } from '../../calendar/zone.ts';
import type { Ground } from '../../rhythms/index.ts';
import { rules } from '../constants.ts';
import { planning } from './constants.ts';

/** What a community's days are like. `quietUntil`: when quiet hours end that an instant lies in; null: it lies in none. */
export type Days = Ground & { quietUntil(at: number): number | null };

/** At what instant of a day it would be announced: at `time`, or at once where that is over today; null: not any more. */
const instantOn = (date: string, ground: Days, { time, now }: { time: string; now: number }) => {
  const at = instantOf(date, time, ground.timeZone);
  if (at > now) return at;
  if (date !== dateOf(now, ground.timeZone)) return null;
  return ground.quietUntil(now) === null ? now : null;
};

/** The instant before it begins, on its own day, at which it can still be announced; null: only in quiet hours. */
const onItsDay = (startsAt: number, ground: Days, { time, now }: { time: string; now: number }) => {
  const date = dateOf(startsAt, ground.timeZone);
  const usual = instantOn(date, ground, { time, now });
  if (usual !== null && usual < startsAt) return usual;
  // It begins before the usual hour: then as soon as the day's quiet hours are over.
  const earliest = Math.max(now, instantOf(date, '00:00', ground.timeZone));
  const at = ground.quietUntil(earliest) ?? earliest;
  return at < startsAt ? at : null;
};

/**
 * When an event is announced (epoch ms): some ten days before, or on the latest free day of the week before that;
 * where none is, or it is too near, on the first free day from then on; else on its own day, of which there is then
 * no second post. Null: nothing may be posted any more before it begins. `time`: local, at which a community posts;
 * `lead`: so many days before, where it is not as with most.
 */
export const announceAtFor = (
  startsAt: number,
  ground: Days,
  { time, now, lead = rules.announceDays }: { time: string; now: number; lead?: number },
): number | null => {
  if (lead === 0) return onItsDay(startsAt, ground, { time, now });
  const own = dateOf(startsAt, ground.timeZone);
  const best = daysAfter(own, -lead);
  const today = dateOf(now, ground.timeZone);
  const free = (date: string) => (isFreeDay(date, ground) ? instantOn(date, ground, { time, now }) : null);
  for (let days = 0; days <= planning.earlier; days += 1) {
    const at = free(daysAfter(best, -days));
    if (at !== null) return at;
  }
  for (let date = best > today ? best : today; date < own; date = daysAfter(date, 1)) {
    const at = free(date);
    if (at !== null) return at;
  }
  return onItsDay(startsAt, ground, { time, now });
};

/** `free`: the next day that is. `from`, `to`: of the quiet hours. */
export type DayProblem =
  | { why: 'over' | 'too far' }
  | { why: 'taken'; free: string }
  | { why: 'unheard'; from: string; to: string };

/**
 * What is wrong with the day of an event; a person chose it, so it may be a holiday or a Sunday. `announced`: whether
 * its channel hears of it, which takes the day, has heard already, or never will.
 */
export const dayProblem = (
  startsAt: number,
  ground: Days,
  { announced, time, now }: { announced: 'will be' | 'was' | 'never'; time: string; now: number },
): DayProblem | null => {
  if (startsAt <= now) return { why: 'over' };
  if (startsAt > now + planning.farthest * 86_400_000) return { why: 'too far' };
  if (announced === 'never') return null;
  const date = dateOf(startsAt, ground.timeZone);
  if (ground.taken.has(date)) return { why: 'taken', free: freeDayFrom(daysAfter(date, 1), ground) };
  const { quiet } = ground.free;
  const isUnheard = announced === 'will be' && announceAtFor(startsAt, ground, { time, now }) === null;
  return isUnheard && quiet ? { why: 'unheard', from: quiet.from, to: quiet.to } : null;
};

/** The days on which it posts at the top of its channel: its announcement's, and its own where that is another. */
export const postDays = (
  { announceAt, startsAt }: { announceAt: number | null; startsAt: number },
  zone: string,
): number[] => {
  if (announceAt === null) return [];
  return dateOf(announceAt, zone) === dateOf(startsAt, zone) ? [announceAt] : [announceAt, startsAt];
};
