/** Hands the messages about introductions to delivery. Each within a transaction. Instants are epoch milliseconds. */
import { type Community, communityById } from '../communities/index.ts';
import type { Outbox, Post } from '../delivery/post.ts';
import { localeOf } from '../slack/locale.ts';
import type { Message } from '../slack/message.ts';
import type { Scope } from '../store/store.ts';
import { rules } from './constants.ts';
import type { Left, OneIn } from './gather.ts';
import type { Round } from './tables.ts';
import {
  aloneMessage,
  type Introducing,
  introductionMessage,
  leftOutMessage,
  nudgeMessage,
  restMessage,
} from './views.post.ts';

const postOf = (
  { id, team }: Pick<Community, 'id' | 'team'>,
  given: Pick<Post, 'key' | 'kind' | 'to' | 'message' | 'due'> & Partial<Post>,
): Post => ({ team, community: id, expires: given.due + rules.grace, ...given });

/** The introduction that a delivery is about. */
export const introductionOfKey = (key: string): string => key.split(':')[1] ?? '';

type Made = Pick<Introducing, 'id' | 'question' | 'newlyIn'> & { people: readonly OneIn[] };

/** Introduces people of a round to one another. */
export const postIntroduction = async (
  scope: Scope,
  outbox: Outbox,
  community: Community,
  { id, question, people, newlyIn }: Made,
  now: number,
): Promise<void> => {
  const visitors: Introducing['visitors'][number][] = [];
  for (const { participant } of people.filter(({ visits }) => visits)) {
    const place = await communityById(scope, participant.community);
    if (place && !place.isPrivate) visitors.push({ user: participant.user, place });
  }
  const users = people.map(({ participant }) => participant.user);
  const zones = people.map(({ timeZone }) => timeZone);
  const given = {
    id,
    users,
    place: community,
    question,
    visitors,
    clocks: { zones, at: now },
    newcomer: null,
    newlyIn,
  };
  await postTogether(scope, outbox, community, given, now);
};

/** The message to all of them. */
export const postTogether = async (
  scope: Scope,
  outbox: Outbox,
  community: Community,
  given: Introducing,
  now: number,
): Promise<void> => {
  const message = introductionMessage(given, null, localeOf(community.locale));
  const to = { users: given.users };
  const key = `introduction:${given.id}`;
  await outbox.post(scope, postOf(community, { key, kind: 'introduction', to, message, due: now }));
};

/** Tells each of them of the others, where Slack takes no message to all. */
export const postApart = async (
  scope: Scope,
  outbox: Outbox,
  community: Community,
  given: Introducing,
  now: number,
): Promise<void> => {
  const message = aloneMessage(given, localeOf(community.locale));
  for (const user of given.users) {
    const key = `introduction-dm:${given.id}:${user}`;
    const post = { key, kind: 'introduction-dm', to: { user }, message, due: now };
    await outbox.post(scope, postOf(community, post));
  }
};

/** Reminds them, once. `due`: when it was to be. */
export const postNudge = async (
  scope: Scope,
  outbox: Outbox,
  community: Community,
  { id, users }: { id: string; users: readonly string[] },
  due: number,
): Promise<void> => {
  const message = nudgeMessage(id, localeOf(community.locale));
  const key = `introduction-nudge:${id}`;
  const expires = due + rules.nudgeGrace;
  const post = { key, kind: 'introduction-nudge', to: { users }, message, due, expires };
  await outbox.post(scope, postOf(community, post));
};

/** Tells everybody who was left out why. */
export const tellLeftOut = async (
  scope: Scope,
  outbox: Outbox,
  community: Community,
  {
    round,
    left,
    now,
  }: { round: Pick<Round, 'id'>; left: readonly Pick<Left, 'user' | 'why'>[]; now: number },
): Promise<void> => {
  for (const { user, why } of left) {
    const message = leftOutMessage(community, why, localeOf(community.locale));
    await tellOne(
      scope,
      outbox,
      community,
      { key: `introduction-left:${round.id}:${user}`, user, message },
      now,
    );
  }
};

/** Tells somebody that they rest. */
export const tellResting = async (
  scope: Scope,
  outbox: Outbox,
  community: Community,
  { round, user }: { round: Pick<Round, 'id'>; user: string },
  now: number,
): Promise<void> => {
  const message = restMessage(community, localeOf(community.locale));
  await tellOne(
    scope,
    outbox,
    community,
    { key: `introduction-rest:${round.id}:${user}`, user, message },
    now,
  );
};

const tellOne = async (
  scope: Scope,
  outbox: Outbox,
  community: Community,
  { key, user, message }: { key: string; user: string; message: Message },
  now: number,
): Promise<void> => {
  await outbox.post(
    scope,
    postOf(community, { key, kind: 'introduction-told', to: { user }, message, due: now }),
  );
};
