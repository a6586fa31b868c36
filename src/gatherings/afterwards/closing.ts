/** What the thread of an event is asked once it is over. Within a transaction. */
import type { Community } from '../../communities/index.ts';
import type { Scope } from '../../store/store.ts';
import type { Event } from '../tables.ts';
import type { Wiring } from '../wiring.ts';

/** Asks who was there, and the hosts for a recap. */
export const askAfterwards = async (
  _scope: Scope,
  _wiring: Pick<Wiring, 'outbox'>,
  _given: { community: Community; event: Event; now: number },
): Promise<void> => undefined;
