/** Hands a challenge's messages to delivery. Each within a transaction. Instants are epoch milliseconds. */
import type { Community } from '../communities/index.ts';
import type { Outbox, Post } from '../delivery/post.ts';
import { postMenu, withMenu } from '../menu.ts';
import { localeOf } from '../slack/locale.ts';
import type { Message } from '../slack/message.ts';
import type { Scope } from '../store/store.ts';
import { rules } from './constants.ts';
import type { Challenge, Entry } from './tables.ts';
import { announcement, closing, entryMessage, nudge } from './views.post.ts';

type Place = Pick<Community, 'id' | 'team' | 'channel' | 'locale' | 'timeZone'>;

const postOf = (
  { id, team, channel }: Place,
  given: Pick<Post, 'key' | 'kind' | 'message' | 'due'> & Partial<Post>,
): Post => ({ team, to: { channel }, community: id, expires: given.due + rules.grace, ...given });

/**
 * The key of a delivery about a challenge. A second attempt, which a person asked for after the first had failed, has
 * the instant of its day besides.
 */
const postAtLast = async (scope: Scope, outbox: Outbox, post: Post): Promise<boolean> =>
  (await outbox.post(scope, post)) || outbox.post(scope, { ...post, key: `${post.key}:${post.due}` });

/** The challenge that a delivery is about. */
export const challengeOfKey = (key: string): string => key.split(':')[1] ?? '';

export const postAnnouncement = (
  scope: Scope,
  outbox: Outbox,
  community: Place,
  challenge: Challenge,
  now: number,
): Promise<boolean> =>
  postAtLast(
    scope,
    outbox,
    postOf(community, {
      key: `challenge:${challenge.id}`,
      kind: 'challenge',
      message: announcement(challenge, { tookPart: 0, zone: community.timeZone }, localeOf(community.locale)),
      due: now,
      expires: challenge.startsAt + rules.grace,
    }),
  );

/** A reminder in the thread; never the same twice. */
export const postNudge = async (
  scope: Scope,
  outbox: Outbox,
  community: Place,
  challenge: Challenge,
  { step, isEmpty, due }: { step: 'half' | 'last'; isEmpty: boolean; due: number },
): Promise<void> => {
  const { id, ts } = challenge;
  if (ts === null) return;
  await outbox.post(
    scope,
    postOf(community, {
      key: `challenge-${step}:${id}`,
      kind: 'challenge-nudge',
      thread: { ts },
      message: nudge(step, { challenge, isEmpty, zone: community.timeZone }, localeOf(community.locale)),
      due,
      expires: due + rules.nudgeGrace,
    }),
  );
};

/** Says in the thread that its time is over, where nobody took part. */
export const postClosing = async (
  scope: Scope,
  outbox: Outbox,
  community: Place,
  { id, ts }: Challenge,
  now: number,
): Promise<void> => {
  if (ts === null) return;
  const message = closing(localeOf(community.locale));
  await outbox.post(
    scope,
    postOf(community, {
      key: `challenge-closed:${id}`,
      kind: 'challenge-nudge',
      thread: { ts },
      message,
      due: now,
    }),
  );
};

/** The showcase, and what continues it in its thread. */
export const postShowcase = async (
  scope: Scope,
  outbox: Outbox,
  community: Place,
  { id }: Pick<Challenge, 'id'>,
  [first, ...rest]: [Message, ...Message[]],
  now: number,
): Promise<void> => {
  const key = `showcase:${id}`;
  const message = withMenu(first, postMenu(community.id, localeOf(community.locale)));
  const showcase = postOf(community, { key, kind: 'showcase', message, due: now });
  const isFirst = await outbox.post(scope, showcase);
  const after = isFirst ? key : `${key}:${now}`;
  if (!isFirst) await outbox.post(scope, { ...showcase, key: after });
  for (const [i, message] of rest.entries()) {
    const more = { key: `showcase-more:${id}:${now}:${i + 1}`, kind: 'showcase-more', message, due: now };
    await outbox.post(scope, postOf(community, { ...more, thread: { after } }));
  }
};

/** An entry on its way to the thread. `key`: differs whenever what it says does. */
export const postEntry = (
  scope: Scope,
  outbox: Outbox,
  community: Place,
  { ts }: Pick<Challenge, 'ts'>,
  { entry, key, now }: { entry: Entry; key: string; now: number },
): Promise<boolean> =>
  outbox.post(
    scope,
    postOf(community, {
      key,
      kind: 'entry',
      ...(ts !== null && { thread: { ts } }),
      message: entryMessage(entry, localeOf(community.locale)),
      due: now,
    }),
  );
