/** Controls that choose among many: several of a list, or what the app suggests. */
import { h } from '../parts/dom.ts';
import { createListbox } from '../parts/listbox.ts';
import { text } from '../text.ts';
import type { Option } from '../types.ts';
import { drawPlain } from '../words/rich-text.ts';
import { optionsIn, valuesOf } from './entries.ts';

const worthFiltering = 8;
const typingMs = 150;

type Group = { label?: string; options: Option[] };

let boxes = 0;

const boxed = (
  type: 'checkbox' | 'radio',
  options: Option[],
  chosen: Set<string>,
  label: string,
  changed: (values: string[]) => void,
): HTMLElement => {
  boxes += 1;
  const name = `boxes-${boxes}`;
  const group: HTMLElement = h(
    'div',
    {
      class: 'boxes',
      role: type === 'radio' ? 'radiogroup' : 'group',
      'aria-label': label,
      onchange: () =>
        changed([...group.querySelectorAll<HTMLInputElement>('input:checked')].map((one) => one.value)),
    },
    options.map((option) =>
      h(
        'label',
        {},
        h('input', { type, name, value: option.value, checked: chosen.has(option.value) }),
        h(
          'span',
          {},
          drawPlain(option.text.text),
          option.description && h('small', {}, drawPlain(option.description.text)),
        ),
      ),
    ),
  );
  return group;
};

export const radios = (
  options: Option[],
  value: unknown,
  label: string,
  changed: (value: string | null) => void,
) => boxed('radio', options, new Set(valuesOf(value)), label, ([one]) => changed(one ?? null));

export const checks = (
  options: Option[],
  value: unknown,
  label: string,
  changed: (values: string[]) => void,
) => boxed('checkbox', options, new Set(valuesOf(value)), label, changed);

/** Several of a known list, as boxes to tick; a long list can be filtered. */
export const many = (groups: Group[], value: unknown, label: string, changed: (values: string[]) => void) => {
  const all = groups.flatMap((group) => group.options);
  const boxes = checks(all, value, label, changed);
  boxes.classList.add('scrolling');
  if (all.length <= worthFiltering) return boxes;
  const rows = [...boxes.children];
  const filter: HTMLInputElement = h('input', {
    type: 'search',
    placeholder: text.filter,
    'aria-label': `${text.filter}: ${label}`,
    oninput: () => {
      for (const row of rows)
        (row as HTMLElement).hidden = !row.textContent?.toLowerCase().includes(filter.value.toLowerCase());
    },
  });
  return h('div', { class: 'many' }, filter, boxes);
};

/** One of a known list. */
export const one = (
  groups: Group[],
  value: unknown,
  placeholder: string,
  changed: (value: string | null) => void,
): HTMLSelectElement => {
  const [chosen] = valuesOf(value);
  const choices = (options: Option[]) =>
    options.map((option) =>
      h(
        'option',
        { value: option.value, selected: option.value === chosen },
        drawPlain(option.text.text).map(shownText),
      ),
    );
  const select: HTMLSelectElement = h(
    'select',
    { onchange: () => changed(select.value || null) },
    h('option', { value: '' }, placeholder),
    groups.map(({ label, options }) =>
      label ? h('optgroup', { label }, choices(options)) : choices(options),
    ),
  );
  return select;
};

const shownText = (node: Node | string): string =>
  typeof node === 'string' ? node : (node.textContent ?? '');

/** One or several of what the app suggests while a person types. */
export const suggested = (
  given: { value: unknown; several: boolean; least: number; placeholder: string; label: string },
  ask: (typed: string) => Promise<Option[]>,
  changed: (options: Option[]) => void,
): HTMLElement => {
  let chosen = optionsIn(given.value);
  let asked = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const chips = h('span', { class: 'chips' });
  const field: HTMLInputElement = h('input', {
    type: 'text',
    autocomplete: 'off',
    placeholder: given.placeholder,
    'aria-label': given.label,
    oninput: () => later(),
    onfocus: () => later(),
    onkeydown: (event: KeyboardEvent) => void listbox.handle(event),
  });
  const listbox = createListbox(field, given.label);

  const set = (options: Option[]) => {
    chosen = options;
    drawChips();
    changed(options);
  };
  const drawChips = () =>
    chips.replaceChildren(
      ...chosen.map((option) =>
        h(
          'button',
          {
            type: 'button',
            class: 'chip',
            'aria-label': text.clear(option.text.text),
            onclick: () => set(chosen.filter((other) => other.value !== option.value)),
          },
          option.text.text,
          ' ×',
        ),
      ),
    );
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void look(), typingMs);
  };
  const look = async () => {
    asked += 1;
    const mine = asked;
    const typed = field.value.trim();
    const options = typed.length < given.least ? [] : await ask(typed);
    if (mine !== asked || document.activeElement !== field) return;
    listbox.show(
      options.map((option) => ({
        label: option.text.text,
        choose() {
          const others = chosen.filter((other) => other.value !== option.value);
          field.value = '';
          listbox.show([]);
          set(given.several ? [...others, option] : [option]);
        },
      })),
    );
  };
  drawChips();
  return h('div', { class: 'suggested' }, chips, field, listbox.list);
};
