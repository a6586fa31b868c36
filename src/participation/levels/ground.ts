/** What a community's levels are read from, out of the store. Instants are epoch milliseconds. */
import { absencesOf, merged } from '../../absences/index.ts';
import { holidaysBetween } from '../../calendar/holidays.ts';
import {
  type Community,
  countedAs,
  type Membership,
  membersOf,
  workspaceOf,
} from '../../communities/index.ts';
import { type Cadence, isAsking, periodDays, rhythmsOf, settingsOf } from '../../rhythms/index.ts';
import type { Scope } from '../../store/store.ts';
import { rules } from './constants.ts';
import type { Week } from './measure.ts';
import { isCovered, isHoliday } from './off.ts';
import { helpedIn } from './store.helped.ts';
import { pointsIn } from './store.points.ts';
import { beatsAsked, lookedBackTo, pausesFrom } from './store.ts';
import { day, offsetOf, type Timing, timingOf, week, weeksBack } from './weeks.ts';

type Where = Pick<Community, 'id' | 'team' | 'timeZone' | 'openedAt'>;

/** A member as of an evaluation. */
export type Evaluated = {
  user: string;
  newcomer: boolean;
  /** Their weeks, the latest first. */
  weeks: Week[];
  /** Distinct people whom they helped within what is looked back upon. */
  people: number;
};

/** Who has a level in a community at all: who is in its channel and counted by name. */
export const countedMembers = async (
  scope: Scope,
  { id, team }: Pick<Community, 'id' | 'team'>,
): Promise<Membership[]> => {
  const { countMode } = await workspaceOf(scope, team);
  const members = await membersOf(scope, id);
  return members.filter((member) => countedAs(member, countMode) === 'person');
};

/** The cadence that a community's time is cut by: the shortest of those that ask something. */
export const timingIn = async (scope: Scope, community: string): Promise<Timing> => {
  const asking = (await rhythmsOf(scope, community)).filter(
    (rhythm) => rhythm.state === 'active' && isAsking(rhythm),
  );
  const days = asking.map(({ cadence }) => daysOf(cadence));
  return timingOf(days.length > 0 ? Math.min(...days) : null);
};

/** Worked out once: of a cron expression it takes some 10 ms. */
const daysOf = (cadence: Cadence): number => {
  if (!('cron' in cadence)) return periodDays(cadence);
  const days = known.get(cadence.cron) ?? periodDays(cadence);
  known.set(cadence.cron, days);
  return days;
};

const known = new Map<string, number>();

/** Which weeks before `at` (a Monday) were off, for everybody or for one. */
type Off = (user: string) => (week: number) => boolean;

export const offIn = async (
  scope: Scope,
  { id, team }: Pick<Community, 'id' | 'team'>,
  at: number,
): Promise<Off> => {
  const from = at - rules.horizon * week;
  const { free } = await settingsOf(scope, id);
  const date = (instant: number) => new Date(instant).toISOString().slice(0, 10);
  const holidays = free.holidays
    ? await holidaysBetween(free.holidays, date(from), date(at - day))
    : new Map();
  const pauses = merged(await pausesFrom(scope, id, from));
  const absences = await absencesOf(scope, team, id, from);
  const slept = new Set(
    weeksBack(from, at).filter(
      (start) => isCovered(start, pauses) || isHoliday(start, { breaks: free.breaks, holidays }),
    ),
  );
  return (user) => (start) => slept.has(start) || isCovered(start, absences.get(user) ?? []);
};

/** Whether somebody came less than so many periods ago; weeks that were off have not passed. */
export const isNewcomer = (
  { user, founding, joinedAt }: Pick<Membership, 'user' | 'founding' | 'joinedAt'>,
  at: number,
  { weeks }: Timing,
  off: Off,
): boolean => {
  if (founding) return false;
  const isOff = off(user);
  const passed = weeksBack(joinedAt, at).filter((start) => start >= joinedAt && !isOff(start));
  return passed.length < rules.newcomerFor * weeks;
};

/** All that is known of a community's members as of a Monday; null: it is too early for levels, or there are none. */
export const groundAt = async (
  scope: Scope,
  community: Where,
  timing: Timing,
  at: number,
): Promise<Evaluated[] | null> => {
  const { id, openedAt, timeZone } = community;
  if (openedAt === null || (await beatsAsked(scope, id, at)) < rules.beats) return null;
  const present = (await countedMembers(scope, community)).filter(({ joinedAt }) => joinedAt < at);
  if (present.length === 0) return null;
  const off = await offIn(scope, community, at);
  const begin = (await lookedBackTo(scope, id)) ?? openedAt;
  const stretches = present.map((member) => {
    const from = member.founding ? begin : Math.max(member.joinedAt, begin);
    return { member, weeks: weeksLookedAt(from, at, timing, off(member.user)) };
  });
  const from = Math.min(at, ...stretches.map(({ weeks }) => weeks.at(-1) ?? at));
  const stretch = { community: id, from, to: at };
  const points = new Map(
    (await pointsIn(scope, { ...stretch, offset: offsetOf(timeZone) })).map((row) => [
      `${row.week} ${row.member}`,
      row.points,
    ]),
  );
  const helped = Map.groupBy(await helpedIn(scope, stretch), ({ member }) => member);
  return stretches.map(({ member, weeks }): Evaluated => {
    const isOff = off(member.user);
    const first = weeks.at(-1) ?? at;
    const others = (helped.get(member.user) ?? []).filter((one) => one.at >= first);
    return {
      user: member.user,
      newcomer: isNewcomer(member, at, timing, off),
      weeks: weeks.map((start) => ({
        points: points.get(`${start} ${member.user}`) ?? 0,
        off: isOff(start),
      })),
      people: new Set(others.map(({ other }) => other)).size,
    };
  });
};

/** Back to when they came, or until enough weeks passed that were not off. */
const weeksLookedAt = (
  from: number,
  at: number,
  { weeks, periods }: Timing,
  isOff: (week: number) => boolean,
): number[] => {
  const back = weeksBack(Math.max(from, at - rules.horizon * week), at);
  const passed = back.filter((start) => !isOff(start));
  const last = passed[weeks * periods - 1];
  return last === undefined ? back : back.filter((start) => start >= last);
};
