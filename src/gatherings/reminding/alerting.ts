/** What coordinators are told of an event that something stands in the way of. Within a transaction. */
import { alert, type Community, lookAgain } from '../../communities/index.ts';
import type { Outbox, Outcome } from '../../delivery/post.ts';
import { localeOf } from '../../slack/locale.ts';
import type { Scope } from '../../store/store.ts';
import type { Event } from '../tables.ts';
import { dayUnposted, hostDeclined, nobodyHosts, unannounced } from './views.alerts.ts';

/** How it failed; `no day`: nothing could be posted any more before it begins. */
export type Failure = Extract<Outcome, { how: 'missed' | 'hopeless' | 'unknown' }> | { how: 'no day' };

type About = { outbox: Outbox; community: Community; event: Event; now: number };

export const tellUnannounced = async (
  scope: Scope,
  { outbox, community, event, now }: About,
  failure: Failure,
): Promise<void> => {
  const message = unannounced(event, community, failure, localeOf(community.locale));
  await alert(scope, outbox, community, `event:${event.id}:${now}`, message, now);
  if (failure.how === 'hopeless') await lookAgain(scope, community.id, now);
};

export const tellNoDay = async (
  scope: Scope,
  { outbox, community, event, now }: About,
  failure: Failure,
): Promise<void> => {
  const message = dayUnposted(event, community, failure, localeOf(community.locale));
  await alert(scope, outbox, community, `event-day:${event.id}:${event.startsAt}`, message, now);
  if (failure.how === 'hopeless') await lookAgain(scope, community.id, now);
};

/** `asked`: who was asked to host it. */
export const tellNobodyHosts = async (
  scope: Scope,
  { outbox, community, event, now }: About,
  asked: readonly string[],
): Promise<void> => {
  const message = nobodyHosts(event, community, asked, localeOf(community.locale));
  await alert(scope, outbox, community, `event-host:${event.id}:${event.startsAt}`, message, now);
};

/** `user`: who has just said that they cannot. */
export const tellHostDeclined = async (
  scope: Scope,
  { outbox, community, event, now }: About,
  user: string,
): Promise<void> => {
  const message = hostDeclined(event, community, user, localeOf(community.locale));
  await alert(scope, outbox, community, `event-declined:${event.id}:${event.startsAt}:${user}`, message, now);
};
