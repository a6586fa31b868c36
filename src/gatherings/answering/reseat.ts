/** Who sits and who waits, once an event's capacity has changed. */
import type { Scope } from '../../store/store.ts';
import type { Event } from '../tables.ts';
import type { Wiring } from '../wiring.ts';

/** Gives free seats to who waits, the first first, and tells them. Nobody who has a seat loses it. Within a transaction. */
export const reseat = async (
  _scope: Scope,
  _wiring: Pick<Wiring, 'outbox'>,
  _event: Event,
  _now: number,
): Promise<void> => undefined;
