/** A member suggests a prompt, in a line or by a form; changes it, is named or not, takes it back. */
import { z } from 'zod';
import { type Community, isLive } from '../../communities/index.ts';
import { localeOf } from '../../slack/locale.ts';
import type { Message } from '../../slack/message.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { Refusal } from '../../slack/refusal.ts';
import {
  type Action,
  type CommunityRequest,
  communityAction,
  communityForm,
  type Submission,
} from '../../slack/surface.ts';
import type { OwnPrompt } from '../own/prompt.ts';
import { placeOf } from '../place.ts';
import type { Wiring } from '../wiring.ts';
import { credit, newSlug, type Suggested, suggest, withdraw } from './acts.ts';
import { ids } from './ids.ts';
import { isCredited, PromptFields, readPrompt } from './reading.ts';
import { promptRow } from './store.ts';
import { text } from './text.ts';
import { doneForm, promptForm } from './views.forms.ts';
import { suggestedMessage } from './views.suggestions.ts';

/** One prompt of a community; `slug` absent: a new one. */
const Maybe = z.object({ community: z.string(), slug: z.string().optional() });
const One = Maybe.required();
const Credit = One.extend({ credited: z.boolean() });
const Form = One.extend({ purpose: z.literal('suggest') });

/** In a line: named, of the usual kind, in the community's language; all of it can be changed. */
export const suggestInWords = async (
  { store }: Wiring,
  request: CommunityRequest & { words: string },
): Promise<void> => {
  if (request.words.trim() === '') return askForSuggestion(request, store, undefined);
  const { locale } = request;
  const community = await openPlace(store, request);
  const read = readPrompt({ text: request.words }, localeOf(community.locale), locale);
  if ('errors' in read) throw new Refusal(escapeMrkdwn(Object.values(read.errors).join(' ')));
  await request.answer(await suggested({ store }, request, newSlug(), read.prompt, true));
};

/** @throws Refusal where nothing can come any more */
const openPlace = async (scope: Wiring['store'], request: CommunityRequest): Promise<Community> => {
  const community = await placeOf(scope, request.community);
  if (!isLive(community)) throw new Refusal(text(request.locale).suggest.ended);
  return community;
};

/** Opens the form, for a new one or for one of theirs that waits. */
const askForSuggestion = async (
  request: CommunityRequest,
  store: Wiring['store'],
  slug: string | undefined,
): Promise<void> => {
  const { locale, person } = request;
  const community = await openPlace(store, request);
  const row = slug === undefined ? null : await promptRow(store, community.id, slug);
  if (slug !== undefined && (row?.state !== 'suggested' || row.suggestedBy !== person.user))
    throw new Refusal(text(locale).suggest.decided);
  const form = promptForm(
    {
      community: community.id,
      slug: slug ?? newSlug(),
      purpose: 'suggest',
      prompt: row,
      language: localeOf(community.locale),
      ...(row && { credited: row.credited }),
    },
    locale,
  );
  await request.open(form);
};

/** Stores it, and says what happens with it now. @throws Refusal */
const suggested = async (
  { store }: Pick<Wiring, 'store'>,
  request: CommunityRequest,
  slug: string,
  prompt: OwnPrompt,
  credited: boolean,
): Promise<Message> => {
  const { person, now, locale } = request;
  const say = text(locale).suggest;
  const result = await store.tx(async (scope): Promise<Suggested> => {
    const community = await placeOf(scope, request.community);
    return suggest(scope, community, slug, prompt, { by: person.user, now, credited });
  });
  if (result === 'many') throw new Refusal(say.many);
  if ('here' in result) throw new Refusal(say.here(escapeMrkdwn(result.here)));
  return suggestedMessage(result.row, say.done(escapeMrkdwn(result.row.title)), locale);
};

export const suggestActions = (wiring: Wiring): Action[] => [
  communityAction({
    id: ids.suggest,
    may: 'prompt.suggest',
    value: Maybe,
    run: (request) => askForSuggestion(request, wiring.store, request.value.slug),
  }),
  communityAction({
    id: ids.withdraw,
    may: 'prompt.suggest',
    value: One,
    run: async (request) => {
      const { community, slug } = request.value;
      const say = text(request.locale).suggest;
      const done = await wiring.store.tx((scope) => withdraw(scope, community, slug, request.person.user));
      await request.replace({ text: done ? say.withdrawn : say.decided });
    },
  }),
  communityAction({
    id: ids.credit,
    may: 'prompt.suggest',
    value: Credit,
    run: async (request) => {
      const { community, slug, credited } = request.value;
      const say = text(request.locale).suggest;
      const { user } = request.person;
      const row = await wiring.store.tx((scope) => credit(scope, community, slug, user, credited));
      if (!row) throw new Refusal(say.notYours);
      const said = credited ? say.named : say.notNamed;
      if (row.state !== 'suggested') return request.replace({ text: said });
      await request.replace(suggestedMessage(row, say.changed(escapeMrkdwn(row.title)), request.locale));
    },
  }),
];

export const suggestForms = (wiring: Wiring): Submission[] => [
  communityForm({
    id: ids.suggestForm,
    may: 'prompt.suggest',
    metadata: Form,
    fields: PromptFields,
    submit: async (request) => {
      const { locale, metadata, fields } = request;
      const community = await openPlace(wiring.store, request);
      const read = readPrompt(fields, localeOf(community.locale), locale);
      if ('errors' in read) return read;
      const message = await suggested(wiring, request, metadata.slug, read.prompt, isCredited(fields));
      const [, ...small] = message.text.split('\n');
      const done = text(locale).suggest.done(escapeMrkdwn(read.prompt.title));
      return { update: doneForm(text(locale).form.suggest, [done, small.join('\n')], locale) };
    },
  }),
];
