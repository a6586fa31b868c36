/** Messages, as they stand in a channel or a thread. */
import { type Child, h, keep } from '../parts/dom.ts';
import { namesVersion } from '../session/known.ts';
import { go, now, session, zone } from '../session/session.ts';
import { personButton, pictureButton } from '../shell/profile.ts';
import { text } from '../text.ts';
import type { Message } from '../types.ts';
import { drawMrkdwn } from '../words/rich-text.ts';
import { clockTime, dayName, dayOf, fullTime, instantOf, shortTime } from '../words/time.ts';
import { drawMessageBody } from './message-body.ts';
import { messageTools } from './message-menu.ts';
import { authorOf, authorPicture, badge, nameOf, picture, statusMark } from './names.ts';
import { drawReactions } from './reactions.ts';

const together = 5 * 60_000;

/** Messages of one person in quick succession stand under one name. */
const follows = (message: Message, before: Message | undefined): boolean =>
  before !== undefined &&
  !before.is_ephemeral &&
  !message.is_ephemeral &&
  !isNotice(before) &&
  !message.thread_ts &&
  authorOf(before).id === authorOf(message).id &&
  authorOf(before).name === authorOf(message).name &&
  instantOf(message.ts) - instantOf(before.ts) < together;

const notices = /^(channel|group)_|^(bot_add|bot_remove|pinned_item)$/;

const isNotice = (message: Message): boolean => notices.test(message.subtype ?? '');

const moment = (message: Message): HTMLElement => {
  const at = instantOf(message.ts);
  return h(
    'time',
    { datetime: new Date(at).toISOString(), title: fullTime(at, zone()) },
    clockTime(at, zone()),
  );
};

const replies = (message: Message, channel: string): Child => {
  if (!message.reply_count) return false;
  const last = message.latest_reply ? shortTime(instantOf(message.latest_reply), zone()) : '';
  return h(
    'button',
    { type: 'button', class: 'replies', onclick: () => go({ channel, thread: message.ts }) },
    (message.reply_users ?? []).slice(0, 3).map((id) => picture(id, nameOf(id))),
    h('strong', {}, text.replies(message.reply_count)),
    h('span', { class: 'quiet' }, text.lastReply(last)),
  );
};

const marks = (message: Message): Child => [
  message.is_ephemeral && h('p', { class: 'note' }, text.onlyYou),
  message.pinned_to && h('p', { class: 'note' }, text.pinned),
  message.subtype === 'thread_broadcast' && h('p', { class: 'note' }, text.inThread),
];

const edited = (message: Message): Child =>
  message.edited && h('span', { class: 'quiet edited' }, text.edited);

const drawMessage = (message: Message, channel: string, compact: boolean, inThread: boolean): HTMLElement => {
  if (isNotice(message))
    return h(
      'article',
      { class: 'notice', 'data-ts': message.ts },
      drawMrkdwn(message.text),
      moment(message),
    );
  const author = authorOf(message);
  return h(
    'article',
    {
      class: ['message', compact && 'compact', message.is_ephemeral && 'ephemeral'].filter(Boolean).join(' '),
      'data-ts': message.ts,
    },
    h('div', { class: 'side' }, compact ? moment(message) : pictureButton(author.id, authorPicture(message))),
    h(
      'div',
      { class: 'said' },
      marks(message),
      h(
        'header',
        { class: compact ? 'heard' : undefined },
        compact ? author.name : personButton(author.id, 'name-button', author.name),
        statusMark(author.id),
        author.app && badge(text.app),
        !compact && moment(message),
        !compact && edited(message),
      ),
      compact && edited(message),
      drawMessageBody(message, channel),
      drawReactions(message, channel),
      !inThread && replies(message, channel),
    ),
    messageTools(message, channel, inThread),
  );
};

/** What a person's messages look like may change with who looks, with names, and with the day. */
const versionOf = (message: Message, rest: unknown[]): string =>
  JSON.stringify([message, session().place.viewer, namesVersion(), ...rest]);

const divider = (label: string, look = 'day'): HTMLElement => h('h3', { class: look }, h('span', {}, label));

type Look = {
  inThread?: boolean;
  /** What stands right above the list: its day is not said again. */
  after?: Message;
  /** What others wrote after this timestamp is new. */
  leftOff?: string;
};

/** Shows these messages in a list, with the days between them, and a line where one had left off. */
export const drawMessages = (
  list: HTMLElement,
  messages: Message[],
  channel: string,
  { inThread = false, after, leftOff }: Look = {},
): void => {
  const items: Parameters<typeof keep>[1] = [];
  const shown = messages.filter((one) => !one.hidden);
  const first = leftOff && shown.find((one) => one.ts > leftOff && one.user !== session().place.viewer);
  let before = after;
  for (const message of shown) {
    const at = instantOf(message.ts);
    const day = dayOf(at, zone());
    const fresh = !before || dayOf(instantOf(before.ts), zone()) !== day;
    if (fresh) {
      const label = dayName(at, zone(), now());
      items.push({ key: `${channel}/${day}`, version: label, draw: () => divider(label) });
    }
    if (message === first)
      items.push({ key: `${channel}/new`, version: '', draw: () => divider(text.newLine, 'day new') });
    const compact = !fresh && message !== first && follows(message, before);
    items.push({
      key: `${channel}/${message.ts}/${message.is_ephemeral ? 'mine' : ''}`,
      version: versionOf(message, [compact, zone()]),
      draw: () => drawMessage(message, channel, compact, inThread),
    });
    before = message;
  }
  keep(list, items);
};
