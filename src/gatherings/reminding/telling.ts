/** What people are told once something about an event has changed. Each within a transaction. */
import type { Community } from '../../communities/index.ts';
import { unbook } from '../../rhythms/index.ts';
import { localeOf } from '../../slack/locale.ts';
import type { Scope } from '../../store/store.ts';
import { bookingKeys, keys } from '../keys.ts';
import type { Event } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { type Concerned, concernedBy } from './concerned.ts';
import { reminding } from './constants.ts';
import { isNear, takeBack, tellOne, tellThread } from './notices.ts';
import { zonesOf } from './store.ts';
import { cancelledDm, cancelledNote, changedDm, changedNote, isAskedAnew } from './views.changes.ts';

type Told = { community: Community; event: Event; now: number };
type Wired = Pick<Wiring, 'outbox'>;

/** What says of an event what it is, before it begins. */
const sayings = ['event-reminder', 'event-dm', 'event-yes', 'event-changed', 'event-invitation'];
/** What is about its start. */
const aboutStart = ['event-day', 'event-host'];
/** All that is told of what takes place. */
const everything = [...sayings, ...aboutStart, 'event', 'event-seat', 'event-over'];

const hour = 3_600_000;

/**
 * Tells everyone who answered yes or maybe, once each, and the thread that an event was moved or is held elsewhere;
 * its hosts and who is invited too. What would have reminded people of its former start is taken back. `before`: what
 * it was. Of several changes people hear the last, where the others have not left yet. `by`: who made it, and need
 * not be told for hosting it.
 */
export const tellChanged = async (
  scope: Scope,
  wiring: Wired,
  { community, event, before, now, by = null }: Told & { before: Event; by?: string | null },
): Promise<void> => {
  const isMoved = event.startsAt !== before.startsAt;
  const taken = await takeBack(scope, wiring, event, isMoved ? [...sayings, ...aboutStart] : sayings);
  await showAnew(scope, wiring, event);
  const locale = localeOf(community.locale);
  // Who has not heard of an earlier change does not know what it was.
  const unheard = (kind: string, user: string | null) =>
    taken.find((one) => one.kind === kind && one.user === user);
  const waits = event.startsAt - now > hour ? reminding.gathered : 0;
  const news = { community, event, now, isNear: isNear(now, event.startsAt, before.startsAt), waits };
  const kind = 'event-changed';

  await tellThread(scope, wiring, news, {
    key: keys.changedThread(event),
    kind,
    message: changedNote({ event, before: unheard(kind, event.channel) ? null : before }, locale),
  });
  for (const { user, concern, zone } of await readersOf(scope, community, event)) {
    if (concern === 'host' && user === by) continue;
    const notBefore = unheard('event-invitation', user)?.due;
    const isMerged = notBefore !== undefined || unheard(kind, user) !== undefined;
    const one = { concern, zone, asksAnew: isMoved || isMerged };
    await tellOne(
      scope,
      wiring,
      news,
      { user, concern, zone, ...(notBefore && { notBefore }) },
      {
        key: keys.changed(event, user),
        kind,
        message: changedDm({ event, before: isMerged ? null : before }, one, locale),
        method: 'publish',
        hasButtons: isAskedAnew(one),
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
  await showAnew(scope, wiring, event);
  const locale = localeOf(community.locale);
  const news = { community, event, now, isNear: isNear(now, event.startsAt), waits: 0 };
  const notice = { kind: 'event-cancelled', urgent: true };

  const message = cancelledNote(event, locale);
  await tellThread(scope, wiring, news, { ...notice, key: keys.cancelledThread(event), message });
  const unheard = taken.flatMap(({ kind, user }) => (kind === 'event-invitation' ? [user] : []));
  for (const { user, concern, zone } of await readersOf(scope, community, event)) {
    // Who was not invited yet need not know.
    if (concern === 'invited' && unheard.includes(user)) continue;
    await tellOne(
      scope,
      wiring,
      news,
      { user, concern, zone },
      {
        ...notice,
        key: keys.cancelled(event, user),
        message: cancelledDm(event, { zone, concern }, locale),
        method: 'cancel',
        hasButtons: false,
      },
    );
  }
};

/** Whom it concerns and who gets DMs, with where they live. */
const readersOf = async (
  scope: Scope,
  community: Community,
  event: Event,
): Promise<(Concerned & { zone: string })[]> => {
  const all = await concernedBy(scope, community, event);
  const zones = await zonesOf(
    scope,
    event.team,
    all.map(({ user }) => user),
  );
  return all.flatMap((one) => {
    const zone = zones.get(one.user);
    return zone === null ? [] : [{ ...one, zone: zone ?? event.timeZone }];
  });
};

const showAnew = async (scope: Scope, { outbox }: Wired, { id, team }: Event): Promise<void> => {
  for (const kind of ['event', 'event-day']) await outbox.dirty(scope, team, kind, id);
};

/** The days on which it has not posted are free again. */
const freeDays = async (scope: Scope, { id, ts, dayTs, dayFor, startsAt }: Event): Promise<void> => {
  const { announcement, day } = bookingKeys(id);
  if (ts === null) await unbook(scope, announcement);
  if (dayTs === null || dayFor !== startsAt) await unbook(scope, day);
};
