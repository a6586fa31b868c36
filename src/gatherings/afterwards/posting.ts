/** The recap on its way to the thread. Within a transaction. */
import type { Community } from '../../communities/index.ts';
import { localeOf } from '../../slack/locale.ts';
import type { Scope } from '../../store/store.ts';
import { keys } from '../keys.ts';
import type { Event } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { recapMessage } from './recap.ts';

const week = 7 * 86_400_000;

/** Posts the recap, or shows anew what was posted. `kept`: there is no thread to post it in. */
export const showRecap = async (
  scope: Scope,
  { outbox }: Pick<Wiring, 'outbox'>,
  { event, community, now }: { event: Event; community: Community; now: number },
): Promise<'posted' | 'shown' | 'kept'> => {
  const { id, team, channel, ts, recap, recapBy } = event;
  if (channel === null || ts === null || recap === null) return 'kept';
  const posted = await outbox.post(scope, {
    key: keys.recap(event),
    team,
    to: { channel },
    thread: { ts },
    kind: 'event-recap',
    community: community.id,
    message: recapMessage(event, { recap, by: recapBy }, localeOf(community.locale)),
    due: now,
    expires: now + week,
  });
  if (!posted) await outbox.dirty(scope, team, 'event-recap', id);
  for (const kind of ['event', 'event-over']) await outbox.dirty(scope, team, kind, id);
  return posted ? 'posted' : 'shown';
};
