/** What every handler starts from: the community asked about and its events, as the asker may see them. */
import { type Community, communityById } from '../../communities/index.ts';
import { consentsOf } from '../../participation/index.ts';
import type { CommunityRef } from '../../slack/access.ts';
import type { Message } from '../../slack/message.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { Refusal } from '../../slack/refusal.ts';
import { allows } from '../../slack/roles.ts';
import type { CommunityRequest } from '../../slack/surface.ts';
import type { Scope } from '../../store/store.ts';
import { announcedOf } from '../answering/counts.ts';
import { limits } from '../constants.ts';
import { afterwardsUntil } from '../event.ts';
import { type Meant, meant, onlookerOf } from '../meant.ts';
import { maySee } from '../seeing.ts';
import { rsvpOf } from '../store.rsvps.ts';
import { draftsOf, eventsBefore, eventsIn } from '../store.ts';
import type { Event } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { planning } from './constants.ts';
import { isAhead } from './state.ts';
import { text } from './text.ts';
import { type Listed, listMessage } from './views.list.ts';

/** The row of a community that the edge has just found. */
export const placeOf = async (scope: Scope, { id }: CommunityRef): Promise<Community> => {
  const community = await communityById(scope, id);
  if (!community) throw new Error('a community is gone since it was found');
  return community;
};

type Asked = Pick<CommunityRequest, 'community' | 'person' | 'standings' | 'locale' | 'now'>;

/** The event of this id, if the asker may see it. @throws Refusal */
export const found = (scope: Scope, asked: Asked, event: string): Promise<Meant> =>
  meant(scope, asked, event, text(asked.locale).gone);

/** The same, if it is planned and not over. @throws Refusal */
export const foundAhead = async (scope: Scope, asked: Asked, event: string): Promise<Meant> => {
  const all = await found(scope, asked, event);
  if (all.event.state !== 'planned' || !isAhead(all.event, asked.now))
    throw new Refusal(text(asked.locale).notPlanned(escapeMrkdwn(all.event.title)));
  return all;
};

/** The same, if it is a draft. @throws Refusal */
export const foundDraft = async (scope: Scope, asked: Asked, event: string): Promise<Meant> => {
  const all = await found(scope, asked, event);
  if (all.event.state !== 'draft')
    throw new Refusal(text(asked.locale).notDraft(escapeMrkdwn(all.event.title)));
  return all;
};

/** The same, if the asker proposed it. @throws Refusal */
export const foundOwn = async (scope: Scope, asked: Asked, event: string): Promise<Meant> => {
  const all = await foundDraft(scope, asked, event);
  if (all.event.createdBy !== asked.person.user) throw new Refusal(text(asked.locale).notYours);
  return all;
};

/** How many answered that they come, wait for a seat, or may come: those who are told what changes. */
export const answeredIn = async (scope: Scope, event: Event): Promise<number> => {
  const { coming, maybe, waiting } = (await announcedOf(scope, event)).counts;
  return coming + maybe + waiting;
};

/** Whether coordinators may call on them; null: they have come to nothing yet, so they are not asked about it. */
const mayBeCalled = async (
  scope: Scope,
  coming: readonly Listed[],
  { community, person }: Asked,
): Promise<boolean | null> => {
  if ((await consentsOf(scope, community.id)).includes(person.user)) return true;
  return coming.some(({ mine }) => mine !== null && mine.answer !== 'no') ? false : null;
};

/** Whether people may still say that they were there. */
const isAsked = (event: Event, now: number): boolean => now < afterwardsUntil(event);

/** The community's events, below what was just done. */
export const listed = async (
  { store }: Pick<Wiring, 'store'>,
  asked: Asked,
  said: string | null,
): Promise<Message> => {
  const { person, standings, now } = asked;
  const community = await placeOf(store, asked.community);
  const seen = async (events: readonly Event[]): Promise<Listed[]> => {
    const shown: Listed[] = [];
    for (const event of events) {
      if (!maySee(event, community, await onlookerOf(store, event, asked))) continue;
      const mine = await rsvpOf(store, event.id, person.user);
      shown.push({ ...(await announcedOf(store, event)), mine });
    }
    return shown;
  };
  // What was never approved was never planned, so that nobody misses it.
  const isShown = (event: Event) =>
    isAhead(event, now) &&
    (event.state === 'planned' || (event.state === 'cancelled' && event.approvedBy !== null));
  const longest = limits.minutes * 60_000;
  const coming = (await eventsIn(store, community.id, now - longest)).filter(isShown);
  const count = planning.pastShown + planning.mostListed;
  const past = (await eventsBefore(store, community.id, { before: now, count })).filter(
    (event) => !isAhead(event, now),
  );
  const shown = await seen(coming);
  const before = await seen(past);
  const mayRun = allows('event.run', standings);
  const mayPropose = allows('event.draft', standings);
  return listMessage(
    {
      community,
      coming: shown,
      drafts: await seen(await draftsOf(store, community.id)),
      past: before
        .filter(({ event }) => !isAsked(event, now))
        .slice(0, planning.pastShown)
        .map(({ event }) => event),
      recent: before
        .filter(({ event }) => isAsked(event, now))
        .map(({ event, hosts }) => ({
          event,
          mayHost: mayRun || hosts.some(({ user }) => user === person.user),
        })),
      mayBeCalled: mayRun || !mayPropose ? null : await mayBeCalled(store, shown, asked),
      person,
      mayRun,
      mayPropose,
      mayAnswer: allows('event.answer', standings),
      now,
    },
    said,
  );
};
