/** A channel: its messages, and the box to write in. */
import { composerLabel, createComposer } from '../composer/composer.ts';
import { h, keepOne, part } from '../parts/dom.ts';
import { drawEnd } from '../parts/ends.ts';
import { keepingPlace, showNew } from '../parts/scrolling.ts';
import { showPart, toNewest } from '../session/growing.ts';
import { isIn, namesVersion } from '../session/known.ts';
import { act, now, session, zone } from '../session/session.ts';
import { appHead, channelHead, isAppDm } from '../shell/heads.ts';
import { text } from '../text.ts';
import type { SeenChannel } from '../types.ts';
import { dayOf } from '../words/time.ts';
import { drawMessages } from './messages.ts';
import { spelledChannel } from './names.ts';

const writing = (channel: SeenChannel): HTMLElement => {
  if (channel.is_archived) return h('p', { class: 'bar' }, text.archivedNote);
  if (!isIn(channel))
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

/** Where one had left off stands before all that is held. */
const isFarBack = (channel: SeenChannel): boolean => {
  const { leftOff } = session();
  const [first] = channel.messages;
  return leftOff !== undefined && channel.earlier > 0 && first !== undefined && first.ts > leftOff;
};

const toFirstNew = async (): Promise<void> => {
  await showPart('channel', { around: session().leftOff });
  showNew(part('scroll'));
};

const drawJump = (channel: SeenChannel): void => {
  const jump = (label: string, run: () => unknown) =>
    h('button', { type: 'button', class: 'action jump', onclick: run }, label);
  const goal = isFarBack(channel) ? 'new' : channel.later > 0 ? 'end' : 'none';
  keepOne(part('jump'), goal, () => {
    if (goal === 'none') return h('div', { hidden: true });
    return goal === 'new'
      ? jump(text.toFirstNew, toFirstNew)
      : jump(text.toNewest, () => toNewest('channel'));
  });
};

const drawEnds = (channel: SeenChannel): void => {
  if (channel.messages.length + channel.earlier === 0)
    keepOne(part('earlier'), 'none', () => h('p', { class: 'quiet' }, text.nothingHere));
  else drawEnd('channel', 'earlier', channel.earlier);
  drawEnd('channel', 'later', channel.later);
};

/** What was drawn last: the same again is not worth looking at each message. */
let drawn: unknown[] = [];

export const drawConversation = (channel: SeenChannel): void => {
  const { place, leftOff } = session();
  const at = `${place.viewer}/${channel.id}`;
  const { messages, earlier, later, mentioned, ...head } = channel;
  keepOne(part('head'), JSON.stringify([place.viewer, head, namesVersion()]), () =>
    isAppDm(channel) ? appHead(false) : channelHead(channel),
  );
  keepOne(part('write'), JSON.stringify([at, channel.name, channel.is_archived, isIn(channel)]), () =>
    writing(channel),
  );
  drawJump(channel);
  const wanted = [at, messages, namesVersion(), leftOff, zone(), dayOf(now(), zone())];
  if (wanted.every((one, index) => one === drawn[index])) return;
  drawn = wanted;
  keepingPlace(part('scroll'), at, later, () => {
    drawEnds(channel);
    drawMessages(part('messages'), messages, channel.id, {
      leftOff: isFarBack(channel) ? undefined : leftOff,
    });
  });
};
