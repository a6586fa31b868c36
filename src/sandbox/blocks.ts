/** Block Kit: what Slack accepts, and in which words it refuses the rest. Pure. */
import { z } from 'zod';
import {
  accessory,
  actionsElement,
  button,
  contextActionsElement,
  contextElement,
  image,
  inputElement,
} from './block-elements.ts';
import { anyText, id, imageFields, plain } from './block-parts.ts';

/** Blocks as they travel: validated once, then believed. */
export type BlockElement = { type: string; action_id?: string; [field: string]: unknown };
export type Block = {
  type: string;
  block_id?: string;
  elements?: BlockElement[];
  accessory?: BlockElement;
  element?: BlockElement;
  [field: string]: unknown;
};
export type Blocks = Block[];

const block_id = id.optional();
const block = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), block_id, ...shape });
const mrkdwn = (max: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: z.string().min(1).max(max) }).optional();
const rich = z.looseObject({
  type: z.literal('rich_text'),
  elements: z.array(z.looseObject({ type: z.string() })),
});
const cell = z.union([
  rich,
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string() }),
]);
const card = block('card', {
  hero_image: image.optional(),
  icon: image.optional(),
  title: mrkdwn(150),
  subtitle: mrkdwn(150),
  body: mrkdwn(200),
  actions: z.array(button).min(1).max(3).optional(),
});
const point = z.strictObject({ label: z.string().min(1).max(20), value: z.number() });
const series = z.strictObject({ name: z.string().min(1).max(20), data: z.array(point).min(1).max(20) });
const axisChart = <Type extends string>(type: Type) =>
  z.strictObject({
    type: z.literal(type),
    series: z.array(series).min(1).max(6),
    axis_config: z.looseObject({ categories: z.array(z.string().max(20)).max(20).optional() }).optional(),
  });

const knownBlock = z.discriminatedUnion('type', [
  block('section', {
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  }),
  block('divider', {}),
  block('header', { text: plain(150) }),
  block('context', { elements: z.array(contextElement).min(1).max(10) }),
  block('actions', { elements: z.array(actionsElement).min(1).max(25) }),
  block('context_actions', { elements: z.array(contextActionsElement).min(1).max(5) }),
  block('input', {
    label: plain(2000),
    hint: plain(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
    element: inputElement,
  }),
  block('image', { ...imageFields, title: plain(2000).optional() }),
  block('markdown', { text: z.string().min(1).max(12_000) }),
  block('rich_text', { elements: z.array(z.looseObject({ type: z.string() })) }),
  block('table', {
    rows: z.array(z.array(cell).min(1).max(20)).min(1).max(100),
    column_settings: z
      .array(
        z
          .strictObject({
            align: z.enum(['left', 'center', 'right']).optional(),
            is_wrapped: z.boolean().optional(),
          })
          .nullable(),
      )
      .max(20)
      .optional(),
  }),
  block('video', {
    video_url: z.string(),
    thumbnail_url: z.string(),
    alt_text: z.string(),
    title: plain(200),
    title_url: z.string().optional(),
    author_name: z.string().max(50).optional(),
    provider_name: z.string().optional(),
    provider_icon_url: z.string().optional(),
    description: plain(200).optional(),
  }),
  block('file', { source: z.literal('remote'), external_id: z.string() }),
  card,
  block('carousel', { elements: z.array(card).min(1).max(10) }),
  block('data_visualization', {
    title: z.string().min(1).max(50),
    chart: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('pie'), segments: z.array(point).min(1).max(20) }),
      axisChart('bar'),
      axisChart('line'),
      axisChart('area'),
    ]),
  }),
]);

export type Surface = 'message' | 'modal' | 'home';
const most = { message: 50, modal: 100, home: 100 } as const;
const once: Partial<Record<string, number>> = { table: 1, data_visualization: 2 };

const pointer = (path: PropertyKey[]) => `[json-pointer:/blocks${path.map((p) => `/${String(p)}`).join('')}]`;

const wordsOf = (issue: z.core.$ZodIssue, path: PropertyKey[]): string[] => {
  const at = pointer(path);
  if (issue.code === 'too_big')
    return [
      `must be less than ${Number(issue.maximum) + 1} ${issue.origin === 'array' ? 'items' : 'characters'} ${at}`,
    ];
  if (issue.code === 'too_small')
    return [
      `must be more than ${Number(issue.minimum) - 1} ${issue.origin === 'array' ? 'items' : 'characters'} ${at}`,
    ];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `invalid additional property: ${key} ${at}`);
  if (issue.code === 'invalid_union' && issue.discriminator) return [`unsupported type ${at}`];
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return [`missing required field: ${String(path.at(-1))} ${pointer(path.slice(0, -1))}`];
  }
  return [`${issue.message} ${at}`];
};

const elementsOf = (item: Block): BlockElement[] => [
  ...(Array.isArray(item.elements) ? item.elements : []),
  ...(item.accessory ? [item.accessory] : []),
  ...(item.element ? [item.element] : []),
];

const twice = (values: (string | undefined)[]): string[] =>
  values
    .filter((value): value is string => value !== undefined)
    .filter((value, at, all) => all.indexOf(value) !== at);

const wholeErrors = (blocks: Blocks, surface: Surface): string[] => {
  const errors: string[] = [];
  if (blocks.length > most[surface])
    errors.push(`no more than ${most[surface]} items allowed ${pointer([])}`);
  for (const name of twice(blocks.map((item) => item.block_id)))
    errors.push(`\`block_id\` already exists: ${name} ${pointer([])}`);
  for (const [type, limit] of Object.entries(once)) {
    if (limit && blocks.filter((item) => item.type === type).length > limit)
      errors.push(`only ${limit} ${type} allowed ${pointer([])}`);
  }
  const marked = blocks.reduce(
    (sum, item) => sum + (item.type === 'markdown' ? String(item.text).length : 0),
    0,
  );
  if (marked > 12_000) errors.push(`markdown must be less than 12001 characters in all ${pointer([])}`);
  blocks.forEach((item, index) => {
    const ids = elementsOf(item).map((one) => one.action_id);
    for (const name of twice(ids)) errors.push(`\`action_id\` already exists: ${name} ${pointer([index])}`);
    if (item.type === 'section' && !item.text && !item.fields)
      errors.push(`missing required field: text ${pointer([index])}`);
    if (item.type === 'file') errors.push(`unsupported type: file ${pointer([index, 'type'])}`);
    if (
      surface !== 'message' &&
      ['table', 'markdown', 'data_visualization', 'card', 'carousel'].includes(item.type) &&
      surface === 'modal'
    ) {
      errors.push(`unsupported type: ${item.type} ${pointer([index, 'type'])}`);
    }
    for (const one of elementsOf(item)) {
      if (one.type.endsWith('static_select') && Boolean(one.options) === Boolean(one.option_groups)) {
        errors.push(`must provide either options or option_groups ${pointer([index])}`);
      }
      if (one.type === 'image' && Boolean(one.image_url) === Boolean(one.slack_file)) {
        errors.push(`must provide either image_url or slack_file ${pointer([index])}`);
      }
    }
    if (item.type === 'image' && Boolean(item.image_url) === Boolean(item.slack_file)) {
      errors.push(`must provide either image_url or slack_file ${pointer([index])}`);
    }
  });
  return errors;
};

/** What Slack says against these blocks; an empty list when it accepts them. */
export const blockErrors = (blocks: unknown, surface: Surface): string[] => {
  if (!Array.isArray(blocks)) return [`must be an array ${pointer([])}`];
  const errors = blocks.flatMap((item, index) => {
    const parsed = knownBlock.safeParse(item, { reportInput: true });
    return parsed.success
      ? []
      : parsed.error.issues.flatMap((issue) => wordsOf(issue, [index, ...issue.path]));
  });
  return (errors.length > 0 ? errors : wholeErrors(blocks, surface)).map((error) => `[ERROR] ${error}`);
};

/** All text of the blocks: beyond about 13,000 characters Slack answers `msg_blocks_too_long`. */
export const blocksLength = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + blocksLength(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) =>
      sum + (key === 'text' && typeof inner === 'string' ? inner.length : blocksLength(inner)),
    0,
  );
};

/** Gives every block and every interactive element the id that Slack would make up for it. */
export const withIds = (blocks: Blocks, freshId: () => string): Blocks => {
  const named = (element: BlockElement): BlockElement =>
    element.type === 'image' || element.type === 'plain_text' || element.type === 'mrkdwn'
      ? element
      : { ...element, action_id: element.action_id ?? freshId() };
  return blocks.map((item) => ({
    ...item,
    block_id: item.block_id ?? freshId(),
    ...(item.elements && ['actions', 'context_actions'].includes(item.type)
      ? { elements: item.elements.map(named) }
      : {}),
    ...(item.accessory ? { accessory: named(item.accessory) } : {}),
    ...(item.element ? { element: named(item.element) } : {}),
  }));
};

/** The elements of a block that a person can act on. */
export const interactive = (item: Block): BlockElement[] =>
  elementsOf(item).filter((element) => element.action_id !== undefined);
