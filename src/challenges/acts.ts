/** What people do with challenges. Each within a transaction. Instants are epoch milliseconds. */
import { daysAfter, freeDayFrom } from '../calendar/free.ts';
import { dateOf, instantOf, timeOf } from '../calendar/zone.ts';
import { type Community, workspaceOf } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import { book, heldBack, quietUntil, raiseBudget, unbook } from '../rhythms/index.ts';
import type { Scope } from '../store/store.ts';
import { type Problem, problemOfLast } from './days.ts';
import { bookingKey, groundFor } from './ground.ts';
import { type Asks, weighDays } from './plan.ts';
import { freeDays, stepChallenge } from './step.ts';
import { changeChallenge } from './store.ts';
import type { Challenge } from './tables.ts';
import { nextStepAt } from './timing.ts';

type Wired = Pick<Deps, 'outbox'>;

const bookShowcase = (scope: Scope, { id, community }: Challenge, at: number): Promise<void> =>
  book(scope, { key: bookingKey('showcase', id), community, at, what: 'showcase' });

/** The next free day `days` after an instant. `YYYY-MM-DD`, local. */
export const freeDayAfter = async (
  scope: Scope,
  community: Community,
  { id }: Pick<Challenge, 'id'>,
  { at, days, now }: { at: number; days: number; now: number },
): Promise<string> => {
  const ground = await groundFor(scope, community, id, now);
  return freeDayFrom(daysAfter(dateOf(at, community.timeZone), days), ground);
};

/**
 * Runs on until the hour of a challenge on another day, a local date. One that is over runs again. `agreed`: the posts
 * in 28 days that a person agreed to.
 */
export const extend = async (
  scope: Scope,
  { outbox }: Wired,
  community: Community,
  challenge: Challenge,
  { last, agreed = null, now }: { last: string; agreed?: number | null; now: number },
): Promise<
  { until: number } | { problem: Problem } | { sooner: number } | { budget: NonNullable<Asks['budget']> }
> => {
  const { timeZone } = community;
  const { id, startsAt, endsAt: before, state } = challenge;
  const time = timeOf(startsAt, timeZone);
  const endsAt = instantOf(last, time, timeZone);
  if (state === 'running' && endsAt <= before) return { sooner: before };
  const ground = await groundFor(scope, community, id, now);
  const problem = problemOfLast({ first: dateOf(startsAt, timeZone), last, time }, ground, now);
  if (problem) return { problem };
  const longer = { ...challenge, endsAt };
  const budget = await weighDays(scope, community, longer, { agreed, instead: [], now });
  if (budget) return { budget };
  if (agreed !== null && agreed > community.budget) await raiseBudget(scope, community.id, agreed);
  await changeChallenge(scope, id, {
    state: 'running',
    endsAt,
    nextAt: nextStepAt(longer, timeZone, now),
  });
  await bookShowcase(scope, challenge, endsAt);
  await outbox.dirty(scope, challenge.team, 'challenge', id);
  return { until: endsAt };
};

/** When its entries can be shown at the earliest: now, or at its hour on the next free day. Null: it is quiet time. */
export const earliestEnd = async (
  scope: Scope,
  community: Community,
  challenge: Challenge,
  now: number,
): Promise<number | null> => {
  const { timeZone } = community;
  const { hushedUntil } = await workspaceOf(scope, community.team);
  if (heldBack(community, hushedUntil, now)) return null;
  const ground = await groundFor(scope, community, challenge.id, now);
  const today = dateOf(now, timeZone);
  // Its own announcement is one of the posts of a day.
  const isFirstDay = today === dateOf(challenge.startsAt, timeZone);
  const isFree = !isFirstDay && !ground.taken.has(today);
  if (isFree && quietUntil(now, ground.free.quiet, timeZone) === null) return now;
  const next = freeDayFrom(daysAfter(today, 1), ground);
  return instantOf(next, timeOf(challenge.startsAt, timeZone), timeZone);
};

/** Ends at `at`: what came is shown then; at once, where that is now. */
export const endAt = async (
  scope: Scope,
  deps: Wired,
  challenge: Challenge,
  { at, now, site }: { at: number; now: number; site: string | null },
): Promise<void> => {
  await changeChallenge(scope, challenge.id, { state: 'running', endsAt: at, nextAt: at });
  await bookShowcase(scope, challenge, at);
  if (at <= now) await stepChallenge(deps, scope, challenge.id, { now, site });
  else await deps.outbox.dirty(scope, challenge.team, 'challenge', challenge.id);
};

/** Nothing more comes of it; where it was announced, its announcement says so. */
export const cancel = async (
  scope: Scope,
  { outbox }: Wired,
  { id, team, state }: Challenge,
): Promise<void> => {
  await changeChallenge(scope, id, { state: 'cancelled', nextAt: null });
  if (state === 'planned') return freeDays(scope, id);
  await unbook(scope, bookingKey('showcase', id));
  await outbox.drop(scope, `challenge:${id}`, 'cancelled');
  await outbox.dirty(scope, team, 'challenge', id);
};

/** Nothing more is asked about it. */
export const letRest = async (scope: Scope, { id }: Pick<Challenge, 'id'>): Promise<void> => {
  await changeChallenge(scope, id, { nextAt: null });
};

/** Changes what a running challenge says. */
export const reword = async (
  scope: Scope,
  { outbox }: Wired,
  { id, team }: Pick<Challenge, 'id' | 'team'>,
  { title, task }: { title: string; task: string },
): Promise<void> => {
  await changeChallenge(scope, id, { title: title.trim(), task: task.trim() });
  await outbox.dirty(scope, team, 'challenge', id);
};
