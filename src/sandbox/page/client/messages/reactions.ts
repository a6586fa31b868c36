/** Reactions under a message, and who they are of. */
import { type Child, h } from '../parts/dom.ts';
import { icon } from '../parts/icons.ts';
import { withTip } from '../parts/tip.ts';
import { act, session } from '../session/session.ts';
import { text } from '../text.ts';
import type { Message, Reaction } from '../types.ts';
import { emojiOf } from './emoji.ts';
import { pickEmoji } from './emoji-picker.ts';
import { rememberEmoji } from './emoji-recent.ts';
import { nameOf } from './names.ts';

const listed = new Intl.ListFormat('en-GB');

const whoReacted = ({ name, users }: Reaction): string => {
  const { viewer } = session().place;
  const others = users.filter((id) => id !== viewer).map(nameOf);
  const names = users.includes(viewer) ? [text.you, ...others] : others;
  return text.reactedBy(name, listed.format(names));
};

export const reactWith = (message: Message, channel: string, name: string): Promise<unknown> => {
  rememberEmoji(name);
  const mine = message.reactions?.find((one) => one.name === name)?.users.includes(session().place.viewer);
  return mine ? Promise.resolve() : act('react', channel, message.ts, name);
};

const one = (message: Message, reaction: Reaction, channel: string): HTMLElement => {
  const { name, users, count } = reaction;
  const mine = users.includes(session().place.viewer);
  return withTip(
    h(
      'button',
      {
        type: 'button',
        class: 'reaction',
        'aria-pressed': String(mine),
        'aria-label': `${name.replaceAll('_', ' ')}, ${count}`,
        onclick: () => {
          if (!mine) rememberEmoji(name);
          return act(mine ? 'unreact' : 'react', channel, message.ts, name);
        },
      },
      h('span', { class: 'emoji' }, emojiOf(name) ?? `:${name}:`),
      h('span', {}, String(count)),
    ),
    () => whoReacted(reaction),
  );
};

export const drawReactions = (message: Message, channel: string): Child => {
  const given = message.reactions ?? [];
  if (given.length === 0) return false;
  const add = h(
    'button',
    {
      type: 'button',
      class: 'reaction add',
      'aria-label': text.react,
      onclick: (event: MouseEvent) =>
        pickEmoji(event.currentTarget as HTMLElement, (name) => reactWith(message, channel, name)),
    },
    icon('react'),
  );
  return h(
    'div',
    { class: 'reactions' },
    given.map((reaction) => one(message, reaction, channel)),
    withTip(add, () => text.react),
  );
};
