/** What an announcement shows, from the store. */
import type { Scope } from '../../store/store.ts';
import { rsvpsOf } from '../store.rsvps.ts';
import { hostsOf } from '../store.ts';
import type { Event } from '../tables.ts';
import type { Announced } from './announcement.ts';
import { countsOf } from './rsvp.ts';

export const announcedOf = async (scope: Scope, event: Event): Promise<Announced> => ({
  event,
  hosts: await hostsOf(scope, event.id),
  counts: countsOf(await rsvpsOf(scope, event.id)),
  movedFrom: event.movedFrom,
});
