/** Small windows at a button: menus and pickers. The browser closes them on Escape and on a click elsewhere. */
import { h } from './dom.ts';

const gap = 4;

const placeAt = (panel: HTMLElement, anchor: HTMLElement): void => {
  const at = anchor.getBoundingClientRect();
  const { width, height } = panel.getBoundingClientRect();
  const below = at.bottom + gap + height <= innerHeight || at.top < height;
  panel.style.left = `${Math.max(gap, Math.min(at.left, innerWidth - width - gap))}px`;
  panel.style.top = `${Math.max(gap, below ? Math.min(at.bottom + gap, innerHeight - height - gap) : at.top - height - gap)}px`;
};

/** Opens a panel at an anchor. It goes away when it closes, and the anchor has the focus again. */
export const openPopover = (anchor: HTMLElement, panel: HTMLElement): void => {
  panel.setAttribute('popover', 'auto');
  panel.classList.add('popover');
  (anchor.closest('dialog') ?? document.body).append(panel);
  anchor.setAttribute('aria-expanded', 'true');
  panel.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState !== 'closed') return;
    anchor.setAttribute('aria-expanded', 'false');
    panel.remove();
  });
  panel.showPopover();
  placeAt(panel, anchor);
  panel.querySelector<HTMLElement>('[autofocus], button, input')?.focus();
};

export type MenuItem = { label: string; danger?: boolean; detail?: string; run(): unknown };

/** Arrow keys move between the buttons of a panel. */
export const walkWithArrows = (panel: HTMLElement, across = 1): void => {
  panel.addEventListener('keydown', (event) => {
    const buttons = [...panel.querySelectorAll<HTMLElement>('button')];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const steps: Record<string, number> = { ArrowDown: across, ArrowUp: -across };
    if (across > 1) Object.assign(steps, { ArrowRight: 1, ArrowLeft: -1 });
    const step = steps[event.key];
    if (step === undefined || (at < 0 && across > 1 && step !== across)) return;
    event.preventDefault();
    buttons[at < 0 ? 0 : Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus();
  });
};

export const openMenu = (anchor: HTMLElement, label: string, items: MenuItem[]): void => {
  const menu = h('div', { class: 'menu', role: 'menu', 'aria-label': label });
  menu.append(
    ...items.map((item) =>
      h(
        'button',
        {
          type: 'button',
          role: 'menuitem',
          class: item.danger ? 'danger' : undefined,
          onclick: () => {
            menu.hidePopover();
            item.run();
          },
        },
        item.label,
        item.detail && h('small', {}, item.detail),
      ),
    ),
  );
  walkWithArrows(menu);
  openPopover(anchor, menu);
};
