/** Pure. What stands in a Block Kit element, in the shape in which it is sent. */
import type { BlockElement, Choice, Option } from '../types.ts';

const initialFields = [
  'initial_value',
  'initial_option',
  'initial_options',
  'initial_user',
  'initial_users',
  'initial_conversation',
  'initial_conversations',
  'initial_channel',
  'initial_channels',
  'initial_date',
  'initial_time',
  'initial_date_time',
];

/** What the app put in. */
export const initialOf = (element: BlockElement): unknown =>
  initialFields.map((field) => element[field]).find((value) => value !== undefined) ?? null;

/** What stands in a form's state, which names it differently for each type. */
export const enteredIn = (entry: Record<string, unknown> | undefined): unknown =>
  Object.entries(entry ?? {}).find(([key]) => key !== 'type')?.[1] ?? null;

const isOption = (value: unknown): value is Option =>
  typeof value === 'object' && value !== null && 'value' in value;

/** The values chosen, of options or ids alike. */
export const valuesOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value])
    .filter((one) => one !== null && one !== undefined)
    .map((one) => (isOption(one) ? one.value : String(one)));

export const optionsIn = (value: unknown): Option[] =>
  (Array.isArray(value) ? value : [value]).filter(isOption);

export const groupsOf = (element: BlockElement): { label?: string; options: Option[] }[] => [
  ...(element.options ? [{ options: element.options }] : []),
  ...(element.option_groups ?? []).map(({ label, options }) => ({ label: label.text, options })),
];

/** An empty field is sent as none. */
export const written = (value: string): Choice => (value === '' ? null : value);
