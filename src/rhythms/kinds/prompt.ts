/** Pure. A question to the channel, drawn from the library. */
import { z } from 'zod';
import { choice, input, option } from '../../slack/blocks.ts';
import type { Locale } from '../../slack/locale.ts';
import { choosePrompt, type NoPrompt } from '../library/choose.ts';
import { flavourOf, PromptKind } from '../library/kinds.ts';
import { library } from '../library/library.ts';
import { text } from '../text.ts';
import { type Nothing, type PastBeat, rhythmKind } from './kind.ts';

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

const known = new Map(library.map((prompt) => [prompt.id, prompt]));

const postedPrompts = (history: readonly PastBeat[]) =>
  history.flatMap(({ kind, subject, flavour, at }) => {
    const drawn = kind === 'prompt' ? known.get(subject) : undefined;
    return drawn ? [{ promptId: subject, at, flavour, kind: drawn.kind }] : [];
  });

export const prompt = rhythmKind({
  label: (locale: Locale) => text(locale).kinds.prompt.label,
  flavour: 'both',
  Config,
  defaults: { mix: 'both' },
  form: ({ mix }, locale) => {
    const words = text(locale).kinds.prompt;
    const options = Mix.options.map((each) => option(words.mixes[each], each));
    return [input('mix', words.mix, choice(options, mix))];
  },
  grace: 4 * hour,
  plan: ({ community, history, config, now, random }) => {
    const kindsOn = PromptKind.options.filter(
      (kind) => config.mix === 'both' || flavourOf(kind) === 'familiar',
    );
    const chosen = choosePrompt({
      library: library,
      history: postedPrompts(history),
      communityType: community.kind,
      language: community.locale,
      kindsOn,
      now,
      random,
    });
    if ('none' in chosen) return { nothing: nothings[chosen.none] };
    return { subject: chosen.prompt.id, flavour: chosen.prompt.flavour };
  },
  content: (subject, locale) => {
    const found = known.get(subject);
    if (!found) return null;
    const word = text(locale).kinds.prompt.sorts[found.kind];
    return { title: found.title, text: found.text, word };
  },
});
