/** The Traffic tab: filters, lines, and the exchange that is open. */
import { h } from '../parts/dom.ts';
import { readExchange } from '../session/api.ts';
import { text } from '../text.ts';
import { drawExchange } from './traffic-detail.ts';
import { everyLine, trafficFilter, trafficLines, watchTraffic } from './traffic-feed.ts';
import { createTrafficFilters } from './traffic-filters.ts';
import { createTrafficList } from './traffic-list.ts';

export type TrafficPanel = { element: HTMLElement; watch(on: boolean): void };

const heads = (): HTMLElement =>
  h(
    'div',
    { class: 'heads', 'aria-hidden': 'true' },
    [text.tools.time, '', text.tools.kind, text.tools.name, text.tools.status, 'ms'].map((one) =>
      h('span', {}, one),
    ),
  );

export const createTrafficPanel = (): TrafficPanel => {
  let open: { id: number; rev: number } | null = null;
  const detail = h('section', { class: 'detail', 'aria-label': text.tools.exchange, hidden: true });
  const none = h('p', { class: 'none quiet' });

  const close = (): void => {
    open = null;
    detail.hidden = true;
    detail.replaceChildren();
    list.focus();
    list.mark(null);
  };

  detail.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  });

  const show = async (id: number): Promise<void> => {
    const rev = trafficLines().find((line) => line.id === id)?.rev ?? 0;
    open = { id, rev };
    list.mark(id);
    const found = await readExchange(id);
    if (open?.id !== id) return;
    if (!found) return close();
    detail.hidden = false;
    detail.replaceChildren(drawExchange(found, close));
  };

  const list = createTrafficList((id, byKey) => {
    if (open?.id !== id) void show(id);
    else if (!byKey) close();
  });

  const draw = (): void => {
    const lines = trafficLines();
    list.draw(lines);
    none.hidden = lines.length > 0;
    const all = JSON.stringify(trafficFilter()) === JSON.stringify(everyLine);
    none.textContent = all ? text.tools.noTraffic : text.tools.noneFound;
    const now = lines.find((line) => line.id === open?.id);
    if (open && now && now.rev !== open.rev) void show(open.id);
  };

  return {
    element: h(
      'div',
      { class: 'traffic' },
      createTrafficFilters(),
      h('div', { class: 'both' }, h('div', { class: 'list' }, heads(), none, list.element), detail),
    ),
    watch: (on) => watchTraffic(on, draw),
  };
};
