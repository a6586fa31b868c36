/** The settings of a community, and what a steward chooses for the whole workspace. */
import { z } from 'zod';
import { findZone } from '../calendar/zone.ts';
import { localeOf } from '../slack/locale.ts';
import { Refusal } from '../slack/refusal.ts';
import {
  type CommunityRequest,
  communityAction,
  communityForm,
  type FormResult,
  type Verb,
} from '../slack/surface.ts';
import { answeredIn } from './answer.ts';
import { communityKinds, countModes, limits, noticeStyles, retentions } from './community.ts';
import { draftNow, showDraft } from './existing.ts';
import { settingsForm } from './forms.ts';
import { ids } from './ids.ts';
import { changeCommunity, communityById } from './store.ts';
import { changeWorkspace, workspaceOf } from './store.workspace.ts';
import { text } from './text.ts';
import { CommunityValue, KindValue } from './values.ts';
import { plainly } from './views.ts';
import type { Wiring } from './wiring.ts';

const openSettings = async ({ store, companions }: Wiring, request: CommunityRequest): Promise<void> => {
  const community = await communityById(store, request.community.id);
  if (!community || community.state === 'ended')
    throw new Refusal(text(request.locale).isOver(request.community));
  const choices = request.person.steward ? await workspaceOf(store, request.team) : null;
  const more = companions.settings?.(community, request.person) ?? [];
  await request.open(settingsForm({ community, choices, more }, request.locale));
};

const Fields = z.object({
  name: z.string().trim().min(1).max(limits.name),
  purpose: z.string().trim().max(limits.purpose).default(''),
  kind: z.enum(communityKinds),
  domain: z.string().trim().max(limits.charter).default(''),
  practice: z.string().trim().max(limits.charter).default(''),
  timeZone: z.string(),
  budget: z.coerce.number().int().min(limits.leastBudget).max(limits.mostBudget),
  notice: z.enum(noticeStyles).optional(),
  countMode: z.enum(countModes).optional(),
  retention: z.enum(retentions).optional(),
});

export const settingsForms = (wiring: Wiring) => [
  communityForm({
    id: ids.settings,
    may: 'community.settings',
    metadata: CommunityValue,
    fields: Fields,
    submit: async (request): Promise<FormResult> => {
      const say = text(request.locale);
      const { notice, countMode, retention, timeZone: zone, ...fields } = request.fields;
      const timeZone = findZone(zone.trim());
      if (timeZone === null) return { errors: { timeZone: say.wrongZone } };
      const changed = await wiring.store.tx(async (scope) => {
        const community = await communityById(scope, request.community.id);
        if (!community) return null;
        if (request.person.steward)
          await changeWorkspace(scope, request.team, {
            ...(countMode && { countMode }),
            ...(retention && { retentionDays: Number(retention) }),
          });
        const noticeStyle = community.state === 'draft' && notice ? notice : community.noticeStyle;
        const changed = await changeCommunity(scope, community.id, { ...fields, timeZone, noticeStyle });
        const isOther = community.kind !== fields.kind || community.timeZone !== timeZone;
        if (changed?.state === 'draft' && isOther)
          await wiring.companions.changed(scope, changed, 'another kind', request.now);
        return changed;
      });
      if (!changed) return { errors: { name: say.isOver(request.community) } };
      const there = answeredIn(request, changed.channel);
      const isTheirDraft = changed.state === 'draft' && request.standings.includes('coordinator');
      return {
        close: true,
        after: () =>
          isTheirDraft ? showDraft(wiring, there, changed) : there.answer(plainly(say.saved(changed))),
      };
    },
  }),
];

export const settingsVerbs = (wiring: Wiring): Verb[] => [
  {
    name: 'settings',
    may: 'community.settings',
    community: 'named',
    usage: text(localeOf(undefined)).usage.named,
    about: (locale) => text(locale).verbs.settings,
    run: (request) => openSettings(wiring, request),
  },
];

export const settingsActions = (wiring: Wiring) => [
  communityAction({
    id: ids.kind,
    may: 'community.open',
    value: KindValue,
    run: async (request) => {
      const { kind } = request.value;
      const changed = await wiring.store.tx(async (scope) => {
        const community = await communityById(scope, request.community.id);
        if (community?.state !== 'draft') return null;
        const draft = await changeCommunity(scope, community.id, { kind });
        if (draft) await wiring.companions.changed(scope, draft, 'another kind', request.now);
        return draft;
      });
      if (!changed) return request.replace(plainly(text(request.locale).answeredAlready));
      await request.replace(await draftNow(wiring, request, changed));
    },
  }),
  communityAction({
    id: ids.showSettings,
    may: 'community.settings',
    value: CommunityValue,
    run: (request) => openSettings(wiring, request),
  }),
];
