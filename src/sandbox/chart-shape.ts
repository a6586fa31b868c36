/** Charts with Slack's limits. Pure. */
import { z } from 'zod';

const label = z.string().min(1).max(20);
const axisTitle = z.string().min(1).max(50).optional();
const point = z.strictObject({ label, value: z.number() });
const segment = z.strictObject({ label, value: z.number().positive() });
const series = z.strictObject({ name: label, data: z.array(point).min(1).max(20) });

const areDifferent = (words: readonly string[]): boolean => new Set(words).size === words.length;

/** A series has one point for each category, and none besides: there are no gaps. */
const axisChart = <Type extends string>(type: Type) =>
  z
    .strictObject({
      type: z.literal(type),
      series: z.array(series).min(1).max(6),
      axis_config: z.strictObject({
        categories: z.array(label).min(1).max(20),
        x_label: axisTitle,
        y_label: axisTitle,
      }),
    })
    .refine((drawn) => areDifferent(drawn.series.map(({ name }) => name)), {
      path: ['series'],
      message: 'series names must be unique',
    })
    .refine((drawn) => areDifferent(drawn.axis_config.categories), {
      path: ['axis_config', 'categories'],
      message: 'categories must be unique',
    })
    .refine(
      ({ series: all, axis_config: { categories } }) => {
        const wanted = categories.toSorted().join('\n');
        return all.every(
          ({ data }) =>
            wanted ===
            data
              .map((one) => one.label)
              .toSorted()
              .join('\n'),
        );
      },
      { path: ['series'], message: 'data labels must match the categories' },
    );

export const chart = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('pie'), segments: z.array(segment).min(1).max(6) }),
  axisChart('bar'),
  axisChart('line'),
  axisChart('area'),
]);
