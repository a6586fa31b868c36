/** Ending a community well, and bringing it back. */
import { z } from 'zod';
import { localeOf } from '../slack/locale.ts';
import { Refusal } from '../slack/refusal.ts';
import { communityAction, communityForm, type Request, type Verb } from '../slack/surface.ts';
import { plain } from '../slack/words.ts';
import { answerIn } from './answer.ts';
import { isBeingPrepared } from './community.ts';
import { endForm } from './forms.ts';
import { ids } from './ids.ts';
import { communityById, moveCommunity, removeUnopened } from './store.ts';
import { text } from './text.ts';
import { tellNoMore } from './unasked.ts';
import { CommunityValue } from './values.ts';
import { asking, plainly } from './views.ts';
import type { Wiring } from './wiring.ts';

export const endVerbs = ({ store, outbox }: Wiring): Verb[] => [
  {
    name: 'end',
    may: 'community.end',
    community: 'named',
    usage: text(localeOf(undefined)).usage.named,
    about: (locale) => text(locale).verbs.end,
    run: async (request) => {
      const say = text(request.locale);
      const community = await communityById(store, request.community.id);
      if (!community || community.state === 'ended') throw new Refusal(say.isOver(request.community));
      if (!isBeingPrepared(community)) return request.open(endForm(community, request.locale));
      await store.tx(async (scope) => {
        await removeUnopened(scope, community.id, ['requested', 'proposed', 'draft']);
        await tellNoMore(scope, outbox, community);
      });
      await request.answer(plainly(say.draftRemoved));
    },
  },
];

export const endForms = (wiring: Wiring) => [
  communityForm({
    id: ids.end,
    may: 'community.end',
    metadata: CommunityValue,
    fields: z.object({ name: z.string() }),
    submit: async (request) => {
      const say = text(request.locale);
      const { name } = request.community;
      if (plain(request.fields.name) !== plain(name)) return { errors: { name: say.wrongName(name) } };
      const ended = await wiring.store.tx(async (scope) => {
        const end = { state: 'ended', endedAt: request.now, restUntil: null } as const;
        const community = await moveCommunity(scope, request.community.id, ['open', 'resting'], end);
        if (!community) return null;
        await wiring.companions.changed(scope, community, 'ended', request.now);
        await tellNoMore(scope, wiring.outbox, community);
        return community;
      });
      if (!ended) return { errors: { name: say.isOver(request.community) } };
      const value = { community: ended.id };
      const farewell = asking(say.ended(ended), { label: say.bringBack, id: ids.bringBack, value });
      return { close: true, after: () => answerIn(request, ended.channel, farewell) };
    },
  }),
];

/** Brings an ended community back as it was, and says so. */
export const restore = async (wiring: Wiring, request: Request, community: { id: string }): Promise<void> => {
  const { now } = request;
  const restored = await wiring.store.tx(async (scope) => {
    const back = { state: 'open', endedAt: null, syncAt: now } as const;
    const moved = await moveCommunity(scope, community.id, ['ended'], back);
    if (moved) await wiring.companions.changed(scope, moved, 'reopened', now);
    return moved;
  });
  const say = text(request.locale);
  await request.replace(plainly(restored ? say.broughtBack(restored) : say.answeredAlready));
};

export const endActions = (wiring: Wiring) => [
  communityAction({
    id: ids.bringBack,
    may: 'community.end',
    value: CommunityValue,
    run: (request) => restore(wiring, request, request.community),
  }),
];
