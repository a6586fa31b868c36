/// <reference lib="dom" />
/** A channel: its messages, and the box to write in. */
import { composerLabel, createComposer } from './composer.ts';
import { type Child, h, keepOne, part } from './dom.ts';
import { appHead, channelHead, isAppDm } from './heads.ts';
import { drawMessages } from './messages.ts';
import { spelledChannel } from './names.ts';
import { keepingPlace } from './scrolling.ts';
import { act, session } from './session.ts';
import { text } from './text.ts';
import type { SeenChannel } from './types.ts';

const shownAtFirst = 150;

/** How many messages of the channel are shown: more when one asks for earlier ones. */
const shown = { place: '', count: shownAtFirst };

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

export const drawConversation = (channel: SeenChannel): void => {
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
  if (channel.messages.length === 0) return h('p', { class: 'quiet' }, text.nothingHere);
  if (earlier === 0) return false;
  return h(
    'button',
    {
      type: 'button',
      class: 'action',
      onclick: () => {
        const { scrollHeight, scrollTop } = part('scroll');
        shown.count += shownAtFirst;
        drawConversation(channel);
        part('scroll').scrollTop = scrollTop + part('scroll').scrollHeight - scrollHeight;
      },
    },
    text.earlier(earlier),
  );
};
