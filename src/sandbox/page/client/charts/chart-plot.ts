/** Draws the plot of a chart at a given width. */
import { s } from '../parts/svg.ts';
import {
  apart,
  areaPath,
  barsOf,
  type Frame,
  frameOf,
  labelsOf,
  lineOf,
  linePath,
  type Point,
  type Series,
  slicesOf,
  slotOf,
} from './chart-geometry.ts';
import { colourOf, dashOf, markerOf, patternsFor } from './chart-looks.ts';
import { shareText, tickText, valueText } from './chart-scale.ts';

export type Chart = {
  type: 'pie' | 'bar' | 'line' | 'area';
  segments?: Point[];
  series?: Series[];
  axis_config?: { categories: string[]; x_label?: string; y_label?: string };
};

export const plotHeight = 230;
const namedFrom = 460;
/** A letter of a name beside a line, and the gap before it. */
const nameLetter = 7.2;
const nameGap = 12;
const nameHeight = 13;
const numberedBars = 14;

const hover = (element: SVGElement, words: string): SVGElement => {
  element.append(s('title', {}, words));
  return element;
};

const write = (words: string, x: number, y: number, look: string): SVGElement =>
  s('text', { x, y, class: look }, words);

const axes = ({ area, scale, yOf, base }: Frame, categories: string[]): SVGElement[] => [
  ...scale.ticks.flatMap((tick) => [
    s('line', { x1: area.left, x2: area.right, y1: yOf(tick), y2: yOf(tick), class: 'grid' }),
    write(tickText(tick, scale.step), area.left - 8, yOf(tick) + 4, 'tick end'),
  ]),
  s('line', { x1: area.left, x2: area.right, y1: base, y2: base, class: 'axis' }),
  ...labelsOf(area, categories).flatMap((label, at) =>
    label === ''
      ? []
      : [
          hover(
            write(label, slotOf(area, categories.length, at).middle, area.bottom + 17, 'tick middle'),
            categories[at] ?? '',
          ),
        ],
  ),
];

const titles = ({ area }: Frame, chart: Chart): SVGElement[] => {
  const { x_label, y_label } = chart.axis_config ?? {};
  const middle = (area.top + area.bottom) / 2;
  return [
    ...(x_label ? [write(x_label, (area.left + area.right) / 2, area.bottom + 37, 'axis-title middle')] : []),
    ...(y_label
      ? [s('text', { transform: `translate(12 ${middle}) rotate(-90)`, class: 'axis-title middle' }, y_label)]
      : []),
  ];
};

const said = (series: Series, at: number, labelled: boolean): string => {
  const point = series.data[at];
  return point ? `${labelled ? `${series.name}, ` : ''}${point.label}: ${valueText(point.value)}` : '';
};

const bars = (frame: Frame, series: Series[], count: number): SVGElement[] => {
  const { defs, fillOf } = patternsFor(series.length);
  const drawn = Array.from({ length: count }, (_, at) =>
    barsOf(
      frame,
      series.map((one) => one.data[at]?.value ?? 0),
      count,
      at,
    ).flatMap((bar, of) => {
      const one = series[of];
      if (!one) return [];
      const { x, y, width, height } = bar;
      const value = one.data[at]?.value ?? 0;
      const numbered = count * series.length <= numberedBars && width >= 15;
      return [
        hover(
          s('rect', { x, y, width, height, rx: Math.min(3, width / 4), fill: fillOf(of), class: 'column' }),
          said(one, at, series.length > 1),
        ),
        ...(numbered
          ? [
              write(
                tickText(value, Math.abs(value) / 100 || 1),
                x + width / 2,
                bar.up ? y - 5 : y + height + 12,
                'number middle',
              ),
            ]
          : []),
      ];
    }),
  );
  return [defs, ...drawn.flat()];
};

const lines = (frame: Frame, series: Series[], filled: boolean, named: boolean): SVGElement[] => {
  const drawn = series.map((one) =>
    lineOf(
      frame,
      one.data.map((point) => point.value),
    ),
  );
  const ends = drawn.map((spots) => spots.at(-1)?.y ?? frame.base);
  const heights = apart(ends, { gap: nameHeight, lowest: frame.area.bottom - 4 });
  return series.flatMap((one, of) => {
    const spots = drawn[of] ?? [];
    const last = spots.at(-1);
    const at = (heights[of] ?? frame.base) + 4;
    const name = last && named ? [write(one.name, last.x + 9, at, `series-name ${colourOf(of)}-ink`)] : [];
    return [
      ...(filled ? [s('path', { d: areaPath(spots, frame.base), class: `field ${colourOf(of)}` })] : []),
      s('path', { d: linePath(spots), class: `line ${colourOf(of)}-line`, 'stroke-dasharray': dashOf(of) }),
      ...spots.map(({ x, y }, point) => hover(markerOf(of, x, y), said(one, point, series.length > 1))),
      ...name,
    ];
  });
};

const againstAxes = (chart: Chart, width: number): SVGElement[] => {
  const series = chart.series ?? [];
  const categories = chart.axis_config?.categories ?? series[0]?.data.map((point) => point.label) ?? [];
  const values = series.flatMap((one) => one.data.map((point) => point.value));
  const named = chart.type !== 'bar' && series.length > 1 && width >= namedFrom;
  const frame = frameOf({ width, height: plotHeight }, values, chart.type !== 'line', {
    bottom: chart.axis_config?.x_label ? 44 : 26,
    right: named ? nameGap + nameLetter * Math.max(...series.map(({ name }) => name.length)) : 10,
    left: chart.axis_config?.y_label ? 18 : 0,
  });
  const drawn =
    chart.type === 'bar'
      ? bars(frame, series, categories.length)
      : lines(frame, series, chart.type === 'area', named);
  return [...axes(frame, categories), ...titles(frame, chart), ...drawn];
};

const pie = (segments: Point[], width: number): SVGElement[] => {
  const { defs, fillOf } = patternsFor(segments.length);
  const outer = Math.min(plotHeight, width) / 2 - 8;
  const centre = { x: width / 2, y: plotHeight / 2 };
  const whole = segments.reduce((sum, one) => sum + Math.max(0, one.value), 0);
  const slices = slicesOf(
    segments.map((one) => one.value),
    centre,
    outer,
    outer * 0.5,
  );
  return [
    defs,
    ...slices.flatMap(({ path, middle, share }, at) => {
      const one = segments[at];
      if (!path || !one) return [];
      const words = shareText(one.value, whole);
      return [
        hover(
          s('path', { d: path, fill: fillOf(at), class: 'slice' }),
          `${one.label}: ${valueText(one.value)} (${words})`,
        ),
        ...(share >= 0.07 ? [write(words, middle.x, middle.y + 4, 'share middle')] : []),
      ];
    }),
  ];
};

/** The drawing itself; what it says stands in words beside it. `width` in pixels. */
export const drawPlot = (chart: Chart, width: number): SVGElement =>
  s(
    'svg',
    {
      viewBox: `0 0 ${width} ${plotHeight}`,
      width,
      height: plotHeight,
      'aria-hidden': 'true',
      focusable: 'false',
    },
    ...(chart.type === 'pie' ? pie(chart.segments ?? [], width) : againstAxes(chart, width)),
  );
