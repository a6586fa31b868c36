/** What comes of an answer to an event. Within a transaction. Instants are epoch milliseconds. */
import { counting } from '../../communities/index.ts';
import { countAtEvent, uncountAtEvent } from '../../participation/index.ts';
import type { Person } from '../../slack/access.ts';
import type { Scope } from '../../store/store.ts';
import type { Answer } from '../event.ts';
import { reminderDmAt } from '../reminding/timing.ts';
import { putRsvp, rsvpsOf } from '../store.rsvps.ts';
import { wakeAt } from '../store.ts';
import type { Event, Rsvp } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { confirm, type Place, takeBack, tellSeat, zoneOf } from './posting.ts';
import { answered, isNewlySeated, isSeated, type Seating } from './rsvp.ts';

type Wired = Pick<Wiring, 'outbox' | 'secret'>;
type Given = Place & { person: Pick<Person, 'user' | 'external'>; answer: Answer };

/** Takes an answer; whoever gets a seat by it is told, and all that shows it follows. `told`: by a message to them. */
export const answer = async (
  scope: Scope,
  wired: Wired,
  { person: { user, external }, answer, ...place }: Given,
): Promise<{ seating: Seating; told: boolean }> => {
  const { event, now } = place;
  const rsvps = await rsvpsOf(scope, event.id);
  const asked = { event: event.id, user, answer, external, at: now };
  const seating = answered({ capacity: event.capacity, rsvps }, asked);
  if (seating.changed.length === 0) return { seating, told: false };
  const { before, mine, promoted } = seating;
  await putRsvp(scope, mine);
  if (before?.answer === 'yes' && mine.answer !== 'yes') await takeBack(scope, wired, place, before);
  await count(scope, wired, place, seating);
  const told = isNewlySeated(seating) && !external && (await confirm(scope, wired, place, user));
  if (isSeated(mine)) await remind(scope, place, mine);
  await promote(scope, wired, place, promoted);
  if (!external) await wired.outbox.dirty(scope, event.team, 'home', user);
  await show(scope, wired, event);
  return { seating, told };
};

/** A yes or a perhaps is something that they did; a no takes it back. */
const count = async (
  scope: Scope,
  { secret }: Wired,
  { event, community, now }: Place,
  { before, mine }: Seating,
): Promise<void> => {
  const { user } = mine;
  const { team, channel, id } = community;
  const rsvp = { team, community: id, user, event: event.id, kind: 'rsvp' as const };
  const [did, does] = [before, mine].map((one) => one !== null && one.answer !== 'no');
  if (did && !does) return uncountAtEvent(scope, secret, rsvp);
  if (did || !does) return;
  const known = await counting(scope, team, channel, user);
  await countAtEvent(scope, secret, known?.as ?? 'nobody', { ...rsvp, at: now });
};

/** Gives seats to who waited: they are told, each once, unless they are of another organisation. */
export const promote = async (
  scope: Scope,
  wired: Pick<Wired, 'outbox'>,
  place: Place,
  promoted: readonly Rsvp[],
): Promise<void> => {
  for (const rsvp of promoted) {
    await putRsvp(scope, rsvp);
    if (rsvp.external) continue;
    await tellSeat(scope, wired, place, rsvp);
    await remind(scope, place, rsvp);
    await wired.outbox.dirty(scope, place.event.team, 'home', rsvp.user);
  }
};

/** Sees to it that they are reminded in time, though nobody else where they live was to be. */
const remind = async (scope: Scope, { event, now }: Place, { user, external }: Rsvp): Promise<void> => {
  const at = external ? null : reminderDmAt(event, await zoneOf(scope, event, user));
  if (at !== null && at > now) await wakeAt(scope, event.id, at);
};

/** How many come stands on the announcement, and on the post of its day. */
export const show = async (scope: Scope, { outbox }: Pick<Wired, 'outbox'>, event: Event): Promise<void> => {
  const { id, team, ts, dayTs } = event;
  if (ts !== null) await outbox.dirty(scope, team, 'event', id);
  if (dayTs !== null) await outbox.dirty(scope, team, 'event-day', id);
};
