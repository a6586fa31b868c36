/** Pure. What a person writes into the form for one beat. */
import { z } from 'zod';
import type { Locale } from '../../slack/locale.ts';
import type { Content } from '../kinds/kind.ts';
import { own } from '../own/constants.ts';
import { problemOf } from '../own/problem.ts';
import { choicesOf, OwnPrompt } from '../own/prompt.ts';
import { text as ownText } from '../own/text.ts';

/** The form’s answers, as Slack gives them. */
export const Fields = z.object({
  date: z.iso.date(),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  title: z.string().max(own.characters.title),
  text: z.string().max(own.characters.text),
  choices: z.string().default(''),
});
export type Fields = z.infer<typeof Fields>;

/** All of them, or of what nobody words only when it comes. */
export const Answers = z.union([Fields, Fields.pick({ date: true, time: true })]);
export type Answers = z.infer<typeof Answers>;

const unsaid = { title: '', text: '', choices: '' };

/** What was typed of its words. */
export const wordsIn = (answers: Answers): Pick<Fields, 'title' | 'text' | 'choices'> =>
  'title' in answers ? answers : unsaid;

const Words = OwnPrompt.pick({ title: true, text: true, choices: true });
export type Words = z.infer<typeof Words>;

/** What was written, tidied; or what is wrong with it, by field. */
export const readWords = (
  fields: Pick<Fields, 'title' | 'text' | 'choices'>,
  locale: Locale,
): { words: Words } | { errors: Record<string, string> } => {
  const given = { ...fields, choices: choicesOf(fields.choices) };
  const read = Words.safeParse(given, { reportInput: true });
  if (read.success) return { words: read.data };
  const say = ownText(locale);
  const problems = read.error.issues.map((issue) => [String(issue.path[0]), say.problem(problemOf(issue))]);
  return { errors: Object.fromEntries(problems) };
};

/** Whether a beat would say just this. */
export const isSaid = (words: Words, content: Content | null): boolean =>
  content !== null &&
  words.title === content.title.trim() &&
  words.text === content.text.trim() &&
  JSON.stringify(words.choices) === JSON.stringify(content.choices ?? []);
