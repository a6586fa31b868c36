/** What newcomers are told of greeting: who greets them, and later whether they would. Instants are epoch milliseconds. */
import type { Community } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import { rhythmsOf } from '../rhythms/index.ts';
import type { Locale } from '../slack/locale.ts';
import type { Scope } from '../store/store.ts';
import { rules } from './constants.ts';
import { greetersFor, greetingKey } from './greeting.ts';
import { absentAmong } from './present.ts';
import { addIntroduction, addRound, roundByKey } from './store.rounds.ts';
import { choicesOf, participant } from './store.ts';
import { greetsAddition, offerAddition } from './views.post.ts';

type Newcomer = { newcomer: string; guest: boolean; joinedAt: number; locale: Locale; now: number };

/**
 * Finds who greets a newcomer, once, and not after their first week: where everybody who joins is introduced, nobody has
 * to. Asks Slack who is there, so it is not for use in a transaction; what it gives is, and `put` with it.
 */
export const offerGreeter = async (
  deps: Pick<Deps, 'store' | 'clients' | 'log'>,
  community: Community,
  given: Newcomer,
) => {
  const { newcomer, now } = given;
  const asked = (await mayBeGreeted(deps.store, community, given))
    ? (await greetersFor(deps.store, community, newcomer, now)).slice(0, rules.greetersAsked)
    : [];
  const { away, gone } = await absentAmong(deps, community.team, asked, now);
  const there = asked.filter((one) => !away.has(one) && !gone.has(one));
  return async (scope: Scope) => {
    if (there.length === 0 || !(await mayBeGreeted(scope, community, given))) return null;
    // Of two who join at once, the second is greeted by another.
    const next = await greetersFor(scope, community, newcomer, now);
    const greeter = next.find((one) => there.includes(one));
    return greeter === undefined ? null : offerOf(scope, community, { ...given, greeter });
  };
};

const mayBeGreeted = async (
  scope: Scope,
  { id }: Community,
  { newcomer, guest, joinedAt, now }: Newcomer,
): Promise<boolean> => {
  if (now - joinedAt > rules.greetWithin) return false;
  const { openedAt, guests } = await choicesOf(scope, id);
  if (openedAt !== null || (guest && !guests)) return false;
  return (await roundByKey(scope, greetingKey(id, newcomer))) === null;
};

const offerOf = (
  scope: Scope,
  { id, team }: Community,
  { newcomer, greeter, locale, now }: Newcomer & { greeter: string },
) => {
  const introduction = crypto.randomUUID();
  return {
    ...offerAddition({ introduction, greeter }, locale),
    put: async (due: number): Promise<void> => {
      const round = crypto.randomUUID();
      const key = greetingKey(id, newcomer);
      await addRound(scope, {
        ...{ id: round, team, community: id, rhythm: null, key, state: 'drawing', counts: false },
        ...{ at: now, people: 0, leftOut: 0, nextAt: due + rules.greetWithin },
      });
      await addIntroduction(scope, { id: introduction, round, question: '' }, [newcomer, greeter]);
    },
  };
};

/** Asks somebody whether they would greet newcomers, where people are introduced; null: they do, or nobody is. */
export const askToGreet = async (
  scope: Scope,
  { id }: Community,
  { user, guest, locale }: { user: string; guest: boolean; locale: Locale },
) => {
  const { openedAt, guests } = await choicesOf(scope, id);
  if (guest && !guests) return null;
  const isDone = (await rhythmsOf(scope, id)).some(
    ({ kind, state }) => kind === 'introductions' && state === 'active',
  );
  if (!isDone && openedAt === null) return null;
  const row = await participant(scope, id, user);
  const takesPart = row !== null && row.leftAt === null;
  return takesPart && row.greets ? null : greetsAddition(id, takesPart, locale);
};
