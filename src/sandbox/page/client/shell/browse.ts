/** Channels to join: read when they are looked for, some at a time. */
import { channelName, channelSign, sharedMark } from '../messages/names.ts';
import { h, keep } from '../parts/dom.ts';
import * as api from '../session/api.ts';
import { writePlace } from '../session/route.ts';
import { act, go, session } from '../session/session.ts';
import { text } from '../text.ts';
import type { Channel } from '../types.ts';

const typingMs = 150;

const field = h('input', {
  type: 'search',
  placeholder: text.browseText,
  'aria-label': text.browseText,
  oninput: () => later(),
});
const list = h('ul', { id: 'others', 'aria-label': text.browse });
const note = h('p', { class: 'quiet note', 'aria-live': 'polite' });
const details: HTMLDetailsElement = h(
  'details',
  { ontoggle: () => void look() },
  h('summary', {}, text.browse),
  field,
  list,
  note,
);

let found: Channel[] = [];
let waiting: ReturnType<typeof setTimeout> | undefined;
let asked = '';
let readFor: unknown;

const later = (): void => {
  clearTimeout(waiting);
  waiting = setTimeout(() => void look(), typingMs);
};

const said = (total: number): string => {
  if (total > found.length) return text.browseMore(found.length, total);
  if (total > 0) return '';
  return field.value ? text.nothingFound : text.nothingToJoin;
};

const look = async (): Promise<void> => {
  if (!details.open) return;
  const { viewer } = session().place;
  const mine = `${viewer}/${field.value}`;
  asked = mine;
  const answer = await api.browse(viewer, field.value);
  if (!answer || asked !== mine) return;
  found = answer.channels;
  note.textContent = said(answer.total);
  drawList();
};

const joinable = (channel: Channel): { key: string; version: string; draw(): HTMLElement } => {
  const { viewer, channel: open } = session().place;
  const name = channelName(channel);
  return {
    key: channel.id,
    version: JSON.stringify([name, viewer, open === channel.id, channel.is_shared]),
    draw: () =>
      h(
        'li',
        { class: 'joinable' },
        h(
          'a',
          {
            href: writePlace({ viewer, channel: channel.id }),
            title: channel.purpose?.value,
            'aria-current': open === channel.id ? 'page' : undefined,
          },
          channelSign(channel),
          h('span', { class: 'name' }, name),
          sharedMark(channel),
        ),
        h(
          'button',
          {
            type: 'button',
            class: 'action small',
            'aria-label': `${text.join} ${name}`,
            onclick: async () => {
              if ((await act('join', channel.id)).ok) go({ channel: channel.id });
            },
          },
          text.join,
        ),
      ),
  };
};

const drawList = (): void => keep(list, found.map(joinable));

export const browser = (): HTMLElement => details;

/** Every reading of one's channels may mean that there are others to join. */
export const drawBrowser = (): void => {
  const { overview } = session();
  if (readFor !== overview.team) void look();
  readFor = overview.team;
  drawList();
};
