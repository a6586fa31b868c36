import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  apart,
  areaPath,
  barsOf,
  frameOf,
  labelsOf,
  lineOf,
  linePath,
  slicesOf,
} from '../../../src/sandbox/page/client/charts/chart-geometry.ts';
import {
  scaleOf,
  shareText,
  tickText,
  valueText,
} from '../../../src/sandbox/page/client/charts/chart-scale.ts';

const tiny = 1e-5;
const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const numbers = fc.array(number, { minLength: 1, maxLength: 20 });
const room = { left: 0, right: 10, bottom: 26 };
const size = { width: 400, height: 230 };

describe('the axis of a chart', () => {
  it('has round steps', () => {
    expect(scaleOf([12, 19, 7, 24], 4, true).ticks).toEqual([0, 10, 20, 30]);
    expect(scaleOf([32_000, 41_000], 4, false).ticks).toEqual([30_000, 35_000, 40_000, 45_000]);
    expect(scaleOf([0.1, 0.35], 4, true).ticks).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
    expect(scaleOf([-4, 8.25], 4, true).ticks).toEqual([-5, 0, 5, 10]);
  });

  it('begins at nothing where lengths are compared, and where nothing is near', () => {
    expect(scaleOf([95, 99], 4, true).from).toBe(0);
    expect(scaleOf([95, 99], 4, false).from).toBe(95);
    expect(scaleOf([10, 99], 4, false).from).toBe(0);
    expect(scaleOf([-10, -99], 4, false).to).toBe(0);
  });

  it('holds every value, with few ticks that rise', () => {
    fc.assert(
      fc.property(numbers, fc.boolean(), (values, zero) => {
        const { from, to, ticks } = scaleOf(values, 4, zero);
        expect(from).toBeLessThanOrEqual(Math.min(...values) + tiny + Math.abs(from) * tiny);
        expect(to).toBeGreaterThanOrEqual(Math.max(...values) - (tiny + Math.abs(to) * tiny));
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(12);
        for (const [at, tick] of ticks.entries())
          if (at > 0) expect(tick).toBeGreaterThan(ticks[at - 1] ?? tick);
      }),
    );
  });

  it('also when all values are the same, or nothing', () => {
    expect(scaleOf([0], 4, true)).toMatchObject({ from: 0 });
    expect(scaleOf([0, 0], 4, false).to).toBeGreaterThan(0);
    expect(scaleOf([7, 7], 4, true).ticks).toContain(0);
  });

  it('writes numbers short on the axis and in full elsewhere', () => {
    expect([0, 35_000, 2_500_000].map((one) => tickText(one, 5000))).toEqual(['0', '35k', '2.5M']);
    expect(tickText(0.25, 0.05)).toBe('0.25');
    expect(tickText(9500, 500)).toBe('9,500');
    expect(tickText(12_500, 500)).toBe('12.5k');
    expect(valueText(32_000.5)).toBe('32,000.5');
    expect([shareText(45, 100), shareText(1, 300), shareText(0, 0)]).toEqual(['45 %', '< 1 %', '0 %']);
  });
});

describe('the parts of a chart', () => {
  it('grow from zero, up and down', () => {
    const frame = frameOf(size, [10, -10], true, room);
    const [up, down] = barsOf(frame, [10, -10], 1, 0);
    expect((up?.y ?? 0) + (up?.height ?? 0)).toBeCloseTo(frame.base);
    expect(down?.y).toBeCloseTo(frame.base);
    expect(up?.height).toBeCloseTo(down?.height ?? 0);
  });

  it('stay within the frame and beside each other', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 240, max: 700 }),
        (values, count, width) => {
          const frame = frameOf({ width, height: 230 }, values, true, room);
          const bars = Array.from({ length: count }, (_, at) =>
            barsOf(frame, values.slice(0, 6), count, at),
          ).flat();
          for (const [at, bar] of bars.entries()) {
            expect(bar.x).toBeGreaterThanOrEqual(frame.area.left - 0.01);
            expect(bar.x + bar.width).toBeLessThanOrEqual(frame.area.right + 1.01);
            expect(bar.y).toBeGreaterThanOrEqual(frame.area.top - 0.01);
            expect(bar.y + bar.height).toBeLessThanOrEqual(frame.area.bottom + 0.01);
            if (at > 0) expect(bar.x).toBeGreaterThan(bars[at - 1]?.x ?? 0);
          }
        },
      ),
    );
  });

  it('are lines through the middles of their categories, and fields down to zero', () => {
    const frame = frameOf(size, [0, 10], true, room);
    const spots = lineOf(frame, [0, 10]);
    expect(spots[0]?.y).toBeCloseTo(frame.area.bottom);
    expect(spots[1]?.y).toBeCloseTo(frame.area.top);
    expect(linePath(spots)).toMatch(/^M[\d.]+ [\d.]+L[\d.]+ [\d.]+$/);
    expect(areaPath(spots, frame.base)).toMatch(/Z$/);
    expect(areaPath([], 0)).toBe('');
  });

  it('are slices that make a whole', () => {
    const slices = slicesOf([1, 0, 3, -2], { x: 100, y: 100 }, 80, 40);
    expect(slices.map((one) => one.share)).toEqual([0.25, 0, 0.75, 0]);
    expect(slices.map((one) => one.path === '')).toEqual([false, true, false, true]);
    expect(slices[0]?.middle.x).toBeGreaterThan(100);
    expect(slicesOf([5], { x: 0, y: 0 }, 10, 5)[0]?.path).not.toContain('NaN');
    expect(slicesOf([0, 0], { x: 0, y: 0 }, 10, 5).every((one) => one.path === '')).toBe(true);
  });

  it('have labels that fit: whole, cut, or some of them', () => {
    const area = { left: 0, right: 320, top: 0, bottom: 100 };
    expect(labelsOf(area, ['Oct', 'Nov', 'Dec'])).toEqual(['Oct', 'Nov', 'Dec']);
    expect(labelsOf(area, ['Strawberry rhubarb', 'Key lime', 'Blueberry', 'Pumpkin'])[0]).toBe('Strawberry…');
    const weeks = labelsOf(
      area,
      Array.from({ length: 20 }, (_, at) => `Week ${at + 1}`),
    );
    expect(weeks.filter((one) => one !== '')).toEqual(['Week 1', 'Week 5', 'Week 9', 'Week 13', 'Week 17']);
  });
});

describe('names beside lines', () => {
  it('stand apart, near the ends of their lines, and none below the lowest place', () => {
    const heights = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 6 });
    fc.assert(
      fc.property(heights, (ends) => {
        const places = apart(ends, { gap: 13, lowest: 180 });
        expect(places).toHaveLength(ends.length);
        const sorted = places.toSorted((a, b) => a - b);
        for (const [at, place] of sorted.entries()) {
          expect(place).toBeLessThanOrEqual(180);
          if (at > 0) expect(place - (sorted[at - 1] ?? 0)).toBeGreaterThanOrEqual(13 - tiny);
        }
      }),
    );
    expect(apart([20, 60, 100], { gap: 13, lowest: 180 })).toEqual([20, 60, 100]);
    expect(apart([180, 180, 180], { gap: 13, lowest: 180 })).toEqual([154, 167, 180]);
  });
});
