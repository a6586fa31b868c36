import { z } from 'zod';
import type { Answer } from './call.ts';
import { type Desk, end, type Line, putOff } from './desk.ts';
import { channelOf } from './dm.ts';
import { eventType, postId } from './look.ts';
import { sightingOf } from './sighting.ts';
import { isLate, settling } from './step.ts';
import { change, type DeliveryRow, deliveryById, deliveryByKey, forgetDm } from './store.ts';
import { backoff, type Verdict } from './verdict.ts';

const Posted = z.object({ channel: z.string().optional(), ts: z.string() });

/**
 * Sends a delivery that is not in Slack, as far as anyone can know. That it is being attempted is committed
 * before the request leaves, so whatever happens then, the next one to come looks first.
 */
export const attempt = async (desk: Desk, line: Line, delivery: DeliveryRow): Promise<void> => {
  const { store, now } = desk;
  if (delivery.withdrawn) return ended(desk, delivery, 'dropped', delivery.withdrawn);
  if (now() > delivery.expires) return void (await end(desk, delivery, { how: 'missed' }));
  const gate = delivery.urgent ? 'open' : await desk.gate(line.team, delivery.community, now());
  if (gate !== 'open') return ended(desk, delivery, 'dropped', gate);

  const thread = await threadOf(desk, delivery);
  if (thread === 'wait') return putOff(desk, delivery, delivery.expires + 1, null);
  if (thread === 'gone') return ended(desk, delivery, 'dropped', 'no_parent');

  const place = await channelOf(store, line.call, line.team, delivery.destination);
  if ('verdict' in place) return unopened(desk, delivery, place.verdict);
  const located = { ...delivery, channel: place.channel, thread };

  if (isLate(delivery, now())) {
    const sighting = await sightingOf(desk, line, located);
    if (sighting.how === 'later')
      return putOff(desk, delivery, now() + (sighting.afterMs ?? settling), 'cannot_look_yet');
    const [ts] = sighting.how === 'seen' ? sighting.timestamps : [];
    if (ts) return void (await end(desk, located, { how: 'sent', channel: place.channel, ts }));
  }
  await send(desk, line, located);
};

const ended = async (desk: Desk, delivery: DeliveryRow, how: 'dropped', reason: string): Promise<void> => {
  await end(desk, delivery, { how, reason });
};

/** The `ts` to reply to; null: it is no reply. `wait`: its parent has not settled yet. */
const threadOf = async (
  { store }: Desk,
  { thread, after, team }: DeliveryRow,
): Promise<string | null | 'wait' | 'gone'> => {
  if (after === null) return thread;
  const parent = await deliveryByKey(store, team, after);
  if (!parent || parent.nextAt !== null) return 'wait';
  return parent.ts ?? 'gone';
};

/** A DM that was not opened was not written into either. */
const unopened = async (desk: Desk, delivery: DeliveryRow, verdict: Verdict): Promise<void> => {
  if (verdict.how === 'refused' || verdict.how === 'plainer')
    return void (await end(desk, delivery, { how: 'hopeless', error: verdict.error }));
  const afterMs = verdict.how === 'later' ? verdict.afterMs : null;
  await putOff(desk, delivery, desk.now() + (afterMs ?? settling), verdict.error);
};

const send = async (desk: Desk, line: Line, delivery: DeliveryRow & { channel: string }): Promise<void> => {
  const { store, now } = desk;
  const claimed = await change(store, delivery, {
    status: 'attempting',
    attempts: delivery.attempts + 1,
    firstAttemptAt: delivery.firstAttemptAt ?? now(),
    lastAttemptAt: now(),
    nextAt: now() + settling,
    channel: delivery.channel,
    thread: delivery.thread,
  });
  if (!claimed) return;
  const answer = await line.call('chat.postMessage', payloadOf(desk, delivery), {
    lane: delivery.lane,
    mayLeave: line.mayLeave,
  });
  const posted = postedOf(answer);
  if (posted) await sent(desk, line, delivery, claimed, { channel: delivery.channel, ...posted });
  else if (!answer.ok) await unsent(desk, delivery, claimed, answer.verdict);
};

const postedOf = (answer: Answer) => (answer.ok ? Posted.safeParse(answer.data).data : undefined);

const payloadOf = ({ secret, withoutMetadata }: Desk, delivery: DeliveryRow): Record<string, unknown> => ({
  channel: delivery.channel,
  text: delivery.message?.text,
  blocks: delivery.message?.blocks,
  thread_ts: delivery.thread ?? undefined,
  unfurl_links: false,
  unfurl_media: false,
  metadata: withoutMetadata.has(delivery.team)
    ? undefined
    : { event_type: eventType, event_payload: { id: postId(secret, delivery.team, delivery.key) } },
});

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
  // We were so slow that another took over.
  const current = await deliveryById(desk.store, claimed.id);
  if (!current || current.ts === place.ts || current.status === 'attempting') return;
  if (current.status === 'sent') await change(desk.store, current, { nextAt: desk.now() + settling });
  else await line.call('chat.delete', { channel: place.channel, ts: place.ts });
};

const unsent = async (
  desk: Desk,
  before: DeliveryRow,
  claimed: DeliveryRow,
  verdict: Verdict,
): Promise<void> => {
  const { store, now, log, withoutMetadata } = desk;
  const { team, key, kind, attempts } = claimed;
  log.warn({ team, key, kind, attempts, how: verdict.how, error: verdict.error }, 'Delivery failed');
  const { error } = verdict;
  const again = (afterMs: number, values: Partial<DeliveryRow> = {}) =>
    change(store, claimed, { status: before.status, nextAt: now() + afterMs, error, ...values });

  if (verdict.how === 'unknown') return putOff(desk, claimed, now() + settling, error);
  if (verdict.how === 'later') return void (await again(verdict.afterMs ?? backoff(attempts)));
  if (verdict.how === 'plainer' && verdict.without === 'metadata' && !withoutMetadata.has(team)) {
    withoutMetadata.add(team);
    return void (await again(0));
  }
  // Its words alone are better than nothing.
  if (verdict.how === 'plainer' && verdict.without === 'blocks' && claimed.message?.blocks)
    return void (await again(0, { message: { text: claimed.message.text } }));
  if (!('channel' in claimed.destination)) await forgetDm(store, team, claimed.lane);
  await end(desk, claimed, { how: 'hopeless', error });
};
