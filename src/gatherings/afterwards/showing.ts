/** What the messages about an event that is over show now. */
import { communityById } from '../../communities/index.ts';
import type { Outcomes, Renderers } from '../../delivery/post.ts';
import { localeOf } from '../../slack/locale.ts';
import { afterwardsUntil } from '../event.ts';
import { eventOfKey, keys } from '../keys.ts';
import { eventById } from '../store.ts';
import type { Wiring } from '../wiring.ts';
import { recapMessage } from './recap.ts';
import { attendancesOf } from './store.ts';
import { overMessage } from './views.ts';

export const afterwardsRenderers = ({ store, outbox }: Pick<Wiring, 'store' | 'outbox'>): Renderers => ({
  'event-over': async (_team, ref, now) => {
    const event = await eventById(store, ref);
    const at = event && (await outbox.where(store, keys.over(event)));
    const community = event && (await communityById(store, event.community));
    if (!at || !community) return null;
    const were = (await attendancesOf(store, event.id)).length;
    const isOpen = now < afterwardsUntil(event);
    return {
      show: 'message',
      ...at,
      message: overMessage(event, { were, isOpen }, localeOf(community.locale)),
    };
  },

  'event-recap': async (_team, ref) => {
    const event = await eventById(store, ref);
    const at = event && (await outbox.where(store, keys.recap(event)));
    const community = event && (await communityById(store, event.community));
    if (!at || !community || event.recap === null) return null;
    const given = { recap: event.recap, by: event.recapBy };
    return { show: 'message', ...at, message: recapMessage(event, given, localeOf(community.locale)) };
  },
});

/** A recap that was changed while it was on its way is shown anew once it is there. */
export const afterwardsOutcomes = ({ outbox }: Pick<Wiring, 'outbox'>): Outcomes => ({
  'event-recap': async (scope, { key, team, due }, outcome) => {
    const event = await eventById(scope, eventOfKey(key));
    if (outcome.how === 'sent' && event && event.changedAt > due)
      await outbox.dirty(scope, team, 'event-recap', event.id);
  },
});
