/// <reference lib="dom" />
/** Tables, and charts as the tables that they are made of. */
import { type Child, h } from './dom.ts';
import { drawPlain, drawRich } from './rich-text.ts';
import type { Block, BlockElement } from './types.ts';

type Cell = { type: string; text?: string; elements?: BlockElement[] };

const cell = ({ type, text, elements }: Cell): Child =>
  type === 'rich_text' ? (elements ?? []).map(drawRich) : drawPlain(text ?? '');

const table = (head: Child[], rows: Child[][], caption?: string): HTMLElement =>
  h(
    'div',
    { class: 'block table', tabindex: 0, role: 'region', 'aria-label': caption ?? 'Table' },
    h(
      'table',
      {},
      caption && h('caption', {}, caption),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          head.map((one) => h('th', { scope: 'col' }, one)),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map((row) =>
          h(
            'tr',
            {},
            row.map((one) => h('td', {}, one)),
          ),
        ),
      ),
    ),
  );

/** Slack shows the first row of a table as its head. */
export const drawTable = (block: Block): HTMLElement => {
  const [head = [], ...rows] = (block.rows as Cell[][] | undefined) ?? [];
  return table(
    head.map(cell),
    rows.map((row) => row.map(cell)),
  );
};

type Point = { label: string; value: number };
type Chart = { segments?: Point[]; series?: { name: string; data: Point[] }[] };

export const drawChart = (block: Block): HTMLElement => {
  const chart = (block.chart ?? {}) as Chart;
  const series = chart.series ?? [{ name: '', data: chart.segments ?? [] }];
  const labels = series[0]?.data.map((point) => point.label) ?? [];
  return table(
    ['', ...series.map((one) => one.name)],
    labels.map((label, at) => [label, ...series.map((one) => String(one.data[at]?.value ?? ''))]),
    String(block.title ?? ''),
  );
};
