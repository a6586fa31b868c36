/** The lines of the traffic: the newest at the end, which stays in sight for who stands there. */
import { h, keep } from '../parts/dom.ts';
import { inSight, scrolledTo } from '../parts/in-sight.ts';
import { zone } from '../session/session.ts';
import { text } from '../text.ts';
import { drawLine } from './traffic-row.ts';
import type { TrafficLine } from './traffic-types.ts';

const nearEnd = 40;

export type TrafficList = {
  element: HTMLElement;
  draw(lines: readonly TrafficLine[]): void;
  /** Marks the line whose exchange is open; `null` for none. */
  mark(id: number | null): void;
  focus(): void;
};

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_at, last) => last,
};

/** `open` hears which line was chosen, and whether by walking to it. */
export const createTrafficList = (open: (id: number, walked: boolean) => void): TrafficList => {
  let lines: readonly TrafficLine[] = [];
  let marked: number | null = null;
  let height = 25;
  const list = h('ol', { 'aria-label': text.tools.traffic });
  const scroller = h('div', { class: 'lines', tabindex: '-1' }, list);

  const buttonOf = (id: number): HTMLElement | null => list.querySelector(`[data-key="${id}"] button`);
  const idOf = (one: Element | null): number => Number(one?.closest('[data-key]')?.getAttribute('data-key'));

  /** One line is a stop for Tab; the arrows go on from there. */
  const rove = (wanted?: Element | null): void => {
    const to = wanted ?? buttonOf(marked ?? -1) ?? list.lastElementChild?.querySelector('button');
    for (const old of list.querySelectorAll('[tabindex="0"]')) old.setAttribute('tabindex', '-1');
    to?.setAttribute('tabindex', '0');
  };

  /** Draws the lines in sight. Whoever had the focus on one that went out of sight can walk on from the list. */
  const render = (): void => {
    const had = list.contains(document.activeElement);
    const where = zone();
    const { from, to, above, below } = inSight(
      lines.length,
      height,
      scroller.scrollTop,
      scroller.clientHeight,
    );
    list.style.paddingTop = `${above}px`;
    list.style.paddingBottom = `${below}px`;
    keep(
      list,
      lines.slice(from, to).map((line) => ({
        key: String(line.id),
        version: `${line.rev} ${where}`,
        draw: () => drawLine(line, line.id === marked, () => open(line.id, false)),
      })),
    );
    for (const [at, item] of [...list.children].entries()) {
      item.setAttribute('aria-posinset', String(from + at + 1));
      item.setAttribute('aria-setsize', String(lines.length));
    }
    if (had && !list.contains(document.activeElement)) scroller.focus({ preventScroll: true });
    rove(list.contains(document.activeElement) ? document.activeElement : undefined);
  };

  const measure = (): void => {
    height = list.firstElementChild?.getBoundingClientRect().height || height;
  };

  const walkTo = (at: number): void => {
    const line = lines[at];
    if (!line) return;
    scroller.scrollTop = scrolledTo(at, height, scroller.scrollTop, scroller.clientHeight);
    render();
    const button = buttonOf(line.id);
    rove(button);
    button?.focus({ preventScroll: true });
    if (marked !== null) open(line.id, true);
  };

  scroller.addEventListener('scroll', render);
  scroller.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const focused = lines.findIndex(({ id }) => id === idOf(document.activeElement));
    const at = focused < 0 ? Math.floor(scroller.scrollTop / height) : focused;
    walkTo(step(at, lines.length - 1));
  });
  new ResizeObserver(() => {
    measure();
    render();
  }).observe(scroller);

  return {
    element: scroller,
    draw(next) {
      const atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < nearEnd;
      const gone = Math.max(
        0,
        lines.findIndex(({ id }) => id === next[0]?.id),
      );
      lines = next;
      render();
      measure();
      scroller.scrollTop = atEnd ? scroller.scrollHeight : scroller.scrollTop - gone * height;
      render();
    },
    mark(id) {
      marked = id;
      for (const button of list.querySelectorAll('[aria-current]')) button.removeAttribute('aria-current');
      const button = id === null ? null : buttonOf(id);
      button?.setAttribute('aria-current', 'true');
      if (button) rove(button);
    },
    focus: () => list.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
  };
};
