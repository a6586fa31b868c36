/** What becomes of thanks that were handed to delivery, how they are withdrawn, and what they show now. */
import { communityById, tell } from '../../communities/index.ts';
import type { Outcomes, Renderers } from '../../delivery/post.ts';
import type { Correctable } from '../../feature.ts';
import { localeOf } from '../../slack/locale.ts';
import type { Wiring } from '../wiring.ts';
import { goneRef, thanksOfKey, withdraw } from './acts.ts';
import { changeThanks, thanksById } from './store.ts';
import { text } from './text.ts';
import { thanksMessage } from './views.ts';

export const thanksOutcomes = (wiring: Wiring): Outcomes => ({
  thanks: async (scope, { key, team }, outcome, now) => {
    const thanks = await thanksById(scope, thanksOfKey(key));
    if (!thanks) return;
    if (outcome.how === 'sent') {
      const { channel, ts } = outcome;
      await changeThanks(scope, thanks.id, { channel, ts });
      // It was taken back, or agreed to, while it was on its way.
      if (thanks.withdrawn) await wiring.outbox.dirty(scope, team, 'thanks-gone', goneRef(outcome));
      else if (thanks.told) await wiring.outbox.dirty(scope, team, 'thanks', thanks.id);
      return;
    }
    if (thanks.withdrawn || outcome.how === 'unknown') return;
    await withdraw(scope, wiring, thanks);
    const community = await communityById(scope, thanks.community);
    if (!community) return;
    const said = text(localeOf(community.locale)).unposted(community.name);
    const to = { team, user: thanks.giver, key: `thanks-unposted:${thanks.id}`, kind: 'alert' };
    await tell(scope, wiring.outbox, to, { text: said }, now);
  },
});

export const thanksRenderers = ({ store }: Pick<Wiring, 'store'>): Renderers => ({
  thanks: async (_team, ref) => {
    const thanks = await thanksById(store, ref);
    const community = thanks && (await communityById(store, thanks.community));
    if (!community || thanks.withdrawn || thanks.channel === null || thanks.ts === null) return null;
    const { channel, ts } = thanks;
    return { show: 'message', channel, ts, message: thanksMessage(thanks, localeOf(community.locale)) };
  },

  'thanks-gone': async (_team, ref) => {
    const [channel, ts] = ref.split(' ');
    if (!channel || !ts) return null;
    return { show: 'call', method: 'chat.delete', args: { channel, ts }, done: ['message_not_found'] };
  },
});

/** Nobody rewords what somebody said under their name; a coordinator can take it away. */
export const thanksCorrectable = (wiring: Wiring): Record<string, Correctable> => ({
  thanks: {
    words: async () => null,
    correct: async () => undefined,
    withdraw: async (scope, { key }) => {
      const thanks = await thanksById(scope, thanksOfKey(key));
      if (thanks) await withdraw(scope, wiring, thanks);
    },
  },
});
