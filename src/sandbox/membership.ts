import { emit } from './events.ts';
import { postMessage } from './messages.ts';
import type { Channel } from './state.ts';
import { refuse, type World } from './world.ts';

/** Lets a person (or the bot) in, with the message and the event that go with it. */
export const enter = (world: World, channel: Channel, user: string, inviter?: string): void => {
  if (channel.is_archived) refuse('is_archived');
  if (channel.members.has(user)) refuse('already_in_channel');
  channel.members.add(user);
  if (channel.kind === 'channel' || channel.kind === 'group') {
    const subtype = channel.kind === 'group' ? 'group_join' : 'channel_join';
    postMessage(world, channel, { user, subtype, text: `<@${user}> has joined the channel`, inviter });
    membership(world, 'member_joined_channel', channel, user, inviter);
  }
  world.changed({ what: 'channel', channel: channel.id });
};

const membership = (world: World, type: string, channel: Channel, user: string, inviter?: string): void => {
  const team = world.state.users.get(user)?.team_id ?? world.state.team.id;
  const channel_type = channel.kind === 'group' ? 'G' : 'C';
  emit(
    world,
    { type, user, channel: channel.id, channel_type, team, ...(inviter ? { inviter } : {}) },
    channel,
    user,
  );
};

/** Sees a person off. A bot that is removed hears of itself only by `channel_left` or `group_left`. */
export const depart = (world: World, channel: Channel, user: string): void => {
  if (!channel.members.has(user)) refuse('not_in_channel');
  if (channel.is_general) refuse('cant_leave_general');
  if (user === world.app.botUserId) {
    channel.members.delete(user);
    emit(
      world,
      { type: channel.kind === 'group' ? 'group_left' : 'channel_left', channel: channel.id },
      channel,
      user,
    );
    postMessage(world, channel, { user, subtype: 'channel_leave', text: `<@${user}> has left the channel` });
  } else {
    const subtype = channel.kind === 'group' ? 'group_leave' : 'channel_leave';
    postMessage(world, channel, { user, subtype, text: `<@${user}> has left the channel` });
    membership(world, 'member_left_channel', channel, user);
    channel.members.delete(user);
  }
  world.changed({ what: 'channel', channel: channel.id });
};
