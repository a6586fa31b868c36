/** Pure. How many answered a beat, how many could have, and what happened around it. Instants are epoch milliseconds. */
import { dateOf } from '../../calendar/zone.ts';
import type { FreeTime } from '../free/free.ts';
import type { Flavour } from '../library/kinds.ts';
import { offers } from './constants.offers.ts';
import type { PostedBeat } from './pace.ts';

/** A beat with how it was answered. */
export type Answered = PostedBeat & { id: string; flavour: Flavour | null };

export type Counting = {
  /** Of one rhythm, oldest first. */
  posted: readonly { id: string; at: number; flavour: Flavour | null }[];
  /** To any beats, of people who count. */
  answers: readonly { beat: string; who: string; at: number }[];
  /** On which days, counted from 1970 in UTC, people who count did anything. */
  activeDays: ReadonlyMap<string, readonly number[]>;
  /** When members began conversations. */
  conversations: readonly number[];
  free: FreeTime;
  /** Local dates. */
  holidays: ReadonlyMap<string, string>;
  timeZone: string;
  /** Since when anybody is counted. */
  openedAt: number;
  now: number;
};

const day = 86_400_000;

/** The rhythm's beats whose 72 hours are over. */
export const counted = (counting: Counting): Answered[] => {
  const { posted, answers, conversations, now } = counting;
  const answersOf = Map.groupBy(answers, ({ beat }) => beat);
  return posted.flatMap(({ id, at, flavour }, i) => {
    if (at + offers.answersWithin > now) return [];
    const next = posted[i + 1]?.at ?? null;
    const own = answersOf.get(id) ?? [];
    const inTime = own.filter((answer) => answer.at < at + offers.answersWithin);
    const late = next === null ? null : own.some((answer) => isLate(answer.at, next));
    const until = next ?? now;
    return {
      id,
      at,
      flavour,
      answered: new Set(inTime.map(({ who }) => who)).size,
      eligible: eligibleAt(counting, at),
      lateAnswers: late,
      memberStarts: conversations.filter((begun) => begun >= at && begun < until).length,
      holiday: wasFree(counting, posted[i - 1]?.at ?? at, at),
    };
  });
};

const isLate = (at: number, next: number): boolean => at >= next - offers.answersWithin && at < next;

/**
 * How many did anything in the 90 days before a beat's day. Of a young community nothing older is known: there it is
 * the first 90 days, or the first beats would seem to be answered by nearly all who could.
 */
const eligibleAt = ({ activeDays, openedAt }: Counting, at: number): number => {
  const from = Math.max(Math.floor(openedAt / day), Math.floor(at / day) - offers.activeWithin);
  const to = from + offers.activeWithin;
  return [...activeDays.values()].filter((days) => days.some((one) => one >= from && one < to)).length;
};

/** A public holiday while people could answer, or a break since the beat before. */
const wasFree = ({ free, holidays, timeZone }: Counting, before: number, at: number): boolean => {
  const onDate = (instant: number) => dateOf(instant, timeZone);
  const [since, from, to] = [onDate(before), onDate(at), onDate(at + offers.answersWithin)];
  const isFree = [...holidays.keys()].some((date) => date >= from && date <= to);
  return isFree || free.breaks.some((one) => one.from <= to && one.to >= since);
};
