/** What a person enters or chooses, in the shapes that Slack gives it. Pure. */
import type { Block, BlockElement } from './block-shape.ts';
import type { Fields } from './state.ts';
import type { Option } from './world.ts';

/** A person's choice: a text, a date, an option's value, an id, several of those, or Slack's own shape. */
export type Choice = string | number | string[] | Option | Option[] | null;

const initial: Record<string, { from: string; to: string; none: unknown }> = {
  plain_text_input: { from: 'initial_value', to: 'value', none: null },
  email_text_input: { from: 'initial_value', to: 'value', none: null },
  url_text_input: { from: 'initial_value', to: 'value', none: null },
  number_input: { from: 'initial_value', to: 'value', none: null },
  rich_text_input: { from: 'initial_value', to: 'rich_text_value', none: null },
  file_input: { from: '', to: 'files', none: [] },
  static_select: { from: 'initial_option', to: 'selected_option', none: null },
  external_select: { from: 'initial_option', to: 'selected_option', none: null },
  radio_buttons: { from: 'initial_option', to: 'selected_option', none: null },
  checkboxes: { from: 'initial_options', to: 'selected_options', none: [] },
  multi_static_select: { from: 'initial_options', to: 'selected_options', none: [] },
  multi_external_select: { from: 'initial_options', to: 'selected_options', none: [] },
  users_select: { from: 'initial_user', to: 'selected_user', none: null },
  multi_users_select: { from: 'initial_users', to: 'selected_users', none: [] },
  conversations_select: { from: 'initial_conversation', to: 'selected_conversation', none: null },
  multi_conversations_select: { from: 'initial_conversations', to: 'selected_conversations', none: [] },
  channels_select: { from: 'initial_channel', to: 'selected_channel', none: null },
  multi_channels_select: { from: 'initial_channels', to: 'selected_channels', none: [] },
  datepicker: { from: 'initial_date', to: 'selected_date', none: null },
  timepicker: { from: 'initial_time', to: 'selected_time', none: null },
  datetimepicker: { from: 'initial_date_time', to: 'selected_date_time', none: null },
};

/** True for elements whose content stands in a form's state. */
export const isStateful = (element: BlockElement): boolean => initial[element.type] !== undefined;

/** An untouched element's entry in the state. */
export const initialValue = (element: BlockElement): Fields => {
  const shape = initial[element.type];
  return shape
    ? { type: element.type, [shape.to]: element[shape.from] ?? shape.none }
    : { type: element.type };
};

/** The options that an element offers. */
export const optionsOf = (element: BlockElement, suggested: Option[] = []): Option[] => {
  const groups = (element.option_groups ?? []) as { options: Option[] }[];
  return [
    ...((element.options ?? []) as Option[]),
    ...groups.flatMap((group) => group.options),
    ...suggested,
  ];
};

const isOption = (choice: unknown): choice is Option =>
  typeof choice === 'object' && choice !== null && 'value' in choice && 'text' in choice;

const pick = (element: BlockElement, suggested: Option[], choice: unknown): Option => {
  const value = isOption(choice) ? choice.value : choice;
  const found = optionsOf(element, suggested).find((option) => option.value === value);
  if (found) return found;
  if (isOption(choice) && element.type.includes('external')) return choice;
  throw new RangeError(`${element.type} ${element.action_id} does not offer ${JSON.stringify(value)}`);
};

/** Typed text as Slack's rich text, a section a line. */
const richText = (typed: string): Fields => ({
  type: 'rich_text',
  elements: typed.split('\n').map((line) => ({
    type: 'rich_text_section',
    elements: line === '' ? [] : [{ type: 'text', text: line }],
  })),
});

/**
 * A choice as Slack puts it into state and actions.
 * Throws a RangeError when the element does not offer what is chosen.
 */
export const chosen = (element: BlockElement, choice: Choice, suggested: Option[] = []): Fields => {
  const shape = initial[element.type];
  if (element.type === 'overflow')
    return { type: element.type, selected_option: pick(element, suggested, choice) };
  if (!shape) return { type: element.type };
  if (choice === null) return { type: element.type, [shape.to]: shape.none };
  if (element.type === 'rich_text_input' && typeof choice === 'string')
    return { type: element.type, [shape.to]: choice === '' ? null : richText(choice) };
  const list = Array.isArray(choice) ? choice : [choice];
  const value =
    shape.to === 'selected_options'
      ? list.map((one) => pick(element, suggested, one))
      : shape.to === 'selected_option'
        ? pick(element, suggested, choice)
        : Array.isArray(shape.none)
          ? list
          : choice;
  return { type: element.type, [shape.to]: value };
};

const emptyValue = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** What Slack itself says about an entry before the app hears of it; `undefined` when it is fine. */
export const entryError = (block: Block, entry: Fields): string | undefined => {
  const { element } = block;
  if (block.type !== 'input' || !element) return undefined;
  const value = Object.entries(entry).find(([key]) => key !== 'type')?.[1];
  if (emptyValue(value)) return block.optional ? undefined : 'Please complete this required field.';
  const text = String(value);
  const least = Number(element.min_length ?? 0);
  const most = Number(element.max_length ?? 3000);
  if (element.type === 'plain_text_input' && text.length < least)
    return `Must be at least ${least} characters.`;
  if (element.type === 'plain_text_input' && text.length > most) return `Must be at most ${most} characters.`;
  if (element.type === 'number_input') return numberError(element, text);
  if (element.type === 'email_text_input' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text))
    return 'Please enter an email address.';
  if (element.type === 'url_text_input' && !URL.canParse(text)) return 'Please enter a link.';
  const chosenMost = Number(element.max_selected_items ?? Number.POSITIVE_INFINITY);
  if (Array.isArray(value) && value.length > chosenMost) return `Please choose at most ${chosenMost}.`;
  return undefined;
};

const numberError = (element: BlockElement, text: string): string | undefined => {
  const number = Number(text);
  if (Number.isNaN(number)) return 'Please enter a number.';
  if (!element.is_decimal_allowed && !Number.isInteger(number)) return 'Please enter a whole number.';
  if (element.min_value !== undefined && number < Number(element.min_value))
    return `Must be at least ${element.min_value}.`;
  if (element.max_value !== undefined && number > Number(element.max_value))
    return `Must be at most ${element.max_value}.`;
  return undefined;
};
