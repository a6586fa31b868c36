/** Pure. A person's data as a page that anybody can read. */
import type { Locale } from '../slack/locale.ts';
import type { Known, Row } from './export.ts';
import { text } from './text.ts';

export const escapeHtml = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** More of one sort would not be read; the other file has all. */
const mostRows = 200;

const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d1c1d}' +
  'table{border-collapse:collapse;width:100%;font-size:14px}th,td{text-align:left;padding:.3rem .6rem;' +
  'border-bottom:1px solid #ddd;vertical-align:top;overflow-wrap:anywhere}h2{margin-top:2rem}p.small{color:#555}';

/** One file that needs no other and runs nothing. `names`: communities by their ids. */
export const dataPage = (
  known: Known,
  { at, names }: { at: number; names: ReadonlyMap<string, string> },
  locale: Locale,
): string => {
  const say = text(locale).page;
  const sections = known.map(({ table, rows }) => sectionOf(say.tables[table] ?? table, rows, names, locale));
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escapeHtml(say.title)}</title>`,
    `<meta name="viewport" content="width=device-width"><style>${style}</style></head><body>`,
    `<h1>${escapeHtml(say.title)}</h1><p>${escapeHtml(say.intro(new Date(at).toISOString()))}</p>`,
    known.length === 0 ? `<p>${escapeHtml(say.nothing)}</p>` : '',
    ...sections,
    '</body></html>',
  ].join('\n');
};

/** What says nothing to a reader: the same in every row, or an id of ours. */
const hidden = new Set(['team', 'id', 'eventAt', 'answerer', 'user', 'member']);

const sectionOf = (
  title: string,
  rows: readonly Row[],
  names: ReadonlyMap<string, string>,
  locale: Locale,
): string => {
  const say = text(locale).page;
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (name) => !hidden.has(name) && rows.some((row) => row[name] !== null && row[name] !== ''),
  );
  const cell = (name: string, value: unknown): string => {
    if (name === 'community' && typeof value === 'string') return names.get(value) ?? value;
    if (value === null || value === undefined) return '';
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
  const head = columns.map((name) => `<th scope="col">${escapeHtml(spaced(name))}</th>`).join('');
  const body = rows
    .slice(0, mostRows)
    .map(
      (row) => `<tr>${columns.map((name) => `<td>${escapeHtml(cell(name, row[name]))}</td>`).join('')}</tr>`,
    );
  const more =
    rows.length > mostRows ? [`<p class="small">${escapeHtml(say.more(rows.length - mostRows))}</p>`] : [];
  return [
    `<h2>${escapeHtml(title)} (${rows.length})</h2>`,
    columns.length === 0
      ? ''
      : `<table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table>`,
    ...more,
  ].join('\n');
};

const spaced = (name: string): string => name.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
