/** Coordinators add prompts, edit them, take them off the shelf and bring them back. */
import { z } from 'zod';
import { localeOf } from '../../slack/locale.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { Refusal } from '../../slack/refusal.ts';
import {
  type Action,
  type ActionRequest,
  type CommunityRequest,
  communityAction,
  communityForm,
  type Submission,
} from '../../slack/surface.ts';
import type { OwnPrompt } from '../own/prompt.ts';
import { placeOf } from '../place.ts';
import type { Wiring } from '../wiring.ts';
import { bringBack, newSlug, remove, restore, save } from './acts.ts';
import { adviceInWords } from './advice.ts';
import { approved } from './deciding.ts';
import { promptNow } from './entry.ts';
import { ids } from './ids.ts';
import { lookedAt } from './looking.ts';
import { PromptFields, readPrompt } from './reading.ts';
import { isBuiltIn } from './shelf.ts';
import { promptRows } from './store.ts';
import { text } from './text.ts';
import { doneForm, promptForm } from './views.forms.ts';

const Here = z.object({ community: z.string() });
const One = Here.extend({ slug: z.string() });
const Form = One.extend({ purpose: z.enum(['add', 'edit', 'approve']) });
type Asked = ActionRequest<z.infer<typeof One>> & CommunityRequest;

export const editActions = (wiring: Wiring): Action[] => [
  communityAction({
    id: ids.add,
    may: 'prompt.change',
    value: Here,
    run: async (request) => {
      const { id, locale } = await placeOf(wiring.store, request.community);
      const given = { community: id, slug: newSlug(), purpose: 'add', prompt: null } as const;
      await request.open(promptForm({ ...given, language: localeOf(locale) }, request.locale));
    },
  }),
  communityAction({
    id: ids.edit,
    may: 'prompt.change',
    value: One,
    run: (request) => askToEdit(wiring, request),
  }),
  communityAction({
    id: ids.remove,
    may: 'prompt.change',
    value: One,
    run: async (request) => {
      const say = text(request.locale);
      const title = await titleOf(wiring, request);
      await wiring.store.tx(async (scope) => {
        const community = await placeOf(scope, request.community);
        return remove(scope, community, request.value.slug, { by: request.person.user, now: request.now });
      });
      await request.replace({ text: say.removed(title) });
    },
  }),
  communityAction({
    id: ids.asItWas,
    may: 'prompt.change',
    value: One,
    run: async (request) => {
      const say = text(request.locale);
      await wiring.store.tx((scope) => restore(scope, request.community, request.value.slug));
      await request.replace({ text: say.restored(await titleOf(wiring, request)) });
    },
  }),
  communityAction({
    id: ids.bringBack,
    may: 'prompt.change',
    value: One,
    run: async (request) => {
      const { store } = wiring;
      const { slug } = request.value;
      await store.tx(async (scope) => {
        const community = await placeOf(scope, request.community);
        return bringBack(scope, community, slug, { by: request.person.user, now: request.now });
      });
      const { prompt } = await found(wiring, request);
      const said = text(request.locale).broughtBack(escapeMrkdwn(prompt.title));
      await request.replace(await lookedAt(store, request, { kind: prompt.kind, page: 0, said }));
    },
  }),
];

/** The prompt that a button is about. @throws Refusal where it is gone */
const found = async ({ store }: Wiring, { community, value, locale }: Asked) => {
  const { kind } = await placeOf(store, community);
  const known = promptNow(await promptRows(store, community.id), kind, value.slug);
  if (!known) throw new Refusal(text(locale).form.gone);
  return known;
};

const titleOf = async (wiring: Wiring, request: Asked): Promise<string> =>
  escapeMrkdwn((await found(wiring, request)).prompt.title);

const askToEdit = async (wiring: Wiring, request: Asked): Promise<void> => {
  const { prompt, row } = await found(wiring, request);
  const { id: slug, language, choices = [] } = prompt;
  const form = promptForm(
    {
      community: request.community.id,
      slug,
      purpose: 'edit',
      prompt: { ...prompt, choices: [...choices] },
      language,
      origin: { builtIn: isBuiltIn(slug), changed: row !== null },
    },
    request.locale,
  );
  await request.open(form);
};

export const editForms = (wiring: Wiring): Submission[] => [
  communityForm({
    id: ids.editForm,
    may: 'prompt.change',
    metadata: Form,
    fields: PromptFields,
    submit: async (request) => {
      const { locale, metadata, fields, person, now } = request;
      const { slug, purpose } = metadata;
      const say = text(locale);
      const community = await placeOf(wiring.store, request.community);
      const read = readPrompt(fields, localeOf(community.locale), locale);
      if ('errors' in read) return read;
      const { prompt } = read;
      const done = await wiring.store.tx(async (scope) => {
        if (purpose === 'approve') return (await approved(scope, wiring, request, slug, prompt)) !== null;
        await save(scope, community, slug, prompt, { by: person.user, now });
        return true;
      });
      if (!done) return { errors: { text: say.suggest.decided } };
      const said = savedInWords(prompt, localeOf(community.locale), purpose === 'approve', locale);
      return { update: doneForm(say.form[purpose], said, locale) };
    },
  }),
];

const savedInWords = (
  prompt: OwnPrompt,
  language: string,
  isApproved: boolean,
  locale: CommunityRequest['locale'],
): string[] => {
  const say = text(locale);
  const title = escapeMrkdwn(prompt.title);
  return [
    isApproved ? say.waiting.approved(title) : say.saved(title),
    ...(prompt.language === language ? [] : [say.savedElsewhere(prompt.language)]),
    ...adviceInWords(prompt, locale),
  ];
};
