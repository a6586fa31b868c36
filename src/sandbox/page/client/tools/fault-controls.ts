/** Each fault's own control: a switch, or buttons where there is more to say. `data-name` tells them apart. */
import { channelName } from '../messages/names.ts';
import { type Child, h } from '../parts/dom.ts';
import type { Fault } from '../session/api.ts';
import { session } from '../session/session.ts';
import { text } from '../text.ts';
import { faultWords } from './fault-words.ts';
import type { FaultSwitch } from './traffic-types.ts';

/** Does something about the fault of this name. */
export type Meddle = (name: string, fault: Fault) => void;

const explained = (name: string): HTMLElement =>
  h('span', {}, h('strong', {}, faultWords(name).name), h('small', {}, faultWords(name).about));

const toggle = ({ name, on }: FaultSwitch, busy: boolean, meddle: Meddle): HTMLElement => {
  const box: HTMLInputElement = h('input', {
    type: 'checkbox',
    role: 'switch',
    'data-name': name,
    onchange: () => meddle(name, { switch: name, on: box.checked }),
  });
  box.checked = on;
  return h('label', { class: 'fault', 'aria-busy': busy ? 'true' : undefined }, box, explained(name));
};

const deed = (name: string, label: string, run: () => void, disabled = false): HTMLElement =>
  h('button', { type: 'button', class: 'action small', 'data-name': name, disabled, onclick: run }, label);

const disconnect = (meddle: Meddle): Child =>
  (['warning', 'abrupt'] as const).map((how) =>
    deed(how, text.tools.disconnect[how], () => meddle('disconnect', { once: 'disconnect', how })),
  );

/** The channel that was chosen last. */
let chosen = '';

const archive = ({ channels = [] }: FaultSwitch, meddle: Meddle): Child => {
  const { overview } = session();
  const spelled = (id: string) => {
    const found = overview.channels.find((one) => one.id === id);
    return `#${found ? channelName(found) : id}`;
  };
  const able = overview.channels.filter(
    (one) => !one.is_im && !one.is_mpim && !one.is_general && !one.is_archived,
  );
  const field: HTMLSelectElement = h(
    'select',
    {
      'aria-label': text.tools.whichChannel,
      'data-name': 'which',
      onchange: () => {
        chosen = field.value;
      },
    },
    able.map(({ id }) => h('option', { value: id }, spelled(id))),
  );
  field.value = able.some(({ id }) => id === chosen) ? chosen : (able[0]?.id ?? '');
  const set = (channel: string, on: boolean) => meddle('archived', { switch: 'archived', on, channel });
  return [
    field,
    deed('archive', text.tools.archive, () => set(field.value, true), able.length === 0),
    channels.map((id) => deed(id, text.tools.unarchive(spelled(id)), () => set(id, false))),
  ];
};

export const faultControl = (one: FaultSwitch, busy: boolean, meddle: Meddle): HTMLElement => {
  const deeds =
    one.name === 'archived' ? archive(one, meddle) : one.name === 'disconnect' ? disconnect(meddle) : null;
  if (!deeds) return toggle(one, busy, meddle);
  return h('div', { class: 'fault' }, explained(one.name), h('span', { class: 'deeds' }, deeds));
};
