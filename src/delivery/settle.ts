import type { Scope } from '../store/store.ts';
import type { Delivered, Outcome, Outcomes } from './post.ts';
import { change, type DeliveryRow, wakeReplies } from './store.ts';

/** A delivery as features see it. */
export const deliveredOf = ({ key, team, kind, community, due }: DeliveryRow): Delivered => ({
  key,
  team,
  kind,
  community,
  due,
});

/** Ends that a person has to be told of. */
const bad: readonly Outcome['how'][] = ['missed', 'hopeless', 'unknown'];

/**
 * Ends a delivery and tells the feature, in the given transaction. False, and nothing happens, if the row was
 * changed since it was read. `verifyAt`: when (epoch ms) to see that it stands in Slack only once; until then
 * its replies wait, since its place may change.
 */
export const settle = async (
  scope: Scope,
  outcomes: Outcomes,
  delivery: DeliveryRow,
  outcome: Outcome,
  now: number,
  verifyAt: number | null = null,
): Promise<boolean> => {
  const settled = await change(scope, delivery, {
    status: outcome.how,
    nextAt: verifyAt,
    message: verifyAt === null ? null : delivery.message,
    file: null,
    untoldSince: bad.includes(outcome.how) ? now : null,
    ...(outcome.how === 'sent' ? { channel: outcome.channel, ts: outcome.ts } : {}),
    error: outcome.how === 'hopeless' ? outcome.error : outcome.how === 'dropped' ? outcome.reason : null,
  });
  if (!settled) return false;
  if (verifyAt === null) await wakeReplies(scope, delivery);
  await outcomes[delivery.kind]?.(scope, deliveredOf(delivery), outcome, now);
  return true;
};
