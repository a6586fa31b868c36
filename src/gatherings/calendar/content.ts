/** What stands in a feed, found out anew at each fetch: who has left a community reads no more of it. */
import { standingsAtLarge, standingsIn, visibleTo } from '../../communities/index.ts';
import { allows } from '../../slack/roles.ts';
import type { Links } from '../../slack/site.ts';
import { eventsFrom, eventsIn, eventsWith } from '../store.ts';
import type { Event } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { feedRules } from './constants.ts';
import { belongs, calendarFeed, entryFor } from './feed.ts';
import { type Feed, involvementOf } from './store.ts';
import { text } from './text.ts';

/** A feed as calendars read it; null where its owner may read it no more. `now`: epoch milliseconds. */
export const contentOf = async (
  { store, people }: Pick<Wiring, 'store' | 'people'>,
  links: Links,
  feed: Feed,
  now: number,
): Promise<string | null> => {
  const person = await people.get(feed.team, feed.user);
  if (!allows('feed.read', standingsAtLarge(person))) return null;
  const visible = await visibleTo(store, person);
  const places = new Map(
    visible.map(({ community, ties }) => {
      const standings = standingsIn(person, community, ties);
      return [community.id, { community, standings, isHere: standings.includes('member') }];
    }),
  );
  const only = feed.community === '' ? null : places.get(feed.community);
  if (only !== null && !only?.isHere) return null;

  const from = now - feedRules.past;
  const here = [...places.values()].filter(({ isHere }) => isHere).map(({ community }) => community.id);
  const found = only
    ? await eventsIn(store, only.community.id, from)
    : [...(await eventsFrom(store, here, from)), ...(await eventsWith(store, feed.team, feed.user, from))];
  const { hosts, invited, rsvps } = await involvementOf(store, feed, from);
  const kind = only ? 'community' : 'own';
  const entries = await Promise.all(
    unique(found).flatMap((event) => {
      const place = places.get(event.community);
      if (!place) return [];
      const { id } = event;
      const rsvp = rsvps.get(id);
      const by = {
        user: feed.user,
        standings: place.standings,
        isHost: hosts.has(id),
        isInvited: invited.has(id),
        answer: rsvp?.answer ?? null,
        seated: rsvp?.answer === 'yes' && rsvp.seated,
      };
      if (!belongs(event, place.community, by, { kind, now })) return [];
      return [links(event).then((url) => entryFor(event, by, { community: place.community.name, url }))];
    }),
  );
  const name = only?.community.name ?? text(person.locale).ownFeed;
  return calendarFeed(entries, { name, locale: person.locale });
};

const unique = (events: readonly Event[]): Event[] => [
  ...new Map(events.map((event) => [event.id, event])).values(),
];
