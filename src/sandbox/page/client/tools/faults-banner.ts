/** Says above everything that something is broken on purpose, and mends it; then, until the app is back, that it is not. */
import { h, part } from '../parts/dom.ts';
import { session } from '../session/session.ts';
import { text } from '../text.ts';
import { faultNames } from './fault-words.ts';
import { meddle } from './faults-panel.ts';

const banner = (names: readonly string[]): HTMLElement => {
  const mend: HTMLButtonElement = h(
    'button',
    {
      type: 'button',
      class: 'action small',
      onclick: async () => {
        mend.setAttribute('aria-busy', 'true');
        await meddle({ clear: true });
        mend.removeAttribute('aria-busy');
      },
    },
    text.tools.well,
  );
  return h(
    'p',
    {},
    h('strong', {}, text.tools.faultsOn(names.length), ': '),
    h('span', { class: 'names' }, faultNames(names)),
    ' ',
    mend,
  );
};

let shown = '';

export const drawFaultsBanner = (): void => {
  const { faults, reconnecting, app } = session().overview;
  const now = JSON.stringify([faults, reconnecting, app.name]);
  if (now === shown) return;
  shown = now;
  const notice = reconnecting && h('p', {}, text.tools.reconnecting(app.name));
  part('broken').replaceChildren(...(faults.length > 0 ? [banner(faults)] : notice ? [notice] : []));
};
