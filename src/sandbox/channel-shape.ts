import type { Channel, Fields } from './state.ts';
import { isShared, type World } from './world.ts';

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
  line: [],
  threads: new Map(),
  latest: '',
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
