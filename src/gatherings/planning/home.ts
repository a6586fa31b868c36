/** Home: what is on, where somebody is a member, for all here, and where they are invited. */
import { sayShortly } from '../../calendar/when.ts';
import { type Community, communitiesOf, communityById, isLive } from '../../communities/index.ts';
import type { HomeSection } from '../../feature.ts';
import type { Person } from '../../slack/access.ts';
import { actions, button, context, header, section } from '../../slack/blocks.ts';
import { channel, escapeMrkdwn } from '../../slack/mrkdwn.ts';
import type { Standing } from '../../slack/roles.ts';
import type { Scope } from '../../store/store.ts';
import { announcedOf } from '../answering/counts.ts';
import { limits } from '../constants.ts';
import { ids } from '../ids.ts';
import { onlookerOf } from '../meant.ts';
import { maySee, type Onlooker } from '../seeing.ts';
import { rsvpOf } from '../store.rsvps.ts';
import { eventsFrom, eventsWith, openToAll } from '../store.ts';
import type { Event } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { planning } from './constants.ts';
import { isAhead } from './state.ts';
import { text } from './text.ts';
import { askedAnswers, mineIn } from './views.list.ts';

type Coming = { event: Event; community: Community; onlooker: Onlooker };

/** What somebody is with regard to a community, as far as seeing its events goes. */
const standingsFor = (person: Person, { isPrivate }: Community, isMember: boolean): Standing[] => {
  if (isMember) return ['member'];
  return isPrivate || person.guest ? [] : ['colleague'];
};

/** All that somebody may come to, the first first. */
const comingFor = async (scope: Scope, team: string, person: Person, now: number): Promise<Coming[]> => {
  const mine = (await communitiesOf(scope, team, person.user)).filter(isLive);
  const places = new Map<string, Community>(mine.map((one) => [one.id, one]));
  const memberOf = new Set(places.keys());
  const from = now - limits.minutes * 60_000;
  const all = [
    ...(await eventsFrom(scope, [...memberOf], from)),
    ...(await openToAll(scope, team, from)),
    ...(await eventsWith(scope, team, person.user, from)),
  ];
  const once = new Map(all.map((event) => [event.id, event]));
  const planned = [...once.values()]
    .filter((event) => event.state === 'planned' && isAhead(event, now))
    .toSorted((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1));
  const coming: Coming[] = [];
  for (const event of planned) {
    const community = places.get(event.community) ?? (await communityById(scope, event.community));
    if (!community || !isLive(community)) continue;
    places.set(community.id, community);
    const standings = standingsFor(person, community, memberOf.has(community.id));
    const onlooker = await onlookerOf(scope, event, { person, standings });
    if (maySee(event, community, onlooker)) coming.push({ event, community, onlooker });
  }
  return coming;
};

export const planningHome =
  ({ store }: Pick<Wiring, 'store'>): HomeSection =>
  async ({ team, person, locale, now }) => {
    const { home: say, buttons } = text(locale);
    const coming = await comingFor(store, team, person, now);
    if (coming.length === 0) return [];
    const blocks = [];
    for (const { event, community, onlooker } of coming.slice(0, planning.homeShown)) {
      const { hosts, counts } = await announcedOf(store, event);
      const mine = await rsvpOf(store, event.id, person.user);
      const said = mineIn({ hosts, mine }, person.user, locale);
      const isAsked = mine === null && !onlooker.isHost;
      const small = said || (onlooker.isInvited ? say.invited : '');
      const line = say.line(
        escapeMrkdwn(event.title),
        channel(community.channel),
        sayShortly(locale, event.startsAt, { zone: person.timeZone }),
      );
      const value = { community: community.id, event: event.id };
      blocks.push(
        section([line, small].filter(Boolean).join('\n'), button(buttons.show, ids.show, value)),
        ...(isAsked ? [actions(...askedAnswers(event, counts, locale))] : []),
      );
    }
    const more = coming.length - planning.homeShown;
    return [header(say.title), ...blocks, ...(more > 0 ? [context(say.more(more))] : [])];
  };
