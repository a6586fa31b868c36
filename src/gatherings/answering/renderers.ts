/** What an event's announcement and the post of its day show now. */
import { communityById } from '../../communities/index.ts';
import type { Renderers } from '../../delivery/post.ts';
import { localeOf } from '../../slack/locale.ts';
import { createLinks } from '../../slack/site.ts';
import { eventById } from '../store.ts';
import type { Wiring } from '../wiring.ts';
import { announcement } from './announcement.ts';
import { announcedOf } from './counts.ts';
import { dayMessage } from './day.ts';

export const answeringRenderers = (wiring: Pick<Wiring, 'store' | 'clients'>): Renderers => {
  const { store } = wiring;
  const linkTo = createLinks(wiring);
  const found = async (ref: string) => {
    const event = await eventById(store, ref);
    if (!event || event.channel === null || event.state === 'draft') return null;
    const community = await communityById(store, event.community);
    if (!community) return null;
    const { channel, ts, dayTs, dayFor } = event;
    const locale = localeOf(community.locale);
    return { event, channel, ts, dayTs, dayFor, locale, announced: await announcedOf(store, event) };
  };
  return {
    event: async (_team, ref) => {
      const now = await found(ref);
      if (!now || now.ts === null) return null;
      const { channel, ts, announced, locale } = now;
      return { show: 'message', channel, ts, message: announcement(announced, locale) };
    },

    'event-day': async (_team, ref) => {
      const now = await found(ref);
      if (!now || now.dayTs === null || now.dayFor === null) return null;
      const { channel, dayTs, dayFor, event, announced, locale } = now;
      const given = { url: await linkTo(event), day: dayFor };
      return { show: 'message', channel, ts: dayTs, message: dayMessage(announced, given, locale) };
    },
  };
};
