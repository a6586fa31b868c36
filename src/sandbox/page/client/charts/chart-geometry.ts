/** Pure. Where the parts of a chart stand, in pixels from the top left. */
import { type Scale, scaleOf, tickText } from './chart-scale.ts';

export type Point = { label: string; value: number };
export type Series = { name: string; data: Point[] };
export type Area = { left: number; top: number; right: number; bottom: number };

/** A letter of an axis is about that wide. */
const letter = 6.4;
const tickEvery = 46;

export type Frame = { area: Area; scale: Scale; yOf(value: number): number; base: number };

/** The axis of the values and the place that is left for what is drawn against it. */
export const frameOf = (
  size: { width: number; height: number },
  values: number[],
  zero: boolean,
  room: { bottom: number; right: number; left: number },
): Frame => {
  const scale = scaleOf(values, Math.max(2, Math.round((size.height - 40) / tickEvery)), zero);
  const widest = Math.max(...scale.ticks.map((tick) => tickText(tick, scale.step).length));
  const area = {
    left: room.left + widest * letter + 10,
    top: 16,
    right: size.width - room.right,
    bottom: size.height - room.bottom,
  };
  const yOf = (value: number) =>
    area.bottom - ((value - scale.from) / (scale.to - scale.from)) * (area.bottom - area.top);
  return { area, scale, yOf, base: yOf(Math.max(scale.from, Math.min(scale.to, 0))) };
};

/** The part of the width that a category has, and its middle. */
export const slotOf = (
  area: Area,
  count: number,
  at: number,
): { left: number; middle: number; width: number } => {
  const width = (area.right - area.left) / count;
  return { left: area.left + width * at, middle: area.left + width * (at + 0.5), width };
};

export type Bar = { x: number; y: number; width: number; height: number; up: boolean };

const widestBar = 44;

/** Bars of a group side by side, growing from zero. A value of nothing has a bar of no height. */
export const barsOf = (frame: Frame, values: number[], count: number, at: number): Bar[] => {
  const slot = slotOf(frame.area, count, at);
  const gap = slot.width > 30 ? 2 : 0;
  const width = Math.min(widestBar, (slot.width * 0.76) / values.length);
  const left = slot.middle - (width * values.length) / 2;
  return values.map((value, index) => {
    const y = frame.yOf(value);
    return {
      x: left + width * index,
      y: Math.min(y, frame.base),
      width: Math.max(1, width - gap),
      height: Math.abs(y - frame.base),
      up: value >= 0,
    };
  });
};

export type Spot = { x: number; y: number };

export const lineOf = (frame: Frame, values: number[]): Spot[] =>
  values.map((value, at) => ({ x: slotOf(frame.area, values.length, at).middle, y: frame.yOf(value) }));

/** Heights near these, from the top, at least so far apart and none below the lowest: for names beside lines. */
export const apart = (heights: number[], { gap, lowest }: { gap: number; lowest: number }): number[] => {
  const order = [...heights.keys()].sort((a, b) => (heights[b] ?? 0) - (heights[a] ?? 0) || b - a);
  const placed: number[] = [];
  let free = lowest;
  for (const at of order) {
    const height = Math.min(heights[at] ?? lowest, free);
    placed[at] = height;
    free = height - gap;
  }
  return placed;
};

const spotText = ({ x, y }: Spot): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

export const linePath = (spots: Spot[]): string => `M${spots.map(spotText).join('L')}`;

/** What lies between a line and zero. */
export const areaPath = (spots: Spot[], base: number): string => {
  const [first, last] = [spots[0], spots.at(-1)];
  if (!first || !last) return '';
  return `${linePath(spots)}L${spotText({ x: last.x, y: base })}L${spotText({ x: first.x, y: base })}Z`;
};

export type Slice = { path: string; middle: Spot; share: number };

const onCircle = (centre: Spot, radius: number, turn: number): Spot => ({
  x: centre.x + radius * Math.sin(turn * 2 * Math.PI),
  y: centre.y - radius * Math.cos(turn * 2 * Math.PI),
});

/** Slices of a ring, clockwise from the top. What is not above zero has no slice of its own. */
export const slicesOf = (values: number[], centre: Spot, outer: number, inner: number): Slice[] => {
  const sizes = values.map((value) => Math.max(0, value));
  const whole = sizes.reduce((sum, size) => sum + size, 0) || 1;
  let turned = 0;
  return sizes.map((size) => {
    const share = size / whole;
    const from = turned;
    turned += share;
    // A whole ring cannot be one arc: it would end where it begins.
    const to = Math.min(turned, from + 0.99999);
    const large = share > 0.5 ? 1 : 0;
    const path =
      share === 0
        ? ''
        : `M${spotText(onCircle(centre, outer, from))}A${outer} ${outer} 0 ${large} 1 ${spotText(onCircle(centre, outer, to))}` +
          `L${spotText(onCircle(centre, inner, to))}A${inner} ${inner} 0 ${large} 0 ${spotText(onCircle(centre, inner, from))}Z`;
    return { path, middle: onCircle(centre, (outer + inner) / 2, from + share / 2), share };
  });
};

/** Labels of categories that fit beside each other: cut to their slot, or every second, third… one alone. */
export const labelsOf = (area: Area, labels: string[]): string[] => {
  const fits = Math.floor((area.right - area.left) / labels.length / letter);
  const longest = Math.max(...labels.map((label) => label.length));
  if (longest <= fits) return labels;
  if (fits >= 7)
    return labels.map((label) => (label.length > fits ? `${label.slice(0, fits - 1).trimEnd()}…` : label));
  const shown = Math.min(longest, 9);
  const every = Math.ceil((shown + 1) / Math.max(1, fits));
  return labels.map((label, at) => {
    if (at % every > 0) return '';
    return label.length > shown ? `${label.slice(0, shown - 1).trimEnd()}…` : label;
  });
};
