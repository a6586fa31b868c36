import { type Desk, end, type Line, putOff } from './desk.ts';
import { channelOf } from './dm.ts';
import { send } from './send.ts';
import { sightingOf } from './sighting.ts';
import { isLate, settling } from './step.ts';
import { type DeliveryRow, deliveryByKey } from './store.ts';
import type { Verdict } from './verdict.ts';

/** Sends a delivery that is not in Slack, as far as anyone can know, if it still may leave. */
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

  if (isLate(delivery, desk.since, now())) {
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
