/** On which days an event posts, weighed against what was agreed. Within a transaction. Instants are epoch milliseconds. */
import type { Community } from '../../communities/index.ts';
import {
  book,
  bookingsBetween,
  mostIn28Days,
  raiseBudget,
  rhythmsOf,
  unbook,
  usualTime,
} from '../../rhythms/index.ts';
import type { Scope } from '../../store/store.ts';
import { isAnnounced } from '../event.ts';
import { bookingKeys } from '../keys.ts';
import type { Event } from '../tables.ts';
import { announceAtFor, type DayProblem, dayProblem, postDays } from './days.ts';
import { groundFor, ownKeys } from './ground.ts';
import { isOut } from './state.ts';

type Wanted = Pick<Event, 'id' | 'startsAt' | 'audience' | 'announceAt' | 'ts'>;

/** More posts in 28 days than were agreed. */
export type OverBudget = { posts: number; agreed: number };

export type Scheduled = { announceAt: number | null } | { problem: DayProblem } | { budget: OverBudget };

/**
 * When it is announced, if its day can be that. `agreed`: the posts in 28 days that a person agreed to; `before`: its
 * posts were weighed when it was planned.
 */
export const schedule = async (
  scope: Scope,
  community: Community,
  event: Wanted,
  { agreed, now }: { agreed: number | 'before' | null; now: number },
): Promise<Scheduled> => {
  const { startsAt } = event;
  const ground = await groundFor(scope, community, event.id, now);
  const time = await usualTime(scope, community, ground, now);
  const was = isOut(event, now);
  const announced = !isAnnounced(event) ? 'never' : was ? 'was' : 'will be';
  const problem = dayProblem(startsAt, ground, { announced, time, now });
  if (problem) return { problem };
  if (announced === 'never') return { announceAt: null };
  const announceAt = was ? event.announceAt : announceAtFor(startsAt, ground, { time, now });
  if (agreed === 'before') return { announceAt };
  const days = postDays({ announceAt, startsAt }, community.timeZone);
  const budget = await weigh(scope, community, { id: event.id, days }, { agreed, now });
  if (budget) return { budget };
  if (agreed !== null && agreed > community.budget) await raiseBudget(scope, community.id, agreed);
  return { announceAt };
};

/** What is wrong with the day of an event that nobody has approved yet; null: nothing, as things stand. */
export const draftProblem = async (
  scope: Scope,
  community: Community,
  { id, startsAt }: Pick<Event, 'id' | 'startsAt'>,
  now: number,
): Promise<DayProblem | null> => {
  const ground = await groundFor(scope, community, id, now);
  const time = await usualTime(scope, community, ground, now);
  return dayProblem(startsAt, ground, { announced: 'will be', time, now });
};

const reach = 400 * 86_400_000;

const weigh = async (
  scope: Scope,
  community: Community,
  { id, days }: { id: string; days: readonly number[] },
  { agreed, now }: { agreed: number | null; now: number },
): Promise<OverBudget | null> => {
  const rhythms = await rhythmsOf(scope, community.id);
  const booked = await bookingsBetween(scope, community.id, now - reach, now + reach);
  const own = ownKeys(id);
  const others = booked.filter(({ key }) => !own.includes(key)).map(({ at }) => at);
  const before = mostIn28Days(
    rhythms,
    now,
    booked.map(({ at }) => at),
  );
  const posts = mostIn28Days(rhythms, now, [...others, ...days]);
  // What goes beyond it already was somebody's choice; it is asked about only where this adds to it.
  const isTooMany = posts > Math.max(community.budget, agreed ?? 0) && posts > before;
  return isTooMany ? { posts, agreed: community.budget } : null;
};

/** Books the days on which it posts, in the place of what it had booked. */
export const bookDays = async (
  scope: Scope,
  { id, community, announceAt, startsAt }: Event,
  zone: string,
): Promise<void> => {
  const keys = bookingKeys(id);
  const [first, second] = postDays({ announceAt, startsAt }, zone);
  if (first === undefined) await unbook(scope, keys.announcement);
  else await book(scope, { key: keys.announcement, community, at: first, what: 'event' });
  if (second === undefined) await unbook(scope, keys.day);
  else await book(scope, { key: keys.day, community, at: second, what: 'event' });
};

/** Gives free the days on which it has not posted yet. */
export const freeDays = async (scope: Scope, event: Event, now: number): Promise<void> => {
  const { announcement, day } = bookingKeys(event.id);
  if (!isOut(event, now)) await unbook(scope, announcement);
  if (event.dayTs === null || event.dayFor !== event.startsAt) await unbook(scope, day);
};
