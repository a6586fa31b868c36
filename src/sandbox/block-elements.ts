/** Block Kit's elements with Slack's limits. Pure. */
import { z } from 'zod';
import {
  anyText,
  confirm,
  conversationFilter,
  dispatchConfig,
  id,
  imageFields,
  option,
  optionGroup,
  plain,
  plainOption,
} from './block-parts.ts';

const action_id = id.optional();
const focus_on_load = z.boolean().optional();
const placeholder = plain(150).optional();
const style = z.enum(['primary', 'danger']).optional();
const accessibility_label = z.string().max(75).optional();
const select = { action_id, confirm, focus_on_load, placeholder };
const multi = { ...select, max_selected_items: z.int().min(1).optional() };
const typed = { action_id, placeholder, focus_on_load, dispatch_action_config: dispatchConfig };
const choices = {
  options: z.array(plainOption).min(1).max(100).optional(),
  option_groups: z.array(optionGroup).min(1).max(100).optional(),
};
const conversations = {
  default_to_current_conversation: z.boolean().optional(),
  filter: conversationFilter,
};
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date');
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time');
const element = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape });

const feedback = z.strictObject({ text: plain(75), value: z.string().max(2000), accessibility_label });

export const button = element('button', {
  action_id,
  confirm,
  text: plain(75),
  value: z.string().max(2000).optional(),
  url: z.string().max(3000).optional(),
  style,
  accessibility_label,
});
export const image = element('image', imageFields);
const checkboxes = element('checkboxes', {
  action_id,
  confirm,
  focus_on_load,
  options: z.array(option).min(1).max(10),
  initial_options: z.array(option).min(1).max(10).optional(),
});
const radio = element('radio_buttons', {
  action_id,
  confirm,
  focus_on_load,
  options: z.array(option).min(1).max(10),
  initial_option: option.optional(),
});
const datepicker = element('datepicker', { ...select, initial_date: date.optional() });
const datetimepicker = element('datetimepicker', {
  action_id,
  confirm,
  focus_on_load,
  initial_date_time: z.int().min(1e9).max(9_999_999_999).optional(),
});
const timepicker = element('timepicker', {
  ...select,
  initial_time: time.optional(),
  timezone: z.string().optional(),
});
const overflow = element('overflow', { action_id, confirm, options: z.array(plainOption).min(1).max(5) });
const richTextInput = element('rich_text_input', {
  ...typed,
  initial_value: z.looseObject({ type: z.literal('rich_text') }).optional(),
  min_lines: z.int().optional(),
  max_lines: z.int().optional(),
});
const response_url_enabled = z.boolean().optional();
const selects = [
  element('static_select', { ...select, ...choices, initial_option: plainOption.optional() }),
  element('external_select', {
    ...select,
    initial_option: plainOption.optional(),
    min_query_length: z.int().min(0).optional(),
  }),
  element('users_select', { ...select, initial_user: z.string().optional() }),
  element('conversations_select', {
    ...select,
    ...conversations,
    response_url_enabled,
    initial_conversation: z.string().optional(),
  }),
  element('channels_select', { ...select, response_url_enabled, initial_channel: z.string().optional() }),
  element('multi_static_select', {
    ...multi,
    ...choices,
    initial_options: z.array(plainOption).min(1).max(100).optional(),
  }),
  element('multi_external_select', {
    ...multi,
    initial_options: z.array(plainOption).min(1).max(100).optional(),
    min_query_length: z.int().min(0).optional(),
  }),
  element('multi_users_select', { ...multi, initial_users: z.array(z.string()).min(1).optional() }),
  element('multi_conversations_select', {
    ...multi,
    ...conversations,
    initial_conversations: z.array(z.string()).min(1).optional(),
  }),
  element('multi_channels_select', { ...multi, initial_channels: z.array(z.string()).min(1).optional() }),
] as const;

export const actionsElement = z.discriminatedUnion('type', [
  button,
  checkboxes,
  radio,
  datepicker,
  datetimepicker,
  timepicker,
  overflow,
  richTextInput,
  ...selects,
]);
export const accessory = z.discriminatedUnion('type', [
  button,
  image,
  checkboxes,
  radio,
  datepicker,
  timepicker,
  overflow,
  ...selects,
]);
export const contextActionsElement = z.discriminatedUnion('type', [
  element('feedback_buttons', { action_id, positive_button: feedback, negative_button: feedback }),
  element('icon_button', {
    action_id,
    confirm,
    icon: z.string(),
    text: plain(75),
    accessibility_label,
    value: z.string().max(2000).optional(),
    visible_to_user_ids: z.array(z.string()).optional(),
  }),
]);
export const contextElement = z.union([image, anyText(3000)]);
export const inputElement = z.discriminatedUnion('type', [
  element('plain_text_input', {
    ...typed,
    initial_value: z.string().max(3000).optional(),
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(3000).optional(),
    max_length: z.int().min(1).max(3000).optional(),
  }),
  element('email_text_input', { ...typed, initial_value: z.string().optional() }),
  element('url_text_input', { ...typed, initial_value: z.string().optional() }),
  element('number_input', {
    ...typed,
    is_decimal_allowed: z.boolean(),
    initial_value: z.string().optional(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
  }),
  element('file_input', {
    action_id,
    filetypes: z.array(z.string()).optional(),
    max_files: z.int().min(1).max(10).optional(),
  }),
  checkboxes,
  radio,
  datepicker,
  datetimepicker,
  timepicker,
  richTextInput,
  ...selects,
]);
