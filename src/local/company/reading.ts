import { kinds, library, untouched } from '../../rhythms/index.ts';
import type { Heard } from '../../sandbox/cast/script.ts';
import type { Seen } from '../../sandbox/index.ts';

const prompts = new Map(library.map((prompt) => [prompt.title, prompt]));

type Text = { type?: string; text?: unknown };

const said = (text: unknown): string => {
  const found = (text as Text | undefined)?.text;
  return typeof found === 'string' ? found : '';
};

/** What the company hears in a message: a beat of the bot, known by its title and by the word for its kind. */
export const read = ({ blocks = [], is_ephemeral }: Seen): Heard | null => {
  const [first, ...below] = blocks;
  if (is_ephemeral || first?.type !== 'section') return null;
  const [, title = ''] = /^\*([^*\n]+)\*\n/.exec(said(first.text)) ?? [];
  const prompt = prompts.get(title);
  const word = prompt && kinds.prompt.content(prompt.id, 'en', untouched)?.word;
  const small = below.flatMap(({ type, elements }) =>
    type === 'context' && Array.isArray(elements) ? elements.slice(0, 1).map(said) : [],
  );
  if (!prompt || !small.some((print) => print.startsWith(`${word} · `))) return null;
  return { cue: prompt.title, flavour: prompt.flavour, kind: prompt.kind };
};
