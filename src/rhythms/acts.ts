/** What people do with rhythms. Each act is called within a transaction. Instants are epoch milliseconds. */
import { dateOf, localAt } from '../calendar/zone.ts';
import { type Community, takeNumber, workspaceOf } from '../communities/index.ts';
import type { Scope } from '../store/store.ts';
import type { Cadence } from './cadence/cadence.ts';
import { cameOnDay, heldBack } from './claim.ts';
import { asNext, following, nextFrom } from './coming.ts';
import { type Drawn, planBeat } from './draw.ts';
import { decidedOf } from './ground.ts';
import type { Nothing } from './kinds/kind.ts';
import { isPosting } from './kinds/registry.ts';
import { holdBeat } from './post.ts';
import { beatByKey, forgetDraws, putBeat } from './store.beats.ts';
import { bookingsBetween } from './store.bookings.ts';
import { addRhythm, changeRhythm, raiseBudget, rhythmById } from './store.ts';
import type { Rhythm } from './tables.ts';
import type { Reason } from './text.ts';
import type { Wiring } from './wiring.ts';

/** A rhythm that somebody wants. `id` makes it one, however often it is sent. */
export type Wish = { id: string; kind: string; config: unknown; cadence: Cadence };

/** Where a community is not open yet, its rhythms have no dates. */
const hasDates = ({ state }: Community): boolean => state === 'open' || state === 'resting';

/** Adds a rhythm, and raises what is agreed to `budget` posts; null if it was added before, and removed perhaps. */
export const add = async (
  scope: Scope,
  community: Community,
  wish: Wish,
  { by, now, budget }: { by: string; now: number; budget: number | null },
): Promise<Rhythm | null> => {
  if (await rhythmById(scope, wish.id)) return null;
  const next = hasDates(community) ? nextFrom(wish.cadence, now) : asNext(null);
  const added = await addRhythm(scope, {
    ...wish,
    ...next,
    community: community.id,
    number: await takeNumber(scope, community.id),
    createdBy: by,
    createdAt: now,
  });
  if (budget !== null) await raiseBudget(scope, community.id, budget);
  return added;
};

/** Nothing comes any more; its number stays taken. */
export const remove = async (scope: Scope, rhythm: Rhythm): Promise<void> => {
  await changeRhythm(scope, rhythm.id, { state: 'removed', pausedUntil: null, ...asNext(null) });
  await forgetDraws(scope, rhythm);
};

/** Nothing comes until `until`, or with null until it is resumed. Gives the next date then. */
export const pause = async (scope: Scope, rhythm: Rhythm, until: number | null): Promise<number | null> => {
  const next = until === null ? asNext(null) : nextFrom(rhythm.cadence, until);
  await changeRhythm(scope, rhythm.id, { state: 'paused', pausedUntil: until, ...next });
  await forgetDraws(scope, rhythm);
  return next.nextAt;
};

/** Goes on with the first date after `now`. Gives that date. */
export const resume = async (
  scope: Scope,
  community: Community,
  rhythm: Rhythm,
  now: number,
): Promise<number | null> => {
  const next = hasDates(community) ? nextFrom(rhythm.cadence, now) : asNext(null);
  await changeRhythm(scope, rhythm.id, { state: 'active', pausedUntil: null, activeSince: now, ...next });
  return next.nextAt;
};

/** Drops the next beat. With `nominal`, only if that is still the next. Null: there is nothing to drop. */
export const skipNext = async (
  scope: Scope,
  community: Community,
  rhythm: Rhythm,
  nominal: string | null,
): Promise<{ dropped: number; next: number | null } | null> => {
  const { nextAt, nextNominal } = rhythm;
  if (nextAt === null || nextNominal === null) return null;
  if (nominal !== null && nominal !== nextNominal) return null;
  const dropped = {
    at: nextAt,
    nominal: nextNominal,
    state: 'skipped',
    reason: 'asked' satisfies Reason,
  } as const;
  await putBeat(scope, rhythm, community.team, dropped);
  const next = following(rhythm, await decidedOf(scope, rhythm));
  await changeRhythm(scope, rhythm.id, asNext(next));
  return { dropped: nextAt, next: next?.at ?? null };
};

/** Moves the next beat, and no other; it stays what it is. */
export const moveNext = async (
  scope: Scope,
  { team }: Pick<Community, 'team'>,
  rhythm: Rhythm,
  to: number,
): Promise<{ from: number } | { beyond: number } | null> => {
  if (rhythm.nextAt === null) return null;
  const after = following(rhythm, await decidedOf(scope, rhythm));
  if (after && to >= after.at) return { beyond: after.at };
  const { nextNominal } = rhythm;
  if (nextNominal === null) return null;
  const moved = { nominal: nextNominal, at: to, movedTo: to, state: 'drawn' } as const;
  await putBeat(scope, rhythm, team, moved);
  await changeRhythm(scope, rhythm.id, { nextAt: to });
  return { from: rhythm.nextAt };
};

export type RunResult =
  | 'done'
  | 'again'
  | 'hushed'
  | 'resting'
  | { nothing: Nothing }
  /** Something came that day that it would double: by this rhythm, or, with null, not by any. */
  | { today: string | null };

const twoDays = 2 * 86_400_000;

type Run = { once: string; anyway: boolean; now: number; instead?: Extract<Drawn, { subject: string }> };

/**
 * Lets one come now. The same `once` is one; `anyway`: though something came that day; `instead`: this, and not what the
 * rhythm would bring.
 */
export const run = async (
  scope: Scope,
  wiring: Pick<Wiring, 'outbox' | 'comingEvents' | 'openRound'>,
  community: Community,
  rhythm: Rhythm,
  { once, anyway, now, instead }: Run,
): Promise<RunResult> => {
  const key = `run:${once}`;
  if (await beatByKey(scope, key)) return 'again';
  const held = heldBack(community, (await workspaceOf(scope, community.team)).hushedUntil, now);
  if (held) return held;
  const [today] = anyway ? [] : await cameOnDay(scope, community, rhythm, now);
  if (today) return { today: today.rhythm };
  const dayOf = (at: number) => dateOf(at, community.timeZone);
  const booked =
    anyway || !isPosting(rhythm)
      ? []
      : await bookingsBetween(scope, community.id, now - twoDays, now + twoDays);
  if (booked.some(({ at }) => dayOf(at) === dayOf(now))) return { today: null };
  const nominal = localAt(now, rhythm.cadence.timeZone).toString({ smallestUnit: 'minute' });
  const beat = { at: now, nominal, key };
  const plan = instead ?? (await planBeat(scope, wiring, community, rhythm, beat));
  if ('nothing' in plan) return plan;
  return (await holdBeat(scope, wiring, { community, rhythm, now }, beat, plan)) ? 'done' : 'again';
};
