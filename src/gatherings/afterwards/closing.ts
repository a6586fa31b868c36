/** What the thread of an event is asked once it is over. */
import type { Community } from '../../communities/index.ts';
import { localeOf } from '../../slack/locale.ts';
import type { Scope } from '../../store/store.ts';
import { afterwardsUntil } from '../event.ts';
import { keys } from '../keys.ts';
import type { Event } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { overMessage } from './views.ts';

/** Asks who was there, and the hosts for a recap. Within a transaction. */
export const askAfterwards = async (
  scope: Scope,
  { outbox }: Pick<Wiring, 'outbox'>,
  { community, event, now }: { community: Community; event: Event; now: number },
): Promise<void> => {
  const { channel, ts, team } = event;
  // Where it has no thread, the list of events has the buttons.
  if (channel === null || ts === null) return;
  await outbox.post(scope, {
    key: keys.over(event),
    team,
    to: { channel },
    thread: { ts },
    kind: 'event-over',
    community: community.id,
    message: overMessage(event, { were: 0, isOpen: true }, localeOf(community.locale)),
    due: now,
    expires: afterwardsUntil(event),
  });
};
