/** The ways to start a community: the command, the form and the button. */
import { z } from 'zod';
import { localeOf } from '../slack/locale.ts';
import { Refusal } from '../slack/refusal.ts';
import { action, form, type Request, type Verb } from '../slack/surface.ts';
import { splitName } from '../slack/words.ts';
import { answeredIn } from './answer.ts';
import { communityKinds, limits, noticeStyles } from './community.ts';
import { startCommunity } from './create.ts';
import { createForm } from './forms.ts';
import { ids } from './ids.ts';
import { readProposal } from './starting.ts';
import { text } from './text.ts';
import { ChannelValue } from './values.ts';
import type { Wiring } from './wiring.ts';

const openForm = (request: Request, channel: string | null): Promise<void> => {
  if (channel === null || channel.startsWith('D')) throw new Refusal(text(request.locale).notHere);
  const { user, steward } = request.person;
  return request.open(createForm({ channel, steward, user }, request.locale));
};

export const startVerbs = (wiring: Wiring): Verb[] => [
  {
    name: 'create',
    may: 'community.create',
    community: 'none',
    usage: text(localeOf(undefined)).usage.create,
    about: (locale) => text(locale).verbs.create,
    examples: ['create Data craft - getting better at analysis'],
    run: async (request) => {
      const { channel, locale } = request;
      if (request.words.trim() === '') return openForm(request, channel);
      if (channel === null) throw new Refusal(text(locale).notHere);
      const { words, coordinator } = readProposal(request.words);
      const { name, rest: purpose } = splitName(words);
      await startCommunity(wiring, request, {
        channel,
        name,
        purpose: purpose.slice(0, limits.purpose),
        kind: 'guild',
        noticeStyle: 'message',
        coordinator,
        second: null,
      });
    },
  },
];

export const startActions = [
  action({
    id: ids.startHere,
    may: 'community.create',
    value: ChannelValue,
    run: (request) => openForm(request, request.value.channel),
  }),
];

export const startForms = (wiring: Wiring) => [
  form({
    id: ids.create,
    may: 'community.create',
    metadata: ChannelValue,
    fields: z.object({
      name: z.string().trim().min(1).max(limits.name),
      purpose: z.string().trim().max(limits.purpose).default(''),
      kind: z.enum(communityKinds),
      coordinator: z.string().nullable().default(null),
      second: z.string().nullable().default(null),
      notice: z.enum(noticeStyles),
    }),
    submit: async (request) => {
      const { notice, ...fields } = request.fields;
      const { channel } = request.metadata;
      return {
        close: true,
        after: () =>
          startCommunity(wiring, answeredIn(request, channel), { ...fields, channel, noticeStyle: notice }),
      };
    },
  }),
];
