/** Which of the traffic is shown, and whether it goes on. */
import { h } from '../parts/dom.ts';
import { text } from '../text.ts';
import { clearTraffic, filterTraffic, isPaused, pauseTraffic } from './traffic-feed.ts';

/** So that the workspace does not look through everything at each letter. */
const typingMs = 180;

const select = (
  label: string,
  all: string,
  options: readonly [value: string, label: string][],
  chosen: (value: string) => void,
): HTMLElement => {
  const field: HTMLSelectElement = h(
    'select',
    { 'aria-label': label, onchange: () => chosen(field.value) },
    h('option', { value: '' }, all),
    options.map(([value, said]) => h('option', { value }, said)),
  );
  return field;
};

const searchField = (): HTMLElement => {
  let typing: ReturnType<typeof setTimeout> | undefined;
  const field: HTMLInputElement = h('input', {
    type: 'search',
    placeholder: text.tools.search,
    'aria-label': text.tools.search,
    oninput: () => {
      clearTimeout(typing);
      typing = setTimeout(() => filterTraffic({ text: field.value }), typingMs);
    },
  });
  return field;
};

export const createTrafficFilters = (): HTMLElement => {
  const { way, kinds } = text.tools;
  const failed: HTMLInputElement = h('input', {
    type: 'checkbox',
    onchange: () => filterTraffic({ failed: failed.checked }),
  });
  const pause: HTMLElement = h(
    'button',
    {
      type: 'button',
      class: 'action small',
      'aria-pressed': 'false',
      onclick: () => {
        pauseTraffic(!isPaused());
        pause.setAttribute('aria-pressed', String(isPaused()));
      },
    },
    text.tools.pause,
  );
  return h(
    'div',
    { class: 'filters', role: 'search', 'aria-label': text.tools.filters },
    searchField(),
    select(
      text.tools.direction,
      text.tools.bothWays,
      Object.entries(way).map(([value, { option }]) => [value, option]),
      (direction) => filterTraffic({ direction }),
    ),
    select(text.tools.kind, text.tools.everyKind, Object.entries(kinds), (kind) => filterTraffic({ kind })),
    h('label', { class: 'check' }, failed, text.tools.failuresOnly),
    h('span', { class: 'gap' }),
    pause,
    h('button', { type: 'button', class: 'action small', onclick: clearTraffic }, text.tools.clearLines),
  );
};
