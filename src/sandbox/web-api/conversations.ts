import {
  archive,
  createChannel,
  depart,
  describe,
  direct,
  enter,
  rename,
  renderChannel,
  unarchive,
} from '../channels.ts';
import { renderMessage } from '../messages.ts';
import type { Channel, ChannelKind, Fields, Message } from '../state.ts';
import { botIn, channelOf, refuse, userOf, type World } from '../world.ts';
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

/** The conversation, if the bot may know of it: what is private exists only for its members. */
const visible = (world: World, args: Fields): Channel => {
  const channel = channelOf(world, required(args, 'channel'));
  if (channel.kind !== 'channel' && !botIn(world, channel)) refuse('channel_not_found');
  return channel;
};

const inside = (world: World, args: Fields): Channel => {
  const channel = visible(world, args);
  if (!botIn(world, channel)) refuse('not_in_channel');
  return channel;
};

const manage = (world: World, channel: Channel, extra: string[] = []): void => {
  need(world, channel.kind === 'channel' ? ['channels:manage', ...extra] : ['groups:write']);
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

const openable = (world: World, ids: string[]): string[] => {
  for (const id of ids) {
    const user = userOf(world, id);
    if (user.deleted) refuse('user_disabled');
    if (user.is_bot) refuse('cannot_dm_bot');
  }
  return ids;
};

const changing = (
  change: (world: World, channel: Channel, by: string, args: Fields) => void,
): Family[string] => ({
  handler({ world, args }) {
    const channel = inside(world, args);
    manage(world, channel);
    change(world, channel, world.app.botUserId, args);
    return { channel: renderChannel(world, channel, world.app.botUserId) };
  },
});

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
      const top = [...channel.messages.values()].filter(
        (message) => !message.thread_ts || message.thread_ts === message.ts || message.broadcast,
      );
      const asked = between(top, args).reverse();
      const { items, more, response_metadata } = page(asked, (one) => one.ts, args, {
        usual: 100,
        most: 999,
      });
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
      const { items, more, response_metadata } = page([root, ...replies], (one) => one.ts, args, {
        usual: 100,
        most: 1000,
      });
      const withMetadata = flag(args, 'include_all_metadata') === true;
      return {
        messages: items.map((message) => renderMessage(world, channel, message, withMetadata)),
        has_more: more,
        ...(more ? { response_metadata } : {}),
      };
    },
  },
  'conversations.join': {
    scope: 'channels:join',
    handler({ world, args }) {
      const channel = visible(world, args);
      if (channel.kind !== 'channel') refuse('method_not_supported_for_channel_type');
      if (channel.is_archived) refuse('is_archived');
      const already = botIn(world, channel);
      if (!already) enter(world, channel, world.app.botUserId);
      return {
        channel: renderChannel(world, channel, world.app.botUserId),
        ...(already
          ? { warning: 'already_in_channel', response_metadata: { warnings: ['already_in_channel'] } }
          : {}),
      };
    },
  },
  'conversations.leave': {
    handler({ world, args }) {
      const channel = visible(world, args);
      manage(world, channel);
      if (!botIn(world, channel)) return { not_in_channel: true };
      depart(world, channel, world.app.botUserId);
      return {};
    },
  },
  'conversations.invite': {
    handler({ world, args }) {
      const channel = inside(world, args);
      need(
        world,
        channel.kind === 'channel'
          ? ['channels:manage', 'channels:write.invites']
          : ['groups:write', 'groups:write.invites'],
      );
      if (channel.is_archived) refuse('is_archived');
      const users = list(args, 'users');
      if (users.length === 0) refuse('no_user');
      for (const id of users) {
        if (id === world.app.botUserId) refuse('cant_invite_self');
        const user = userOf(world, id);
        if (user.deleted) refuse('user_is_restricted');
        if (user.is_ultra_restricted) refuse('ura_max_channels');
        if (channel.members.has(id)) refuse('already_in_channel');
      }
      for (const id of users) enter(world, channel, id, world.app.botUserId);
      return { channel: renderChannel(world, channel, world.app.botUserId) };
    },
  },
  'conversations.kick': {
    handler({ world, args }) {
      const channel = inside(world, args);
      manage(world, channel);
      const user = required(args, 'user');
      if (user === world.app.botUserId) refuse('cant_kick_self');
      depart(world, channel, user);
      return {};
    },
  },
  'conversations.open': {
    handler({ world, args }) {
      const users = list(args, 'users');
      const id = text(args, 'channel');
      if (id) return { channel: { id: visible(world, args).id } };
      if (users.length === 0) refuse('users_list_not_supplied');
      if (users.length > 8) refuse('too_many_users');
      need(world, users.length === 1 ? 'im:write' : 'mpim:write');
      const { channel, already } = direct(world, [world.app.botUserId, ...openable(world, users)]);
      const shown = flag(args, 'return_im')
        ? renderChannel(world, channel, world.app.botUserId)
        : { id: channel.id };
      return { channel: shown, ...(already ? { no_op: true, already_open: true } : {}) };
    },
  },
  'conversations.create': {
    handler({ world, args }) {
      const hidden = flag(args, 'is_private') === true;
      need(world, hidden ? 'groups:write' : 'channels:manage');
      const channel = createChannel(world, world.app.botUserId, required(args, 'name'), hidden);
      return { channel: renderChannel(world, channel, world.app.botUserId) };
    },
  },
  'conversations.archive': changing((world, channel, by) => archive(world, channel, by)),
  'conversations.unarchive': changing((world, channel, by) => unarchive(world, channel, by)),
  'conversations.rename': changing((world, channel, by, args) =>
    rename(world, channel, by, required(args, 'name')),
  ),
  'conversations.setTopic': {
    handler({ world, args }) {
      const channel = inside(world, args);
      manage(world, channel, ['channels:write.topic']);
      describe(world, channel, world.app.botUserId, 'topic', text(args, 'topic') ?? '');
      return { channel: renderChannel(world, channel, world.app.botUserId) };
    },
  },
  'conversations.setPurpose': changing((world, channel, by, args) =>
    describe(world, channel, by, 'purpose', text(args, 'purpose') ?? ''),
  ),
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
