import { z } from 'zod';
import type { Answer } from './call.ts';
import { type Desk, end, type Line } from './desk.ts';
import { eventType, postId } from './look.ts';
import { overtaken } from './overtaken.ts';
import { carry, share } from './share.ts';
import { settling } from './step.ts';
import { change, type DeliveryRow, forgetDm } from './store.ts';
import { backoff, type Verdict } from './verdict.ts';

const Posted = z.object({ channel: z.string().optional(), ts: z.string() });

/**
 * Makes the request. That it is being attempted, and with which file, is committed before the request leaves, so
 * whatever happens then, the next one to come looks first.
 */
export const send = async (
  desk: Desk,
  line: Line,
  delivery: DeliveryRow & { channel: string },
): Promise<void> => {
  const { store, now } = desk;
  if (!line.takeTurn(delivery.lane)) return;
  const carried = await carry(desk, line, delivery);
  if (!carried) return;
  const claimed = await change(store, delivery, {
    status: 'attempting',
    attempts: delivery.attempts + 1,
    firstAttemptAt: delivery.firstAttemptAt ?? now(),
    lastAttemptAt: now(),
    nextAt: now() + settling,
    channel: delivery.channel,
    thread: delivery.thread,
    ...carried,
  });
  if (!claimed) return;
  if (claimed.file) return share(desk, line, delivery, claimed);
  const payload = payloadOf(desk, delivery);
  const answer = await line.call('chat.postMessage', payload, {
    paced: true,
    mayLeave: line.mayLeave,
  });
  const posted = postedOf(answer);
  if (posted) await sent(desk, line, delivery, claimed, { channel: delivery.channel, ...posted });
  else if (!answer.ok) await unsent(desk, line, { delivery, claimed, payload }, answer.verdict);
};

const postedOf = (answer: Answer) => (answer.ok ? Posted.safeParse(answer.data).data : undefined);

const payloadOf = ({ secret, withoutMetadata }: Desk, delivery: DeliveryRow) => ({
  channel: delivery.channel,
  text: delivery.message?.text ?? '',
  blocks: delivery.message?.blocks,
  thread_ts: delivery.thread ?? undefined,
  unfurl_links: false,
  unfurl_media: false,
  metadata: withoutMetadata.has(delivery.team)
    ? undefined
    : { event_type: eventType, event_payload: { id: postId(secret, delivery.team, delivery.key) } },
});

type Payload = ReturnType<typeof payloadOf>;

const sent = async (
  desk: Desk,
  line: Line,
  before: DeliveryRow,
  claimed: DeliveryRow,
  place: { channel: string; ts: string },
): Promise<void> => {
  // What was sent again may still arrive a first time, so look once more.
  const verifyAt = before.status === 'attempting' ? desk.now() + settling : null;
  if (await end(desk, claimed, { how: 'sent', ...place }, verifyAt)) return;
  await overtaken(desk, line, claimed, place);
};

const unsent = async (
  desk: Desk,
  line: Line,
  { delivery, claimed, payload }: { delivery: DeliveryRow; claimed: DeliveryRow; payload: Payload },
  verdict: Verdict,
): Promise<void> => {
  const { store, now, log, withoutMetadata } = desk;
  const { team, key, kind, attempts } = claimed;
  log.warn({ team, key, kind, attempts, how: verdict.how, error: verdict.error }, 'Delivery failed');
  const { error } = verdict;
  const again = (afterMs: number, values: Partial<DeliveryRow> = {}) =>
    change(store, claimed, { status: delivery.status, nextAt: now() + afterMs, error, ...values });

  if (verdict.how === 'unknown') {
    if (!(await change(store, claimed, { error }))) await overtaken(desk, line, claimed, null);
    return;
  }
  if (verdict.how === 'later') return void (await again(verdict.afterMs ?? backoff(attempts)));
  if (verdict.how === 'plainer' && verdict.without === 'metadata' && payload.metadata) {
    withoutMetadata.add(team);
    return void (await again(0));
  }
  // Its words alone are better than nothing.
  if (verdict.how === 'plainer' && verdict.without === 'blocks' && payload.blocks)
    return void (await again(0, { message: { text: payload.text } }));
  if (!('channel' in claimed.destination)) await forgetDm(store, team, claimed.lane);
  await end(desk, claimed, { how: 'hopeless', error });
};
