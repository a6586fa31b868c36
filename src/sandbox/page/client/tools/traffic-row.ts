/** One exchange in a line. */
import { nameOf } from '../messages/names.ts';
import { h } from '../parts/dom.ts';
import { zone } from '../session/session.ts';
import { text } from '../text.ts';
import { durationWords, hasFailed, isWaiting, lineTime, placeWords, statusWords } from './traffic-lines.ts';
import type { TrafficLine } from './traffic-types.ts';

const about = (line: TrafficLine): string =>
  [line.detail, placeWords(line), line.user && nameOf(line.user)].filter(Boolean).join(' · ');

const nameCell = (line: TrafficLine): HTMLElement =>
  h(
    'span',
    { class: 'what' },
    h('strong', {}, line.name),
    line.retry && h('span', { class: 'badge' }, text.tools.retry(line.retry.attempt)),
    h('small', {}, about(line)),
  );

const cells = (line: TrafficLine): HTMLElement[] => {
  const { day, time } = lineTime(line.at, zone());
  const duration = durationWords(line);
  return [
    h('span', { class: 'when' }, h('span', { class: 'date' }, `${day} `), time),
    h(
      'span',
      { class: `way ${line.direction}` },
      h('span', { 'aria-hidden': 'true' }, text.tools.way[line.direction].sign),
      h('span', { class: 'heard' }, text.tools.way[line.direction].words),
    ),
    h('span', { class: 'kind' }, text.tools.kinds[line.kind]),
    nameCell(line),
    h('span', { class: 'result' }, statusWords(line)),
    h('span', { class: 'took' }, duration, duration && h('span', { class: 'heard' }, ' ms')),
  ];
};

const look = (line: TrafficLine): string =>
  ['wire', hasFailed(line) && 'failed', isWaiting(line) && 'waiting'].filter(Boolean).join(' ');

/** A line that is a button; `marked` while its exchange is open. It is no stop for Tab until it is made one. */
export const drawLine = (line: TrafficLine, marked: boolean, open: () => void): HTMLElement =>
  h(
    'li',
    {},
    h(
      'button',
      {
        type: 'button',
        class: look(line),
        tabindex: '-1',
        'aria-current': marked ? 'true' : undefined,
        onclick: open,
      },
      cells(line),
    ),
  );
