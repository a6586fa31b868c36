/** One exchange: what was asked, what was answered, and what there is to know of it. */
import { nameOf } from '../messages/names.ts';
import { type Child, h } from '../parts/dom.ts';
import { icon } from '../parts/icons.ts';
import { toast } from '../parts/toast.ts';
import { zone } from '../session/session.ts';
import { text } from '../text.ts';
import { fullTime } from '../words/time.ts';
import { piecesOf, prettyJson } from './traffic-json.ts';
import { durationWords, hasFailed, isWaiting, lineTime, placeWords, statusWords } from './traffic-lines.ts';
import type { TrafficExchange } from './traffic-types.ts';

/** Colouring more than this takes longer than one would wait (characters). */
const mostColoured = 60_000;

const copy = async (json: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(json);
    toast(text.tools.copied);
  } catch {
    toast(text.tools.notCopied);
  }
};

const coloured = (json: string): Child =>
  json.length > mostColoured
    ? json
    : piecesOf(json).map(({ kind, value }) => (kind === 'sign' ? value : h('span', { class: kind }, value)));

const payload = (title: string, value: unknown, none: string): HTMLElement => {
  const json = value === undefined || value === '' ? '' : prettyJson(value);
  return h(
    'details',
    { open: true },
    h('summary', {}, title),
    json === ''
      ? h('p', { class: 'quiet' }, none)
      : h(
          'div',
          { class: 'payload' },
          h(
            'button',
            {
              type: 'button',
              class: 'action small',
              'aria-label': text.tools.copyOf(title),
              onclick: () => copy(json),
            },
            text.tools.copy,
          ),
          h('pre', { tabindex: '0', role: 'region', 'aria-label': title }, coloured(json)),
        ),
  );
};

const fact = (name: string, value: Child): Child => value && [h('dt', {}, name), h('dd', {}, value)];

const facts = (one: TrafficExchange): HTMLElement =>
  h(
    'dl',
    {},
    fact(text.tools.when, `${fullTime(one.at, zone())}:${lineTime(one.at, zone()).time.slice(-2)}`),
    fact(text.tools.status, h('span', { class: hasFailed(one) ? 'wrong' : undefined }, statusWords(one))),
    fact(text.tools.took, durationWords(one) && `${durationWords(one)} ms`),
    fact(text.tools.retried, one.retry && text.tools.retriedWhy(one.retry.attempt, one.retry.reason)),
    fact(text.tools.where, one.channel && `${placeWords(one)} (${one.channel})`),
    fact(text.tools.who, one.user && `${nameOf(one.user)} (${one.user})`),
  );

/** `close` puts it away. */
export const drawExchange = (one: TrafficExchange, close: () => void): HTMLElement =>
  h(
    'div',
    { class: 'exchange' },
    h(
      'header',
      {},
      h('h3', {}, one.name, ' ', h('small', {}, text.tools.way[one.direction].words, ', ', one.via)),
      h(
        'button',
        { type: 'button', class: 'quiet-button', 'aria-label': text.tools.closeExchange, onclick: close },
        icon('close'),
      ),
    ),
    facts(one),
    payload(text.tools.request, one.request, text.tools.nothing),
    payload(text.tools.response, one.response, isWaiting(one) ? text.tools.waiting : text.tools.nothing),
  );
