/// <reference lib="dom" />
/** What a message says: its blocks, or its text; files and attachments after it. */
import { drawBlocks } from './blocks.ts';
import { type Child, h } from './dom.ts';
import { initialOf } from './entries.ts';
import { drawMrkdwn } from './rich-text.ts';
import { act } from './session.ts';
import type { Surface } from './surface.ts';
import { text } from './text.ts';
import type { Message, SharedFile } from './types.ts';

const surfaceOf = (channel: string, ts: string): Surface => ({
  send: (block, element, choice) =>
    act('click', channel, ts, element.action_id, {
      ...(choice === undefined ? {} : { value: choice }),
      ...(block.block_id ? { blockId: block.block_id } : {}),
    }),
  suggest: async (element, typed) =>
    (await act('suggestions', { channel, ts }, element.action_id, typed)).options ?? [],
  value: (_block, element) => initialOf(element),
});

const file = ({ id, name, title, mimetype, alt_txt }: SharedFile): HTMLElement => {
  const url = `/files/${encodeURIComponent(id)}/${encodeURIComponent(name)}`;
  return h(
    'a',
    { class: 'file', href: url, target: '_blank', rel: 'noopener' },
    mimetype.startsWith('image/') && h('img', { src: url, alt: alt_txt ?? title, loading: 'lazy' }),
    h('span', {}, title || name),
  );
};

export const drawMessageBody = (message: Message, channel: string): HTMLElement => {
  const surface = surfaceOf(channel, message.ts);
  const blocks = message.blocks ?? [];
  const content: Child = blocks.length > 0 ? drawBlocks(surface, blocks) : drawMrkdwn(message.text);
  return h(
    'div',
    { class: 'content' },
    content,
    (message.attachments ?? []).map((one) =>
      h(
        'div',
        { class: 'attachment' },
        one.blocks ? drawBlocks(surface, one.blocks) : drawMrkdwn(one.text ?? one.fallback ?? ''),
      ),
    ),
    (message.files ?? []).map(file),
    message.edited && h('span', { class: 'quiet edited' }, text.edited),
  );
};
