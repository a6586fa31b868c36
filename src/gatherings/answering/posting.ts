/** What people get as a DM about their seat, and what is taken back of it. Each within a transaction. */
import type { Community } from '../../communities/index.ts';
import type { Post } from '../../delivery/post.ts';
import { localeOf } from '../../slack/locale.ts';
import { personById } from '../../slack/store.ts';
import type { Scope } from '../../store/store.ts';
import { calendarFile } from '../calendar/file.ts';
import { endOf } from '../event.ts';
import { keys } from '../keys.ts';
import { hostsOf } from '../store.ts';
import type { Event, Rsvp } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { comingMessage, seatMessage, type ToOne } from './views.answer.ts';

type Wired = Pick<Wiring, 'outbox'>;
/** `url`: of its announcement, where it is known. */
export type Place = { event: Event; community: Community; url: string | null; now: number };

const post = (
  { event, community, url, now }: Place,
  given: Pick<Post, 'key' | 'kind' | 'message'> & { user: string },
): Post => {
  const { user, ...rest } = given;
  return {
    team: event.team,
    to: { user },
    community: community.id,
    due: now,
    expires: endOf(event),
    file: calendarFile(event, { community: community.name, method: 'publish', url }),
    ...rest,
  };
};

const toOne = async (scope: Scope, { event, community }: Place, user: string): Promise<ToOne> => ({
  event,
  hosts: await hostsOf(scope, event.id),
  place: community.channel,
  timeZone: await zoneOf(scope, event, user),
});

/** Where somebody lives; whoever is not known any more sees the hour where it was planned. */
export const zoneOf = async (scope: Scope, { team, timeZone }: Event, user: string): Promise<string> =>
  (await personById(scope, team, user))?.timeZone ?? timeZone;

/** The key of a second attempt, where the first was taken back before it had left. */
const again = (key: string): string => `${key}:again`;

/** Confirms a seat, once for each start of an event; false: that was done before, and it has left. */
export const confirm = async (
  scope: Scope,
  { outbox }: Wired,
  given: Place,
  user: string,
): Promise<boolean> => {
  const key = keys.yes(given.event, user);
  const message = comingMessage(await toOne(scope, given, user), localeOf(given.community.locale));
  const confirmation = post(given, { key, kind: 'event-yes', message, user });
  if (await outbox.post(scope, confirmation)) return true;
  if ((await outbox.where(scope, key)) !== null) return false;
  return outbox.post(scope, { ...confirmation, key: again(key) });
};

/** Tells somebody who waited that they have a seat, once for each time that they asked for one. */
export const tellSeat = async (scope: Scope, { outbox }: Wired, given: Place, rsvp: Rsvp): Promise<void> => {
  const { user } = rsvp;
  const key = keys.seat(given.event, rsvp);
  const message = seatMessage(await toOne(scope, given, user), localeOf(given.community.locale));
  await outbox.post(scope, post(given, { key, kind: 'event-seat', message, user }));
};

/** The keys under which somebody who has a seat, or had one, may be told of it or reminded. */
export const keysOf = (event: Event, rsvp: Pick<Rsvp, 'user' | 'turn'>): string[] => {
  const yes = keys.yes(event, rsvp.user);
  const reminders = event.reminders.map((name) => keys.dm(event, name, rsvp.user));
  return [yes, again(yes), keys.seat(event, rsvp), ...reminders];
};

/** What has not left yet of what they are told is not sent: they do not come. */
export const takeBack = async (
  scope: Scope,
  { outbox }: Wired,
  { event }: Pick<Place, 'event'>,
  rsvp: Pick<Rsvp, 'user' | 'turn'>,
): Promise<void> => {
  for (const key of keysOf(event, rsvp)) await outbox.drop(scope, key, 'gave the seat up');
};
