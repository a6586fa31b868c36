import type { Outbox } from '../delivery/post.ts';
import type { Message } from '../slack/message.ts';
import type { Scope } from '../store/store.ts';
import { coordinatorsOf } from './store.roles.ts';
import type { Community } from './tables.ts';

const day = 86_400_000;

/**
 * Tells every coordinator something that cannot wait for Monday's note; the same key is told once. It belongs
 * to no community as far as the gate is concerned: a place that rests or is gone has all the more to tell.
 */
export const alert = async (
  scope: Scope,
  outbox: Outbox,
  community: Pick<Community, 'id' | 'team'>,
  key: string,
  message: Message,
  now: number,
): Promise<void> => {
  for (const user of await coordinatorsOf(scope, community.id)) {
    await outbox.post(scope, {
      key: `alert:${community.id}:${key}:${user}`,
      team: community.team,
      to: { user },
      message,
      kind: 'alert',
      community: null,
      due: now,
      expires: now + 7 * day,
    });
  }
};
