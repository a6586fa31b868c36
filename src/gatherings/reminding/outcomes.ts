/** What becomes of an event's messages that were handed to delivery. */
import { type Community, communityById } from '../../communities/index.ts';
import type { Delivered, Outcome, Outcomes } from '../../delivery/post.ts';
import { unbook } from '../../rhythms/index.ts';
import type { Scope } from '../../store/store.ts';
import { bookingKeys, eventOfKey, keys } from '../keys.ts';
import { rsvpsOf } from '../store.rsvps.ts';
import { changeEvent, eventById } from '../store.ts';
import type { Event } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { type Failure, tellNoDay, tellUnannounced } from './alerting.ts';
import { strand } from './announcing.ts';
import { nextStepAt } from './timing.ts';

type Wired = Pick<Wiring, 'outbox'>;
type Told = [scope: Scope, delivery: Delivered, outcome: Outcome, now: number];

export const remindingOutcomes = (wired: Wired): Outcomes => ({
  event: (...told) => announced(wired, ...told),
  'event-day': (...told) => dayPosted(wired, ...told),
});

const announced = async ({ outbox }: Wired, ...told: Told): Promise<void> => {
  const [scope, delivery, outcome, now] = told;
  const event = await eventById(scope, eventOfKey(delivery.key));
  if (!event) return;
  if (outcome.how === 'sent') {
    const { channel, ts } = outcome;
    await changeEvent(scope, event.id, { channel, ts });
    if (await isOutdated(scope, event, delivery)) await outbox.dirty(scope, event.team, 'event', event.id);
    return;
  }
  if (event.state !== 'planned' || event.ts !== null) return;
  const unannounced = await strand(scope, event);
  const nextAt = nextStepAt({ ...event, ...unannounced }, now);
  await changeEvent(scope, event.id, { ...unannounced, nextAt });
  const failed = await failureOf(scope, event, outcome);
  if (failed) await tellUnannounced(scope, { outbox, event, now, ...failed }, failed.failure);
};

const dayPosted = async ({ outbox }: Wired, ...told: Told): Promise<void> => {
  const [scope, delivery, outcome, now] = told;
  const event = await eventById(scope, eventOfKey(delivery.key));
  if (!event) return;
  const isOfThisStart = delivery.key === keys.day(event);
  if (outcome.how === 'sent') {
    const dayFor = Number(delivery.key.split(':')[2]);
    await changeEvent(scope, event.id, { dayTs: outcome.ts, dayFor });
    if (!isOfThisStart || (await isOutdated(scope, event, delivery)))
      await outbox.dirty(scope, event.team, 'event-day', event.id);
    return;
  }
  if (!isOfThisStart || event.state !== 'planned') return;
  await unbook(scope, bookingKeys(event.id).day);
  const failed = await failureOf(scope, event, outcome);
  if (failed) await tellNoDay(scope, { outbox, event, now, ...failed }, failed.failure);
};

/** Whether it was changed, cancelled or answered while it was on its way. */
const isOutdated = async (scope: Scope, event: Event, { due }: Delivered): Promise<boolean> =>
  event.state !== 'planned' ||
  event.changedAt > due ||
  (await rsvpsOf(scope, event.id)).some(({ at }) => at >= due);

/** How it failed, where there is somebody to tell; null: it was kept back on purpose. */
const failureOf = async (
  scope: Scope,
  event: Event,
  outcome: Outcome,
): Promise<{ community: Community; failure: Failure } | null> => {
  if (outcome.how === 'sent' || outcome.how === 'dropped') return null;
  const community = await communityById(scope, event.community);
  return community && { community, failure: outcome };
};
