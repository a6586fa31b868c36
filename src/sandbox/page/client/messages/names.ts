/** People and places as one sees them: names, marks, pictures. */
import { h } from '../parts/dom.ts';
import { channelOf, personOf, session } from '../session/session.ts';
import { text } from '../text.ts';
import type { Channel, Message, Person } from '../types.ts';
import { emojiOf } from './emoji.ts';

export const nameOf = (id: string | undefined): string => personOf(id)?.real_name ?? id ?? '';

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('');

/** A person's picture. Their initials stand behind it, for when it does not come. */
export const picture = (id: string, name: string): HTMLElement => {
  const image: HTMLElement = h('img', {
    src: `/page/people/${encodeURIComponent(id)}.svg`,
    alt: '',
    draggable: 'false',
    onerror: () => image.remove(),
  });
  return h('span', { class: 'picture', 'aria-hidden': 'true' }, initials(name), image);
};

/** The picture that the app chose for one message: an emoji of its own. */
const chosenPicture = (emoji: string): HTMLElement =>
  h('span', { class: 'picture chosen', 'aria-hidden': 'true' }, emojiOf(emoji.replaceAll(':', '')) ?? '');

export const authorPicture = (message: Message): HTMLElement => {
  const { id, name } = authorOf(message);
  return message.icons?.emoji ? chosenPicture(message.icons.emoji) : picture(id, name);
};

/** The sign of a person's status, which says the rest when one asks. */
export const statusMark = (id: string): HTMLElement | false => {
  const { status_emoji = '', status_text = '' } = personOf(id)?.profile ?? {};
  const sign = emojiOf(status_emoji.replaceAll(':', ''));
  if (!sign) return false;
  return h(
    'span',
    { class: 'emoji status', role: 'img', 'aria-label': status_text, title: status_text },
    sign,
  );
};

export const badge = (label: string): HTMLElement => h('span', { class: 'badge' }, label);

/** What one has to know of a person: whether they are admin, guest, of another organisation, an app. */
export const badges = (person: Person): HTMLElement[] =>
  [
    person.is_bot && text.app,
    (person.is_admin || person.is_owner) && text.admin,
    person.is_restricted && text.guest,
    person.team_id !== session().overview.team.id && text.outside,
  ]
    .filter((label) => label !== false)
    .map(badge);

/** The person or app that a message is of. */
export const authorOf = (message: Message): { id: string; name: string; app: boolean } => {
  const { app } = session().overview;
  const byApp = message.bot_id !== undefined || message.user === app.botUserId;
  const id = message.user ?? app.botUserId;
  return { id, name: message.username ?? (byApp ? app.name : nameOf(id)), app: byApp };
};

/** `general`, or the people of a DM. */
export const channelName = (channel: Channel): string => {
  if (channel.is_im) return nameOf(channel.user);
  if (!channel.is_mpim) return channel.name ?? channel.id;
  const handles = (channel.name ?? '').replace(/^mpdm-|-\d+$/g, '').split('--');
  const { people, viewer } = session().overview;
  return handles
    .map((handle) => people.find((one) => one.name === handle))
    .filter((one) => one && one.id !== viewer)
    .map((one) => one?.real_name)
    .join(', ');
};

const signOf = (channel: Channel): string => {
  if (channel.is_im || channel.is_mpim) return '';
  return channel.is_private ? (emojiOf('lock') ?? '') : '#';
};

/** `#general`. */
export const spelledChannel = (channel: Channel): string => `${signOf(channel)}${channelName(channel)}`;

/** The sign before a channel's name, said in words to those who hear it. */
export const channelSign = (channel: Channel): HTMLElement =>
  h(
    'span',
    { class: 'sign' },
    h('span', { 'aria-hidden': 'true' }, signOf(channel)),
    channel.is_private && !channel.is_mpim && h('span', { class: 'heard' }, text.privateChannel),
  );

export const sharedMark = (channel: Channel): HTMLElement | false =>
  channel.is_shared === true &&
  h(
    'span',
    { class: 'shared', title: text.sharedChannel },
    h('span', { 'aria-hidden': 'true' }, '⇄'),
    h('span', { class: 'heard' }, text.sharedChannel),
  );

export const nameOfChannel = (id: string): string | undefined => {
  const channel = channelOf(id);
  return channel && channelName(channel);
};
