/** The list at the side: the app, channels, direct messages, and channels to join. */
import { channelName, channelSign, picture, sharedMark } from '../messages/names.ts';
import { type Child, h, keep } from '../parts/dom.ts';
import { writePlace } from '../session/route.ts';
import { session } from '../session/session.ts';
import { isUnread } from '../session/unread.ts';
import { text } from '../text.ts';
import type { Channel } from '../types.ts';
import { browser, drawBrowser } from './browse.ts';
import { finder } from './find.ts';
import { newChannel, newMessage } from './places.ts';
import { presentPicture } from './presence-dots.ts';

const direct = (channel: Channel): boolean => channel.is_im === true || channel.is_mpim === true;

const alphabet = new Intl.Collator('en');
const sorted = (channels: Channel[]): Channel[] =>
  channels
    .map((channel) => ({ channel, name: channelName(channel) }))
    .sort((a, b) => alphabet.compare(a.name, b.name))
    .map(({ channel }) => channel);

/** A DM of nothing yet is one that nobody began. */
const begun = (channel: Channel): boolean => channel.latest !== undefined || channel.is_mpim === true;

const link = (channel: Channel): { key: string; version: string; draw(): HTMLElement } => {
  const { viewer, channel: current } = session().place;
  const active = current === channel.id;
  const unread = !active && isUnread(viewer, channel.id, channel.latest);
  const name = channelName(channel);
  return {
    key: channel.id,
    version: JSON.stringify([
      viewer,
      name,
      active,
      unread,
      channel.is_private,
      channel.is_shared,
      channel.is_archived,
    ]),
    draw: () =>
      h(
        'li',
        {},
        h(
          'a',
          {
            href: writePlace({ viewer, channel: channel.id }),
            class: unread ? 'unread' : undefined,
            'aria-current': active ? 'page' : undefined,
          },
          channel.is_im ? presentPicture(channel.user ?? '', name) : channelSign(channel),
          h('span', { class: 'name' }, name),
          sharedMark(channel),
          channel.is_archived && h('span', { class: 'quiet' }, text.archived),
          unread && h('span', { class: 'dot' }, h('span', { class: 'heard' }, text.unread)),
        ),
      ),
  };
};

const section = (id: string, title: string, ...extra: Child[]): HTMLElement =>
  h(
    'section',
    {},
    h('h2', { id: `${id}-title` }, title, extra),
    h('ul', { id, 'aria-labelledby': `${id}-title` }),
  );

const plus = (label: string, run: () => unknown): HTMLElement =>
  h(
    'button',
    { type: 'button', class: 'quiet-button', 'aria-label': label, title: label, onclick: run },
    '+',
  );

const list = (nav: HTMLElement, id: string): HTMLElement => {
  const found = nav.querySelector<HTMLElement>(`#${id}`);
  if (!found) throw new Error(`The side has no #${id}`);
  return found;
};

export const startChannels = (nav: HTMLElement): void => {
  nav.replaceChildren(
    finder(),
    section('apps', text.apps),
    section('joined', text.channels, plus(text.newChannel, newChannel)),
    section('direct', text.messagesDirect, plus(text.newMessage, newMessage)),
    browser(),
  );
};

/** What was drawn last: the same five hundred are not looked at again. */
let drawn: unknown[] = [];

export const drawChannels = (nav: HTMLElement): void => {
  const { place, overview } = session();
  const wanted = [overview.channels, overview.people, overview.app.installed, writePlace(place)];
  drawBrowser();
  if (wanted.every((one, at) => one === drawn[at])) return;
  drawn = wanted;
  const { app, channels } = overview;
  const appDm = channels.find((one) => one.is_im && one.user === app.botUserId);
  const atApp = place.home === true || (appDm !== undefined && place.channel === appDm.id);
  const unread =
    appDm !== undefined && place.channel !== appDm.id && isUnread(place.viewer, appDm.id, appDm.latest);
  keep(list(nav, 'apps'), [
    {
      key: 'app',
      version: JSON.stringify([place.viewer, atApp, unread]),
      draw: () =>
        h(
          'li',
          {},
          h(
            'a',
            {
              href: writePlace({
                viewer: place.viewer,
                ...(unread ? { channel: appDm?.id } : { home: true }),
              }),
              class: unread ? 'unread' : undefined,
              'aria-current': atApp ? 'page' : undefined,
            },
            picture(app.botUserId, app.name),
            h('span', { class: 'name' }, app.name),
            unread && h('span', { class: 'dot' }, h('span', { class: 'heard' }, text.unread)),
          ),
        ),
    },
  ]);
  const joined = channels.filter((one) => !direct(one));
  const dms = channels.filter(
    (one) => direct(one) && one.id !== appDm?.id && (begun(one) || one.id === place.channel),
  );
  keep(list(nav, 'joined'), sorted(joined).map(link));
  keep(list(nav, 'direct'), sorted(dms).map(link));
};
