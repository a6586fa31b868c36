/** An `input` block: its label, its control, its hint, and room for what is wrong with it. */
import { h } from '../parts/dom.ts';
import { text } from '../text.ts';
import type { Block } from '../types.ts';
import { drawPlain } from '../words/rich-text.ts';
import { drawElement } from './elements.ts';
import type { Surface } from './surface.ts';

const single = /^(INPUT|SELECT|TEXTAREA)$/;

let drawn = 0;

export const drawInput = (surface: Surface, block: Block): HTMLElement => {
  const { element, label, hint, block_id = '' } = block;
  if (!element) return h('div');
  drawn += 1;
  const name = label?.text ?? '';
  const control = drawElement(surface, block, element, name);
  const id = (what: string) => `${what}-${drawn}-${block_id}`;
  const described = [id('error'), hint && id('hint')].filter(Boolean).join(' ');
  const native = control instanceof HTMLElement && single.test(control.tagName);
  if (control instanceof HTMLElement) {
    if (native) control.id = id('field');
    control.setAttribute('aria-describedby', described);
  }
  return h(
    'div',
    { class: 'block input', 'data-block': block_id },
    h(
      native ? 'label' : 'div',
      native ? { class: 'label', for: id('field') } : { class: 'label' },
      drawPlain(name),
      block.optional && h('span', { class: 'quiet' }, ` ${text.optional}`),
    ),
    control,
    h('p', { class: 'error', id: id('error'), hidden: true }),
    hint && h('p', { class: 'hint', id: id('hint') }, drawPlain(hint.text)),
  );
};
