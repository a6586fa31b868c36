/** Newcomers and who greets them. Instants are epoch milliseconds. */
import { absentAmong } from '../absences/index.ts';
import { type Community, communityById, membersOf } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import { groundOf } from '../rhythms/index.ts';
import type { Scope } from '../store/store.ts';
import { rules } from './constants.ts';
import { mayTakePart, wants } from './ground.ts';
import { postTogether } from './post.ts';
import { questionFor } from './questions.ts';
import {
  changeIntroduction,
  greetingsSince,
  groupsOf,
  introductionById,
  moveRound,
  removeIntroduction,
  roundById,
} from './store.rounds.ts';
import { notWithAmong, participantsOf } from './store.ts';
import type { Participant, Round } from './tables.ts';
import { firstStepAt } from './timing.ts';
import { nextGreeters } from './turns.ts';

/** What a newcomer is offered is no round; its key says whom it was offered to, once. */
export const greetingKey = (community: string, user: string): string => `greeting:${community}:${user}`;

/** Who could greet a newcomer, whose turn it is first: nobody too often. */
export const greetersFor = async (
  scope: Scope,
  community: Pick<Community, 'id' | 'team'>,
  newcomer: string,
  now: number,
): Promise<string[]> => {
  const members = new Map((await membersOf(scope, community.id)).map((one) => [one.user, one]));
  const willing = (await participantsOf(scope, community.id)).filter((one) =>
    greets(one, members.get(one.user) ?? null, now),
  );
  const others = willing.map(({ user }) => user).filter((user) => user !== newcomer);
  const away = await absentAmong(scope, community.team, community.id, others, now);
  const users = others.filter((user) => !away.has(user));
  const apart = await notWithAmong(scope, community.team, [newcomer, ...users]);
  const never = new Set(apart.filter((pair) => pair.includes(newcomer)).flat());
  const greeted = await greetingsSince(scope, community.id, now - rules.turnsWithin);
  return nextGreeters(
    users.filter((user) => !never.has(user)),
    greeted.filter(({ user, key }) => key !== greetingKey(community.id, user)),
    now,
  );
};

const greets = (one: Participant, membership: Parameters<typeof mayTakePart>[0], now: number): boolean =>
  one.greets && wants(one, now) && mayTakePart(membership, one);

export type Offered = { round: Round; community: Community; greeter: string };

/** What somebody was offered and has not answered; null: nothing, or it is somebody else's to answer. */
export const offeredTo = async (
  scope: Scope,
  introduction: string,
  { team, user }: { team: string; user: string },
): Promise<Offered | null> => {
  const group = await introductionById(scope, introduction);
  const round = group && (await roundById(scope, group.round));
  if (!round || round.team !== team || round.state !== 'drawing') return null;
  if (round.counts || round.key !== greetingKey(round.community, user)) return null;
  const community = await communityById(scope, round.community);
  const greeter = group.people.find((one) => one.user !== user)?.user;
  return community && greeter !== undefined ? { round, community, greeter } : null;
};

/** Introduces a newcomer and who greets them, if both still may be. Within a transaction. */
export const greet = async (
  scope: Scope,
  { outbox }: Pick<Deps, 'outbox'>,
  { round, community, greeter }: Offered,
  {
    introduction,
    newcomer,
    zones,
    now,
  }: { introduction: string; newcomer: string; zones: string[]; now: number },
): Promise<boolean> => {
  const members = await membersOf(scope, community.id);
  const one = (await participantsOf(scope, community.id)).find(({ user }) => user === greeter);
  const membership = members.find(({ user }) => user === greeter) ?? null;
  const apart = await notWithAmong(scope, community.team, [newcomer, greeter]);
  const isOpen = community.state === 'open' && members.some(({ user }) => user === newcomer);
  if (!isOpen || !one || !greets(one, membership, now) || apart.length > 0) {
    await lapse(scope, round);
    return false;
  }
  const days = await groundOf(scope, community, now, now + rules.openFor * day);
  const opened = { state: 'open' as const, at: now, people: 2, nextAt: firstStepAt(now, days) };
  if (!(await moveRound(scope, round.id, 'drawing', opened))) return false;
  const question = questionFor('newcomer', new Set(), round.id);
  await changeIntroduction(scope, introduction, { question });
  const users = [newcomer, greeter];
  const clocks = { zones, at: now };
  const given = {
    id: introduction,
    users,
    place: community,
    question,
    visitors: [],
    clocks,
    newcomer,
    newlyIn: null,
  };
  await postTogether(scope, outbox, community, given, now);
  for (const user of users) await outbox.dirty(scope, community.team, 'home', user);
  return true;
};

const day = 86_400_000;

/** Nothing comes of an offer: who was to greet keeps their turn. */
export const lapse = async (scope: Scope, { id }: Pick<Round, 'id'>): Promise<void> => {
  if (!(await moveRound(scope, id, 'drawing', { state: 'skipped', nextAt: null }))) return;
  for (const group of await groupsOf(scope, [id])) await removeIntroduction(scope, group.id);
};
