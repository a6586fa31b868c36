/** A short word at the edge of the window, also read out. */
import { h, part } from './dom.ts';

const shownMs = 7000;

export const toast = (words: string): void => {
  const one = h('p', { class: 'toast' }, words);
  const home = document.querySelector('dialog[open] .toasts') ?? part('toasts');
  home.replaceChildren(one);
  setTimeout(() => one.remove(), shownMs);
};
