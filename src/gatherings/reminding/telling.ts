/** What people are told once something about an event has changed. Each within a transaction. */
import type { Community } from '../../communities/index.ts';
import type { Post } from '../../delivery/post.ts';
import { unbook } from '../../rhythms/index.ts';
import { localeOf } from '../../slack/locale.ts';
import type { Scope } from '../../store/store.ts';
import { calendarFile, type Method } from '../calendar/file.ts';
import { rules } from '../constants.ts';
import { endOf } from '../event.ts';
import { bookingKeys, keys } from '../keys.ts';
import { groundFor } from '../planning/ground.ts';
import type { Event } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { type Concerned, concernedBy } from './concerned.ts';
import { reminding } from './constants.ts';
import { onTheirWay, zonesOf } from './store.ts';
import { whenAwake } from './timing.ts';
import { cancelledDm, cancelledNote, changedDm, changedNote, hasEntry } from './views.changes.ts';

type Told = { community: Community; event: Event; now: number };
type Wired = Pick<Wiring, 'outbox'>;

/** What says of an event what it is, before it begins. */
const sayings = ['event-reminder', 'event-dm', 'event-yes', 'event-changed', 'event-invitation'];
/** What is about its start. */
const aboutStart = ['event-day', 'event-host'];
/** All that is told of what takes place. */
const everything = [...sayings, ...aboutStart, 'event', 'event-seat', 'event-over'];

/** A delivery that was taken back before it left. `user`: whom it was for, or the channel. */
type Taken = { key: string; kind: string; user: string; due: number };

/** Takes back what has not left yet of these kinds; gives what will not be sent. */
const takeBack = async (
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

/**
 * Tells everyone who answered yes or maybe, once each, and the thread that an event was moved or is held elsewhere;
 * its hosts and who is invited too. What would have reminded people of its former start is taken back. `before`: what
 * it was. Of several changes, people hear the last, where the others have not left yet. `by`: who made it and
 * need not be told as a host.
 */
export const tellChanged = async (
  scope: Scope,
  wiring: Wired,
  { community, event, before, now, by = null }: Told & { before: Event; by?: string | null },
): Promise<void> => {
  const isMoved = event.startsAt !== before.startsAt;
  const taken = await takeBack(scope, wiring, event, isMoved ? [...sayings, ...aboutStart] : sayings);
  for (const kind of ['event', 'event-day']) await wiring.outbox.dirty(scope, event.team, kind, event.id);
  const locale = localeOf(community.locale);
  const unheard = (kind: string, user: string) => taken.find((one) => one.kind === kind && one.user === user);
  const isNear = Math.min(event.startsAt, before.startsAt) - now < reminding.near;
  const given = { community, event, isNear, now };
  const { channel, team } = event;

  await tellThread(scope, wiring, given, {
    key: keys.changedThread(event),
    kind: 'event-changed',
    // Who has not heard of an earlier change does not know what it was.
    message: changedNote({ event, before: unheard('event-changed', channel ?? '') ? null : before }, locale),
  });

  const all = await concernedBy(scope, community, event);
  const zones = await zonesOf(
    scope,
    team,
    all.map(({ user }) => user),
  );
  for (const { user, concern } of all) {
    if (concern === 'host' && user === by) continue;
    const zone = zones.get(user);
    if (zone === null) continue;
    const invitation = unheard('event-invitation', user);
    const isMerged = invitation !== undefined || unheard('event-changed', user) !== undefined;
    const theirs = zone ?? event.timeZone;
    const said = { concern, asksAnew: isMoved || isMerged, zone: theirs };
    const message = changedDm({ event, before: isMerged ? null : before }, said, locale);
    await tellOne(
      scope,
      wiring,
      given,
      { user, concern },
      {
        key: keys.changed(event, user),
        kind: 'event-changed',
        message,
        due: Math.max(dueOf(given, theirs, event.startsAt - now > hour), invitation?.due ?? 0),
        method: 'publish',
      },
    );
  }
};

/** Tells everyone who answered yes or maybe, once each, and the thread that an event is cancelled; takes back what was to come. */
export const tellCancelled = async (
  scope: Scope,
  wiring: Wired,
  { community, event, now }: Told,
): Promise<void> => {
  const taken = await takeBack(scope, wiring, event, everything);
  await freeDays(scope, event);
  for (const kind of ['event', 'event-day']) await wiring.outbox.dirty(scope, event.team, kind, event.id);
  const locale = localeOf(community.locale);
  const given = { community, event, isNear: event.startsAt - now < reminding.near, now };

  await tellThread(scope, wiring, given, {
    key: keys.cancelledThread(event),
    kind: 'event-cancelled',
    message: cancelledNote(event, locale),
    urgent: true,
  });

  const uninvited = new Set(taken.flatMap(({ kind, user }) => (kind === 'event-invitation' ? [user] : [])));
  const all = await concernedBy(scope, community, event);
  const zones = await zonesOf(
    scope,
    event.team,
    all.map(({ user }) => user),
  );
  for (const { user, concern } of all) {
    if (concern === 'invited' && uninvited.has(user)) continue;
    const zone = zones.get(user);
    if (zone === null) continue;
    const theirs = zone ?? event.timeZone;
    await tellOne(
      scope,
      wiring,
      given,
      { user, concern },
      {
        key: keys.cancelled(event, user),
        kind: 'event-cancelled',
        message: cancelledDm(event, { zone: theirs, concern }, locale),
        due: dueOf(given, theirs, false),
        method: 'cancel',
        urgent: true,
      },
    );
  }
};

/** The days on which it has not posted are free again. */
const freeDays = async (scope: Scope, { id, ts, dayTs, dayFor, startsAt }: Event): Promise<void> => {
  const { announcement, day } = bookingKeys(id);
  if (ts === null) await unbook(scope, announcement);
  if (dayTs === null || dayFor !== startsAt) await unbook(scope, day);
};

const hour = 3_600_000;

type Given = Told & { isNear: boolean };

/** When somebody is told: when they are awake, unless it is near. `isGathered`: others may follow at once. */
const dueOf = ({ isNear, now }: Given, zone: string, isGathered: boolean): number => {
  const at = isGathered ? now + reminding.gathered : now;
  return isNear ? at : whenAwake(at, zone);
};

const tellThread = async (
  scope: Scope,
  { outbox }: Wired,
  { community, event, isNear, now }: Given,
  given: Pick<Post, 'key' | 'kind' | 'message' | 'urgent'>,
): Promise<void> => {
  const { channel, ts, team } = event;
  if (channel === null || ts === null) return;
  const at = given.urgent ? now : now + reminding.gathered;
  const ground = await groundFor(scope, community, event.id, now);
  const due = (isNear ? null : ground.quietUntil(at)) ?? at;
  await outbox.post(scope, {
    ...given,
    team,
    to: { channel },
    thread: { ts },
    community: community.id,
    due,
    expires: Math.max(endOf(event), due + rules.grace),
  });
};

const tellOne = async (
  scope: Scope,
  { outbox }: Wired,
  { community, event }: Given,
  { user, concern }: Concerned,
  { method, due, ...given }: Pick<Post, 'key' | 'kind' | 'message' | 'urgent' | 'due'> & { method: Method },
): Promise<void> => {
  const file = { community: community.name, method, url: null };
  await outbox.post(scope, {
    ...given,
    team: event.team,
    to: { user },
    ...(hasEntry(concern) && { file: calendarFile(event, file) }),
    community: community.id,
    due,
    expires: Math.max(endOf(event), due + rules.grace),
  });
};
