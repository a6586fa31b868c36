/** What stands over the messages: a channel's name and what it is for, or the app and its tabs. */
import { channelName, channelSign, sharedMark } from '../messages/names.ts';
import { h } from '../parts/dom.ts';
import { openMenu } from '../parts/popover.ts';
import { act, go, session } from '../session/session.ts';
import { text } from '../text.ts';
import type { Channel, SeenChannel } from '../types.ts';
import { drawInline } from '../words/rich-text.ts';
import { showMembers } from './places.ts';

export const isAppDm = (channel: Channel | null): boolean =>
  channel?.is_im === true && channel.user === session().overview.app.botUserId;

const toMessages = async (): Promise<void> => {
  const opened = await act('openDm');
  if (!opened.ok || !opened.channel) return;
  go({ channel: opened.channel });
  await act('openHome', 'messages');
};

const tab = (label: string, current: boolean, open: () => unknown): HTMLElement =>
  h(
    'button',
    { type: 'button', class: 'tab', 'aria-current': current ? 'page' : undefined, onclick: open },
    label,
  );

export const appHead = (home: boolean): HTMLElement =>
  h(
    'div',
    { class: 'head' },
    h('h1', {}, session().overview.app.name),
    h(
      'div',
      { class: 'tabs' },
      tab(text.home, home, () => go({ home: true })),
      tab(text.messages, !home, toMessages),
    ),
  );

export const channelHead = (channel: SeenChannel): HTMLElement => {
  const about = channel.topic?.value || channel.purpose?.value || '';
  const leave: HTMLElement = h(
    'button',
    {
      type: 'button',
      class: 'quiet-button',
      'aria-label': text.more,
      'aria-haspopup': 'menu',
      onclick: () =>
        openMenu(leave, text.more, [
          { label: text.leave, danger: true, run: () => act('leave', channel.id) },
        ]),
    },
    '⋯',
  );
  return h(
    'div',
    { class: 'head' },
    h(
      'h1',
      {},
      !channel.is_im && !channel.is_mpim && channelSign(channel),
      channelName(channel),
      ' ',
      sharedMark(channel),
    ),
    about && h('p', { class: 'quiet about', title: about }, drawInline(about)),
    !channel.is_im &&
      h(
        'button',
        { type: 'button', class: 'quiet-button members', onclick: () => showMembers(channel) },
        text.members(channel.num_members ?? 0),
      ),
    channel.is_member && !channel.is_mpim && leave,
  );
};
