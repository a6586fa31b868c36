/** What people are told once something about an event has changed. Each within a transaction. */
import type { Community } from '../../communities/index.ts';
import type { Scope } from '../../store/store.ts';
import type { Event } from '../tables.ts';
import type { Wiring } from '../wiring.ts';

type Told = { community: Community; event: Event; now: number };

/**
 * Tells everyone who answered yes or maybe, once each, and the thread that an event was moved or is held elsewhere.
 * What would have reminded people of its former start is taken back. `before`: what it was.
 */
export const tellChanged = async (
  _scope: Scope,
  _wiring: Pick<Wiring, 'outbox'>,
  _told: Told & { before: Event },
): Promise<void> => undefined;

/** Tells everyone who answered yes or maybe, once each, and the thread that an event is cancelled; takes back what was to come. */
export const tellCancelled = async (
  _scope: Scope,
  _wiring: Pick<Wiring, 'outbox'>,
  _told: Told,
): Promise<void> => undefined;
