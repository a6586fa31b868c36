/** Hands what an event posts before it begins to delivery. Each within a transaction. Instants are epoch milliseconds. */
import type { Community } from '../../communities/index.ts';
import type { Outbox, Post } from '../../delivery/post.ts';
import { localeOf } from '../../slack/locale.ts';
import type { Scope } from '../../store/store.ts';
import { announcement } from '../answering/announcement.ts';
import { announcedOf } from '../answering/counts.ts';
import { dayMessage } from '../answering/day.ts';
import { rules } from '../constants.ts';
import type { ReminderName } from '../event.ts';
import { keys } from '../keys.ts';
import type { Event, EventHost } from '../tables.ts';
import { asleepAt } from './timing.ts';
import { dmReminderMessage, hostQuestion, threadReminder } from './views.reminder.ts';

type Place = { outbox: Outbox; community: Community; event: Event };

/** Nothing that is said before it begins is said once it has begun. */
const postOf = (
  { community, event }: Place,
  given: Pick<Post, 'key' | 'kind' | 'message' | 'due'> & Partial<Post>,
): Post => ({
  team: event.team,
  to: { channel: event.channel ?? community.channel },
  community: community.id,
  expires: Math.min(given.due + rules.grace, event.startsAt),
  ...given,
});

/** `key`: of this attempt. */
export const postAnnouncement = async (
  scope: Scope,
  place: Place,
  { key, now }: { key: string; now: number },
): Promise<void> => {
  const { outbox, community, event } = place;
  const message = announcement(await announcedOf(scope, event), localeOf(community.locale));
  const to = { channel: community.channel };
  await outbox.post(scope, postOf(place, { key, kind: 'event', to, message, due: now }));
};

/** `url`: of the announcement, where it is known. */
export const postDay = async (
  scope: Scope,
  place: Place,
  { url, now }: { url: string | null; now: number },
): Promise<void> => {
  const { outbox, community, event } = place;
  const given = { url, day: event.startsAt };
  const message = dayMessage(await announcedOf(scope, event), given, localeOf(community.locale));
  await outbox.post(scope, postOf(place, { key: keys.day(event), kind: 'event-day', message, due: now }));
};

/** A reminder in the thread; never the same twice. */
export const postReminder = async (
  scope: Scope,
  place: Place,
  { name, due }: { name: ReminderName; due: number },
): Promise<void> => {
  const { outbox, community, event } = place;
  if (event.ts === null) return;
  await outbox.post(
    scope,
    postOf(place, {
      key: keys.reminder(event, name),
      kind: 'event-reminder',
      thread: { ts: event.ts },
      message: threadReminder(event, name, localeOf(community.locale)),
      due,
    }),
  );
};

/** The reminder of somebody who comes; not when they sleep, but for what begins in minutes. */
export const postDm = async (
  scope: Scope,
  place: Place,
  { name, user, zone, due }: { name: ReminderName; user: string; zone: string; due: number },
): Promise<void> => {
  const { outbox, community, event } = place;
  const latest = Math.min(due + rules.grace, event.startsAt);
  await outbox.post(
    scope,
    postOf(place, {
      key: keys.dm(event, name, user),
      kind: 'event-dm',
      to: { user },
      message: dmReminderMessage(event, { name, zone }, localeOf(community.locale)),
      due,
      expires: name === 'minutes' ? latest : Math.min(latest, asleepAt(due, zone)),
    }),
  );
};

/** Asks somebody whether they will host or speak. `due`: when they are awake. */
export const askHost = async (
  scope: Scope,
  place: Place,
  { user, role }: EventHost,
  { zone, due }: { zone: string; due: number },
): Promise<void> => {
  const { outbox, community, event } = place;
  await outbox.post(
    scope,
    postOf(place, {
      key: keys.host(event, user),
      kind: 'event-host',
      to: { user },
      message: hostQuestion(event, { role, zone }, localeOf(community.locale)),
      due,
      expires: event.startsAt,
    }),
  );
};
