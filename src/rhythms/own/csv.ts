/** Pure. Prompts as a table of comma-separated values (RFC 4180), also with semicolons or tabs. */
import { own } from './constants.ts';
import { quoted } from './problem.ts';
import { fieldNamed, type Read, type Row, unread } from './rows.ts';

const separators = [',', ';', '\t'];

/** The rows of a table whose first line names a column `text` or `question`; null for any other text. */
export const readCsv = (source: string): Read | null => {
  const separator = separatorOf(source.trimStart().split('\n', 1)[0] ?? '');
  if (separator === undefined) return null;
  const table = recordsOf(source, separator);
  if ('open' in table) return unread(table.open, { code: 'open-quote' });
  const [header, ...records] = table.records;
  if (!header || records.length === 0) return unread(1, { code: 'no-prompts' });
  const [found, most] = [records.length, own.file.prompts];
  if (found > most) return unread(1, { code: 'too-many-prompts', found, most });
  const named = header.cells.map(fieldNamed);
  const columns = named.map((field, at) => (named.indexOf(field) === at ? field : undefined));
  const ignored = header.cells.filter((name, at) => name.trim() && !columns[at]).map(quoted);
  const read: Read = { rows: [], problems: [], ignored };
  for (const { line, cells } of records) {
    const row: Row = { line, cells: {} };
    const found = cells.findLastIndex((said) => said.trim()) + 1;
    if (found > columns.length) {
      const field = `prompts[${read.rows.length}]`;
      read.problems.push({ line, field, problem: { code: 'too-many-cells', found, most: columns.length } });
      row.cells.text = null;
    } else {
      for (const [at, field] of columns.entries()) {
        const said = cells[at] ?? '';
        if (field && said.trim()) row.cells[field] = { line, said };
      }
    }
    read.rows.push(row);
  }
  return read;
};

/** What divides the cells of a header; empty where it has one only, so that its texts may have any commas. YAML has none. */
const separatorOf = (header: string): string | undefined => {
  if (/^[-#[{]/.test(header)) return undefined;
  return ['', ...separators].find((separator) => {
    const names = separator ? header.split(separator) : [header];
    return names.some((name) => fieldNamed(name.replaceAll('"', '')) === 'text');
  });
};

type Records = { records: { line: number; cells: string[] }[] } | { open: number };

/** Each record with its first line; empty ones are left out. `open`: the line of a quote that nothing closes. */
const recordsOf = (source: string, separator: string): Records => {
  const cell = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"[ \\t]*|([^\\n${separator}]*))(${separator || '\\n'}|\\n|$)`,
    'y',
  );
  const records: { line: number; cells: string[] }[] = [];
  let line = 1;
  let record = { line, cells: [] as string[] };
  while (cell.lastIndex < source.length) {
    const [whole = '', inQuotes, bare = '', end] = cell.exec(source) ?? [];
    if (bare.startsWith('"')) return { open: line };
    record.cells.push(inQuotes?.replaceAll('""', '"') ?? bare);
    line += whole.split('\n').length - 1;
    if (end === separator && separator) continue;
    if (record.cells.some((said) => said.trim())) records.push(record);
    record = { line, cells: [] };
  }
  if (record.cells.some((said) => said.trim())) records.push(record);
  return { records };
};
