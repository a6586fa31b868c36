/** Pure. A question to the channel, drawn from the library. */
import { z } from 'zod';
import { choice, input, option } from '../../slack/blocks.ts';
import type { Locale } from '../../slack/locale.ts';
import { choosePrompt, type NoPrompt } from '../library/choose.ts';
import { flavourOf, PromptKind } from '../library/kinds.ts';
import type { Prompt } from '../library/prompt.ts';
import { builtInPrompt } from '../library/shelf.ts';
import { text } from '../text.ts';
import { type Content, type Material, type Nothing, type PastBeat, rhythmKind } from './kind.ts';

/** `both`: familiar and exciting prompts, in the shares that suit; `familiar`: nothing out of the ordinary. */
const Mix = z.enum(['both', 'familiar']);
const Config = z.object({ mix: Mix });

const hour = 3_600_000;

const nothings: Record<NoPrompt, Nothing> = {
  'no kind is on': 'no prompts',
  'no prompt in this language': 'no language',
  'no prompt for this community': 'no prompts',
  'library exhausted': 'used up',
  'only exciting left': 'only exciting left',
};

const find = (subject: string, { prompts }: Material): Prompt | null =>
  prompts.find(({ id }) => id === subject) ?? builtInPrompt(subject);

/** All that counts in the mix. A prompt that nobody knows any more still was what it was. */
const posted = (history: readonly PastBeat[], material: Material) =>
  history.map(({ kind, subject, flavour, at }) => {
    const drawn = kind === 'prompt' ? find(subject, material) : null;
    return { promptId: subject, at, flavour, kind: drawn?.kind ?? ('other' as const) };
  });

/** What a prompt says, as a beat's message shows it. */
export const contentOf = (
  { title, text: asked, kind, choices, author }: Prompt,
  locale: Locale,
): Content => ({
  title,
  text: asked,
  word: text(locale).kinds.prompt.sorts[kind],
  ...(choices && { choices }),
  ...(author && { author }),
});

export const prompt = rhythmKind({
  label: (locale: Locale) => text(locale).kinds.prompt.label,
  about: () => null,
  names: () => [],
  posts: true,
  asks: true,
  flavour: 'both',
  Config,
  defaults: { mix: 'both' },
  form: ({ mix }, locale) => {
    const words = text(locale).kinds.prompt;
    const options = Mix.options.map((each) => option(words.mixes[each], each));
    return [input('mix', words.mix, choice(options, mix))];
  },
  grace: 4 * hour,
  plan: ({ community, history, config, material, answers, wish, now, random }) => {
    const kindsOn = PromptKind.options.filter(
      (kind) =>
        !material.kindsOff.includes(kind) && (config.mix === 'both' || flavourOf(kind) === 'familiar'),
    );
    const chosen = choosePrompt({
      library: material.prompts,
      history: posted(history, material),
      excitingShare: material.excitingShare,
      ...(wish && { wish }),
      ...(answers && { answers }),
      communityType: community.kind,
      language: community.locale,
      kindsOn,
      now,
      random,
    });
    if ('none' in chosen) return { nothing: nothings[chosen.none] };
    return { subject: chosen.prompt.id, flavour: chosen.prompt.flavour };
  },
  content: (subject, locale, material) => {
    const found = find(subject, material);
    return found && contentOf(found, locale);
  },
});
