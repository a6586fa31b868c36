/** Pure. What can be wrong with a prompt or with a file of prompts, as data. The sentences are in text.ts. */
import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { allPromptKinds, type PromptKind } from '../library/kinds.ts';
import { own } from './constants.ts';
import { repeatedChoice } from './prompt.ts';

/** A code with the figures that belong to it. */
export type Coded<Figures, Code extends keyof Figures = keyof Figures> = {
  [C in Code]: { code: C } & Figures[C];
}[Code];

/** `said`: the words at fault, at most 60 characters; escape them for mrkdwn. `line`: where it was first, from 1. */
type Figures = {
  missing: object;
  'too-long': { found: number; most: number };
  'unknown-kind': { said: string; nearest: PromptKind | null };
  'unknown-language': { said: string };
  'number-of-choices': { found: number };
  'same-choice': { said: string };
  'not-text': object;
  'not-a-list': object;
  'not-a-prompt': object;
  'unknown-field': { said: string; nearest: string | null; known: readonly string[] };
  'repeated-field': { line: number };
  'repeated-title': { said: string; line: number };
  'repeated-text': { line: number };
  /** What YAML takes for something else than text: `column` from 1. */
  unreadable: { column: number };
  tab: object;
  'read-as-comment': { said: string };
  'second-document': object;
  'too-many-aliases': { found: number; most: number };
  'too-deep': object;
  /** More parts than `most` prompts can have. */
  'too-much': { most: number };
  'open-quote': object;
  'too-many-cells': { found: number; most: number };
  'too-large': { found: number; most: number };
  'too-many-prompts': { found: number; most: number };
  'no-prompts': object;
};
export type ProblemCode = keyof Figures;
export type Problem<Code extends ProblemCode = ProblemCode> = Coded<Figures, Code>;

/** A problem in a file: its line, from 1, and what it is about (`prompts[2].kind`), empty for the whole file. */
export type FileProblem = { line: number; field: string; problem: Problem };

const longestQuote = 60;

/** Somebody's words, short enough for a sentence. */
export const quoted = (said: string): string =>
  (said.length > longestQuote ? `${said.slice(0, longestQuote - 1)}…` : said).toWellFormed();

/** The name that was probably meant: misspelt in at most half of its letters, or a part of only one. */
export const nearest = <Name extends string>(said: string, names: readonly Name[]): Name | null => {
  const short = said.toLowerCase().slice(0, longestQuote);
  const containing = short.length > 2 ? names.filter((name) => name.includes(short)) : [];
  if (containing.length === 1) return containing[0] ?? null;
  const [near] = names
    .map((name) => ({ name, away: distance(short, name) }))
    .toSorted((a, b) => a.away - b.away);
  return near && near.away <= short.length / 2 ? near.name : null;
};

/** What the schema found, in these words; parse with `reportInput`, or there are no figures. */
export const problemOf = (issue: z.core.$ZodIssue): Problem => {
  const { input } = issue;
  const [field] = issue.path;
  if (input === undefined || input === '') return { code: 'missing' };
  if (Array.isArray(input)) return choicesProblem(input.map(String));
  const said = String(input);
  if (issue.code === 'too_big') return { code: 'too-long', found: said.length, most: Number(issue.maximum) };
  if (field === 'kind') {
    return { code: 'unknown-kind', said: quoted(said), nearest: nearest(said, allPromptKinds) };
  }
  if (field === 'language') return { code: 'unknown-language', said: quoted(said) };
  return { code: 'not-text' };
};

const choicesProblem = (choices: readonly string[]): Problem => {
  const repeated = repeatedChoice(choices);
  const fitting = choices.length >= own.choices.least && choices.length <= own.choices.most;
  return fitting && repeated !== undefined
    ? { code: 'same-choice', said: quoted(repeated) }
    : { code: 'number-of-choices', found: choices.length };
};
