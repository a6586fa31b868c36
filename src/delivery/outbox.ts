import type { Outbox, Outcomes } from './post.ts';
import { deliveredOf, settle } from './settle.ts';
import { markDirty } from './state.store.ts';
import { change, deliveryAt, deliveryByKey, insertDelivery, openByKey, placeOf } from './store.ts';

/** What features ask of delivery: rows in their transaction, nothing of Slack. */
export const createOutbox = ({ outcomes, now }: { outcomes: Outcomes; now(): number }): Outbox => ({
  post: async (scope, post) => {
    const parent =
      post.thread && 'after' in post.thread ? await deliveryByKey(scope, post.team, post.thread.after) : null;
    const waits = post.thread && 'after' in post.thread && parent?.nextAt !== null;
    // A reply is woken when its parent has settled; if that never happens, it is missed like any other.
    return insertDelivery(scope, post, waits ? Math.max(post.due, post.expires + 1) : post.due);
  },

  drop: async (scope, key, reason) => {
    let dropped = false;
    for (const delivery of await openByKey(scope, key)) {
      if (delivery.status === 'waiting')
        dropped = (await settle(scope, outcomes, delivery, { how: 'dropped', reason }, now())) || dropped;
      // It may have left; if it turns out that it has not, it will not.
      else await change(scope, delivery, { withdrawn: reason });
    }
    return dropped;
  },

  dirty: (scope, team, kind, ref) => markDirty(scope, team, kind, ref, now()),

  where: placeOf,

  which: async (scope, team, channel, ts) => {
    const delivery = await deliveryAt(scope, team, channel, ts);
    return delivery && deliveredOf(delivery);
  },
});
