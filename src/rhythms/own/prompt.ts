/** Pure. A prompt that people of a community wrote, and how what they typed is read. */
import { z } from 'zod';
import { PromptKind } from '../library/kinds.ts';
import { own } from './constants.ts';
import { Language } from './languages.ts';

/** Line ends as everywhere here, nothing that cannot be seen or sent, no space around. Idempotent. */
const paragraphs = (said: string): string =>
  said
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim();

const oneLine = (said: string): string => paragraphs(said).replace(/\s+/g, ' ');

const Line = (most: number) => z.string().overwrite(oneLine).min(1).max(most);

/** Upper and lower case are one: for titles within a file, and the choices of a prompt. */
export const sameAs = (said: string): string => said.normalize('NFKC').toLowerCase();

/** The first choice that is there twice, if any is. */
export const repeatedChoice = (choices: readonly string[]): string | undefined =>
  choices.find((choice, at) => choices.slice(0, at).some((other) => sameAs(other) === sameAs(choice)));

/** None: answered in words. */
const Choices = z
  .array(Line(own.characters.choice))
  .max(own.choices.most)
  .refine(({ length }) => length === 0 || length >= own.choices.least)
  .refine((choices) => repeatedChoice(choices) === undefined);

/** Tidied as it is read; reading it again changes nothing. Who makes one gives it the community's language. */
export const OwnPrompt = z.object({
  title: Line(own.characters.title),
  text: z.string().overwrite(paragraphs).min(1).max(own.characters.text),
  kind: PromptKind,
  choices: Choices.default([]),
  language: Language,
});
export type OwnPrompt = z.infer<typeof OwnPrompt>;

export const fields = ['title', 'text', 'kind', 'choices', 'language'] as const satisfies (keyof OwnPrompt)[];
export type Field = (typeof fields)[number];

/** The choices in a field of a form that has one on each line. Empty lines do not count. */
export const choicesOf = (said: string): string[] =>
  said
    .split(/\r\n?|\n/)
    .map(oneLine)
    .filter(Boolean);

const closing = /[\s.,;:?!…–—\-"'“”„‘’«»()[\]{}、。，；：？！]+$/u;

/**
 * A title for a text that came without one: the first words of its first question, up to a comma where they would be
 * too many, else cut at a word's end, without punctuation behind. Empty only where the text is.
 */
export const titleFrom = (text: string): string => {
  const said = oneLine(text);
  const question = /^[^?!？！]+/u.exec(said)?.[0] ?? said;
  return shortened(clauseOf(question)).replace(closing, '') || shortened(said);
};

/** Its first part, where that says enough and the whole would be cut. */
const clauseOf = (question: string): string => {
  const clause = /^[^,;:–—，、；：]+/u.exec(question)?.[0] ?? question;
  const isEnough = clause.length >= own.derivedTitle / 3;
  return question.length > own.derivedTitle && isEnough ? clause : question;
};

const shortened = (said: string): string => {
  if (said.length <= own.derivedTitle) return said;
  const start = said.slice(0, own.derivedTitle + 1);
  const end = start.lastIndexOf(' ');
  // Some languages have no spaces, and some links no end; half a pair of surrogates is no character.
  const cut = end > 0 ? start.slice(0, end) : start.slice(0, -1).replace(/[\ud800-\udbff]$/, '');
  return cut.trim();
};
