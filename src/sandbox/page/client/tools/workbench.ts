/** The developer tools: a modest button on top, and a panel at the bottom of the window. */
import { h, part } from '../parts/dom.ts';
import { icon } from '../parts/icons.ts';
import { session } from '../session/session.ts';
import { text } from '../text.ts';
import { drawFaultsBanner } from './faults-banner.ts';
import { createFaultsPanel, type FaultsPanel } from './faults-panel.ts';
import { createTrafficPanel, type TrafficPanel } from './traffic-panel.ts';
import { createTabs, type Tabs } from './workbench-tabs.ts';

type Bench = { tabs: Tabs; traffic: TrafficPanel; faults: FaultsPanel };

let bench: Bench | undefined;
let tab = 'traffic';
let isOpen = false;
let seen = '';

const opener = (): HTMLElement | null => part('tools').querySelector('button');

const watch = (): void => {
  bench?.traffic.watch(isOpen && tab === 'traffic');
  if (isOpen && tab === 'faults') bench?.faults.refresh();
};

const open = (yes: boolean): void => {
  isOpen = yes;
  bench ??= build();
  part('workbench').hidden = !yes;
  document.body.classList.toggle('with-workbench', yes);
  opener()?.setAttribute('aria-expanded', String(yes));
  watch();
  if (yes) bench.tabs.focus();
  else opener()?.focus();
};

const taller = (): HTMLElement => {
  const button = h(
    'button',
    {
      type: 'button',
      class: 'quiet-button size',
      'aria-pressed': 'false',
      onclick: () => {
        const tall = document.body.classList.toggle('tall-workbench');
        button.setAttribute('aria-pressed', String(tall));
      },
    },
    text.tools.taller,
  );
  return button;
};

const build = (): Bench => {
  const traffic = createTrafficPanel();
  const faults = createFaultsPanel();
  const tabs = createTabs(
    text.tools.title,
    [
      { id: 'traffic', label: text.tools.traffic, panel: traffic.element },
      { id: 'faults', label: text.tools.faults, panel: faults.element },
    ],
    (id) => {
      tab = id;
      watch();
    },
  );
  const close = h(
    'button',
    { type: 'button', class: 'quiet-button', 'aria-label': text.tools.close, onclick: () => open(false) },
    icon('close'),
  );
  part('workbench').append(
    h('header', {}, tabs.list, h('span', { class: 'gap' }), taller(), close),
    ...tabs.panels,
  );
  return { tabs, traffic, faults };
};

/** Escape empties a field that searches, before it closes all. */
const onKey = (event: KeyboardEvent): void => {
  const { target } = event;
  const searching = target instanceof HTMLInputElement && target.type === 'search' && target.value !== '';
  if (event.key !== 'Escape' || event.defaultPrevented || searching) return;
  event.preventDefault();
  event.stopPropagation();
  open(false);
};

export const startWorkbench = (): void => {
  part('workbench').addEventListener('keydown', onKey);
  part('tools').append(
    h(
      'button',
      {
        type: 'button',
        class: 'quiet-button',
        'aria-label': text.tools.title,
        title: text.tools.title,
        'aria-expanded': 'false',
        'aria-controls': 'workbench',
        onclick: () => open(!isOpen),
      },
      icon('tools'),
    ),
  );
};

/** Whatever else changed: what is broken, and which channels there are. */
export const drawWorkbench = (): void => {
  drawFaultsBanner();
  const { faults, channels } = session().overview;
  const now = JSON.stringify([faults, channels.map((one) => [one.id, one.name, one.is_archived])]);
  if (now === seen) return;
  seen = now;
  if (isOpen && tab === 'faults') bench?.faults.refresh();
};
