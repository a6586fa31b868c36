/** Letting a community sleep, and waking it. */
import type { Job } from '../feature.ts';
import { localeOf } from '../slack/locale.ts';
import { Refusal } from '../slack/refusal.ts';
import { type CommunityRequest, communityAction, type Verb } from '../slack/surface.ts';
import { ids } from './ids.ts';
import { nextWaking, toWake } from './store.due.ts';
import { communityById, moveCommunity } from './store.ts';
import { text } from './text.ts';
import { readUntil } from './until.ts';
import { CommunityValue } from './values.ts';
import { asking, plainly } from './views.ts';
import type { Wiring } from './wiring.ts';

const rest = async (wiring: Wiring, request: CommunityRequest, words: string): Promise<void> => {
  const { now, locale } = request;
  const say = text(locale);
  const community = await communityById(wiring.store, request.community.id);
  if (!community || community.state === 'ended') throw new Refusal(say.isOver(request.community));
  const { timeZone } = community;
  const restUntil = words.trim() === '' ? null : readUntil(words, { timeZone, now, locale });
  const rested = await wiring.store.tx(async (scope) => {
    const moved = await moveCommunity(scope, community.id, ['open', 'resting'], {
      state: 'resting',
      restUntil,
    });
    if (moved && community.state === 'open') await wiring.companions.changed(scope, moved, 'rested', now);
    return moved;
  });
  if (!rested) throw new Refusal(say.notOpenYet(community));
  const value = { community: community.id };
  await request.answer(
    asking(say.restsNow(community, restUntil, timeZone), { label: say.wakeNow, id: ids.wake, value }),
  );
};

const wake = async (wiring: Wiring, id: string, now: number): Promise<boolean> =>
  wiring.store.tx(async (scope) => {
    const awake = { state: 'open', restUntil: null, syncAt: now } as const;
    const community = await moveCommunity(scope, id, ['resting'], awake);
    if (community) await wiring.companions.changed(scope, community, 'woke', now);
    return community !== null;
  });

const wakeAndSay = async (wiring: Wiring, request: CommunityRequest): Promise<void> => {
  const say = text(request.locale);
  const woke = await wake(wiring, request.community.id, request.now);
  await request.replace(plainly(woke ? say.wokeUp(request.community) : say.isAwake(request.community)));
};

export const restVerbs = (wiring: Wiring): Verb[] => [
  {
    name: 'rest',
    may: 'community.rest',
    community: 'here',
    usage: text(localeOf(undefined)).usage.rest,
    about: (locale) => text(locale).verbs.rest,
    examples: ['rest', 'rest until 7 January'],
    run: (request) => rest(wiring, request, request.words),
  },
  {
    name: 'wake',
    may: 'community.rest',
    community: 'named',
    usage: text(localeOf(undefined)).usage.named,
    about: (locale) => text(locale).verbs.wake,
    run: (request) => wakeAndSay(wiring, request),
  },
];

export const restActions = (wiring: Wiring) => [
  communityAction({
    id: ids.rest,
    may: 'community.rest',
    value: CommunityValue,
    run: (request) => rest(wiring, request, ''),
  }),
  communityAction({
    id: ids.wake,
    may: 'community.rest',
    value: CommunityValue,
    run: (request) => wakeAndSay(wiring, request),
  }),
];

export const restJobs = (wiring: Wiring): Job[] => [
  {
    name: 'communities wake',
    every: 'minute',
    run: async (now) => {
      for (const { id } of await toWake(wiring.store, now)) await wake(wiring, id, now);
    },
    nextDue: () => nextWaking(wiring.store),
  },
];
