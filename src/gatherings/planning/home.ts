/** Home: what somebody is asked about events, and what is on where they are a member, for all here, and where they are invited. */
import type { KnownBlock } from '@slack/types';
import { sayShortly } from '../../calendar/when.ts';
import { type Community, communityById, isLive } from '../../communities/index.ts';
import type { HomeRequest, HomeSection } from '../../feature.ts';
import { oncePer } from '../../once.ts';
import type { Part } from '../../part.ts';
import type { Person } from '../../slack/access.ts';
import { actions, button, context, section } from '../../slack/blocks.ts';
import { channel, escapeMrkdwn } from '../../slack/mrkdwn.ts';
import type { Standing } from '../../slack/roles.ts';
import type { Scope } from '../../store/store.ts';
import { announcedOf } from '../answering/counts.ts';
import { limits, rules } from '../constants.ts';
import { ids } from '../ids.ts';
import { hostQuestion } from '../reminding/views.reminder.ts';
import { maySee } from '../seeing.ts';
import { answeredAmong } from '../store.rsvps.ts';
import { eventsFrom, eventsWith, hostsAmong, invitedAmong, openToAll } from '../store.ts';
import type { Event, EventHost, Rsvp } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { planning } from './constants.ts';
import { isAhead } from './state.ts';
import { text } from './text.ts';
import { askedAnswers, mineIn } from './views.list.ts';

/** An event that somebody may come to, and what they are to it. */
type Coming = {
  event: Event;
  community: Community;
  host: EventHost | null;
  isInvited: boolean;
  mine: Rsvp | null;
};

/** What somebody is with regard to a community, as far as seeing its events goes. */
const standingsFor = (person: Person, { isPrivate }: Community, isMember: boolean): Standing[] => {
  if (isMember) return ['member'];
  return isPrivate || person.guest ? [] : ['colleague'];
};

/** All that somebody may come to, the first first. */
const comingFor = async (scope: Scope, { team, person, theirs, now }: HomeRequest): Promise<Coming[]> => {
  const { user } = person;
  const mine = theirs.map(({ community }) => community).filter(isLive);
  const places = new Map<string, Community>(mine.map((one) => [one.id, one]));
  const memberOf = new Set(places.keys());
  const from = now - limits.minutes * 60_000;
  const all = [
    ...(await eventsFrom(scope, [...memberOf], from)),
    ...(await openToAll(scope, team, from)),
    ...(await eventsWith(scope, team, user, from)),
  ];
  const planned = [...new Map(all.map((event) => [event.id, event])).values()]
    .filter((event) => event.state === 'planned' && isAhead(event, now))
    .toSorted((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1));
  const named = planned.map(({ id }) => id);
  const hosting = new Map((await hostsAmong(scope, named, user)).map((host) => [host.event, host]));
  const invited = new Set(await invitedAmong(scope, named, user));
  const answers = new Map((await answeredAmong(scope, named, user)).map((rsvp) => [rsvp.event, rsvp]));
  const coming: Coming[] = [];
  for (const event of planned) {
    const community = places.get(event.community) ?? (await communityById(scope, event.community));
    if (!community || !isLive(community)) continue;
    places.set(community.id, community);
    const host = hosting.get(event.id) ?? null;
    const isInvited = invited.has(event.id);
    const standings = standingsFor(person, community, memberOf.has(community.id));
    if (!maySee(event, community, { user, standings, isHost: host !== null, isInvited })) continue;
    coming.push({ event, community, host, isInvited, mine: answers.get(event.id) ?? null });
  }
  return coming;
};

/** Only what they were asked personally and have not answered; whatever else they may come to stands under what is on. */
const waits = ({ event, host, isInvited, mine }: Coming, now: number): 'host' | 'invited' | null => {
  const isAskedToHost = host?.state === 'asked' && event.startsAt > now;
  if (isAskedToHost && event.startsAt - rules.hostAsked <= now) return 'host';
  return isInvited && host === null && mine === null ? 'invited' : null;
};

export const planningHome = ({ store }: Pick<Wiring, 'store'>): NonNullable<Part['home']> => {
  // Both zones of one Home are drawn from the same events.
  const comingOnce = oncePer((request: HomeRequest) => comingFor(store, request));
  return { awaits: awaitsIn(store, comingOnce), coming: comingIn(store, comingOnce) };
};

type ComingOnce = (request: HomeRequest) => Promise<Coming[]>;

const awaitsIn =
  (scope: Scope, comingOnce: ComingOnce): HomeSection =>
  async (request) => {
    const { person, locale, now } = request;
    const asked = (await comingOnce(request)).filter((one) => waits(one, now) !== null);
    const blocks: KnownBlock[] = [];
    for (const one of asked.slice(0, planning.homeShown)) {
      const { event, host } = one;
      if (waits(one, now) === 'host' && host !== null) {
        const question = hostQuestion(event, { role: host.role, zone: person.timeZone }, locale);
        blocks.push(...(question.blocks ?? []).filter(({ type }) => type !== 'context'));
      } else blocks.push(...(await eventBlocks(scope, one, request)));
    }
    return blocks;
  };

const comingIn =
  (scope: Scope, comingOnce: ComingOnce): HomeSection =>
  async (request) => {
    const coming = (await comingOnce(request)).filter((one) => waits(one, request.now) === null);
    const blocks: KnownBlock[] = [];
    for (const one of coming.slice(0, planning.homeShown))
      blocks.push(...(await eventBlocks(scope, one, request)));
    const more = coming.length - planning.homeShown;
    return [...blocks, ...(more > 0 ? [context(text(request.locale).home.more(more))] : [])];
  };

const eventBlocks = async (
  scope: Scope,
  { event, community, host, isInvited, mine }: Coming,
  { person, locale }: HomeRequest,
): Promise<KnownBlock[]> => {
  const { home: say, buttons } = text(locale);
  const { hosts, counts } = await announcedOf(scope, event);
  const said = mineIn({ hosts, mine }, person.user, locale);
  const isAsked = mine === null && host === null;
  const small = said || (isInvited ? say.invited : '');
  const line = say.line(
    escapeMrkdwn(event.title),
    channel(community.channel),
    sayShortly(locale, event.startsAt, { zone: person.timeZone }),
  );
  const value = { community: community.id, event: event.id };
  return [
    section([line, small].filter(Boolean).join('\n'), button(buttons.show, ids.show, value)),
    ...(isAsked ? [actions(...askedAnswers(event, counts, locale))] : []),
  ];
};
