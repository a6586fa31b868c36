/** When an event is announced, and what becomes of one that was not. Within a transaction. */
import { dateOf, timeOf } from '../../calendar/zone.ts';
import { unbook } from '../../rhythms/index.ts';
import type { Scope } from '../../store/store.ts';
import { rules } from '../constants.ts';
import { isAnnounced } from '../event.ts';
import { bookingKeys } from '../keys.ts';
import { announceAtFor } from '../planning/days.ts';
import { bookDays } from '../planning/schedule.ts';
import type { Event } from '../tables.ts';
import { type Failure, tellUnannounced } from './alerting.ts';
import { postAnnouncement } from './posts.ts';
import type { Change, Due } from './step.ts';
import { announcementKey } from './store.ts';

const minute = 60_000;

/** Announces an event if that is due; else it waits for a better hour or day, or for somebody to decide. */
export const announceDue = async (due: Due): Promise<Pick<Change, 'announceAt'>> => {
  const { scope, outbox, community, event, now, held, ground } = due;
  const { announceAt: at } = event;
  if (!isAnnounced(event) || event.ts !== null || at === null || at > now) return {};
  const key = await announcementKey(scope, event);
  if (key === null) return {};
  if (held || now >= event.startsAt) return strand(scope, event);
  if (now - at > rules.grace) return fail(due, { how: 'missed' });
  // Late, it waits for the end of the quiet hours; an hour that was chosen holds.
  const morning = now - at < minute ? null : ground.quietUntil(now);
  if (morning !== null)
    return morning < event.startsAt ? { announceAt: morning } : fail(due, { how: 'missed' });
  if (ground.taken.has(dateOf(now, community.timeZone))) return putOff(due, at);
  await postAnnouncement(scope, { outbox, community, event }, { key, now });
  await bookDays(scope, { ...event, announceAt: now }, community.timeZone);
  return {};
};

/** Something else was posted today: it comes on the next free day, at its hour; at the latest on its own. */
const putOff = async (due: Due, was: number): Promise<Pick<Change, 'announceAt'>> => {
  const { scope, event, community, ground, now } = due;
  const time = timeOf(was, community.timeZone);
  const taken = new Set([...ground.taken, dateOf(now, community.timeZone)]);
  const announceAt = announceAtFor(event.startsAt, { ...ground, taken }, { time, now });
  if (announceAt === null || announceAt <= now) return fail(due, { how: 'no day' });
  await bookDays(scope, { ...event, announceAt }, community.timeZone);
  return { announceAt };
};

const fail = async (due: Due, failure: Failure): Promise<Pick<Change, 'announceAt'>> => {
  await tellUnannounced(due.scope, due, failure);
  return strand(due.scope, due.event);
};

/** It was not announced: its days are free again, and its coordinators are asked what shall become of it. */
export const strand = async (scope: Scope, { id }: Pick<Event, 'id'>): Promise<{ announceAt: null }> => {
  const { announcement, day } = bookingKeys(id);
  await unbook(scope, announcement);
  await unbook(scope, day);
  return { announceAt: null };
};
