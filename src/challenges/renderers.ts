/** What a challenge's messages show now. */
import { communityById } from '../communities/index.ts';
import type { Rendered, Renderers } from '../delivery/post.ts';
import type { Deps } from '../deps.ts';
import { localeOf } from '../slack/locale.ts';
import { howMany } from './part.ts';
import { entryById } from './store.entries.ts';
import { challengeById } from './store.ts';
import { announcement, entryMessage } from './views.post.ts';

/** What a message that shall disappear is called by. */
export const goneRef = ({ channel, ts }: { channel: string; ts: string }): string => `${channel} ${ts}`;

const deletion = (channel: string, ts: string): Rendered => ({
  show: 'call',
  method: 'chat.delete',
  args: { channel, ts },
  done: ['message_not_found'],
});

export const challengeRenderers = ({ store }: Pick<Deps, 'store'>): Renderers => ({
  challenge: async (_team, ref) => {
    const challenge = await challengeById(store, ref);
    if (!challenge || challenge.channel === null || challenge.ts === null) return null;
    const community = await communityById(store, challenge.community);
    if (!community) return null;
    const { channel, ts } = challenge;
    const shown = { tookPart: await howMany(store, challenge), zone: community.timeZone };
    const message = announcement(challenge, shown, localeOf(community.locale));
    return { show: 'message', channel, ts, message };
  },

  entry: async (_team, ref) => {
    const entry = await entryById(store, ref);
    const challenge = entry && (await challengeById(store, entry.challenge));
    if (!challenge || challenge.channel === null || entry.ts === null) return null;
    const { channel } = challenge;
    if (entry.withdrawn) return deletion(channel, entry.ts);
    const community = await communityById(store, challenge.community);
    if (!community) return null;
    const message = entryMessage(entry, localeOf(community.locale));
    return { show: 'message', channel, ts: entry.ts, message };
  },

  'challenge-gone': async (_team, ref) => {
    const [channel, ts] = ref.split(' ');
    return channel && ts ? deletion(channel, ts) : null;
  },
});
