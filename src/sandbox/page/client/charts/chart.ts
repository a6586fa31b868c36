/** A chart with what belongs to it: its title, what it says in words, a legend, and its numbers as a table. */
import { plainTable } from '../blocks/tables.ts';
import { type Child, h } from '../parts/dom.ts';
import { s } from '../parts/svg.ts';
import { text } from '../text.ts';
import type { Block } from '../types.ts';
import { colourOf, dashOf, markerOf, patternsFor } from './chart-looks.ts';
import { type Chart, drawPlot } from './chart-plot.ts';
import { shareText, valueText } from './chart-scale.ts';

const narrowest = 240;

const swatch = (chart: Chart, at: number): SVGElement => {
  if (chart.type === 'line' || chart.type === 'area')
    return s(
      'svg',
      { viewBox: '0 0 28 14', width: 28, height: 14, 'aria-hidden': 'true' },
      s('path', { d: 'M0 7H28', class: `line ${colourOf(at)}-line`, 'stroke-dasharray': dashOf(at) }),
      markerOf(at, 14, 7, 4),
    );
  const { defs, fillOf } = patternsFor(at + 1);
  return s(
    'svg',
    { viewBox: '0 0 16 14', width: 16, height: 14, 'aria-hidden': 'true' },
    defs,
    s('rect', { y: 0.5, width: 16, height: 13, rx: 3, fill: fillOf(at) }),
  );
};

const legend = (chart: Chart): Child => {
  const segments = chart.segments ?? [];
  const whole = segments.reduce((sum, one) => sum + Math.max(0, one.value), 0);
  const rows =
    chart.type === 'pie'
      ? segments.map(({ label, value }) => ({
          label,
          more: `${valueText(value)} · ${shareText(value, whole)}`,
        }))
      : (chart.series ?? []).map(({ name }) => ({ label: name, more: '' }));
  return h(
    'ul',
    { class: chart.type === 'pie' ? 'legend tall' : 'legend', 'aria-hidden': 'true' },
    rows.map(({ label, more }, at) =>
      h('li', {}, swatch(chart, at), h('span', {}, label), more && h('span', { class: 'quiet' }, more)),
    ),
  );
};

const numbers = (chart: Chart, title: string): HTMLElement => {
  if (chart.type === 'pie')
    return plainTable(
      ['', title],
      (chart.segments ?? []).map(({ label, value }) => [label, valueText(value)]),
      title,
    );
  const series = chart.series ?? [];
  const labels = series[0]?.data.map((point) => point.label) ?? [];
  return plainTable(
    [chart.axis_config?.x_label ?? '', ...series.map((one) => one.name)],
    labels.map((label, at) => [
      label,
      ...series.map((one) => (one.data[at] ? valueText(one.data[at].value) : '')),
    ]),
    title,
  );
};

/** What the drawing shows, in a sentence or two. */
const inWords = (chart: Chart, title: string): string => {
  const { segments = [], series = [] } = chart;
  if (chart.type === 'pie') {
    const whole = segments.reduce((sum, one) => sum + Math.max(0, one.value), 0);
    const parts = segments.map(({ label, value }) => `${label} ${shareText(value, whole)}`);
    return text.chartSays(text.charts.pie, title, parts);
  }
  const parts = series.map(({ name, data }) => {
    const values = data.map((point) => point.value);
    return text.seriesSays(name, valueText(Math.min(...values)), valueText(Math.max(...values)));
  });
  return text.chartSays(text.charts[chart.type], title, parts);
};

export const drawChart = (block: Block): HTMLElement => {
  const chart = block.chart as Chart;
  const title = String(block.title ?? '');
  const plot = h('div', { class: 'plot', role: 'img', 'aria-label': inWords(chart, title) });
  let drawnAt = 0;
  new ResizeObserver(([entry]) => {
    const width = Math.max(narrowest, Math.floor(entry?.contentRect.width ?? 0));
    if (width === drawnAt) return;
    drawnAt = width;
    plot.replaceChildren(drawPlot(chart, width));
  }).observe(plot);
  const several = chart.type === 'pie' || (chart.series ?? []).length > 1;
  return h(
    'figure',
    { class: `block chart chart-${chart.type}` },
    h('figcaption', {}, title),
    h('div', { class: 'chart-body' }, plot, several && legend(chart)),
    h('details', {}, h('summary', {}, text.asTable), numbers(chart, title)),
  );
};
