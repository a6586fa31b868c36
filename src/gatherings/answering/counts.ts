/** What an announcement shows, from the store. */
import type { Scope } from '../../store/store.ts';
import { rsvpsOf } from '../store.rsvps.ts';
import { hostsOf } from '../store.ts';
import type { Event } from '../tables.ts';
import type { Announced } from './announcement.ts';

export const announcedOf = async (scope: Scope, event: Event): Promise<Announced> => {
  const rsvps = await rsvpsOf(scope, event.id);
  const coming = rsvps.filter(({ answer, seated }) => answer === 'yes' && seated).length;
  const waiting = rsvps.filter(({ answer, seated }) => answer === 'yes' && !seated).length;
  const maybe = rsvps.filter(({ answer }) => answer === 'maybe').length;
  return { event, hosts: await hostsOf(scope, event.id), counts: { coming, maybe, waiting } };
};
