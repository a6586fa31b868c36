/** What one can do with a message. */
import { ask } from '../parts/ask.ts';
import { type Child, h } from '../parts/dom.ts';
import { icon } from '../parts/icons.ts';
import { type MenuItem, openMenu } from '../parts/popover.ts';
import { withTip } from '../parts/tip.ts';
import { act, go, me, session } from '../session/session.ts';
import { text } from '../text.ts';
import type { Message } from '../types.ts';
import { editMessage } from './edit.ts';
import { emojiOf } from './emoji.ts';
import { pickEmoji } from './emoji-picker.ts';
import { handyEmoji } from './emoji-recent.ts';
import { reactWith } from './reactions.ts';

const handy = 2;

const remove = async (message: Message, channel: string): Promise<void> => {
  const sure = await ask({ title: text.remove, body: text.removeSure, yes: text.remove, danger: true });
  if (sure) await act('delete', channel, message.ts);
};

const reply = (message: Message, channel: string) => go({ channel, thread: message.thread_ts ?? message.ts });

/** Where nothing can be pointed at, one button leads to all of it. */
const touched = (message: Message, channel: string, inThread: boolean, anchor: HTMLElement): MenuItem[] =>
  matchMedia('(hover: none)').matches
    ? [
        {
          label: text.react,
          run: () => pickEmoji(anchor, (name) => reactWith(message, channel, name)),
        },
        ...(inThread ? [] : [{ label: text.reply, run: () => reply(message, channel) }]),
      ]
    : [];

const itemsOf = (message: Message, channel: string): MenuItem[] => {
  const { viewer } = session().place;
  const { shortcuts, name } = session().overview.app;
  const own = message.user === viewer;
  const pinned = message.pinned_to !== undefined;
  return [
    ...(shortcuts ?? [])
      .filter((one) => one.type === 'message')
      .map((one) => ({
        label: one.name,
        detail: name,
        run: () => act('shortcut', one.callback_id, { channel, ts: message.ts }),
      })),
    { label: pinned ? text.unpin : text.pin, run: () => act('pin', channel, message.ts, !pinned) },
    ...(own ? [{ label: text.edit, run: () => editMessage(message, channel) }] : []),
    ...(own || me()?.is_admin
      ? [{ label: text.remove, danger: true, run: () => remove(message, channel) }]
      : []),
  ];
};

type Tool = { look?: string; menu?: boolean; run(anchor: HTMLElement): unknown };

const tool = (label: string, shown: Child, { look, menu, run }: Tool): HTMLElement =>
  withTip(
    h(
      'button',
      {
        type: 'button',
        class: look,
        'aria-label': label,
        'aria-haspopup': menu ? 'menu' : undefined,
        onclick: (event: MouseEvent) => run(event.currentTarget as HTMLElement),
      },
      shown,
    ),
    () => label,
  );

/** The small buttons at a message. What only one person sees can be neither answered nor kept. */
export const messageTools = (message: Message, channel: string, inThread: boolean): HTMLElement | false => {
  if (message.is_ephemeral) return false;
  const pick = (anchor: HTMLElement) => pickEmoji(anchor, (name) => reactWith(message, channel, name));
  const more = (anchor: HTMLElement) =>
    openMenu(anchor, text.more, [
      ...touched(message, channel, inThread, anchor),
      ...itemsOf(message, channel),
    ]);
  return h(
    'div',
    { class: 'tools' },
    handyEmoji(handy).map((name) =>
      tool(text.reactWith(name), h('span', { class: 'emoji' }, emojiOf(name)), {
        look: 'handy',
        run: () => reactWith(message, channel, name),
      }),
    ),
    tool(text.react, icon('react'), { run: pick }),
    !inThread && tool(text.reply, icon('reply'), { run: () => reply(message, channel) }),
    tool(text.more, icon('more'), { look: 'more', menu: true, run: more }),
  );
};
