/** Fields to type into, and those of dates and times. */
import { h } from '../parts/dom.ts';
import { zone } from '../session/session.ts';
import type { BlockElement, Choice } from '../types.ts';
import { instantAt, wallTime } from '../words/time.ts';
import { written } from './entries.ts';

/** The text of a text object, if it is one. */
export const wordsOf = (words: unknown): string =>
  typeof words === 'object' && words !== null && 'text' in words ? String(words.text) : '';

/** Rich text as one would type it, line by line. */
const plainOf = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  const { text: own, elements } = value as { text?: string; elements?: unknown[] };
  const inside = (elements ?? []).map(plainOf);
  return own ?? inside.join((value as { type?: string }).type === 'rich_text' ? '\n' : '');
};

const typedAs: Record<string, string> = {
  plain_text_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'number',
  rich_text_input: 'text',
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
};

/** The browser's own field for an element. */
export const field = (
  element: BlockElement,
  value: unknown,
  changed: (choice: Choice) => void,
): HTMLElement => {
  const type = typedAs[element.type] ?? 'text';
  const shared = {
    placeholder: wordsOf(element.placeholder),
    maxlength: element.max_length as number | undefined,
    min: element.min_value as string | undefined,
    max: element.max_value as string | undefined,
    step: element.is_decimal_allowed ? 'any' : undefined,
  };
  if (element.multiline || element.type === 'rich_text_input') {
    const area: HTMLTextAreaElement = h('textarea', {
      ...shared,
      rows: 4,
      oninput: () => changed(written(area.value)),
    });
    area.value = plainOf(value);
    return area;
  }
  if (element.type === 'datetimepicker') {
    const shown = typeof value === 'number' ? wallTime(value * 1000, zone()) : '';
    const moment: HTMLInputElement = h('input', {
      type,
      value: shown,
      onchange: () => changed(moment.value ? instantAt(moment.value, zone()) / 1000 : null),
    });
    return moment;
  }
  const picker = type === 'date' || type === 'time';
  const take = () => changed(written(input.value));
  const input: HTMLInputElement = h('input', {
    ...shared,
    type,
    value: String(value ?? ''),
    [picker ? 'onchange' : 'oninput']: take,
  });
  return input;
};

/** True for elements that change with every key. */
export const isTyped = (element: BlockElement): boolean =>
  ['text', 'email', 'url', 'number'].includes(typedAs[element.type] ?? '');
