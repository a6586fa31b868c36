/** F6 goes from one part of the window to the next, Shift+F6 back; the first stop of Tab leads to the box to write in. */
import { h } from '../parts/dom.ts';
import { text } from '../text.ts';

/** Each part, and where in it one lands. */
const stops: [part: string, within: string][] = [
  ['top', 'button'],
  ['nav', '[aria-current], a, input'],
  ['main', '#messages article:last-of-type button, #home button, h1'],
  ['write', 'textarea, .bar button'],
  ['thread', 'textarea'],
  ['workbench', 'button'],
];

const focusable = 'a[href], button, input, textarea, select, [tabindex]';

const landing = ([id, within]: [string, string]): HTMLElement | undefined =>
  [...(document.getElementById(id)?.querySelectorAll<HTMLElement>(within) ?? [])].find(
    (one) => one.matches(focusable) && one.checkVisibility(),
  );

/** The innermost part that has the focus. */
const current = (): number =>
  stops.findLastIndex(([id]) => document.getElementById(id)?.contains(document.activeElement));

const move = (step: 1 | -1): void => {
  const from = current();
  for (let far = 1; far <= stops.length; far += 1) {
    const stop = stops[(from + step * far + stops.length * 2) % stops.length];
    const found = stop && landing(stop);
    if (!found) continue;
    found.focus();
    return;
  }
};

export const toWriting = (): void => landing(['write', 'textarea'])?.focus();

export const startRegions = (): void => {
  addEventListener('keydown', (event) => {
    if (event.key !== 'F6' || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    move(event.shiftKey ? -1 : 1);
  });
  document.body.prepend(
    h('button', { type: 'button', class: 'skip', onclick: toWriting }, text.skipToWriting),
  );
};
