/** What Slack accepts of blocks, and in which words it refuses the rest. Pure. */
import type { z } from 'zod';
import { knownBlock } from './block-kinds.ts';
import { type Blocks, elementsOf } from './block-shape.ts';

export type Surface = 'message' | 'modal' | 'home';
const most = { message: 50, modal: 100, home: 100 } as const;
const once: Partial<Record<string, number>> = { table: 1, data_visualization: 2 };
/** What stands on other surfaces only. Charts are for messages alone. */
const elsewhere: Record<Surface, readonly string[]> = {
  message: [],
  modal: ['table', 'markdown', 'data_visualization', 'card', 'carousel'],
  home: ['data_visualization'],
};

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
    // The cards of a carousel may ask the same, each with a value of its own.
    const ids = item.type === 'carousel' ? [] : elementsOf(item).map((one) => one.action_id);
    for (const name of twice(ids)) errors.push(`\`action_id\` already exists: ${name} ${pointer([index])}`);
    if (item.type === 'section' && !item.text && !item.fields)
      errors.push(`missing required field: text ${pointer([index])}`);
    if (item.type === 'file') errors.push(`unsupported type: file ${pointer([index, 'type'])}`);
    if (elsewhere[surface].includes(item.type))
      errors.push(`unsupported type: ${item.type} ${pointer([index, 'type'])}`);
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
export const checkBlocks = (blocks: unknown, surface: Surface): string[] => {
  if (!Array.isArray(blocks)) return [`must be an array ${pointer([])}`];
  const errors = blocks.flatMap((item, index) => {
    const parsed = knownBlock.safeParse(item, { reportInput: true });
    return parsed.success
      ? []
      : parsed.error.issues.flatMap((issue) => wordsOf(issue, [index, ...issue.path]));
  });
  return (errors.length > 0 ? errors : wholeErrors(blocks, surface)).map((error) => `[ERROR] ${error}`);
};
