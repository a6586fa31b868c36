/** Who may be asked about what: naming topics, and finding people by them. */
import { z } from 'zod';
import type { Locale } from '../slack/locale.ts';
import { localeOf } from '../slack/locale.ts';
import { Refusal } from '../slack/refusal.ts';
import { allows } from '../slack/roles.ts';
import {
  type CommunityRequest,
  communityAction,
  communityForm,
  type FormResult,
  type Verb,
} from '../slack/surface.ts';
import { answeredIn } from './answer.ts';
import { ids } from './ids.ts';
import { holds } from './standing.ts';
import { expertsOf, putTopics, topicsOf } from './store.experts.ts';
import { rolesOf } from './store.roles.ts';
import { text } from './text.ts';
import { type ReadTopics, readTopics, topicLimits } from './topics.ts';
import { CommunityValue } from './values.ts';
import { expertsMessage, topicsForm } from './views.experts.ts';
import { plainly } from './views.ts';
import type { Wiring } from './wiring.ts';

const list = async ({ store }: Wiring, request: CommunityRequest & { words: string }): Promise<void> => {
  const { community, standings, command, locale } = request;
  const words = request.words.replace(/\s+/g, ' ').trim();
  const asked = { words, isOne: allows('expert.change', standings), command };
  await request.answer(expertsMessage(community, await expertsOf(store, community.id), asked, locale));
};

const openForm = async ({ store }: Wiring, { community, person, locale, open }: CommunityRequest) =>
  open(topicsForm(community.id, await topicsOf(store, community.id, person.user), locale));

const problemIn = (read: Extract<ReadTopics, { problem: string }>, locale: Locale): string => {
  const say = text(locale).experts;
  const { topics, letters } = topicLimits;
  return read.problem === 'too many' ? say.tooMany(topics) : say.tooLong(read.topic, letters);
};

/** Puts down what was named; `adding`: to what there is. A role that ends meanwhile takes its topics along. */
const name = (
  { store, outbox }: Wiring,
  { community, person, team, now, locale }: CommunityRequest,
  typed: string,
  adding: boolean,
): Promise<ReadTopics> =>
  store.tx(async (scope) => {
    const mine = await rolesOf(scope, community.id, person.user);
    if (!holds(mine, 'expert')) throw new Refusal(text(locale).experts.notYet);
    const before = adding ? await topicsOf(scope, community.id, person.user) : [];
    const read = readTopics(typed, before);
    if ('problem' in read) return read;
    const { topics } = read;
    await putTopics(scope, { community: community.id, user: person.user, topics, at: now });
    await outbox.dirty(scope, team, 'home', person.user);
    return read;
  });

const saved = ({ community, locale }: CommunityRequest, topics: readonly string[]) => {
  const say = text(locale).experts;
  return plainly(topics.length > 0 ? say.saved(topics, community) : say.savedNone(community));
};

export const expertVerbs = (wiring: Wiring): Verb[] => [
  {
    name: 'experts',
    may: 'expert.see',
    community: 'here',
    usage: text(localeOf(undefined)).usage.experts,
    about: (locale) => text(locale).verbs.experts,
    examples: ['experts', 'experts dashboards'],
    run: (request) => list(wiring, request),
  },
  {
    name: 'experts add',
    may: 'expert.change',
    community: 'here',
    usage: text(localeOf(undefined)).usage.expertsAdd,
    about: (locale) => text(locale).verbs.expertsAdd,
    examples: ['experts add SQL, dashboards'],
    run: async (request) => {
      if (request.words.trim() === '') return openForm(wiring, request);
      const read = await name(wiring, request, request.words, true);
      if ('problem' in read) throw new Refusal(problemIn(read, request.locale));
      await request.answer(saved(request, read.topics));
    },
  },
];

export const expertForms = (wiring: Wiring) => [
  communityForm({
    id: ids.topics,
    may: 'expert.change',
    metadata: CommunityValue,
    fields: z.object({ topics: z.string().default('') }),
    submit: async (request): Promise<FormResult> => {
      const read = await name(wiring, request, request.fields.topics, false);
      if ('problem' in read) return { errors: { topics: problemIn(read, request.locale) } };
      const there = answeredIn(request, request.community.channel);
      return { close: true, after: () => there.answer(saved(request, read.topics)) };
    },
  }),
];

export const expertActions = (wiring: Wiring) => [
  communityAction({
    id: ids.topics,
    may: 'expert.change',
    value: CommunityValue,
    run: (request) => openForm(wiring, request),
  }),
];
