import { renderChannel } from '../channel-shape.ts';
import { renderMessage } from '../message-shape.ts';
import { type ChannelKind, type Fields, isReply, type Message } from '../state.ts';
import { botIn, refuse, userOf, type World } from '../world.ts';
import { inside, visible } from './access.ts';
import { type Family, flag, list, need, needFor, page, required, text } from './method.ts';

const kindOf: Record<string, ChannelKind> = {
  public_channel: 'channel',
  private_channel: 'group',
  mpim: 'mpim',
  im: 'im',
};
const readScope: Record<ChannelKind, string> = {
  channel: 'channels:read',
  group: 'groups:read',
  mpim: 'mpim:read',
  im: 'im:read',
};

const kindsAsked = (world: World, args: Fields): Set<ChannelKind> => {
  const types = list(args, 'types');
  const kinds = (types.length > 0 ? types : ['public_channel']).map(
    (type) => kindOf[type] ?? refuse('invalid_types'),
  );
  for (const kind of kinds) need(world, readScope[kind]);
  return new Set(kinds);
};

/** The part of `messages` between `oldest` and `latest`, newest first. */
const between = (messages: Message[], args: Fields): Message[] => {
  const oldest = Number(text(args, 'oldest') ?? 0);
  const latest = Number(text(args, 'latest') ?? Number.POSITIVE_INFINITY);
  const inclusive = flag(args, 'inclusive') === true;
  return messages.filter((message) => {
    const at = Number(message.ts);
    return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  });
};

/** Reading conversations. */
export const conversations: Family = {
  'conversations.info': {
    handler({ world, args }) {
      const channel = visible(world, args);
      need(world, readScope[channel.kind]);
      const { num_members, ...shown } = renderChannel(world, channel, world.app.botUserId);
      return { channel: flag(args, 'include_num_members') ? { ...shown, num_members } : shown };
    },
  },
  'conversations.list': {
    handler({ world, args }) {
      const kinds = kindsAsked(world, args);
      const known = [...world.state.channels.values()].filter(
        (channel) =>
          kinds.has(channel.kind) &&
          (channel.kind === 'channel' || botIn(world, channel)) &&
          !(flag(args, 'exclude_archived') && channel.is_archived),
      );
      const { items, response_metadata } = page(known, (one) => one.id, args, { usual: 100, most: 999 });
      return {
        channels: items.map((one) => renderChannel(world, one, world.app.botUserId)),
        response_metadata,
      };
    },
  },
  'conversations.members': {
    handler({ world, args }) {
      const channel = visible(world, args);
      need(world, readScope[channel.kind]);
      const { items, response_metadata } = page([...channel.members], (id) => id, args, {
        usual: 100,
        most: 999,
      });
      return { members: items, response_metadata };
    },
  },
  'conversations.history': {
    handler({ world, args }) {
      const channel = inside(world, args);
      needFor(world, channel, 'history');
      // Not the line alone: what was deleted and has replies is told as a tombstone.
      const top = [...channel.messages.values()].filter((message) => !isReply(message) || message.broadcast);
      const asked = between(top, args).reverse();
      const { items, more, response_metadata } = page(
        asked,
        (one) => one.ts,
        args,
        { usual: 100, most: 999 },
        (ts, after) => ts < after,
      );
      const withMetadata = flag(args, 'include_all_metadata') === true;
      return {
        messages: items.map((message) => renderMessage(world, channel, message, withMetadata)),
        has_more: more,
        pin_count: channel.pins.length,
        ...(more ? { response_metadata } : {}),
      };
    },
  },
  'conversations.replies': {
    handler({ world, args }) {
      const channel = inside(world, args);
      needFor(world, channel, 'history');
      const asked = channel.messages.get(required(args, 'ts')) ?? refuse('thread_not_found');
      const root = (asked.thread_ts && channel.messages.get(asked.thread_ts)) || asked;
      const replies = between(channel.threads.get(root.ts) ?? [], args);
      const { items, more, response_metadata } = page(
        [root, ...replies],
        (one) => one.ts,
        args,
        {
          usual: 100,
          most: 1000,
        },
        (ts, after) => ts > after,
      );
      const withMetadata = flag(args, 'include_all_metadata') === true;
      return {
        messages: items.map((message) => renderMessage(world, channel, message, withMetadata)),
        has_more: more,
        ...(more ? { response_metadata } : {}),
      };
    },
  },
  'users.conversations': {
    handler({ world, args }) {
      const kinds = kindsAsked(world, args);
      const who = text(args, 'user') ?? world.app.botUserId;
      userOf(world, who);
      const theirs = [...world.state.channels.values()].filter(
        (channel) =>
          kinds.has(channel.kind) &&
          channel.members.has(who) &&
          (channel.kind === 'channel' || botIn(world, channel)) &&
          !(flag(args, 'exclude_archived') && channel.is_archived),
      );
      const { items, response_metadata } = page(theirs, (one) => one.id, args, { usual: 100, most: 999 });
      return { channels: items.map((one) => renderChannel(world, one, who)), response_metadata };
    },
  },
};
