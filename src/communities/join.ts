/** Becoming a member, being left out, and what Trellis sees. */
import { localeOf } from '../slack/locale.ts';
import { Refusal } from '../slack/refusal.ts';
import { type CommunityRequest, communityAction, type Verb } from '../slack/surface.ts';
import { letIn } from './channel.ts';
import { isLive } from './community.ts';
import { seesForm } from './forms.ts';
import { ids } from './ids.ts';
import { changeCounted, membership } from './store.members.ts';
import { communityById } from './store.ts';
import { workspaceOf } from './store.workspace.ts';
import { text } from './text.ts';
import { tellNoMore } from './unasked.ts';
import { CommunityValue } from './values.ts';
import { asking, plainly } from './views.ts';
import type { Wiring } from './wiring.ts';

const join = async (wiring: Wiring, request: CommunityRequest): Promise<void> => {
  const { person, locale } = request;
  const say = text(locale);
  const community = await communityById(wiring.store, request.community.id);
  if (!community || !isLive(community)) throw new Refusal(say.isOver(request.community));
  const seat = await membership(wiring.store, community.id, person.user);
  const isPresent = seat !== null && seat.leftAt === null;
  const { countMode } = await workspaceOf(wiring.store, request.team);
  const isCounted = seat !== null && seat.leftOutAt === null && (countMode !== 'opt in' || seat.optedIn);
  if (seat && !isCounted) await count(wiring, request, true);
  if (isPresent) {
    return request.answer(plainly(isCounted ? say.alreadyMember(community) : say.countedIn(community)));
  }
  const isIn = await letIn(request.client, community.channel, person.user);
  await request.answer(plainly(isIn ? say.joined(community) : say.enterChannel(community)));
};

const count = (wiring: Wiring, { community, team, person, now }: CommunityRequest, counted: boolean) =>
  wiring.store.tx(async (scope) => {
    await changeCounted(scope, { community: community.id, user: person.user, at: now, counted });
    if (!counted) await tellNoMore(scope, wiring.outbox, { ...community, team }, { user: person.user });
    await wiring.outbox.dirty(scope, person.team, 'home', person.user);
  });

/** Nothing that somebody does there is counted any more, and they are told and asked nothing about it. */
export const leaveMeOut = async (wiring: Wiring, request: CommunityRequest): Promise<void> => {
  const say = text(request.locale);
  if (request.person.external) return request.answer(plainly(say.neverCounted));
  await count(wiring, request, false);
  const value = { community: request.community.id };
  await request.answer(
    asking(say.leftOut(request.community), { label: say.countMeIn, id: ids.countMeIn, value }),
  );
};

const countMeIn = async (wiring: Wiring, request: CommunityRequest): Promise<void> => {
  const say = text(request.locale);
  if (request.person.external) return request.answer(plainly(say.neverCounted));
  await count(wiring, request, true);
  const value = { community: request.community.id };
  await request.answer(
    asking(say.countedIn(request.community), { label: say.leaveMeOut, id: ids.leaveMeOut, value }),
  );
};

export const joinVerbs = (wiring: Wiring): Verb[] => [
  {
    name: 'join',
    may: 'community.join',
    community: 'named',
    usage: text(localeOf(undefined)).usage.named,
    about: (locale) => text(locale).verbs.join,
    examples: ['join', 'join #data-craft'],
    run: (request) => join(wiring, request),
  },
  {
    name: 'leave',
    may: 'notice.answer',
    community: 'named',
    usage: text(localeOf(undefined)).usage.named,
    about: (locale) => text(locale).verbs.leave,
    run: (request) => leaveMeOut(wiring, request),
  },
];

export const joinActions = (wiring: Wiring) => [
  communityAction({
    id: ids.join,
    may: 'community.join',
    value: CommunityValue,
    run: (request) => join(wiring, request),
  }),
  communityAction({
    id: ids.leaveMeOut,
    may: 'notice.answer',
    value: CommunityValue,
    run: (request) => leaveMeOut(wiring, request),
  }),
  communityAction({
    id: ids.countMeIn,
    may: 'notice.answer',
    value: CommunityValue,
    run: (request) => countMeIn(wiring, request),
  }),
  communityAction({
    id: ids.whatItSees,
    may: 'notice.read',
    value: CommunityValue,
    run: async (request) => {
      const { countMode } = await workspaceOf(wiring.store, request.team);
      await request.open(seesForm(countMode, request.locale));
    },
  }),
];
