/** How the announcement of an event and the post of its day are corrected and withdrawn. */
import { alert, communityById } from '../../communities/index.ts';
import type { Delivered, Rendered, Renderers } from '../../delivery/post.ts';
import type { Correctable } from '../../feature.ts';
import { unbook } from '../../rhythms/index.ts';
import { localeOf } from '../../slack/locale.ts';
import type { Scope } from '../../store/store.ts';
import { limits } from '../constants.ts';
import { bookingKeys, eventOfKey } from '../keys.ts';
import { nextStepAt } from '../reminding/timing.ts';
import { changeEvent, eventById } from '../store.ts';
import type { Event } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { reword } from './acts.ts';
import { answeredIn } from './place.ts';
import { isAhead } from './state.ts';
import { withdrawnMessage } from './views.dm.ts';

type Wired = Pick<Wiring, 'outbox' | 'now'>;

const eventOf = (scope: Scope, { key }: Delivered): Promise<Event | null> =>
  eventById(scope, eventOfKey(key));

/** What a message that shall disappear is called by. */
const goneRef = ({ channel, ts }: { channel: string; ts: string }): string => `${channel} ${ts}`;

const disappear = async (
  scope: Scope,
  { outbox }: Pick<Wired, 'outbox'>,
  { key, team }: Delivered,
  known: { channel: string | null; ts: string | null },
): Promise<void> => {
  await outbox.drop(scope, key, 'withdrawn');
  const { channel, ts } = known;
  const at = (await outbox.where(scope, key)) ?? (channel && ts ? { channel, ts } : null);
  if (at) await outbox.dirty(scope, team, 'event-gone', goneRef(at));
};

export const planningCorrectable = (wired: Wired): Record<string, Correctable> => ({
  event: {
    words: async (scope, delivered) => {
      const event = await eventOf(scope, delivered);
      return event && { title: event.title, text: event.about };
    },
    correct: async (scope, delivered, { title, text: about }) => {
      const event = await eventOf(scope, delivered);
      const community = event && (await communityById(scope, event.community));
      if (!community) return;
      const words = {
        title: title.slice(0, limits.title) || event.title,
        about: about.slice(0, limits.about),
      };
      await reword(scope, wired, community, event, { ...words, now: wired.now() });
    },
    // What people answered to stays planned: that it is not, they would have to be told.
    withdraw: async (scope, delivered, now) => {
      const event = await eventOf(scope, delivered);
      const community = event && (await communityById(scope, event.community));
      if (!community) return;
      const { id, channel, ts, dayTs } = event;
      const unannounced = { ...event, ts: null, announceAt: null };
      await changeEvent(scope, id, {
        ts: null,
        announceAt: null,
        ...(dayTs === null && { channel: null }),
        nextAt: nextStepAt(unannounced, now),
      });
      if (isAhead(event, now)) await unbook(scope, bookingKeys(id).day);
      await disappear(scope, wired, delivered, { channel, ts });
      if (event.state !== 'planned' || !isAhead(event, now)) return;
      const answered = await answeredIn(scope, event);
      const message = withdrawnMessage(event, answered, localeOf(community.locale));
      await alert(scope, wired.outbox, community, `event-withdrawn:${id}:${now}`, message, now);
    },
  },
  'event-day': {
    words: async () => null,
    correct: async () => undefined,
    withdraw: async (scope, delivered) => {
      const event = await eventOf(scope, delivered);
      if (!event) return;
      const { id, channel, dayTs } = event;
      await changeEvent(scope, id, { dayTs: null });
      await disappear(scope, wired, delivered, { channel, ts: dayTs });
    },
  },
});

export const planningRenderers = (): Renderers => ({
  'event-gone': async (_team, ref): Promise<Rendered | null> => {
    const [channel, ts] = ref.split(' ');
    if (!channel || !ts) return null;
    return { show: 'call', method: 'chat.delete', args: { channel, ts }, done: ['message_not_found'] };
  },
});
