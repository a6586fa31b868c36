/** What an announcement shows, from the store. */
import { instantOf } from '../../calendar/zone.ts';
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
  movedFrom: movedFrom(event),
});

/** When it was planned to begin at first, where that is known: its series says so, or the post of its day. */
const movedFrom = ({ nominal, dayFor, startsAt, timeZone }: Event): number | null => {
  const [date, time] = nominal?.split('T') ?? [];
  const first = date && time ? instantOf(date, time.slice(0, 5), timeZone) : dayFor;
  return first === startsAt ? null : first;
};
