/** The Faults tab: what can be broken on purpose, and everything well again. */
import { h } from '../parts/dom.ts';
import { toast } from '../parts/toast.ts';
import { breakOnPurpose, type Fault, readFaults } from '../session/api.ts';
import { session } from '../session/session.ts';
import { text } from '../text.ts';
import { faultControl } from './fault-controls.ts';
import type { FaultSwitch } from './traffic-types.ts';

export type FaultsPanel = { element: HTMLElement; refresh(): void };

/** Breaks or mends something. Resolves with how everything is then; `null`, and said, when that did not work. */
export const meddle = async (fault: Fault): Promise<FaultSwitch[] | null> => {
  const outcome = await breakOnPurpose(fault);
  if (outcome.ok && outcome.switches) return outcome.switches;
  toast(text.failed(session().overview.app.name, outcome.error));
  return null;
};

const everything = 'everything';

export const createFaultsPanel = (): FaultsPanel => {
  let switches: FaultSwitch[] = [];
  /** What is being mended: that takes as long as the app takes to connect. */
  const busy = new Set<string>();
  const groups = h('div', { class: 'groups' });
  const note = h('p', { class: 'quiet', role: 'status' });
  const mend: HTMLButtonElement = h(
    'button',
    { type: 'button', class: 'action', onclick: () => void run(everything, { clear: true }) },
    text.tools.well,
  );

  const run = async (name: string, fault: Fault): Promise<void> => {
    busy.add(name);
    drawSum();
    const after = await meddle(fault);
    busy.delete(name);
    switches = after ?? (await readFaults()) ?? switches;
    draw();
  };

  const drawSum = (): void => {
    const count = switches.filter(({ on }) => on).length;
    mend.disabled = count === 0 || busy.has(everything);
    note.textContent =
      busy.size > 0 ? text.tools.mending(session().overview.app.name) : text.tools.faultsOn(count);
  };

  const draw = (): void => {
    const focused = groups.querySelector<HTMLElement>(':focus')?.dataset.name;
    groups.replaceChildren(
      ...text.tools.faultGroups.map(([title, names]) =>
        h(
          'fieldset',
          {},
          h('legend', {}, title),
          names
            .flatMap((name) => switches.filter((one) => one.name === name))
            .map((one) => faultControl(one, busy.has(one.name), run)),
        ),
      ),
    );
    if (focused) groups.querySelector<HTMLElement>(`[data-name="${focused}"]`)?.focus();
    drawSum();
  };

  return {
    element: h('div', { class: 'faults' }, h('div', { class: 'sum' }, note, mend), groups),
    async refresh() {
      switches = (await readFaults()) ?? switches;
      draw();
    },
  };
};
