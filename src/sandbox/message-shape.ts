import { renderShared } from './file-shape.ts';
import type { Channel, Fields, Message } from './state.ts';
import { isShared, refuse, type World } from './world.ts';

const threadFields = (channel: Channel, message: Message): Fields => {
  const replies = channel.threads.get(message.ts);
  if (!replies || replies.length === 0) {
    return message.thread_ts
      ? { thread_ts: message.thread_ts, parent_user_id: channel.messages.get(message.thread_ts)?.user }
      : {};
  }
  const users = [...new Set(replies.map((reply) => reply.user).filter((user) => user !== undefined))];
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users_count: users.length,
    reply_users: users.slice(0, 5),
    latest_reply: replies.at(-1)?.ts,
    is_locked: false,
    subscribed: false,
  };
};

/** A message as Slack shows it. Metadata only to who asks for it. */
export const renderMessage = (
  world: World,
  channel: Channel,
  message: Message,
  withMetadata = false,
): Fields => {
  const { app } = world;
  const team = message.team ?? world.state.team.id;
  return {
    type: 'message',
    ...(message.subtype ? { subtype: message.subtype } : {}),
    ...(message.hidden ? { hidden: true } : {}),
    ...(message.user ? { user: message.user } : {}),
    text: message.text,
    ts: message.ts,
    ...(message.client_msg_id ? { client_msg_id: message.client_msg_id } : {}),
    ...(message.bot_id
      ? {
          bot_id: message.bot_id,
          app_id: message.app_id,
          bot_profile: {
            id: app.botId,
            deleted: false,
            name: app.name,
            updated: 0,
            app_id: app.appId,
            icons: {},
            team_id: app.teamId,
          },
        }
      : {}),
    ...(message.username ? { username: message.username } : {}),
    ...(message.icon_emoji ? { icons: { emoji: message.icon_emoji } } : {}),
    team,
    ...(isShared(channel) ? { user_team: team, source_team: team, user_profile: { team } } : {}),
    ...(message.blocks ? { blocks: message.blocks } : {}),
    ...(message.attachments ? { attachments: message.attachments } : {}),
    ...(message.files ? { files: message.files.map((id) => renderShared(world, id)), upload: false } : {}),
    ...(message.edited ? { edited: message.edited } : {}),
    ...(message.inviter ? { inviter: message.inviter } : {}),
    ...(message.extra ?? {}),
    ...(message.broadcast && message.thread_ts ? { root: rootOf(world, channel, message.thread_ts) } : {}),
    ...threadFields(channel, message),
    ...(message.reactions.length > 0 ? { reactions: message.reactions } : {}),
    ...(channel.pins.some((pin) => pin.ts === message.ts) ? { pinned_to: [channel.id] } : {}),
    ...(withMetadata && message.metadata ? { metadata: message.metadata } : {}),
  };
};

const rootOf = (world: World, channel: Channel, ts: string): Fields | undefined => {
  const root = channel.messages.get(ts);
  return root && renderMessage(world, channel, root);
};

export const messageOf = (channel: Channel, ts: string): Message =>
  channel.messages.get(ts) ?? refuse('message_not_found');
