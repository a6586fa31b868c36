import { createHash } from 'node:crypto';
import { newChannel } from './channel-shape.ts';
import { emit } from './events.ts';
import { enter } from './membership.ts';
import { postMessage } from './messages.ts';
import { type Channel, type ChannelKind, nextId } from './state.ts';
import { isShared, refuse, type World } from './world.ts';

const nameRule = /^[\p{Ll}\p{Lo}\p{N}_-]{1,80}$/u;

const freeName = (world: World, name: string): void => {
  if (!nameRule.test(name)) refuse('invalid_name_specials');
  if ([...world.state.channels.values()].some((other) => other.name === name)) refuse('name_taken');
};

export const createChannel = (world: World, by: string, name: string, isPrivateChannel: boolean): Channel => {
  freeName(world, name);
  const created = Math.floor(world.clock.now() / 1000);
  const id = nextId(world.state, 'C');
  const channel = newChannel({
    id,
    kind: isPrivateChannel ? 'group' : 'channel',
    name,
    creator: by,
    created,
  });
  world.state.channels.set(id, channel);
  if (!isPrivateChannel)
    emit(
      world,
      { type: 'channel_created', channel: { id, name, created, creator: by, is_channel: true } },
      channel,
      by,
    );
  enter(world, channel, by);
  return channel;
};

const named = (channel: Channel, event: string): string =>
  `${channel.kind === 'group' ? 'group' : 'channel'}_${event}`;

export const archive = (world: World, channel: Channel, user: string): void => {
  if (channel.is_archived) refuse('already_archived');
  if (channel.is_general) refuse('cant_archive_general');
  const subtype = named(channel, 'archive');
  postMessage(world, channel, { user, subtype, text: `<@${user}> archived the channel` });
  channel.is_archived = true;
  emit(world, { type: subtype, channel: channel.id, user, is_moved: 0 }, channel, user);
  world.changed({ what: 'channel', channel: channel.id });
};

export const unarchive = (world: World, channel: Channel, user: string): void => {
  if (!channel.is_archived) refuse('not_archived');
  channel.is_archived = false;
  const subtype = named(channel, 'unarchive');
  postMessage(world, channel, { user, subtype, text: `<@${user}> un-archived the channel` });
  emit(world, { type: subtype, channel: channel.id, user }, channel, user);
  world.changed({ what: 'channel', channel: channel.id });
};

export const rename = (world: World, channel: Channel, user: string, name: string): void => {
  if (channel.name === name) return;
  freeName(world, name);
  const old_name = channel.name;
  channel.name = name;
  const extra = { old_name, name };
  postMessage(world, channel, {
    user,
    subtype: named(channel, 'name'),
    text: `<@${user}> has renamed the channel from "${old_name}" to "${name}"`,
    extra,
  });
  const shown = {
    id: channel.id,
    name,
    name_normalized: name,
    created: channel.created,
    is_channel: channel.kind === 'channel',
    is_mpim: false,
  };
  emit(world, { type: named(channel, 'rename'), channel: shown }, channel, user);
  world.changed({ what: 'channel', channel: channel.id });
};

export const deleteChannel = (world: World, channel: Channel, user: string): void => {
  if (channel.is_general) refuse('cant_delete_general');
  emit(world, { type: named(channel, 'deleted'), channel: channel.id, actor_id: user }, channel, user);
  world.state.channels.delete(channel.id);
  world.changed({ what: 'channel', channel: channel.id });
};

export const describe = (
  world: World,
  channel: Channel,
  user: string,
  what: 'topic' | 'purpose',
  value: string,
): void => {
  channel[what] = value;
  postMessage(world, channel, {
    user,
    subtype: named(channel, what),
    text: `<@${user}> set the channel ${what}: ${value}`,
    extra: { [what]: value },
  });
  world.changed({ what: 'channel', channel: channel.id });
};

/** Connects the channel with another organisation, or ends that. */
export const share = (world: World, channel: Channel, teamId: string, shared: boolean): void => {
  if (shared) channel.sharedWith.add(teamId);
  else channel.sharedWith.delete(teamId);
  const event = shared
    ? { type: 'channel_shared', connected_team_id: teamId, channel: channel.id }
    : {
        type: 'channel_unshared',
        previously_connected_team_id: teamId,
        channel: channel.id,
        is_ext_shared: isShared(channel),
      };
  emit(world, event, channel);
  world.changed({ what: 'channel', channel: channel.id });
};

/** The same people have the same conversation, in every run. */
const directId = (kind: ChannelKind, members: string[]): string => {
  const digest = createHash('sha256')
    .update([...new Set(members)].sort().join())
    .digest('hex');
  return `${kind === 'im' ? 'D' : 'C'}0${digest.slice(0, 9).toUpperCase()}`;
};

/** The conversation between exactly these people, made if there is none yet. */
export const direct = (world: World, members: string[]): { channel: Channel; already: boolean } => {
  const wanted = new Set(members);
  const kind: ChannelKind = wanted.size > 2 ? 'mpim' : 'im';
  for (const channel of world.state.channels.values()) {
    if (
      channel.kind === kind &&
      channel.members.size === wanted.size &&
      members.every((member) => channel.members.has(member))
    ) {
      return { channel, already: true };
    }
  }
  const handles = [...wanted].map((id) => world.state.users.get(id)?.name ?? id);
  const channel = newChannel({
    id: directId(kind, members),
    kind,
    name: kind === 'im' ? '' : `mpdm-${handles.join('--')}-1`,
    creator: members[0] ?? '',
    created: Math.floor(world.clock.now() / 1000),
    members: wanted,
  });
  world.state.channels.set(channel.id, channel);
  world.changed({ what: 'channel', channel: channel.id });
  return { channel, already: false };
};
