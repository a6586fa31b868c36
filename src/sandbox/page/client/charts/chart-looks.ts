/** How series are told apart: each has a colour, a marker, a dash and a pattern of its own. */
import { s } from '../parts/svg.ts';

const kinds = 6;

/** Class names carry the colours (charts.css), so that they follow light and dark. */
export const colourOf = (at: number): string => `tone-${at % kinds}`;

const dashes = [undefined, '7 4', '2 4', '10 3 2 3', '5 2', '1 3'];
export const dashOf = (at: number): string | undefined => dashes[at % kinds];

const shapes: ((x: number, y: number, r: number) => SVGElement)[] = [
  (x, y, r) => s('circle', { cx: x, cy: y, r }),
  (x, y, r) => s('rect', { x: x - r * 0.9, y: y - r * 0.9, width: r * 1.8, height: r * 1.8 }),
  (x, y, r) => s('path', { d: `M${x} ${y - r * 1.2}L${x + r * 1.15} ${y + r * 0.9}H${x - r * 1.15}Z` }),
  (x, y, r) =>
    s('path', { d: `M${x} ${y - r * 1.35}L${x + r * 1.35} ${y}L${x} ${y + r * 1.35}L${x - r * 1.35} ${y}Z` }),
  (x, y, r) => s('path', { d: `M${x} ${y + r * 1.2}L${x + r * 1.15} ${y - r * 0.9}H${x - r * 1.15}Z` }),
  (x, y, r) =>
    s('path', {
      d: `M${x - r} ${y - r * 0.35}H${x - r * 0.35}V${y - r}H${x + r * 0.35}V${y - r * 0.35}H${x + r}V${y + r * 0.35}H${x + r * 0.35}V${y + r}H${x - r * 0.35}V${y + r * 0.35}H${x - r}Z`,
    }),
];

export const markerOf = (at: number, x: number, y: number, radius = 3.6): SVGElement => {
  const shape = shapes[at % kinds] ?? shapes[0];
  const marker = shape ? shape(x, y, radius) : s('g');
  marker.setAttribute('class', `marker ${colourOf(at)}`);
  return marker;
};

const lines: (() => SVGElement[])[] = [
  () => [],
  () => [s('path', { d: 'M-2 2L2 -2M0 8L8 0M6 10L10 6', class: 'grain' })],
  () => [
    s('circle', { cx: 2, cy: 2, r: 1.1, class: 'grain-dot' }),
    s('circle', { cx: 6, cy: 6, r: 1.1, class: 'grain-dot' }),
  ],
  () => [s('path', { d: 'M0 4H8', class: 'grain' })],
  () => [s('path', { d: 'M-2 6L2 10M0 0L8 8M6 -2L10 2', class: 'grain' })],
  () => [s('path', { d: 'M4 0V8', class: 'grain' })],
];

let charts = 0;

/** Patterns for the surfaces of one drawing. Past six, colours come again with other patterns. */
export const patternsFor = (count: number): { defs: SVGElement; fillOf(at: number): string } => {
  charts += 1;
  const prefix = `grain-${charts}`;
  const defs = s(
    'defs',
    {},
    ...Array.from({ length: count }, (_, at) =>
      s(
        'pattern',
        { id: `${prefix}-${at}`, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
        s('rect', { width: 8, height: 8, class: colourOf(at) }),
        ...(lines[(at + Math.floor(at / kinds)) % kinds]?.() ?? []),
      ),
    ),
  );
  return { defs, fillOf: (at) => `url(#${prefix}-${at})` };
};
