/** What coordinators are told of a challenge that could not be posted. Within a transaction. */
import { alert, type Community, lookAgain } from '../communities/index.ts';
import type { Outbox, Outcome } from '../delivery/post.ts';
import { localeOf } from '../slack/locale.ts';
import type { Scope } from '../store/store.ts';
import type { Challenge } from './tables.ts';
import { unannounced, unshown } from './views.alerts.ts';

/** How it failed. */
export type Failure = Extract<Outcome, { how: 'missed' | 'hopeless' | 'unknown' }>;

export const tellUnannounced = async (
  scope: Scope,
  outbox: Outbox,
  community: Community,
  challenge: Challenge,
  failure: Failure,
  now: number,
): Promise<void> => {
  const message = unannounced(community, challenge, failure, localeOf(community.locale));
  const key = `challenge:${challenge.id}:${challenge.startsAt}`;
  await alert(scope, outbox, community, key, message, now);
  if (failure.how === 'hopeless') await lookAgain(scope, community.id, now);
};

export const tellUnshown = async (
  scope: Scope,
  outbox: Outbox,
  community: Community,
  challenge: Challenge,
  failure: Failure,
  now: number,
): Promise<void> => {
  const message = unshown(community, challenge, failure, localeOf(community.locale));
  await alert(scope, outbox, community, `showcase:${challenge.id}:${now}`, message, now);
  if (failure.how === 'hopeless') await lookAgain(scope, community.id, now);
};
