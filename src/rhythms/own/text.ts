/** Pure. Every sentence about prompts that people write, by locale. It quotes their words: escape it for mrkdwn. */
import type { Locale } from '../../slack/locale.ts';
import { allPromptKinds } from '../library/kinds.ts';
import type { Advice, AdviceCode } from './advice.ts';
import { own } from './constants.ts';
import type { FileProblem, Problem, ProblemCode } from './problem.ts';

/** The sentences in this language. */
export const text = (locale: Locale) => texts[locale];

const listed = new Intl.ListFormat('en', { style: 'long', type: 'conjunction' });
const quotes = (said: readonly string[]): string => listed.format(said.map((one) => `“${one}”`));
const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1000)} kB`;
const guess = (nearest: string | null, otherwise: string): string =>
  nearest === null ? otherwise : `Did you mean “${nearest}”?`;

const problems: { [Code in ProblemCode]: (problem: Problem<Code>) => string } = {
  missing: () => 'Nothing stands here, and a prompt needs it.',
  'too-long': ({ found, most }) => `It has ${found} characters; ${most} is the most.`,
  'unknown-kind': ({ said, nearest }) =>
    `“${said}” is no kind of prompt. ${guess(nearest, `There are ${listed.format(allPromptKinds)}.`)}`,
  'unknown-language': ({ said }) =>
    `“${said}” is no language that I know. Write its two letters, such as “en” or “de”.`,
  'number-of-choices': ({ found }) =>
    `A prompt has no choices or ${own.choices.least} to ${own.choices.most}; this one has ${found}.`,
  'same-choice': ({ said }) => `“${said}” stands there twice; capitals make no difference.`,
  'not-text': () => 'Something else than a text stands here. If it is meant as one, put it in quotes.',
  'not-a-list': () => 'The choices should be a list, each on a line of its own after a dash.',
  'not-a-prompt': () => 'This is neither a text nor a prompt that has one.',
  'unknown-field': ({ said, nearest, known }) =>
    `There is no field “${said}”. ${guess(nearest, `Known: ${listed.format(known)}. If it belongs to a text, put the whole text in quotes.`)}`,
  'repeated-field': ({ line }) => `It stands there twice, first on line ${line}.`,
  'repeated-title': ({ said, line }) => `“${said}” is the title of the prompt on line ${line} already.`,
  'repeated-text': ({ line }) => `The same text stands on line ${line} already.`,
  unreadable: ({ column }) =>
    `I cannot read this from column ${column} on. If it belongs to a text, put the whole text in quotes.`,
  tab: () => 'A tab stands at the beginning. Use spaces instead.',
  'read-as-comment': ({ said }) =>
    `What begins with “${said}” would be left out as a comment. Put the whole text in quotes.`,
  'second-document': () => 'A second document begins here. Put all prompts into one list.',
  'too-many-aliases': ({ found, most }) =>
    `There are ${found} aliases like “*name” in it; ${most} is the most. Write the texts out instead.`,
  'too-deep': () => 'Lists stand in lists here, deeper than any prompt needs.',
  'too-much': ({ most }) => `There is more in this than ${most} prompts can have. Import them in parts.`,
  'open-quote': () =>
    'A quote opens a cell here and does not close it. A quote within a cell in quotes is written twice.',
  'too-many-cells': ({ found, most }) =>
    `${found} cells stand here, and the header names ${most}. Put a text with commas or semicolons in quotes.`,
  'too-large': ({ found, most }) =>
    `This has ${kilobytes(found)}; ${kilobytes(most)} is the most. Import it in parts.`,
  'too-many-prompts': ({ found, most }) =>
    `These are ${found} prompts; ${most} at once is the most. Import them in parts.`,
  'no-prompts': () =>
    'I found no prompts. Send a list with a dash before each text, one like that of an export, ' +
    'or a table with a column “text”.',
};

const advice: { [Code in AdviceCode]: (advice: Advice<Code>) => string } = {
  long: ({ words, most }) => `It has ${words} words. Up to ${most} are easier to read on a phone.`,
  'several-questions': ({ questions }) =>
    `It asks ${questions} questions. With one it is clear what to answer.`,
  ranks: ({ said }) =>
    `It says ${quotes(said)}: that asks for a ranking. One particular occasion is easier to think of.`,
  cheers: ({ said }) =>
    `It says ${quotes(said)}: that can sound like cheering. Plain words leave room for a plain answer.`,
  'addresses-everyone': ({ said }) =>
    `It says ${quotes(said)}: that speaks to a crowd. Write as if to one person.`,
  unfilled: ({ said }) => `Still to be filled in: ${quotes(said)}.`,
  'says-not-how': () => 'It does not say how to answer: in a line, with a link, by a tap.',
};

/** More columns than these would make the sentence long. */
const mostNamed = 8;

/** Of these the line would say nothing. */
const ofWholeFile: readonly ProblemCode[] = [
  'no-prompts',
  'too-large',
  'too-many-prompts',
  'too-many-aliases',
  'too-much',
];

const place = ({ line, field, problem }: FileProblem): string => {
  if (ofWholeFile.includes(problem.code)) return '';
  const name = /^prompts\[\d+\]\.(\w+)/.exec(field)?.[1];
  return name ? `Line ${line}, ${name}: ` : `Line ${line}: `;
};

const en = {
  header: (community: string) => `Prompts of ${community}`,
  /** For a field of a form. */
  problem: <Code extends ProblemCode>(problem: Problem<Code>): string => problems[problem.code](problem),
  /** With the place in the file. */
  fileProblem: (found: FileProblem): string => `${place(found)}${en.problem(found.problem)}`,
  advice: <Code extends AdviceCode>(one: Advice<Code>): string => advice[one.code](one),
  ignored: (columns: readonly string[]) => {
    if (columns.length === 1) return `The column ${quotes(columns)} was left out.`;
    if (columns.length > mostNamed) return `${columns.length} columns were left out.`;
    return `The columns ${quotes(columns)} were left out.`;
  },
};

const texts: Record<Locale, typeof en> = { en };
