/** Tables. */
import { type Child, h } from '../parts/dom.ts';
import { text } from '../text.ts';
import type { Block, BlockElement } from '../types.ts';
import { drawPlain, drawRich } from '../words/rich-text.ts';

type Cell = { type: string; text?: string; elements?: BlockElement[] };
type Column = { align?: 'left' | 'center' | 'right'; is_wrapped?: boolean } | null | undefined;

const cell = ({ type, text: plain, elements }: Cell): Child =>
  type === 'rich_text' ? (elements ?? []).map(drawRich) : drawPlain(plain ?? '');

/** Columns are as wide as what stands in them unless the app lets them wrap; numbers stand at the right. */
const lookOf = (column: Column, one: Cell | undefined): string =>
  [
    column?.align ?? (one?.type === 'raw_number' ? 'right' : 'left'),
    column?.is_wrapped ? 'wrapped' : 'unwrapped',
  ].join(' ');

const scrolling = (label: string, table: HTMLElement): HTMLElement =>
  h('div', { class: 'block table', tabindex: 0, role: 'region', 'aria-label': label }, table);

const rowOf = (tag: 'td' | 'th', cells: { shown: Child; look: string }[]): HTMLElement =>
  h(
    'tr',
    {},
    cells.map(({ shown, look }) => h(tag, { class: look, scope: tag === 'th' ? 'col' : undefined }, shown)),
  );

/** Slack shows the first row of a table as its head. */
export const drawTable = (block: Block): HTMLElement => {
  const [head = [], ...rows] = (block.rows as Cell[][] | undefined) ?? [];
  const columns = (block.column_settings as Column[] | undefined) ?? [];
  const cells = (row: Cell[]) =>
    row.map((one, at) => ({ shown: cell(one), look: lookOf(columns[at], rows[0]?.[at] ?? one) }));
  return scrolling(
    text.table,
    h(
      'table',
      {},
      h('thead', {}, rowOf('th', cells(head))),
      h(
        'tbody',
        {},
        rows.map((row) => rowOf('td', cells(row))),
      ),
    ),
  );
};

/** A table of words and, from the second column on, numbers. */
export const plainTable = (head: string[], rows: string[][], label: string): HTMLElement => {
  const cells = (row: string[]) =>
    row.map((shown, at) => ({ shown, look: at === 0 ? 'left' : 'right unwrapped' }));
  return scrolling(
    label,
    h(
      'table',
      {},
      h('thead', {}, rowOf('th', cells(head))),
      h(
        'tbody',
        {},
        rows.map((row) => rowOf('td', cells(row))),
      ),
    ),
  );
};
