/** Pure. Pairs of another tool, read from text: one line each, the date and then the people. */
import { Temporal } from 'temporal-polyfill';
import { parseDate } from '../calendar/dates.ts';
import { limits } from './constants.ts';

/** `id`: a member's id. `name`: to be looked for. */
export type Named = { id: string } | { name: string };

/** A line as it was read. `date`: `YYYY-MM-DD`. */
export type PastLine = { line: number; date: string; people: Named[] };

export type PastProblem =
  | { line: number; why: 'quote' | 'few' | 'many' | 'twice' }
  | { line: number; why: 'date' | 'future' | 'unknown' | 'several'; said: string };

export type PastRead = { lines: PastLine[]; problems: PastProblem[] };

/** Reads all lines. `today`: the local date. A first line that names its columns is left out, and so is a fence. */
export const readPast = (source: string, { today }: { today: string }): PastRead => {
  const read: PastRead = { lines: [], problems: [] };
  const written = source.split(/\r?\n/);
  const isFirst = (at: number) => written.slice(0, at).every((one) => isEmpty(one));
  for (const [at, said] of written.entries()) {
    if (isEmpty(said)) continue;
    const line = at + 1;
    const cells = cellsOf(said);
    if (cells === null) read.problems.push({ line, why: 'quote' });
    else if (!(isFirst(at) && isHeader(cells))) add(read, line, cells, today);
  }
  return read;
};

const isEmpty = (said: string): boolean => /^[\s,;`]*$/.test(said);

/** Whether a line names the columns: no day stands in it, and nobody. */
const isHeader = ([first = '', ...rest]: string[]): boolean =>
  !/\d/.test(first) && rest.every((said) => 'name' in namedBy(said) && !said.startsWith('@'));

/** The cells of a line (RFC 4180), by commas, semicolons or tabs; null: a quotation mark is not closed. */
const cellsOf = (said: string): string[] | null => {
  const cell = /\s*(?:"((?:[^"]|"")*)"\s*|([^,;\t"]*))([,;\t]|$)/y;
  const cells: string[] = [];
  while (cell.lastIndex < said.length) {
    const found = cell.exec(said);
    if (!found) return null;
    const [, quoted, bare = '', end] = found;
    cells.push((quoted?.replaceAll('""', '"') ?? bare).trim());
    if (end === '') break;
  }
  return cells;
};

const add = (read: PastRead, line: number, [said = '', ...others]: string[], today: string): void => {
  const date = dateOf(said, today);
  const people = others.filter(Boolean).map(namedBy);
  if (date === null) read.problems.push({ line, why: 'date', said: clipped(said) });
  else if (date > today) read.problems.push({ line, why: 'future', said: date });
  else if (people.length < 2) read.problems.push({ line, why: 'few' });
  else if (people.length > limits.trio) read.problems.push({ line, why: 'many' });
  else if (new Set(people.map((one) => JSON.stringify(one))).size < people.length)
    read.problems.push({ line, why: 'twice' });
  else read.lines.push({ line, date, people });
};

const clipped = (said: string): string => (said.length > 40 ? `${said.slice(0, 39)}…` : said);

/** A day that was: as people write days, and with the year, without which it would be one to come. */
const dateOf = (said: string, today: string): string | null => {
  const [day = ''] = said.split(/[T ](?=\d{1,2}:)/);
  const earliest = Temporal.PlainDate.from(today).subtract({ years: 20 }).toString();
  const read = parseDate(day, { timeZone: 'UTC', today: earliest });
  return read.ok && /\d{4}/.test(day) ? read.date : null;
};

/** `<@U0123|ana>`, `U0123ABCD` or a name, with or without its sign. */
const namedBy = (said: string): Named => {
  const mentioned = /^<@([UW][A-Z0-9]+)(?:\|[^>]*)?>$/.exec(said)?.[1];
  const id = mentioned ?? /^[UW][A-Z0-9]{6,}$/.exec(said)?.[0];
  return id ? { id } : { name: said.replace(/^@/, '') };
};

/** Somebody of the workspace, with the names that they go by. */
export type Known = { id: string; names: readonly string[] };

/** A pair or trio as it is kept. */
export type PastPair = { date: string; users: string[] };

const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');

/** All lines with their people found, or what is wrong with which of them. */
export const resolvePast = (
  lines: readonly PastLine[],
  known: readonly Known[],
): { pairs: PastPair[]; problems: PastProblem[] } => {
  const byName = new Map<string, Set<string>>();
  for (const { id, names } of known) {
    for (const name of names.map(plain).filter(Boolean))
      byName.set(name, (byName.get(name) ?? new Set()).add(id));
  }
  const ids = new Set(known.map(({ id }) => id));
  const pairs: PastPair[] = [];
  const problems: PastProblem[] = [];
  for (const { line, date, people } of lines) {
    const users: string[] = [];
    for (const one of people) {
      const found =
        'id' in one ? [one.id].filter((id) => ids.has(id)) : [...(byName.get(plain(one.name)) ?? [])];
      const [only] = found;
      const said = clipped('id' in one ? one.id : one.name);
      if (only !== undefined && found.length === 1) users.push(only);
      else problems.push({ line, why: found.length > 1 ? 'several' : 'unknown', said });
    }
    if (users.length < people.length) continue;
    if (new Set(users).size < users.length) problems.push({ line, why: 'twice' });
    else pairs.push({ date, users: users.toSorted() });
  }
  return { pairs, problems };
};
