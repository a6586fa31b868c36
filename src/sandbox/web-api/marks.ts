import { messageOf, renderMessage } from '../message-shape.ts';
import { pin } from '../pins.ts';
import { react, unreact } from '../reactions.ts';
import { type Channel, type Fields, nextId } from '../state.ts';
import { botIn, channelOf, refuse, type World } from '../world.ts';
import { type Family, required, text } from './method.ts';

const inside = (world: World, args: Fields, field = 'channel'): Channel => {
  const channel = channelOf(world, required(args, field));
  if (!botIn(world, channel)) refuse(channel.kind === 'channel' ? 'not_in_channel' : 'channel_not_found');
  return channel;
};

const most = { pins: 100, bookmarks: 100 };

/** What is put on messages and channels: reactions, pins, bookmarks. */
export const marks: Family = {
  'reactions.add': {
    scope: 'reactions:write',
    handler({ world, args }) {
      const channel = inside(world, args);
      react(
        world,
        channel,
        messageOf(channel, required(args, 'timestamp')),
        world.app.botUserId,
        required(args, 'name'),
      );
      return {};
    },
  },
  'reactions.remove': {
    scope: 'reactions:write',
    handler({ world, args }) {
      const channel = inside(world, args);
      unreact(
        world,
        channel,
        messageOf(channel, required(args, 'timestamp')),
        world.app.botUserId,
        required(args, 'name'),
      );
      return {};
    },
  },
  'reactions.get': {
    scope: 'reactions:read',
    handler({ world, args }) {
      const channel = inside(world, args);
      const message = messageOf(channel, required(args, 'timestamp'));
      return { type: 'message', channel: channel.id, message: renderMessage(world, channel, message) };
    },
  },
  'pins.add': {
    scope: 'pins:write',
    handler({ world, args }) {
      const channel = inside(world, args);
      const message = messageOf(channel, required(args, 'timestamp'));
      if (channel.pins.some((pin) => pin.ts === message.ts)) refuse('already_pinned');
      if (channel.pins.length >= most.pins) refuse('too_many_pins');
      pin(world, channel, message.ts, world.app.botUserId, true);
      return {};
    },
  },
  'pins.remove': {
    scope: 'pins:write',
    handler({ world, args }) {
      const channel = inside(world, args);
      const ts = required(args, 'timestamp');
      if (!channel.pins.some((one) => one.ts === ts)) refuse('no_pin');
      pin(world, channel, ts, world.app.botUserId, false);
      return {};
    },
  },
  'pins.list': {
    scope: 'pins:read',
    handler({ world, args }) {
      const channel = inside(world, args);
      const items = channel.pins.toReversed().map(({ ts, by, at }) => ({
        type: 'message',
        channel: channel.id,
        created: at,
        created_by: by,
        message: renderMessage(world, channel, messageOf(channel, ts)),
      }));
      return { items };
    },
  },
  'bookmarks.add': {
    scope: 'bookmarks:write',
    handler({ world, args }) {
      const channel = inside(world, args, 'channel_id');
      if (channel.bookmarks.length >= most.bookmarks) refuse('too_many_bookmarks');
      if (required(args, 'type') !== 'link') refuse('invalid_bookmark_type');
      const link = required(args, 'link');
      if (!URL.canParse(link)) refuse('invalid_link');
      const now = Math.floor(world.clock.now() / 1000);
      const bookmark = {
        id: nextId(world.state, 'Bk'),
        channel_id: channel.id,
        title: required(args, 'title'),
        link,
        emoji: text(args, 'emoji') ?? '',
        type: 'link',
        date_created: now,
        date_updated: now,
      };
      channel.bookmarks.push(bookmark);
      world.changed({ what: 'channel', channel: channel.id });
      return { bookmark };
    },
  },
  'bookmarks.list': {
    scope: 'bookmarks:read',
    handler: ({ world, args }) => ({ bookmarks: inside(world, args, 'channel_id').bookmarks }),
  },
  'bookmarks.edit': {
    scope: 'bookmarks:write',
    handler({ world, args }) {
      const channel = inside(world, args, 'channel_id');
      const id = required(args, 'bookmark_id');
      const bookmark = channel.bookmarks.find((one) => one.id === id) ?? refuse('not_found');
      bookmark.title = text(args, 'title') ?? bookmark.title;
      bookmark.link = text(args, 'link') ?? bookmark.link;
      bookmark.emoji = text(args, 'emoji') ?? bookmark.emoji;
      bookmark.date_updated = Math.floor(world.clock.now() / 1000);
      world.changed({ what: 'channel', channel: channel.id });
      return { bookmark };
    },
  },
  'bookmarks.remove': {
    scope: 'bookmarks:write',
    handler({ world, args }) {
      const channel = inside(world, args, 'channel_id');
      const id = required(args, 'bookmark_id');
      if (!channel.bookmarks.some((one) => one.id === id)) refuse('not_found');
      channel.bookmarks = channel.bookmarks.filter((one) => one.id !== id);
      world.changed({ what: 'channel', channel: channel.id });
      return {};
    },
  },
};
