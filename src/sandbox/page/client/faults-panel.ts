/// <reference lib="dom" />
/** The Faults tab: what can be broken on purpose, and everything well again. */
import { breakOnPurpose, type Fault, readFaults } from './api.ts';
import { type Child, h } from './dom.ts';
import { channelName } from './names.ts';
import { session } from './session.ts';
import { text } from './text.ts';
import { toast } from './toast.ts';
import type { FaultSwitch } from './traffic-types.ts';

export type FaultsPanel = { element: HTMLElement; refresh(): void };

type Words = { name: string; about: string };

const wordsOf = (name: string): Words =>
  (text.tools.faultWords as Record<string, Words>)[name] ?? { name, about: '' };

/** The names of what is broken, for a sentence. */
export const faultNames = (names: readonly string[]): string =>
  names.map((name) => wordsOf(name).name.toLowerCase()).join(', ');

/** Breaks or mends something and says so. Resolves with what is on then; `null` when that did not work. */
export const meddle = async (fault: Fault): Promise<FaultSwitch[] | null> => {
  const outcome = await breakOnPurpose(fault);
  if (outcome.ok && outcome.switches) return outcome.switches;
  toast(text.failed(session().overview.app.name, outcome.error));
  return null;
};

const explained = (name: string): HTMLElement =>
  h('span', {}, h('strong', {}, wordsOf(name).name), h('small', {}, wordsOf(name).about));

export const createFaultsPanel = (): FaultsPanel => {
  let switches: FaultSwitch[] = [];
  /** What is being mended: that may take as long as the app takes to connect. */
  const busy = new Set<string>();
  const groups = h('div', { class: 'groups' });
  const note = h('p', { class: 'quiet', role: 'status' });
  const mend = h('button', {
    type: 'button',
    class: 'action',
    onclick: () => void run('all', { clear: true }),
  });
  mend.append(text.tools.well);

  const run = async (what: string, fault: Fault): Promise<void> => {
    busy.add(what);
    draw();
    const after = await meddle(fault);
    busy.delete(what);
    switches = after ?? (await readFaults()) ?? switches;
    draw();
  };

  const toggle = ({ name, on }: FaultSwitch): HTMLElement => {
    const box: HTMLInputElement = h('input', {
      type: 'checkbox',
      role: 'switch',
      'data-name': name,
      onchange: () => void run(name, { switch: name, on: box.checked }),
    });
    box.checked = on;
    return h(
      'label',
      { class: 'fault', 'aria-busy': busy.has(name) ? 'true' : undefined },
      box,
      explained(name),
    );
  };

  const once = (how: 'warning' | 'abrupt'): HTMLElement =>
    h(
      'button',
      {
        type: 'button',
        class: 'action small',
        'data-name': how,
        onclick: () => void run('disconnect', { once: 'disconnect', how }),
      },
      text.tools.disconnect[how],
    );

  const archived = ({ channels = [] }: FaultSwitch): Child => {
    const { overview } = session();
    const able = overview.channels.filter(
      (one) => !one.is_im && !one.is_mpim && !one.is_general && !one.is_archived,
    );
    const field = h(
      'select',
      { 'aria-label': text.tools.whichChannel, 'data-name': 'which' },
      able.map((one) => h('option', { value: one.id }, `#${channelName(one)}`)),
    );
    field.value = chosen && able.some(({ id }) => id === chosen) ? chosen : (able[0]?.id ?? '');
    field.addEventListener('change', () => {
      chosen = field.value;
    });
    const back = channels.map((id) => {
      const found = overview.channels.find((one) => one.id === id);
      return h(
        'button',
        {
          type: 'button',
          class: 'action small',
          'data-name': id,
          onclick: () => void run('archived', { switch: 'archived', on: false, channel: id }),
        },
        text.tools.unarchive(`#${found ? channelName(found) : id}`),
      );
    });
    return [
      field,
      h(
        'button',
        {
          type: 'button',
          class: 'action small',
          'data-name': 'archive',
          disabled: able.length === 0,
          onclick: () => void run('archived', { switch: 'archived', on: true, channel: field.value }),
        },
        text.tools.archive,
      ),
      back,
    ];
  };
  let chosen: string | undefined;

  const control = (one: FaultSwitch): HTMLElement => {
    const deeds =
      one.name === 'archived'
        ? archived(one)
        : one.kind === 'once'
          ? [once('warning'), once('abrupt')]
          : null;
    if (!deeds) return toggle(one);
    return h('div', { class: 'fault' }, explained(one.name), h('span', { class: 'deeds' }, deeds));
  };

  const group = ([title, names]: readonly [string, readonly string[]]): HTMLElement =>
    h(
      'fieldset',
      {},
      h('legend', {}, title),
      names.flatMap((name) => switches.filter((one) => one.name === name)).map(control),
    );

  const draw = (): void => {
    const { app } = session().overview;
    const focused = (document.activeElement as HTMLElement | null)?.dataset.name;
    const had = groups.contains(document.activeElement);
    groups.replaceChildren(...text.tools.faultGroups.map(group));
    if (had && focused) groups.querySelector<HTMLElement>(`[data-name="${focused}"]`)?.focus();
    const count = switches.filter(({ on }) => on).length;
    mend.disabled = count === 0 || busy.has('all');
    note.textContent = busy.size > 0 ? text.tools.mending(app.name) : text.tools.faultsOn(count);
  };

  return {
    element: h('div', { class: 'faults' }, h('div', { class: 'sum' }, note, mend), groups),
    async refresh() {
      switches = (await readFaults()) ?? switches;
      draw();
    },
  };
};
