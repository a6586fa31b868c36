/** Hands what people are told of a change to delivery, and takes back what it has overtaken. Each within a transaction. */
import type { Community } from '../../communities/index.ts';
import type { Post } from '../../delivery/post.ts';
import { localeOf } from '../../slack/locale.ts';
import type { Scope } from '../../store/store.ts';
import { calendarFile, type Method } from '../calendar/file.ts';
import { rules } from '../constants.ts';
import { endOf } from '../event.ts';
import { groundFor } from '../planning/ground.ts';
import type { Event } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import type { Concerned } from './concerned.ts';
import { reminding } from './constants.ts';
import { onTheirWay } from './store.ts';
import { whenAwake } from './timing.ts';
import { entryMessage, hasEntry } from './views.changes.ts';

type Wired = Pick<Wiring, 'outbox'>;

/** A delivery that was taken back before it had left. `user`: whom it was for, or the channel. */
export type Taken = { key: string; kind: string; user: string; due: number };

/** Takes back what has not left yet of these kinds; gives what will not be sent. */
export const takeBack = async (
  scope: Scope,
  { outbox }: Wired,
  event: Event,
  kinds: readonly string[],
): Promise<Taken[]> => {
  const taken: Taken[] = [];
  for (const delivery of await onTheirWay(scope, event, kinds))
    if (await outbox.drop(scope, delivery.key, 'overtaken')) taken.push(delivery);
  return taken;
};

/** A change or a cancellation. `isNear`: nobody may sleep over it. `waits`: ms, for what may follow at once. */
export type News = { community: Community; event: Event; now: number; isNear: boolean; waits: number };

type Notice = Pick<Post, 'key' | 'kind' | 'message' | 'urgent'>;

/** Tells the thread, not in quiet hours if there is time. */
export const tellThread = async (
  scope: Scope,
  { outbox }: Wired,
  { community, event, now, isNear, waits }: News,
  notice: Notice,
): Promise<void> => {
  const { channel, ts, team } = event;
  if (channel === null || ts === null) return;
  const at = now + waits;
  const ground = await groundFor(scope, community, event.id, now);
  const due = (isNear ? null : ground.quietUntil(at)) ?? at;
  const to = { channel };
  const expires = Math.max(endOf(event), due + rules.grace);
  await outbox.post(scope, { ...notice, team, to, thread: { ts }, community: community.id, due, expires });
};

/** Whom it is for, where they live, and not before when (epoch ms) they may hear of it. */
type Reader = Concerned & { zone: string; notBefore?: number };

/**
 * Tells one person, when they are awake if there is time, with the calendar file. Beside buttons Slack takes no file:
 * then it follows in the thread.
 */
export const tellOne = async (
  scope: Scope,
  { outbox }: Wired,
  { community, event, now, isNear, waits }: News,
  { user, concern, zone, notBefore = 0 }: Reader,
  { method, hasButtons, ...notice }: Notice & { method: Method; hasButtons: boolean },
): Promise<void> => {
  const at = Math.max(now + waits, notBefore);
  const due = isNear ? at : whenAwake(at, zone);
  const expires = Math.max(endOf(event), due + rules.grace);
  const to = { team: event.team, to: { user }, community: community.id, due, expires };
  const file = calendarFile(event, { community: community.name, method, url: null });
  if (!hasEntry(concern)) await outbox.post(scope, { ...notice, ...to });
  else if (!hasButtons) await outbox.post(scope, { ...notice, ...to, file });
  else {
    await outbox.post(scope, { ...notice, ...to });
    const message = entryMessage(event, localeOf(community.locale));
    const after = { key: `${notice.key}:file`, thread: { after: notice.key }, message, file };
    await outbox.post(scope, { ...notice, ...to, ...after });
  }
};

/** Whether a change of what begins, or was to begin, at one of these instants has to be known at once. */
export const isNear = (now: number, ...instants: readonly number[]): boolean =>
  Math.min(...instants) - now < reminding.near;
