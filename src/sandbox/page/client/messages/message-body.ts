/** What a message says: its blocks, or its text; files and attachments after it. */
import { drawBlocks } from '../blocks/blocks.ts';
import { initialOf } from '../blocks/entries.ts';
import type { Surface } from '../blocks/surface.ts';
import { type Child, h } from '../parts/dom.ts';
import { act } from '../session/session.ts';
import type { Message } from '../types.ts';
import { drawMrkdwn } from '../words/rich-text.ts';
import { drawAttachment } from './attachments.ts';
import { drawFile } from './file-cards.ts';

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

export const drawMessageBody = (message: Message, channel: string): HTMLElement => {
  const surface = surfaceOf(channel, message.ts);
  const blocks = message.blocks ?? [];
  const content: Child = blocks.length > 0 ? drawBlocks(surface, blocks) : drawMrkdwn(message.text);
  return h(
    'div',
    { class: 'content' },
    content,
    (message.attachments ?? []).map((one) => drawAttachment(surface, one)),
    (message.files ?? []).length > 0 && h('div', { class: 'files' }, (message.files ?? []).map(drawFile)),
  );
};
