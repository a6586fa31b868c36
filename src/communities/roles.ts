/** Giving roles, and taking them: the command, the form and the buttons. */
import { z } from 'zod';
import { localeOf } from '../slack/locale.ts';
import { Refusal } from '../slack/refusal.ts';
import { communityAction, communityForm, type Verb } from '../slack/surface.ts';
import { parseArguments } from '../slack/words.ts';
import { answeredIn } from './answer.ts';
import { roleNames } from './community.ts';
import { roleForm } from './forms.ts';
import { ids } from './ids.ts';
import { offer } from './offer.ts';
import { endRoles } from './resign.ts';
import { text } from './text.ts';
import { CommunityValue, PersonValue } from './values.ts';
import type { Wiring } from './wiring.ts';
export const roleVerbs = (wiring: Wiring): Verb[] => [
  {
    name: 'role',
    may: 'role.give',
    community: 'here',
    usage: text(localeOf(undefined)).usage.role,
    about: (locale) => text(locale).verbs.role,
    examples: ['role @ana facilitator', 'role @ben member'],
    run: async (request) => {
      const say = text(request.locale);
      const pieces = parseArguments(request.words);
      if (pieces.length === 0) return request.open(roleForm(request.community.id, request.locale));
      const who = pieces.find((piece) => piece.kind === 'person');
      const what = pieces.find((piece) => piece.kind === 'word')?.plain;
      if (who?.kind === 'person' && who.user === null) throw new Refusal(say.noSuchPerson(who.text));
      if (!who?.user || !what) throw new Refusal(say.roleUsage(request.command));
      if (what === 'member') return endRoles(wiring, request, { user: who.user, anyway: false });
      if (/^hand-?over$/.test(what)) throw new Refusal(say.handOver.usage(request.command));
      const role = roleNames.find((name) => name === what);
      if (!role) throw new Refusal(say.noSuchRole);
      await offer(wiring, request, { user: who.user, role });
    },
  },
];

export const roleForms = (wiring: Wiring) => [
  communityForm({
    id: ids.giveRole,
    may: 'role.give',
    metadata: CommunityValue,
    fields: z.object({ person: z.string(), role: z.enum(roleNames) }),
    submit: async (request) => ({
      close: true,
      after: () =>
        offer(wiring, answeredIn(request, request.community.channel), {
          user: request.fields.person,
          role: request.fields.role,
        }),
    }),
  }),
];

export const roleActions = (wiring: Wiring) => [
  communityAction({
    id: ids.giveRole,
    may: 'role.give',
    value: CommunityValue,
    run: (request) => request.open(roleForm(request.community.id, request.locale)),
  }),
  communityAction({
    id: ids.stepDown,
    may: 'role.give',
    value: PersonValue,
    run: (request) => endRoles(wiring, request, { user: request.value.user, anyway: true }),
  }),
];
