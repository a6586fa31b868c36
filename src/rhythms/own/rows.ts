/** Pure. Prompts as a file has them, whatever its form: what stands where, before it is checked. */
import { allPromptKinds, type PromptKind } from '../library/kinds.ts';
import type { FileProblem } from './problem.ts';
import { type Field, fields } from './prompt.ts';

/** What stands in a field, and on which line, from 1. */
type Said = { line: number; said: string };
/** `items`: of a field that has a list; `said` is empty then. */
export type Cell = Said & { items?: Said[] };

/** One prompt of a file. A field without a cell is absent; null: it is there, and a problem told of it. */
export type Row = { line: number; cells: Partial<Record<Field, Cell | null>> };

/** What a file holds. `ignored`: the names of columns that are none of ours. */
export type Read = { rows: Row[]; problems: FileProblem[]; ignored: string[] };

/** A file of which nothing can be read. */
export const unread = (line: number, problem: FileProblem['problem'], field = ''): Read => ({
  rows: [],
  problems: [{ line, field, problem }],
  ignored: [],
});

/** What other bots call our fields. */
const otherNames: Readonly<Record<string, Field>> = { question: 'text', category: 'kind' };

/** The field of that name; capitals and spaces around are forgiven. */
export const fieldNamed = (said: string): Field | undefined => {
  const name = said.trim().toLowerCase();
  return (
    fields.find((field) => field === name) ?? (Object.hasOwn(otherNames, name) ? otherNames[name] : undefined)
  );
};

const loose = (said: string): string =>
  said
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

/** The kind of that name, however its words are joined: `What if` is “what-if”. */
export const kindNamed = (said: string): PromptKind | undefined =>
  allPromptKinds.find((kind) => loose(kind) === loose(said));
