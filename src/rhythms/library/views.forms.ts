/** Pure. The forms of the library: for one prompt, and for importing many. */
import type { KnownBlock } from '@slack/types';
import { actions, button, choice, form, input, option, section, textField } from '../../slack/blocks.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Form } from '../../slack/message.ts';
import { own } from '../own/constants.ts';
import type { OwnPrompt } from '../own/prompt.ts';
import { text as rhythmsText } from '../text.ts';
import { ids } from './ids.ts';
import { allPromptKinds, flavourOf, type PromptKind } from './kinds.ts';
import { text } from './text.ts';

/** What a question without a kind is. */
export const usualKind: PromptKind = 'asks';

export type Purpose = 'suggest' | 'add' | 'edit' | 'approve';

type Given = {
  community: string;
  /** Makes the prompt one, however often the form is sent. */
  slug: string;
  purpose: Purpose;
  /** As it stands; null: it is to be written. */
  prompt: OwnPrompt | null;
  /** The community's, ISO 639-1. */
  language: string;
  /** Of a suggestion: whether its author is named. */
  credited?: boolean;
  /** Of one that stands: whether it is built in, and whether the community changed it. */
  origin?: { builtIn: boolean; changed: boolean };
};

/** Asks for a prompt, or changes one. */
export const promptForm = (given: Given, locale: Locale): Form => {
  const { community, slug, purpose, prompt } = given;
  const say = text(locale).form;
  const { sorts } = rhythmsText(locale).kinds.prompt;
  const { characters } = own;
  const kinds = allPromptKinds.map((kind) => option(say.kindOption(sorts[kind], flavourOf(kind)), kind));
  const isSuggestion = purpose === 'suggest';
  const submits = { suggest: say.send, add: say.save, edit: say.save, approve: say.saveAndApprove };
  return form({
    id: isSuggestion ? ids.suggestForm : ids.editForm,
    title: say[purpose],
    submit: submits[purpose],
    close: say.close,
    metadata: { community, slug, purpose },
    blocks: [
      input(
        'text',
        say.text,
        textField({ ...initial(prompt?.text), multiline: true, max: characters.text }),
        {
          hint: say.textHint,
        },
      ),
      input('title', say.title, textField({ ...initial(prompt?.title), max: characters.title }), {
        hint: say.titleHint,
        optional: true,
      }),
      input('kind', say.kind, choice(kinds, prompt?.kind ?? usualKind)),
      input('choices', say.choices, textField({ ...initial(prompt?.choices.join('\n')), multiline: true }), {
        hint: say.choicesHint,
        optional: true,
      }),
      ...(isSuggestion
        ? [creditField(given.credited ?? true, locale)]
        : [languageField(prompt?.language ?? given.language, locale)]),
      ...takingOff(given, locale),
    ],
  });
};

const initial = (said: string | undefined) => (said ? { initial: said } : {});

const languageField = (language: string, locale: Locale): KnownBlock => {
  const say = text(locale).form;
  return input('language', say.language, textField({ initial: language, max: 20 }), {
    hint: say.languageHint,
  });
};

/** The only box is ticked by who does not want to be named. */
export const unnamed = 'unnamed';

const creditField = (credited: boolean, locale: Locale): KnownBlock => {
  const say = text(locale).form;
  const box = option(say.creditOption, unnamed);
  return input(
    'credit',
    say.credit,
    {
      type: 'checkboxes',
      action_id: 'value',
      options: [box],
      ...(!credited && { initial_options: [box] }),
    },
    { optional: true },
  );
};

const takingOff = ({ community, slug, origin }: Given, locale: Locale): KnownBlock[] => {
  if (!origin) return [];
  const say = text(locale).buttons;
  const value = { community, slug };
  const remove = button(origin.builtIn ? say.removeBuiltIn : say.removeOwn, ids.remove, value, {
    style: 'danger',
    confirm: {
      title: { type: 'plain_text', text: say.removeTitle },
      text: { type: 'plain_text', text: say.removeSure },
      confirm: { type: 'plain_text', text: origin.builtIn ? say.removeBuiltIn : say.removeShort },
      deny: { type: 'plain_text', text: say.keep },
    },
  });
  const asItWas = origin.builtIn && origin.changed ? [button(say.asItWas, ids.asItWas, value)] : [];
  return [actions(...asItWas, remove)];
};

/** Slack takes so many characters in one field. */
const fieldLength = 3000;
export const importFields = ['first', 'second', 'third'] as const;

/** Asks for many prompts at once. */
export const importForm = (community: string, locale: Locale): Form => {
  const say = text(locale).import;
  return form({
    id: ids.importForm,
    title: say.title,
    submit: say.submit,
    close: text(locale).form.close,
    metadata: { community },
    blocks: importFields.map((field, at) =>
      input(
        field,
        at === 0 ? say.text : say.more,
        textField({ multiline: true, max: fieldLength }),
        at === 0 ? { hint: say.hint } : { hint: say.moreHint, optional: true },
      ),
    ),
  });
};

/** A form that only says what was done. */
export const doneForm = (title: string, said: readonly string[], locale: Locale): Form =>
  form({ title, close: text(locale).form.closeDone, blocks: said.map((line) => section(line)) });
