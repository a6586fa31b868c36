import { kinds, library, untouched } from '../../rhythms/index.ts';
import type { Heard } from '../../sandbox/cast/script.ts';
import type { Seen } from '../../sandbox/index.ts';
import { cueOf, entries, type Moment } from './entries.ts';
import { introduction } from './greetings.ts';

const prompts = new Map(library.map((prompt) => [prompt.title, prompt]));

type Text = { type?: string; text?: unknown };

const said = (text: unknown): string => {
  const found = (text as Text | undefined)?.text;
  return typeof found === 'string' ? found : '';
};

const moments: readonly (readonly [RegExp, Moment])[] = [
  [/^Challenge\n\*([^*\n]+)\*$/, 'begin'],
  [/^Half-time of “(.+?)”/, 'half'],
  [/^Last call for “(.+?)”/, 'last'],
];

/** A challenge that begins, or a reminder of one in its thread. */
const challengeIn = (words: string): Heard | null => {
  for (const [said, moment] of moments) {
    const [, title = ''] = said.exec(words) ?? [];
    if (entries[title]) return { cue: cueOf(title, moment), flavour: 'exciting', kind: 'challenge' };
  }
  return null;
};

/** Those who are introduced, named in its first words, are told what to begin with. */
const isIntroduction = (words: string, [next]: NonNullable<Seen['blocks']>): boolean =>
  /<@\w+>.*<@\w+>/.test(words) && said(next?.text).startsWith('*To begin with*\n');

/**
 * What the company hears in a message: a beat of the bot, known by its title and by the word for its kind, or a
 * challenge that somebody has lines for; also that they are introduced to one another.
 */
export const read = ({ blocks = [], is_ephemeral }: Seen): Heard | null => {
  const [first, ...below] = blocks;
  if (is_ephemeral || first?.type !== 'section') return null;
  const challenge = challengeIn(said(first.text));
  if (challenge) return challenge;
  if (isIntroduction(said(first.text), below))
    return { cue: introduction, flavour: 'familiar', kind: 'introduction' };
  const [, title = ''] = /^\*([^*\n]+)\*\n/.exec(said(first.text)) ?? [];
  const prompt = prompts.get(title);
  const word = prompt && kinds.prompt.content(prompt.id, 'en', untouched)?.word;
  const small = below.flatMap(({ type, elements }) =>
    type === 'context' && Array.isArray(elements) ? elements.slice(0, 1).map(said) : [],
  );
  if (!prompt || !small.some((print) => print.startsWith(`${word} · `))) return null;
  return { cue: prompt.title, flavour: prompt.flavour, kind: prompt.kind };
};
