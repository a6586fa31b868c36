/// <reference lib="dom" />
/** The middle: a channel with its messages, or the app with its tabs; and the thread beside it. */
import { composerLabel, createComposer } from './composer.ts';
import { type Child, h, keepOne, part } from './dom.ts';
import { drawHome } from './home.ts';
import { drawMessages } from './messages.ts';
import { channelName, channelSign, sharedMark, spelledChannel } from './names.ts';
import { showMembers } from './places.ts';
import { openMenu } from './popover.ts';
import { drawInline, drawPlain } from './rich-text.ts';
import { writePlace } from './route.ts';
import { act, go, session } from './session.ts';
import { text } from './text.ts';
import type { Channel, SeenChannel } from './types.ts';

const shownAtFirst = 150;
const nearEnd = 80;

/** How many messages of the channel are shown: more when one asks for earlier ones. */
const shown = { place: '', count: shownAtFirst };

const isAppDm = (channel: Channel | null): boolean =>
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

const appHead = (home: boolean): HTMLElement =>
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

const channelHead = (channel: SeenChannel): HTMLElement => {
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
    h('h1', {}, channelSign(channel), channelName(channel), ' ', sharedMark(channel)),
    about && h('p', { class: 'quiet about', title: about }, drawInline(about)),
    !channel.is_im &&
      h(
        'button',
        { type: 'button', class: 'quiet-button members', onclick: () => showMembers(channel) },
        text.members(channel.members.length),
      ),
    channel.is_member && !channel.is_mpim && leave,
  );
};

const writing = (channel: SeenChannel): HTMLElement => {
  const { viewer } = session().place;
  if (channel.is_archived) return h('p', { class: 'bar' }, text.archivedNote);
  if (!channel.members.includes(viewer))
    return h(
      'p',
      { class: 'bar' },
      text.joinToWrite(spelledChannel(channel)),
      ' ',
      h(
        'button',
        { type: 'button', class: 'action primary', onclick: () => act('join', channel.id) },
        text.join,
      ),
    );
  return createComposer({ channel: channel.id, label: composerLabel(channel, spelledChannel(channel)) });
};

/** Keeps the end in sight for who stands there, and the place of who reads further up. */
const keepingPlace = (scroller: HTMLElement, place: string, draw: () => void): void => {
  const same = scroller.dataset.place === place;
  const atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < nearEnd;
  draw();
  scroller.dataset.place = place;
  if (!same || atEnd) scroller.scrollTop = scroller.scrollHeight;
};

const drawChannel = (channel: SeenChannel): void => {
  const { viewer } = session().place;
  const place = `${viewer}/${channel.id}`;
  if (shown.place !== place) Object.assign(shown, { place, count: shownAtFirst });
  const earlier = Math.max(0, channel.messages.length - shown.count);
  keepOne(part('head'), JSON.stringify([viewer, { ...channel, messages: 0 }]), () =>
    isAppDm(channel) ? appHead(false) : channelHead(channel),
  );
  keepOne(part('write'), JSON.stringify([place, channel.is_archived, channel.members.includes(viewer)]), () =>
    writing(channel),
  );
  keepOne(part('earlier'), `${place}/${earlier}/${channel.messages.length === 0}`, () =>
    h('div', {}, earlierOrNone(channel, earlier)),
  );
  keepingPlace(part('scroll'), place, () =>
    drawMessages(part('messages'), channel.messages.slice(earlier), channel.id),
  );
};

const earlierOrNone = (channel: SeenChannel, earlier: number): Child => {
  if (channel.messages.length === 0) return h('p', { class: 'quiet' }, drawPlain(text.nothingHere));
  if (earlier === 0) return false;
  return h(
    'button',
    {
      type: 'button',
      class: 'action',
      onclick: () => {
        const { scrollHeight, scrollTop } = part('scroll');
        shown.count += shownAtFirst;
        drawChannel(channel);
        part('scroll').scrollTop = scrollTop + part('scroll').scrollHeight - scrollHeight;
      },
    },
    text.earlier(earlier),
  );
};

const drawThread = (): void => {
  const { place, thread, channel } = session();
  const panel = part('thread');
  const visible = thread !== null && channel !== null && place.thread !== undefined;
  const opening = visible && panel.hidden;
  panel.hidden = !visible;
  document.body.classList.toggle('with-thread', visible);
  if (!visible) return;
  const at = `${place.viewer}/${channel.id}/${place.thread}`;
  keepOne(part('thread-head'), at, () =>
    h(
      'div',
      { class: 'head' },
      h('h2', {}, text.thread, ' ', h('span', { class: 'quiet' }, spelledChannel(channel))),
      h(
        'a',
        {
          class: 'quiet-button',
          href: writePlace({ viewer: place.viewer, channel: channel.id }),
          'aria-label': text.closeThread,
          title: text.closeThread,
        },
        '×',
      ),
    ),
  );
  const may = channel.members.includes(place.viewer) && !channel.is_archived;
  keepOne(part('thread-write'), `${at}/${may}`, () =>
    may ? createComposer({ channel: channel.id, thread: place.thread, label: text.writeReply }) : h('div'),
  );
  keepingPlace(part('thread-scroll'), at, () =>
    drawMessages(part('thread-messages'), thread, channel.id, true),
  );
  if (opening) part('thread-write').querySelector('textarea')?.focus();
};

let homeOf = '';

/** Slack tells the app whenever somebody opens its Home tab. */
const openHomeOnce = (): void => {
  const { place } = session();
  const wanted = place.home ? place.viewer : '';
  if (homeOf === wanted) return;
  homeOf = wanted;
  if (wanted) void act('openHome', 'home');
};

export const drawPlace = (): void => {
  const { place, channel, overview } = session();
  document.title = `${place.home ? overview.app.name : channel ? spelledChannel(channel) : ''} · ${overview.team.name}`;
  part('conversation').hidden = place.home === true;
  part('home').hidden = place.home !== true;
  openHomeOnce();
  drawThread();
  if (place.home) {
    keepOne(part('head'), `home/${place.viewer}`, () => appHead(true));
    drawHome(part('home'));
  } else if (channel) drawChannel(channel);
};
