/// <reference lib="dom" />
/** What one can do with a message. */
import { ask } from './ask.ts';
import { h } from './dom.ts';
import { pickEmoji } from './emoji-picker.ts';
import { asTyped } from './mrkdwn.ts';
import { nameOfChannel } from './names.ts';
import { type MenuItem, openMenu } from './popover.ts';
import { act, go, me, personOf, session } from './session.ts';
import { text } from './text.ts';
import type { Message } from './types.ts';

const edit = async (message: Message, channel: string): Promise<void> => {
  const field = h('textarea', { rows: 5, 'aria-label': text.edit });
  field.value = asTyped(message.text, (id) => personOf(id)?.name, nameOfChannel);
  if (await ask({ title: text.edit, body: field, yes: text.save }))
    await act('edit', channel, message.ts, field.value);
};

const remove = async (message: Message, channel: string): Promise<void> => {
  const sure = await ask({ title: text.remove, body: text.removeSure, yes: text.remove, danger: true });
  if (sure) await act('delete', channel, message.ts);
};

const itemsOf = (message: Message, channel: string): MenuItem[] => {
  const { viewer } = session().place;
  const { shortcuts, name } = session().overview.app;
  const own = message.user === viewer;
  return [
    ...(shortcuts ?? [])
      .filter((one) => one.type === 'message')
      .map((one) => ({
        label: one.name,
        detail: name,
        run: () => act('shortcut', one.callback_id, { channel, ts: message.ts }),
      })),
    ...(own ? [{ label: text.edit, run: () => edit(message, channel) }] : []),
    ...(own || me()?.is_admin
      ? [{ label: text.remove, danger: true, run: () => remove(message, channel) }]
      : []),
  ];
};

/** The small buttons at a message. What only one person sees can be neither answered nor kept. */
export const messageTools = (message: Message, channel: string, inThread: boolean): HTMLElement | false => {
  if (message.is_ephemeral) return false;
  const items = itemsOf(message, channel);
  const tool = (label: string, sign: string, run: (anchor: HTMLElement) => unknown, menu = false) =>
    h(
      'button',
      {
        type: 'button',
        title: label,
        'aria-label': label,
        'aria-haspopup': menu ? 'menu' : undefined,
        onclick: (event: MouseEvent) => run(event.currentTarget as HTMLElement),
      },
      sign,
    );
  return h(
    'div',
    { class: 'tools' },
    tool(text.react, '☺', (anchor) => pickEmoji(anchor, (name) => act('react', channel, message.ts, name))),
    !inThread && tool(text.reply, '↩', () => go({ channel, thread: message.thread_ts ?? message.ts })),
    items.length > 0 && tool(text.more, '⋯', (anchor) => openMenu(anchor, text.more, items), true),
  );
};
