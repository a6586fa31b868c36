/** What comes, for whoever may hear of it in the channel. */
import type { ComingEvents } from '../rhythms/index.ts';
import { isAnnounced } from './event.ts';
import { ids } from './ids.ts';
import { rsvpsOf } from './store.rsvps.ts';
import { eventsIn } from './store.ts';

/** What is planned in a community and not for the invited alone, with how many have a seat. */
export const comingEvents: ComingEvents = async (scope, { id: community }, { from, to }) => {
  const planned = (await eventsIn(scope, community, from)).filter(
    (event) => event.state === 'planned' && event.startsAt < to && isAnnounced(event),
  );
  return Promise.all(
    planned.map(async ({ id, title, startsAt, timeZone }) => {
      const seated = (await rsvpsOf(scope, id)).filter(({ answer, seated }) => answer === 'yes' && seated);
      const opens = { action: ids.show, value: { community, event: id } };
      return { id, title, startsAt, timeZone, coming: seated.length, opens };
    }),
  );
};
