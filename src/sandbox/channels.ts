import { emit } from './events.ts';
import { postMessage } from './messages.ts';
import { type Channel, type ChannelKind, type Fields, nextId } from './state.ts';
import { isShared, refuse, type World } from './world.ts';

export const newChannel = (
  fields: Pick<Channel, 'id' | 'kind' | 'name' | 'creator' | 'created'> & Partial<Channel>,
): Channel => ({
  members: new Set(),
  is_general: false,
  is_archived: false,
  topic: '',
  purpose: '',
  sharedWith: new Set(),
  messages: new Map(),
  threads: new Map(),
  pins: [],
  bookmarks: [],
  ...fields,
});

const isPrivate = (channel: Channel): boolean => channel.kind !== 'channel';

/** A conversation as `conversations.info` shows it to `viewer`. */
export const renderChannel = (world: World, channel: Channel, viewer: string): Fields => {
  if (channel.kind === 'im') {
    return {
      id: channel.id,
      created: channel.created,
      is_im: true,
      is_org_shared: false,
      is_archived: channel.is_archived,
      context_team_id: world.state.team.id,
      user: [...channel.members].find((member) => member !== viewer) ?? viewer,
      is_user_deleted: false,
      priority: 0,
      is_open: true,
    };
  }
  const teams = [world.state.team.id, ...channel.sharedWith];
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'channel',
    is_group: channel.kind === 'group',
    is_im: false,
    is_mpim: channel.kind === 'mpim',
    is_private: isPrivate(channel),
    is_archived: channel.is_archived,
    is_general: channel.is_general,
    is_shared: isShared(channel),
    is_ext_shared: isShared(channel),
    is_pending_ext_shared: false,
    is_org_shared: false,
    is_member: channel.members.has(viewer),
    ...(isShared(channel) ? { shared_team_ids: teams, connected_team_ids: [...channel.sharedWith] } : {}),
    context_team_id: world.state.team.id,
    created: channel.created,
    creator: channel.creator,
    unlinked: 0,
    updated: channel.created * 1000,
    topic: { value: channel.topic, creator: '', last_set: 0 },
    purpose: { value: channel.purpose, creator: '', last_set: 0 },
    previous_names: [],
    num_members: channel.members.size,
  };
};

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
    id: nextId(world.state, kind === 'im' ? 'D' : 'C'),
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
