/** Block Kit's composition objects with Slack's limits. Pure. */
import { z } from 'zod';

export const plain = (max: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  });

const mrkdwn = (max: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(max),
    verbatim: z.boolean().optional(),
  });

export const anyText = (max: number) => z.discriminatedUnion('type', [plain(max), mrkdwn(max)]);

export const id = z.string().min(1).max(255);

const optionFields = {
  value: z.string().min(1).max(150),
  description: anyText(75).optional(),
};
export const plainOption = z.strictObject({
  text: plain(75),
  ...optionFields,
  url: z.string().max(3000).optional(),
});
export const option = z.strictObject({ text: anyText(75), ...optionFields });
export const optionGroup = z.strictObject({
  label: plain(75),
  options: z.array(plainOption).min(1).max(100),
});

export const confirm = z
  .strictObject({
    title: plain(100),
    text: anyText(300),
    confirm: plain(30),
    deny: plain(30),
    style: z.enum(['primary', 'danger']).optional(),
  })
  .optional();

export const dispatchConfig = z
  .strictObject({
    trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).optional(),
  })
  .optional();

export const conversationFilter = z
  .strictObject({
    include: z
      .array(z.enum(['im', 'mpim', 'private', 'public']))
      .min(1)
      .optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .optional();

const slackFile = z.union([z.strictObject({ url: z.string() }), z.strictObject({ id: z.string() })]);

export const imageFields = {
  image_url: z.string().min(1).max(3000).optional(),
  slack_file: slackFile.optional(),
  alt_text: z.string().min(1).max(2000),
};
