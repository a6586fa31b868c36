/** Prompts come from elsewhere and go elsewhere, as text that people can read. */
import { z } from 'zod';
import { localeOf } from '../../slack/locale.ts';
import type { Message } from '../../slack/message.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { Refusal } from '../../slack/refusal.ts';
import { type Action, communityAction, communityForm, type Submission } from '../../slack/surface.ts';
import { importPrompts } from '../own/import.ts';
import type { OwnPrompt } from '../own/prompt.ts';
import { text as ownText } from '../own/text.ts';
import { placeOf } from '../place.ts';
import type { Wiring } from '../wiring.ts';
import { addAll } from './acts.ts';
import { entriesOf } from './entry.ts';
import { exportMessages } from './export.ts';
import { ids } from './ids.ts';
import { libraryOf } from './showing.ts';
import { text } from './text.ts';
import { doneForm, importFields, importForm } from './views.forms.ts';

const Here = z.object({ community: z.string() });
const Fields = z.object({ first: z.string(), second: z.string().optional(), third: z.string().optional() });

export const carryActions = ({ store }: Wiring): Action[] => [
  communityAction({
    id: ids.import,
    may: 'prompt.change',
    value: Here,
    run: (request) => request.open(importForm(request.community.id, request.locale)),
  }),
  communityAction({
    id: ids.export,
    may: 'prompt.change',
    value: Here,
    run: async (request) => {
      const community = await placeOf(store, request.community);
      const entries = entriesOf(await libraryOf(store, community));
      const prompts = entries
        .filter(({ origin }) => origin !== 'removed')
        .map(({ prompt }): OwnPrompt => ({ ...prompt, choices: [...(prompt.choices ?? [])] }));
      if (prompts.length === 0) throw new Refusal(text(request.locale).export.none);
      const messages: Message[] = exportMessages(prompts, community.name, request.locale);
      for (const message of messages) await request.answer(message);
    },
  }),
];

export const carryForms = ({ store }: Wiring): Submission[] => [
  communityForm({
    id: ids.importForm,
    may: 'prompt.change',
    metadata: Here,
    fields: Fields,
    submit: async (request) => {
      const { locale, fields, person, now } = request;
      const say = text(locale).import;
      const { locale: spoken } = await placeOf(store, request.community);
      const read = readFields(fields, localeOf(spoken), locale);
      if ('errors' in read) return read;
      const { added, here } = await store.tx(async (scope) => {
        const community = await placeOf(scope, request.community);
        return addAll(scope, community, read.prompts, { by: person.user, now });
      });
      return { update: doneForm(say.title, [say.done(added, here), ...read.ignored], locale) };
    },
  }),
];

/** As many problems as stand below a field without hiding it. */
const mostProblems = 5;
/** Who copied an export out of Slack may have copied its fence. */
const fence = /^\s*```[^\n]*\n|\n?```\s*$/g;

type ReadFields = { prompts: OwnPrompt[]; ignored: string[] } | { errors: Record<string, string> };

/** All fields or none: each is read by itself, and its problems stand below it. */
const readFields = (
  fields: z.infer<typeof Fields>,
  language: string,
  locale: Parameters<typeof text>[0],
): ReadFields => {
  const say = ownText(locale);
  const errors: Record<string, string> = {};
  const prompts: OwnPrompt[] = [];
  const ignored: string[] = [];
  for (const field of importFields) {
    const given = fields[field];
    if (!given?.trim()) continue;
    const read = importPrompts(given.replace(fence, ''), { language });
    if (read.ok) {
      prompts.push(...read.prompts);
      if (read.ignored.length > 0) ignored.push(escapeMrkdwn(say.ignored(read.ignored)));
    } else {
      const lines = read.problems.map((problem) => say.fileProblem(problem));
      const shown = lines.slice(0, mostProblems);
      errors[field] = text(locale).import.problems(shown, lines.length - shown.length);
    }
  }
  return Object.keys(errors).length > 0 ? { errors } : { prompts, ignored };
};
