/** The thread beside the channel. */
import { createComposer } from '../composer/composer.ts';
import { h, keepOne, part } from '../parts/dom.ts';
import { drawEnd } from '../parts/ends.ts';
import { keepingPlace } from '../parts/scrolling.ts';
import { isIn } from '../session/known.ts';
import { writePlace } from '../session/route.ts';
import { session } from '../session/session.ts';
import { text } from '../text.ts';
import { drawMessages } from './messages.ts';
import { spelledChannel } from './names.ts';

export const drawThread = (): void => {
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
  const may = isIn(channel) && !channel.is_archived;
  keepOne(part('thread-write'), `${at}/${may}`, () =>
    may ? createComposer({ channel: channel.id, thread: place.thread, label: text.writeReply }) : h('div'),
  );
  const { parent, messages, earlier, later } = thread;
  keepingPlace(part('thread-scroll'), at, later, () => {
    drawMessages(part('thread-parent'), [parent], channel.id, { inThread: true });
    drawEnd('thread', 'earlier', earlier);
    drawMessages(part('thread-messages'), messages, channel.id, {
      inThread: true,
      after: earlier === 0 ? parent : undefined,
    });
    drawEnd('thread', 'later', later);
  });
  if (opening) part('thread-write').querySelector('textarea')?.focus();
};
