/** Suggestions under a field, with the keys that people know: arrows, Enter or Tab, Escape. */
import { type Child, h } from './dom.ts';

export type Suggestion = { label: Child; choose(): void };

let count = 0;

/** Makes a field a combobox. Give `show` new suggestions as the person types, and the one to begin at; none hides the list. */
export const createListbox = (field: HTMLInputElement | HTMLTextAreaElement, label: string) => {
  count += 1;
  const id = `list-${count}`;
  const list = h('ul', { id, role: 'listbox', class: 'listbox', 'aria-label': label, hidden: true });
  let shown: Suggestion[] = [];
  let active = -1;

  const mark = (at: number) => {
    active = at;
    for (const [index, item] of [...list.children].entries()) {
      item.setAttribute('aria-selected', String(index === at));
      if (index === at) item.scrollIntoView({ block: 'nearest' });
    }
    if (at < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `${id}-${at}`);
  };
  const show = (suggestions: Suggestion[], first = 0): void => {
    shown = suggestions;
    list.replaceChildren(
      ...suggestions.map((one, index) =>
        h(
          'li',
          {
            id: `${id}-${index}`,
            role: 'option',
            'aria-selected': 'false',
            onmousedown: (event: Event) => event.preventDefault(),
            onclick: () => one.choose(),
          },
          one.label,
        ),
      ),
    );
    list.hidden = suggestions.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
    mark(suggestions.length > first ? first : -1);
  };

  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', id);
  field.setAttribute('aria-expanded', 'false');
  field.addEventListener('blur', () => show([]));

  return {
    list,
    show,
    /** True when the key was for the list. */
    handle(event: KeyboardEvent): boolean {
      if (list.hidden || event.isComposing) return false;
      const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (move) mark((active + move + shown.length) % shown.length);
      else if (event.key === 'Escape') show([]);
      else if (active >= 0 && (event.key === 'Enter' || event.key === 'Tab')) shown[active]?.choose();
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
};
