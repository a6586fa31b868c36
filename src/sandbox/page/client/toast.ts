/// <reference lib="dom" />
/** A short word at the edge of the window, also read out. */
import { h, part } from './dom.ts';

const shownMs = 7000;

const say = (words: string, look: string): void => {
  const one = h('p', { class: look }, words);
  const home = document.querySelector('dialog[open] .toasts') ?? part('toasts');
  home.replaceChildren(one);
  setTimeout(() => one.remove(), shownMs);
};

export const toast = (words: string): void => say(words, 'toast');

/** For those who listen, where the page itself shows it to those who look. */
export const readOut = (words: string): void => say(words, 'heard');
