/** Tabs with the keys that people know: arrows, Home and End. */
import { h } from '../parts/dom.ts';

export type Tab = { id: string; label: string; panel: HTMLElement };

export type Tabs = { list: HTMLElement; panels: HTMLElement[]; focus(): void };

/** `chosen` hears which tab is shown, the first one too. */
export const createTabs = (label: string, tabs: readonly Tab[], chosen: (id: string) => void): Tabs => {
  const buttons = tabs.map(({ id, label: name }) =>
    h(
      'button',
      {
        type: 'button',
        role: 'tab',
        class: 'tab',
        id: `tab-${id}`,
        'aria-controls': `panel-${id}`,
        onclick: () => choose(id),
      },
      name,
    ),
  );
  const panels = tabs.map(({ id, panel }) =>
    h(
      'div',
      { id: `panel-${id}`, role: 'tabpanel', class: 'tabpanel', 'aria-labelledby': `tab-${id}` },
      panel,
    ),
  );

  const choose = (id: string): void => {
    for (const [at, tab] of tabs.entries()) {
      buttons[at]?.setAttribute('aria-selected', String(tab.id === id));
      buttons[at]?.setAttribute('tabindex', tab.id === id ? '0' : '-1');
      panels[at]?.toggleAttribute('hidden', tab.id !== id);
    }
    chosen(id);
  };

  const list = h('div', { role: 'tablist', class: 'tabs', 'aria-label': label }, buttons);
  list.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const last = buttons.length - 1;
    const next = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key];
    const [button, tab] = [buttons[next ?? -1], tabs[next ?? -1]];
    if (at < 0 || !button || !tab) return;
    event.preventDefault();
    choose(tab.id);
    button.focus();
  });
  choose(tabs[0]?.id ?? '');
  return { list, panels, focus: () => buttons.find((one) => one.tabIndex === 0)?.focus() };
};
