import { renderChannel } from '../channel-shape.ts';
import { archive, createChannel, describe, direct, rename, unarchive } from '../channels.ts';
import { depart, enter } from '../membership.ts';
import type { Channel, Fields } from '../state.ts';
import { botIn, refuse, userOf, type World } from '../world.ts';
import { inside, manage, visible } from './access.ts';
import { type Family, flag, list, need, required, text } from './method.ts';

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

/** Entering, inviting, opening and changing conversations. */
export const rooms: Family = {
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
};
