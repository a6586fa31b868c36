/** Asking, by command, button, form and shortcut; and what the asker and those who help can do about a question. */
import { z } from 'zod';
import {
  type Community,
  communityById,
  communityOfChannel,
  membership,
  workspaceOf,
} from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import { heldBack } from '../rhythms/index.ts';
import type { Locale } from '../slack/locale.ts';
import { Refusal } from '../slack/refusal.ts';
import type { Links } from '../slack/site.ts';
import {
  type Action,
  type ActionRequest,
  type CommunityRequest,
  communityAction,
  communityForm,
  type Request,
  type Shortcut,
  type Submission,
  type Verb,
} from '../slack/surface.ts';
import type { Scope } from '../store/store.ts';
import { ask, raise, settle, showAnew, withdraw } from './acts.ts';
import { limits } from './constants.ts';
import { ids } from './ids.ts';
import { putAsked, questionAt, questionById } from './store.ts';
import type { Question } from './tables.ts';
import { text } from './text.ts';
import { askedForm, askedMessage, askForm, toAsker, willMessage } from './views.ts';

export type Needs = Deps & { linkTo: Links };

/** @throws Refusal while nothing is posted there */
const awake = async (scope: Scope, id: string, locale: Locale, now: number): Promise<Community> => {
  const community = await communityById(scope, id);
  const say = text(locale);
  if (!community) throw new Refusal(say.gone);
  const { hushedUntil } = await workspaceOf(scope, community.team);
  if (community.openedAt === null || heldBack(community, hushedUntil, now) !== null)
    throw new Refusal(say.notNow);
  return community;
};

export const questionVerbs = ({ store, outbox }: Needs): Verb[] => [
  {
    name: 'ask',
    may: 'question.ask',
    community: 'here',
    usage: text('en').usage,
    about: (locale) => text(locale).verbs.ask,
    examples: ['ask', 'ask Who has moved a report to the new warehouse?'],
    run: async (request) => {
      const { community: ref, person, locale, now, answer, open } = request;
      const words = request.words.trim();
      const id = crypto.randomUUID();
      const say = text(locale);
      if (words === '') {
        await awake(store, ref.id, locale, now);
        return open(askForm({ community: ref.id, question: id }, locale));
      }
      if (words.length > limits.words) throw new Refusal(say.tooLong(limits.words));
      await store.tx(async (scope) => {
        const community = await awake(scope, ref.id, locale, now);
        await ask(scope, outbox, community, { id, asker: person.user, words, now });
      });
      await answer(askedMessage({ id, community: ref.id }, locale));
    },
  },
];

export const questionForms = ({ store, outbox }: Needs): Submission[] => [
  communityForm({
    id: ids.askForm,
    may: 'question.ask',
    metadata: z.object({ community: z.string(), question: z.uuid() }),
    fields: z.object({ words: z.string().trim().min(1).max(limits.words) }),
    submit: async ({ metadata, fields, community: ref, person, locale, now }) => {
      const { question: id } = metadata;
      await store.tx(async (scope) => {
        const community = await awake(scope, ref.id, locale, now);
        await ask(scope, outbox, community, { id, asker: person.user, words: fields.words, now });
      });
      return { update: askedForm(askedMessage({ id, community: ref.id }, locale), locale) };
    },
  }),
];

/** “This is a question”, on a message: by whoever wrote it, or a coordinator for them. */
export const raiseShortcut = ({ store, people }: Needs): Shortcut => ({
  id: ids.raise,
  may: 'question.ask',
  run: async (request) => {
    const { message, team, person, standings, locale, now, answer } = request;
    const say = text(locale);
    if (message === null) throw new Refusal(say.notAMessage);
    const { channel, ts, user } = message;
    const known = await questionAt(store, team, channel, ts);
    const isMine = user === person.user || known?.asker === person.user;
    if (!isMine && !standings.includes('coordinator')) throw new Refusal(say.notYours);
    if (known?.state === 'open') return answer(toAsker(say.raisedAlready, known, locale));
    if (known?.state === 'answered') return answer({ text: say.answeredAlready });
    if (user === null) throw new Refusal(say.notAMessage);
    if (message.thread !== null && message.thread !== ts) throw new Refusal(say.notInThread);
    const author = await people.get(team, user);
    if (author.bot) throw new Refusal(say.notAMessage);
    const place = await communityOfChannel(store, team, channel);
    if (!place) throw new Refusal(say.notAMessage);
    const question = await store.tx(async (scope) => {
      const community = await awake(scope, place.id, locale, now);
      const seat = await membership(scope, community.id, user);
      const isCounted = seat !== null && seat.leftAt === null && !seat.external;
      if (!isCounted || (seat.leftOutAt !== null && user !== person.user))
        throw new Refusal(say.notFromElsewhere);
      const still = await questionAt(scope, team, channel, ts);
      return still?.state === 'open' ? still : raise(scope, community, { asker: user, ts, now });
    });
    await answer(toAsker(say.raised, question, locale));
  },
});

const OnQuestion = z.object({ community: z.string(), question: z.string() });
type Pressed = CommunityRequest & ActionRequest<z.infer<typeof OnQuestion>>;

/** The question that a button is about, in the community in which whoever pressed it was admitted. @throws Refusal */
const meant = async (scope: Scope, { value, community, locale }: Pressed): Promise<Question> => {
  const question = await questionById(scope, value.question);
  if (question?.community !== community.id || question.state === 'withdrawn')
    throw new Refusal(text(locale).gone);
  return question;
};

/** @throws Refusal for others than the asker and coordinators */
const own = async (scope: Scope, request: Pressed): Promise<Question> => {
  const question = await meant(scope, request);
  const { person, standings, locale } = request;
  if (question.asker !== person.user && !standings.includes('coordinator'))
    throw new Refusal(text(locale).notYours);
  return question;
};

/** On Home, where there is no channel, what has changed says it. */
const saidBack = async ({ channel, replace }: Pick<Request, 'channel' | 'replace'>, said: string) => {
  if (channel !== null) await replace({ text: said });
};

export const questionActions = ({ store, outbox, linkTo }: Needs): Action[] => [
  communityAction({
    id: ids.ask,
    may: 'question.ask',
    value: z.object({ community: z.string() }),
    run: async ({ community, locale, now, open }) => {
      await awake(store, community.id, locale, now);
      await open(askForm({ community: community.id, question: crypto.randomUUID() }, locale));
    },
  }),
  communityAction({
    id: ids.answered,
    may: 'question.ask',
    value: OnQuestion,
    run: async (request) => {
      await store.tx(async (scope) => settle(scope, outbox, await own(scope, request), request.now));
      await saidBack(request, text(request.locale).markedAnswered);
    },
  }),
  communityAction({
    id: ids.withdraw,
    may: 'question.ask',
    value: OnQuestion,
    run: async (request) => {
      const question = await store.tx(async (scope) => {
        const found = await own(scope, request);
        await withdraw(scope, outbox, found);
        return found;
      });
      const { withdrawn, withdrawnAsked } = text(request.locale);
      await saidBack(request, question.words === null ? withdrawn : withdrawnAsked);
    },
  }),
  communityAction({
    id: ids.will,
    may: 'question.help',
    value: OnQuestion,
    run: async (request) => {
      const { person, locale, now, channel, replace } = request;
      const question = await store.tx(async (scope) => {
        const found = await meant(scope, request);
        if (found.state !== 'open') throw new Refusal(text(locale).over);
        await putAsked(scope, found, { user: person.user, state: 'answered', now });
        await showAnew(scope, outbox, found);
        return found;
      });
      if (channel !== null) await replace(willMessage(await linkTo(question), locale));
    },
  }),
  communityAction({
    id: ids.notMine,
    may: 'question.help',
    value: OnQuestion,
    run: async (request) => {
      const { person, team, locale, now } = request;
      await store.tx(async (scope) => {
        const found = await meant(scope, request);
        await putAsked(scope, found, { user: person.user, state: 'declined', now });
        await outbox.dirty(scope, team, 'home', person.user);
      });
      await saidBack(request, text(locale).help.notMine);
    },
  }),
];
