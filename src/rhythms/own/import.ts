/** Pure. Reads prompts from what a person pasted or sent: our own YAML, a plain list, JSON, or a table. */
import type { PromptKind } from '../library/kinds.ts';
import { own } from './constants.ts';
import { readCsv } from './csv.ts';
import { type FileProblem, problemOf } from './problem.ts';
import { choicesOf, fields, OwnPrompt, sameAs, titleFrom } from './prompt.ts';
import { kindNamed, type Read, type Row, unread } from './rows.ts';
import { readYaml } from './yaml.read.ts';

/** All prompts or all problems, by line. `ignored`: the columns of a table that are none of ours. */
export type Imported =
  | { ok: true; prompts: OwnPrompt[]; ignored: string[] }
  | { ok: false; problems: FileProblem[] };

/** What a prompt is that does not say: the kind that goes with any question. */
const usualKind: PromptKind = 'asks';

/**
 * Recognises a table by its header, and takes everything else for YAML. Only a text is needed of a prompt: its title
 * is made from it, its kind is “asks”, its language the one given (the community's, ISO 639-1). Never throws.
 */
export const importPrompts = (text: string, { language }: { language: string }): Imported => {
  const { rows, problems, ignored } = readAny(text);
  const checked = rows.map((row, at) => {
    const path = `prompts[${at}]`;
    return { row, path, ...check(row, path, language) };
  });
  const prompts = checked.filter((one) => one.prompt !== null);
  const told = [...problems, ...checked.flatMap((one) => one.problems), ...repeated(prompts)];
  if (told.length > 0) return { ok: false, problems: told.toSorted((a, b) => a.line - b.line) };
  return { ok: true, prompts: distinctlyTitled(prompts), ignored };
};

const readAny = (text: string): Read => {
  const { bytes } = own.file;
  const size = Buffer.byteLength(text);
  if (size > bytes) return unread(1, { code: 'too-large', found: size, most: bytes });
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return readCsv(source) ?? readYaml(source);
};

type Checked = { prompt: OwnPrompt; problems: [] } | { prompt: null; problems: FileProblem[] };

const check = ({ line, cells }: Row, path: string, language: string): Checked => {
  const kind = cells.kind?.said ?? usualKind;
  const parsed = OwnPrompt.safeParse(
    {
      title: cells.title?.said ?? titleFrom(cells.text?.said ?? ''),
      text: cells.text?.said,
      kind: kindNamed(kind) ?? kind,
      choices: cells.choices?.items?.map(({ said }) => said) ?? choicesOf(cells.choices?.said ?? ''),
      language: cells.language?.said ?? language,
    },
    { reportInput: true },
  );
  if (parsed.success) return { prompt: parsed.data, problems: [] };
  const problems = new Map<string, FileProblem>();
  for (const issue of parsed.error.issues) {
    const field = fields.find((name) => name === issue.path[0]) ?? 'text';
    const cell = cells[field];
    // Told already; or a title that would have been made from a text that is missing.
    if (cell === null || (field === 'title' && !cell)) continue;
    const item = issue.path[1];
    const at = `${path}.${field}${item === undefined ? '' : `[${String(item)}]`}`;
    const place = cell?.items?.[Number(item)] ?? cell ?? { line };
    if (!problems.has(at)) problems.set(at, { line: place.line, field: at, problem: problemOf(issue) });
  }
  return { prompt: null, problems: [...problems.values()] };
};

type Placed = { row: Row; path: string; prompt: OwnPrompt };

/** Titles that stand there twice; and texts, where it is no title that sets them apart. */
const repeated = (prompts: readonly Placed[]): FileProblem[] => {
  const titles = new Map<string, number>();
  const texts = new Map<string, number>();
  return prompts.flatMap(({ row, path, prompt }): FileProblem[] => {
    const { title, text } = row.cells;
    const titleLine = titles.get(sameAs(prompt.title));
    const textLine = texts.get(sameAs(prompt.text));
    const line = (title ?? text ?? row).line;
    if (title) titles.set(sameAs(prompt.title), titleLine ?? line);
    texts.set(sameAs(prompt.text), textLine ?? line);
    if (title && titleLine !== undefined) {
      const problem = { code: 'repeated-title', said: prompt.title, line: titleLine } as const;
      return [{ line, field: `${path}.title`, problem }];
    }
    if (title || textLine === undefined) return [];
    return [{ line, field: `${path}.text`, problem: { code: 'repeated-text', line: textLine } }];
  });
};

/** Titles that were made from texts with one beginning get a number. */
const distinctlyTitled = (prompts: readonly Placed[]): OwnPrompt[] => {
  const taken = new Set(
    prompts.filter(({ row }) => row.cells.title).map(({ prompt }) => sameAs(prompt.title)),
  );
  return prompts.map(({ row, prompt }) => {
    if (row.cells.title) return prompt;
    const title = free(prompt.title, taken);
    taken.add(sameAs(title));
    return { ...prompt, title };
  });
};

const free = (title: string, taken: ReadonlySet<string>): string => {
  const numbered = (count: number) => (count === 1 ? title : `${title} (${count})`);
  let count = 1;
  while (taken.has(sameAs(numbered(count)))) count += 1;
  return numbered(count);
};
