/** Block Kit's blocks with Slack's limits. Pure. */
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
import { chart } from './chart-shape.ts';

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
export const knownBlock = z.discriminatedUnion('type', [
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
  block('data_visualization', { title: z.string().min(1).max(50), chart }),
]);
