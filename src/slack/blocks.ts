/** Pure. Block Kit in few words; texts are cut to Slack's limits here, so that no view is ever refused. */
import type {
  ActionsBlock,
  Button,
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  InputBlock,
  KnownBlock,
  Overflow,
  PlainTextElement,
  PlainTextInput,
  PlainTextOption,
  SectionBlock,
  StaticSelect,
} from '@slack/types';
import { clip, limits } from './limits.ts';
import type { Form } from './message.ts';

/** Plain text of at most `limit` characters. */
export const plainText = (text: string, limit: number): PlainTextElement => ({
  type: 'plain_text',
  text: clip(text, limit),
  emoji: true,
});

/** mrkdwn, made with `mrkdwn.ts`; optionally with an element at its side. */
export const section = (mrkdwn: string, accessory?: SectionBlock['accessory']): SectionBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: clip(mrkdwn, limits.sectionText) },
  ...(accessory && { accessory }),
});

export const header = (text: string): HeaderBlock => ({
  type: 'header',
  text: plainText(text, limits.headerText),
});

export const divider = (): DividerBlock => ({ type: 'divider' });

/** Small print, in mrkdwn. */
export const context = (...mrkdwn: string[]): ContextBlock => ({
  type: 'context',
  elements: mrkdwn
    .slice(0, limits.contextElements)
    .map((text) => ({ type: 'mrkdwn', text: clip(text, limits.sectionText) })),
});

export const actions = (...elements: ActionsBlock['elements']): ActionsBlock => ({
  type: 'actions',
  elements: elements.slice(0, limits.actions),
});

export type Chart = {
  type: 'line' | 'area' | 'bar';
  title: string;
  /** What stands below each point; all different. */
  categories: readonly string[];
  /** Each with a value for every category: Slack draws no gaps. */
  series: readonly { name: string; values: readonly number[] }[];
};

/**
 * A chart; its figures must stand beside it in words. For messages alone: Slack takes none in forms and on Home, and
 * two in a message at most. Not yet in @slack/types 3.2.0, hence the shape in full and one cast.
 */
export const chart = ({ type, title, categories, series }: Chart): KnownBlock => {
  const labels = categories.slice(-limits.chartPoints).map((label) => clip(label, limits.chartLabel));
  const block = {
    type: 'data_visualization',
    title: clip(title, limits.chartTitle),
    chart: {
      type,
      series: series.slice(0, limits.chartSeries).map(({ name, values }) => ({
        name: clip(name, limits.chartLabel),
        data: values.slice(-labels.length).map((value, at) => ({ label: labels[at] ?? '', value })),
      })),
      axis_config: { categories: labels },
    },
  };
  return block as unknown as KnownBlock;
};

/** What a button or an option carries: JSON, which the action's `value` schema reads back. */
export const jsonValue = (value: unknown, limit: number = limits.buttonValue): string => {
  const text = JSON.stringify(value ?? null);
  if (text.length > limit) throw new RangeError(`a value of ${text.length} characters; Slack takes ${limit}`);
  return text;
};

export const button = (
  label: string,
  action: string,
  value?: unknown,
  look: Pick<Button, 'style' | 'confirm' | 'accessibility_label'> = {},
): Button => ({
  type: 'button',
  text: plainText(label, limits.buttonText),
  action_id: action,
  value: jsonValue(value),
  ...look,
});

/** A choice; its value is kept as it is, so text for forms and `jsonValue(...)` for actions. */
export const option = (label: string, value: string): PlainTextOption => ({
  text: plainText(label, limits.optionText) as PlainTextOption['text'],
  value,
});

/** What a menu is called; each of its choices says itself what it does. */
export const menuAction = 'slack.menu';

export type MenuChoice = { label: string; action: string; value: unknown };

/** A quiet menu (⋯). Each of its choices, at most five, does what a button with its action and value would. */
export const menu = (...choices: readonly MenuChoice[]): Overflow => ({
  type: 'overflow',
  action_id: menuAction,
  options: choices
    .slice(0, limits.overflowOptions)
    .map(({ label, action, value }) => option(label, jsonValue({ action, value }, limits.optionValue))),
});

/** One question of a form; its answer arrives under `id`. */
export const input = (
  id: string,
  label: string,
  element: InputBlock['element'],
  more: { hint?: string; optional?: boolean } = {},
): InputBlock => ({
  type: 'input',
  block_id: id,
  label: plainText(label, limits.inputLabel),
  element,
  ...(more.hint && { hint: plainText(more.hint, limits.inputHint) }),
  ...(more.optional && { optional: true }),
});

/** An element for `input` to type into. */
export const textField = (
  given: { initial?: string; placeholder?: string; multiline?: boolean; max?: number } = {},
): PlainTextInput => ({
  type: 'plain_text_input',
  action_id: 'value',
  ...(given.multiline && { multiline: true }),
  ...(given.max && { max_length: given.max }),
  ...(given.initial && { initial_value: clip(given.initial, given.max ?? limits.sectionText) }),
  ...(given.placeholder && { placeholder: plainText(given.placeholder, limits.placeholder) }),
});

/** An element for `input` to choose one from; at most a hundred options. */
export const choice = (options: readonly PlainTextOption[], initial?: string): StaticSelect => {
  const shown = options.slice(0, limits.selectOptions);
  const chosen = shown.find((one) => one.value === initial);
  return {
    type: 'static_select',
    action_id: 'value',
    options: shown,
    ...(chosen && { initial_option: chosen }),
  };
};

/** A form. Without `submit` it only shows something. `metadata` comes back at submission, as JSON. */
export const form = (given: {
  id?: string;
  title: string;
  blocks: KnownBlock[];
  close: string;
  submit?: string;
  metadata?: unknown;
}): Form => ({
  type: 'modal',
  title: plainText(given.title, limits.formTitle),
  close: plainText(given.close, limits.formButton),
  blocks: given.blocks.slice(0, limits.viewBlocks),
  ...(given.id && { callback_id: given.id }),
  ...(given.submit && { submit: plainText(given.submit, limits.formButton) }),
  ...(given.metadata !== undefined && {
    private_metadata: jsonValue(given.metadata, limits.privateMetadata),
  }),
});
