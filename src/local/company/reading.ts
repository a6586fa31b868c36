import { kinds, library } from '../../rhythms/index.ts';
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
  const [first, second] = blocks;
  if (is_ephemeral || first?.type !== 'section' || second?.type !== 'context') return null;
  const [, title = ''] = /^\*([^*\n]+)\*\n/.exec(said(first.text)) ?? [];
  const prompt = prompts.get(title);
  const word = prompt && kinds.prompt.content(prompt.id, 'en')?.word;
  const [small] = Array.isArray(second.elements) ? second.elements : [];
  if (!prompt || !said(small).startsWith(`${word} · `)) return null;
  return { cue: prompt.title, flavour: prompt.flavour, kind: prompt.kind };
};
