/** Going to a channel or a person by a few letters: Ctrl+K or Cmd+K, arrows, Enter. */
import { channelName, channelSign, picture } from '../messages/names.ts';
import { type Child, h, part } from '../parts/dom.ts';
import { createListbox, type Suggestion } from '../parts/listbox.ts';
import * as api from '../session/api.ts';
import { refresh } from '../session/reading.ts';
import { act, go, session } from '../session/session.ts';
import { isUnread } from '../session/unread.ts';
import { text } from '../text.ts';
import type { Channel } from '../types.ts';
import { findIn } from './finding.ts';

const most = 9;
const mostToJoin = 4;
const typingMs = 120;

type Goal = { name: string; unread: boolean; sign(): Child; note?: string; open(): unknown };

const isMac = /mac|iphone|ipad/i.test(navigator.userAgent);
const label = text.findChannel(isMac ? '⌘K' : 'Ctrl+K');

let waiting: ReturnType<typeof setTimeout> | undefined;
let toJoin: Channel[] = [];

const toWriting = async (): Promise<void> => {
  await refresh(['place']);
  part('write').querySelector('textarea')?.focus();
};

const channelGoal = (channel: Channel, note?: string): Goal => ({
  name: channelName(channel),
  unread: channel.is_member === true && isUnread(session().place.viewer, channel.id, channel.latest),
  sign: () => (channel.is_im ? picture(channel.user ?? '', channelName(channel)) : channelSign(channel)),
  note,
  open: () => go({ channel: channel.id }),
});

/** Conversations one has, then people whom one could write to. */
const goals = (): Goal[] => {
  const { overview, place } = session();
  const met = new Set([place.viewer, ...overview.channels.map((one) => one.user)]);
  const others = overview.people.filter((one) => !one.deleted && !met.has(one.id));
  return [
    ...overview.channels.map((one) => channelGoal(one)),
    ...others.map((one) => ({
      name: one.real_name,
      unread: false,
      sign: () => picture(one.id, one.real_name),
      open: async () => {
        const made = await act('openDm', [one.id]);
        if (made.ok && made.channel) go({ channel: made.channel });
      },
    })),
  ];
};

const suggestion = (goal: Goal): Suggestion => ({
  label: [
    goal.sign(),
    h('span', { class: goal.unread ? 'name unread' : 'name' }, goal.name),
    goal.unread && h('span', { class: 'dot' }, h('span', { class: 'heard' }, text.unread)),
    goal.note && h('small', {}, goal.note),
  ],
  choose: async () => {
    leave();
    await goal.open();
    await toWriting();
  },
});

const suggest = (): void => {
  const mine = findIn(goals(), field.value, most);
  const others = toJoin.map((one) => channelGoal(one, text.notIn));
  listbox.show([...mine, ...findIn(others, field.value || ' ', mostToJoin)].map(suggestion));
};

const look = async (): Promise<void> => {
  const typed = field.value.trim();
  const found = typed ? await api.browse(session().place.viewer, typed.replace(/^#/, '')) : null;
  if (field.value.trim() !== typed || document.activeElement !== field) return;
  toJoin = found?.channels ?? [];
  suggest();
};

const typed = (): void => {
  suggest();
  clearTimeout(waiting);
  waiting = setTimeout(() => void look(), typingMs);
};

const leave = (): void => {
  clearTimeout(waiting);
  field.value = '';
  toJoin = [];
  listbox.show([]);
};

const field: HTMLInputElement = h('input', {
  type: 'search',
  autocomplete: 'off',
  placeholder: label,
  'aria-label': text.findChannel(''),
  'aria-keyshortcuts': 'Control+K Meta+K',
  oninput: typed,
  onfocus: () => suggest(),
  onkeydown: (event: KeyboardEvent) => {
    if (listbox.handle(event) || event.key !== 'Escape') return;
    event.stopPropagation();
    leave();
    part('write').querySelector('textarea')?.focus();
  },
});
const listbox = createListbox(field, text.found);

export const finder = (): HTMLElement => h('div', { class: 'find', role: 'search' }, field, listbox.list);

/** Listens for the shortcut; `reveal` brings the field into sight where it is hidden. */
export const startFinding = (reveal: () => void): void =>
  addEventListener('keydown', (event) => {
    const wanted = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!wanted || event.altKey || event.shiftKey || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    reveal();
    field.focus();
    field.select();
  });
