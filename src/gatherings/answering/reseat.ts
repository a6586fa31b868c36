/** Who sits and who waits, once an event's capacity has changed. */
import { communityById } from '../../communities/index.ts';
import type { Scope } from '../../store/store.ts';
import { isOpen } from '../event.ts';
import { rsvpsOf } from '../store.rsvps.ts';
import type { Event } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { promote, show } from './act.ts';
import { promotedIn } from './rsvp.ts';

/** Gives free seats to who waits, the first first, and tells them. Nobody who has a seat loses it. Within a transaction. */
export const reseat = async (
  scope: Scope,
  wiring: Pick<Wiring, 'outbox'>,
  event: Event,
  now: number,
): Promise<void> => {
  if (!isOpen(event, now)) return;
  const community = await communityById(scope, event.community);
  if (!community) return;
  const promoted = promotedIn(event.capacity, await rsvpsOf(scope, event.id));
  await promote(scope, wiring, { event, community, url: null, now }, promoted);
  await show(scope, wiring, event);
};
