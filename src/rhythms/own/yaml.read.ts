/** Pure. Prompts that stand in YAML, or in JSON, which is YAML too: what stands where. */
import { isMap, isScalar, isSeq, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { own } from './constants.ts';
import { type FileProblem, nearest, type Problem, quoted } from './problem.ts';
import { type Field, fields } from './prompt.ts';
import { type Cell, fieldNamed, type Read, type Row, unread } from './rows.ts';
import { openYaml, type Yaml } from './yaml.document.ts';

const listKey = 'prompts';
const listNamed = (said: string) => (said.trim().toLowerCase() === listKey ? listKey : undefined);

/** The rows of a list, at the top or below `prompts`. Each item is a text or a prompt's fields. */
export const readYaml = (source: string): Read => {
  const yaml = openYaml(source);
  if ('problem' in yaml) return unread(yaml.line, yaml.problem);
  const root = yaml.resolve(yaml.root);
  const keyed = isMap(root) ? entriesOf(root, [listKey], listNamed, '', yaml) : null;
  const list = keyed ? yaml.resolve(keyed.entries[0]?.value) : root;
  const problems = keyed?.problems ?? [];
  if (!isSeq(list)) {
    const none = unread(1, { code: 'no-prompts' });
    return { ...none, problems: [...problems, ...none.problems] };
  }
  const { length } = list.items;
  const most = own.file.prompts;
  if (length > most) return unread(1, { code: 'too-many-prompts', found: length, most });
  const read = list.items.map((item, at) => rowOf(item, `${listKey}[${at}]`, yaml));
  return {
    rows: read.map(({ row }) => row),
    problems: [...problems, ...read.flatMap((one) => one.problems)],
    ignored: [],
  };
};

type Entries<Name> = { entries: { name: Name; line: number; value: unknown }[]; problems: FileProblem[] };

/** What a map has under the names that are known, each once, and what is wrong with its other keys. */
const entriesOf = <Name extends string>(
  map: YAMLMap<unknown, unknown>,
  names: readonly Name[],
  named: (said: string) => Name | undefined,
  path: string,
  yaml: Yaml,
): Entries<Name> => {
  const { entries, problems }: Entries<Name> = { entries: [], problems: [] };
  for (const { key, value } of map.items) {
    if (problems.length === own.yaml.wrongKeys) break;
    const line = yaml.lineOf(key);
    const node = yaml.resolve(key);
    const said = isScalar(node) ? textOf(node) : '';
    const name = named(said);
    const first = entries.find((entry) => entry.name === name);
    if (name && !first) entries.push({ name, line, value });
    else {
      const problem: Problem = first
        ? { code: 'repeated-field', line: first.line }
        : { code: 'unknown-field', said: quoted(said), nearest: nearest(said, names), known: names };
      problems.push({ line, field: [path, name].filter(Boolean).join('.'), problem });
    }
  }
  return { entries, problems };
};

const rowOf = (item: unknown, path: string, yaml: Yaml): { row: Row; problems: FileProblem[] } => {
  const line = yaml.lineOf(item);
  const node = yaml.resolve(item);
  if (!isScalar(node) && !isMap(node)) {
    const problem: FileProblem = { line, field: path, problem: { code: 'not-a-prompt' } };
    return { row: { line, cells: { text: null } }, problems: [problem] };
  }
  const { entries, problems } = isMap(node)
    ? entriesOf(node, fields, fieldNamed, path, yaml)
    : textAlone(item, line);
  const row: Row = { line, cells: {} };
  for (const { name, value } of entries) {
    const read = cellOf(name, value, yaml);
    if (read && 'code' in read) {
      problems.push({ line: yaml.lineOf(value), field: `${path}.${name}`, problem: read });
      row.cells[name] = null;
    } else if (read) row.cells[name] = read;
  }
  if (problems.some(({ problem }) => isForText(problem, entries.length))) row.cells.text ??= null;
  return { row, problems };
};

const textAlone = (value: unknown, line: number): Entries<Field> => ({
  entries: [{ name: 'text', line, value }],
  problems: [],
});

/** Whether an unknown field is the text itself, misspelt or with a colon in it: then no text is missed. */
const isForText = (problem: Problem, known: number): boolean =>
  problem.code === 'unknown-field' && (problem.nearest === 'text' || known === 0);

/** What stands in a field; undefined where nothing does. */
const cellOf = (field: Field, value: unknown, yaml: Yaml): Cell | Problem | undefined => {
  const node = yaml.resolve(value);
  if (isSeq(node) && field === 'choices') return choicesCell(node, yaml);
  if (node === null || node === undefined) return undefined;
  if (!isScalar(node)) return { code: field === 'choices' ? 'not-a-list' : 'not-text' };
  if (!textOf(node).trim()) return undefined;
  // In `Use #general` YAML takes the name for a comment, and half of the text would be gone without a word.
  const { comment } = node;
  if ((field === 'text' || field === 'title') && comment && /^\S/.test(comment)) {
    return { code: 'read-as-comment', said: quoted(`#${comment}`) };
  }
  return { line: yaml.lineOf(value), said: textOf(node) };
};

const choicesCell = ({ items }: YAMLSeq<unknown>, yaml: Yaml): Cell | Problem => {
  if (items.length > own.choices.most) return { code: 'number-of-choices', found: items.length };
  const nodes = items.map((item) => yaml.resolve(item));
  const texts = nodes.filter((node) => isScalar(node)).map(textOf);
  if (texts.length < nodes.length) return { code: 'not-text' };
  const lines = items.map(yaml.lineOf);
  return { line: lines[0] ?? 1, said: '', items: texts.map((said, at) => ({ line: lines[at] ?? 1, said })) };
};

/** A scalar as it is written: `2026` and `yes` are what a person calls text. */
const textOf = ({ value, source }: Scalar): string => (value === null ? '' : (source ?? String(value)));
