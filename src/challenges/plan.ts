/** A challenge that somebody wants: weighed against what was agreed, planned or planned anew. */
import { instantOf, localAt } from '../calendar/zone.ts';
import { type Community, communityById } from '../communities/index.ts';
import {
  book,
  bookingsBetween,
  isQuietTime,
  mostIn28Days,
  raiseBudget,
  rhythmsOf,
} from '../rhythms/index.ts';
import type { CommunityRef } from '../slack/access.ts';
import type { Locale } from '../slack/locale.ts';
import { Refusal } from '../slack/refusal.ts';
import type { Scope } from '../store/store.ts';
import { type Problems, problemsOf, type Wish } from './days.ts';
import { bookingKey, groundFor } from './ground.ts';
import { nearestOther } from './quarter.ts';
import { addChallenge, challengeById, challengesOf, changeChallenge } from './store.ts';
import type { Challenge } from './tables.ts';
import { text } from './text.ts';

/** What a person has been asked about this wish, and agreed to. `budget`: posts in 28 days. */
export type Agreed = { budget: number | null; soon: boolean };

/** What there is to ask before it is planned. */
export type Asks = {
  budget: { posts: number; agreed: number } | null;
  soon: Challenge | null;
};

export type Planned = { challenge: Challenge } | { problems: Problems } | { asks: Asks };

/** The row of a community in which something can be posted. @throws Refusal */
export const openPlace = async (scope: Scope, { id }: CommunityRef, locale: Locale): Promise<Community> => {
  const community = await communityById(scope, id);
  if (community?.state !== 'open' || community.channelState !== 'ok') throw new Refusal(text(locale).notOpen);
  if (community.openedAt === null) throw new Refusal(text(locale).notTold);
  return community;
};

type Given = { id: string; wish: Wish; agreed: Agreed; by: string; now: number };

/** Plans a challenge, or changes one that was not announced. Within a transaction; asked again, it stays the same. */
export const planChallenge = async (
  scope: Scope,
  community: Community,
  { id, wish, agreed, by, now }: Given,
): Promise<Planned> => {
  const before = await challengeById(scope, id);
  if (before && before.state !== 'planned') return { challenge: before };
  const ground = await groundFor(scope, community, id, now);
  const quiet = isQuietTime(wish.time, ground.free.quiet) ? ground.free.quiet : null;
  const problems = problemsOf(wish, ground, { now, quiet });
  if (Object.keys(problems).length > 0) return { problems };

  const startsAt = instantOf(wish.first, wish.time, community.timeZone);
  const endsAt = instantOf(wish.last, wish.time, community.timeZone);
  const asks = await weigh(scope, community, { id, startsAt, endsAt }, agreed, now);
  if (asks.budget || asks.soon) return { asks };
  if (agreed.budget !== null && agreed.budget > community.budget)
    await raiseBudget(scope, community.id, agreed.budget);

  const { title, task } = wish;
  const change = { title: title.trim(), task: task.trim(), startsAt, endsAt, nextAt: startsAt };
  const challenge = before
    ? await changeChallenge(scope, id, change)
    : await addChallenge(scope, {
        id,
        team: community.team,
        community: community.id,
        state: 'planned',
        createdBy: by,
        createdAt: now,
        ...change,
      });
  if (!challenge) throw new Error('a challenge was added by another');
  await bookDays(scope, challenge);
  return { challenge };
};

/** Books the days of its announcement and its showcase. */
export const bookDays = async (
  scope: Scope,
  { id, community, startsAt, endsAt }: Pick<Challenge, 'id' | 'community' | 'startsAt' | 'endsAt'>,
): Promise<void> => {
  await book(scope, { key: bookingKey('challenge', id), community, at: startsAt, what: 'challenge' });
  await book(scope, { key: bookingKey('showcase', id), community, at: endsAt, what: 'showcase' });
};

const reach = 400 * 86_400_000;

/** What goes beyond what was agreed, or beyond what is usual, as far as nobody has agreed to it yet. */
const weigh = async (
  scope: Scope,
  community: Community,
  wanted: Pick<Challenge, 'id' | 'startsAt' | 'endsAt'>,
  agreed: Agreed,
  now: number,
): Promise<Asks> => {
  const { id } = wanted;
  const own = [bookingKey('challenge', id), bookingKey('showcase', id)];
  const budget = await weighDays(scope, community, wanted, { agreed: agreed.budget, instead: own, now });
  const soon = agreed.soon ? null : nearestOther(wanted, await challengesOf(scope, community.id));
  return { budget, soon };
};

/**
 * How many posts in 28 days a challenge makes on these days, where that is more than was agreed; null: it is not.
 * `instead`: the keys of bookings that it does without then.
 */
export const weighDays = async (
  scope: Scope,
  community: Community,
  { id, startsAt, endsAt }: Pick<Challenge, 'id' | 'startsAt' | 'endsAt'>,
  { agreed, instead, now }: { agreed: number | null; instead: readonly string[]; now: number },
): Promise<Asks['budget']> => {
  const rhythms = await rhythmsOf(scope, community.id);
  const booked = await bookingsBetween(scope, community.id, now - reach, now + reach);
  const daysBut = (keys: readonly string[]) =>
    booked.filter(({ key }) => !keys.includes(key)).map(({ at }) => at);
  const own = [bookingKey('challenge', id), bookingKey('showcase', id)];
  const before = mostIn28Days(rhythms, now, daysBut(instead));
  const posts = mostIn28Days(rhythms, now, [...daysBut(own), startsAt, endsAt]);
  // What goes beyond it already was somebody's choice; it is asked about only where this adds to it.
  const isTooMany = posts > Math.max(community.budget, agreed ?? 0) && posts > before;
  return isTooMany ? { posts, agreed: community.budget } : null;
};

/** The local date of today, `YYYY-MM-DD`. */
export const todayIn = ({ timeZone }: Pick<Community, 'timeZone'>, now: number): string =>
  localAt(now, timeZone).toPlainDate().toString();
