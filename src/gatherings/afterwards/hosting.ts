/** Who hosted an event, or spoke there, did something for its community. Within a transaction. */
import { type Community, counting } from '../../communities/index.ts';
import { countAtEvent } from '../../participation/index.ts';
import type { Scope } from '../../store/store.ts';
import { endOf } from '../event.ts';
import { hostsOf } from '../store.ts';
import type { Event } from '../tables.ts';
import type { Wiring } from '../wiring.ts';

/** Counts those who said that they would, once it has taken place. What was cancelled is never over. */
export const countHosts = async (
  scope: Scope,
  { secret }: Pick<Wiring, 'secret'>,
  { event, community }: { event: Event; community: Community },
): Promise<void> => {
  const { id, team } = event;
  for (const { user, state } of await hostsOf(scope, id)) {
    if (state !== 'confirmed') continue;
    const known = await counting(scope, team, community.channel, user);
    const hosted = { team, community: community.id, user, event: id, kind: 'hosting' as const };
    await countAtEvent(scope, secret, known?.as ?? 'nobody', { ...hosted, at: endOf(event) });
  }
};
