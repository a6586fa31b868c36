/** The ends of what is held of a conversation: more comes when one scrolls near, or with a button. */
import { type Column, type End, grow } from '../session/growing.ts';
import { session } from '../session/known.ts';
import { text } from '../text.ts';
import { h, keepOne, part } from './dom.ts';

const nearPx = 600;

const idOf = (column: Column, end: End): string => (column === 'thread' ? `thread-${end}` : end);

/** The button at an end that is not the conversation's own. */
export const drawEnd = (column: Column, end: End, count: number): void =>
  keepOne(part(idOf(column, end)), String(count), () =>
    count === 0
      ? h('div', { hidden: true })
      : h('button', { type: 'button', class: 'action', onclick: () => grow(column, end) }, text[end](count)),
  );

/** Brings more as one comes near an end. */
export const startEnds = (scroller: HTMLElement, column: Column): void =>
  scroller.addEventListener(
    'scroll',
    () => {
      const { [column]: held } = session();
      const { scrollTop, scrollHeight, clientHeight } = scroller;
      if (held?.earlier && scrollTop < nearPx) void grow(column, 'earlier');
      else if (held?.later && scrollHeight - scrollTop - clientHeight < nearPx) void grow(column, 'later');
    },
    { passive: true },
  );
