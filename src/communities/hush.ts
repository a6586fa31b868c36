/** Quiet time: nothing leaves, and nothing is caught up. For the day after bad news. */
import { z } from 'zod';
import { localeOf } from '../slack/locale.ts';
import { Refusal } from '../slack/refusal.ts';
import { type CommunityRequest, communityForm, type Request, type Verb } from '../slack/surface.ts';
import { plain } from '../slack/words.ts';
import { answeredIn } from './answer.ts';
import { isLive } from './community.ts';
import { hushForm } from './forms.ts';
import { ids } from './ids.ts';
import { changeCommunity, communitiesOfTeam, communityById } from './store.ts';
import { changeWorkspace } from './store.workspace.ts';
import { text } from './text.ts';
import { morningOf, readUntil, tomorrow } from './until.ts';
import { CommunityValue } from './values.ts';
import { plainly } from './views.ts';
import type { Wiring } from './wiring.ts';

/** Quietens one community until an instant (epoch ms), or ends its quiet. */
const hushCommunity = async (
  wiring: Wiring,
  request: CommunityRequest,
  hushedUntil: number | null,
): Promise<void> => {
  const say = text(request.locale);
  const hushed = await wiring.store.tx(async (scope) => {
    const community = await communityById(scope, request.community.id);
    if (!community || !isLive(community)) throw new Refusal(say.notOpenYet(request.community));
    const changed = await changeCommunity(scope, community.id, { hushedUntil });
    if (changed) await wiring.companions.changed(scope, changed, 'hushed', request.now);
    return community;
  });
  const said = hushedUntil === null ? say.unhushed(hushed) : say.hushed(hushed, hushedUntil, hushed.timeZone);
  await request.answer(plainly(said));
};

/** The same for all communities of the workspace. */
const hushWorkspace = async (wiring: Wiring, request: Request, hushedUntil: number | null): Promise<void> => {
  await wiring.store.tx(async (scope) => {
    await changeWorkspace(scope, request.team, { hushedUntil });
    for (const community of (await communitiesOfTeam(scope, request.team)).filter(isLive)) {
      await wiring.companions.changed(scope, community, 'hushed', request.now);
    }
  });
  const say = text(request.locale);
  const said = hushedUntil === null ? say.unhushedAll : say.hushedAll(hushedUntil, request.person.timeZone);
  await request.answer(plainly(said));
};

export const hushVerbs = (wiring: Wiring): Verb[] => [
  {
    name: 'hush',
    may: 'community.hush',
    community: 'here',
    usage: text(localeOf(undefined)).usage.hush,
    about: (locale) => text(locale).verbs.hush,
    examples: ['hush until Thursday', 'hush off'],
    run: async (request) => {
      const { now, locale, words, person } = request;
      const community = await communityById(wiring.store, request.community.id);
      if (!community) throw new Refusal(text(locale).isOver(request.community));
      const { id, timeZone } = community;
      if (words.trim() === '') {
        const given = { community: id, tomorrow: tomorrow(now, timeZone), steward: person.steward };
        return request.open(hushForm(given, locale));
      }
      const until = plain(words) === 'off' ? null : readUntil(words, { timeZone, now, locale });
      await hushCommunity(wiring, request, until);
    },
  },
  {
    name: 'hush workspace',
    may: 'workspace.settings',
    community: 'none',
    usage: text(localeOf(undefined)).usage.hush,
    about: (locale) => text(locale).verbs.hushWorkspace,
    examples: ['hush workspace until Thursday', 'hush workspace off'],
    run: async (request) => {
      const { now, locale, words, person } = request;
      const given = { timeZone: person.timeZone, now, locale };
      await hushWorkspace(wiring, request, plain(words) === 'off' ? null : readUntil(words, given));
    },
  },
];

export const hushForms = (wiring: Wiring) => [
  communityForm({
    id: ids.hush,
    may: 'community.hush',
    metadata: CommunityValue,
    fields: z.object({ until: z.iso.date(), where: z.enum(['here', 'everywhere']).default('here') }),
    submit: async (request) => {
      const { now, locale, person } = request;
      const community = await communityById(wiring.store, request.community.id);
      if (!community) throw new Refusal(text(locale).isOver(request.community));
      const everywhere = request.fields.where === 'everywhere' && person.steward;
      const timeZone = everywhere ? person.timeZone : community.timeZone;
      const until = morningOf(request.fields.until, { timeZone, now, locale });
      const there = answeredIn(request, community.channel);
      return {
        close: true,
        after: () => (everywhere ? hushWorkspace(wiring, there, until) : hushCommunity(wiring, there, until)),
      };
    },
  }),
];
