/** What the button and the verb about feeds do. */
import { z } from 'zod';
import { communitiesOf, communityOfChannel } from '../../communities/index.ts';
import type { Message } from '../../slack/message.ts';
import { type Action, action, type Request, type Verb } from '../../slack/surface.ts';
import { ids } from '../ids.ts';
import type { Wiring } from '../wiring.ts';
import { feedAddress } from './address.ts';
import { feedFor, renewFeed } from './store.ts';
import { text } from './text.ts';
import { feedsMessage, type Told } from './views.ts';

/** A community's own feed is named only to those who are in it; to others, as if there were none. */
const Here = z.object({ community: z.string().nullish() });
const Which = z.object({ feed: z.string(), community: z.string() });

export const feedVerbs = (wiring: Wiring): Verb[] => [
  {
    name: 'event calendar',
    may: 'feed.read',
    community: 'none',
    usage: '',
    about: (locale) => text(locale).verb,
    run: async (request) => {
      const { team, channel } = request;
      const community = channel === null ? null : await communityOfChannel(wiring.store, team, channel);
      await request.answer(await feedsOf(wiring, request, community?.id ?? '', null));
    },
  },
];

export const feedActions = (wiring: Wiring): Action[] => [
  action({
    id: ids.feeds,
    may: 'feed.read',
    value: Here,
    run: async (request) =>
      request.answer(await feedsOf(wiring, request, request.value.community ?? '', null)),
  }),
  action({
    id: ids.renew,
    may: 'feed.read',
    value: Which,
    run: async (request) => {
      const { team, person, value } = request;
      const joined = await communitiesOf(wiring.store, team, person.user);
      const isTheirs = value.feed === '' || joined.some(({ id }) => id === value.feed);
      const isRenewed = isTheirs && wiring.publicUrl !== null;
      if (isRenewed) await renewFeed(wiring.store, { team, user: person.user, community: value.feed });
      await request.replace(await feedsOf(wiring, request, value.community, isRenewed ? value.feed : null));
    },
  }),
];

/** Their own feed's address, and that of the community of this id if they are in it. */
const feedsOf = async (
  { store, secret, publicUrl }: Wiring,
  { team, person, locale }: Pick<Request, 'team' | 'person' | 'locale'>,
  here: string,
  renewed: string | null,
): Promise<Message> => {
  if (publicUrl === null) return { text: text(locale).notOffered };
  const { user } = person;
  const joined = await communitiesOf(store, team, user);
  const community = joined.find(({ id }) => id === here) ?? null;
  const told = async (of: Told['community']): Promise<Told> => {
    const feed = await feedFor(store, { team, user, community: of?.id ?? '' });
    return { community: of, url: feedAddress(publicUrl, secret, feed) };
  };
  const feeds = [await told(null), ...(community ? [await told(community)] : [])];
  return feedsMessage(feeds, { here: community?.id ?? '', renewed }, locale);
};
