import { attempt } from './attempt.ts';
import { type Desk, end, type Line, putOff } from './desk.ts';
import { deliveredOf } from './settle.ts';
import { sightingOf } from './sighting.ts';
import { lookUntil, settling, shownBy } from './step.ts';
import { change, type DeliveryRow, wakeReplies } from './store.ts';

/** Finds out what became of an attempt: it arrived, it did not and is sent again, or nobody can tell. */
export const resolve = async (desk: Desk, line: Line, delivery: DeliveryRow): Promise<void> => {
  const now = desk.now();
  const sighting = await sightingOf(desk, line, delivery);
  if (sighting.how === 'seen') {
    const [ts] = sighting.timestamps;
    if (!ts && now < shownBy(delivery)) return putOff(desk, delivery, shownBy(delivery), delivery.error);
    if (!ts || !delivery.channel) return attempt(desk, line, delivery);
    const again = sighting.timestamps.length > 1 ? now : delivery.attempts > 1 ? now + settling : null;
    return void (await end(desk, delivery, { how: 'sent', channel: delivery.channel, ts }, again));
  }
  const error = sighting.how === 'impossible' ? sighting.error : 'cannot_look_yet';
  const until = sighting.how === 'impossible' ? delivery.expires : lookUntil(delivery);
  if (now > until) return void (await end(desk, delivery, { how: 'unknown' }));
  const next = sighting.how === 'impossible' ? until + 1 : now + (sighting.afterMs ?? settling);
  desk.log.warn({ team: line.team, key: delivery.key, how: sighting.how, error }, 'Looking failed');
  await putOff(desk, delivery, next, error);
};

/** Sees that a post which was sent twice stands only once: of several the oldest stays. */
export const verify = async (desk: Desk, line: Line, delivery: DeliveryRow): Promise<void> => {
  const now = desk.now();
  const sighting = await sightingOf(desk, line, delivery);
  if (sighting.how === 'later' && now <= lookUntil(delivery))
    return putOff(desk, delivery, now + (sighting.afterMs ?? settling), 'cannot_look_yet');
  const [first, ...twins] = sighting.how === 'seen' ? sighting.timestamps : [];
  for (const ts of twins) {
    const answer = await line.call('chat.delete', { channel: delivery.channel, ts });
    if (answer.ok || answer.verdict.how === 'refused' || answer.verdict.how === 'plainer') continue;
    const afterMs = answer.verdict.how === 'later' ? answer.verdict.afterMs : null;
    return putOff(desk, delivery, now + (afterMs ?? settling), answer.verdict.error);
  }
  await verified(desk, delivery, first ?? delivery.ts);
};

const verified = async ({ store, outcomes, now }: Desk, delivery: DeliveryRow, ts: string | null) => {
  const { channel } = delivery;
  await store.tx(async (scope) => {
    const settled = await change(scope, delivery, { ts, nextAt: null, message: null, error: null });
    if (!settled) return;
    await wakeReplies(scope, delivery);
    if (channel && ts && ts !== delivery.ts)
      await outcomes[delivery.kind]?.(scope, deliveredOf(delivery), { how: 'sent', channel, ts }, now());
  });
};
