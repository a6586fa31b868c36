/** A few words at what the pointer rests on or the keyboard has reached. */
import { h } from './dom.ts';

const gap = 6;
const edge = 6;

let shown: { anchor: HTMLElement; panel: HTMLElement } | undefined;

const hide = (): void => {
  shown?.anchor.removeAttribute('aria-describedby');
  shown?.panel.remove();
  shown = undefined;
};

const show = (anchor: HTMLElement, words: string): void => {
  hide();
  const panel = h('div', { class: 'tip', id: 'tip', role: 'tooltip', popover: 'manual' }, words);
  (anchor.closest('dialog') ?? document.body).append(panel);
  panel.showPopover();
  const at = anchor.getBoundingClientRect();
  const { width, height } = panel.getBoundingClientRect();
  const left = at.left + at.width / 2 - width / 2;
  const above = at.top - height - gap;
  panel.style.left = `${Math.max(edge, Math.min(left, innerWidth - width - edge))}px`;
  panel.style.top = `${above < edge ? at.bottom + gap : above}px`;
  anchor.setAttribute('aria-describedby', 'tip');
  shown = { anchor, panel };
};

/** What is drawn anew under the pointer is gone without a word. */
addEventListener('pointerover', () => {
  if (shown && !shown.anchor.isConnected) hide();
});
addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Escape' || !shown) return;
    hide();
    event.stopPropagation();
  },
  { capture: true },
);
addEventListener('scroll', hide, { capture: true, passive: true });

export const withTip = (anchor: HTMLElement, words: () => string): HTMLElement => {
  anchor.addEventListener('pointerenter', (event) => {
    if (event.pointerType !== 'touch') show(anchor, words());
  });
  anchor.addEventListener('focus', () => {
    // The focus may only pass by, on its way to what is just being opened.
    requestAnimationFrame(() => {
      if (anchor === document.activeElement && anchor.matches(':focus-visible')) show(anchor, words());
    });
  });
  for (const end of ['pointerleave', 'blur', 'click'])
    anchor.addEventListener(end, () => {
      if (shown?.anchor === anchor) hide();
    });
  return anchor;
};
