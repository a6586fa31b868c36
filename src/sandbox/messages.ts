import { randomUUID } from 'node:crypto';
import { type Blocks, withIds } from './blocks.ts';
import { emit } from './events.ts';
import { renderFile } from './files.ts';
import { type Channel, type Fields, type Message, nextId, nextTs, store } from './state.ts';
import { isShared, Refusal, refuse, type World } from './world.ts';

/** What a message is made of before it is posted. */
export type Draft = Partial<
  Pick<
    Message,
    | 'user'
    | 'bot_id'
    | 'app_id'
    | 'username'
    | 'icon_emoji'
    | 'icon_url'
    | 'subtype'
    | 'blocks'
    | 'attachments'
    | 'metadata'
    | 'thread_ts'
    | 'broadcast'
    | 'files'
    | 'inviter'
    | 'extra'
  >
> & { text: string };

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
    ...(message.files ? { files: message.files.map((id) => renderFile(world, id)), upload: false } : {}),
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

const tell = (world: World, channel: Channel, event: Fields, by: string | undefined): void =>
  emit(world, { ...event, type: 'message', channel: channel.id, channel_type: channel.kind }, channel, by);

export const messageOf = (channel: Channel, ts: string): Message =>
  channel.messages.get(ts) ?? refuse('message_not_found');

export const freshBlocks = (world: World, blocks: Blocks): Blocks =>
  withIds(blocks, () => nextId(world.state, 'b').slice(-6));

/** Posts a message; the app hears of it, and of its own name in it. */
export const postMessage = (world: World, channel: Channel, draft: Draft): Message => {
  if (channel.is_archived) refuse('is_archived');
  const author = draft.user ? world.state.users.get(draft.user) : undefined;
  const ts = nextTs(world.state, world.clock.now());
  const message: Message = {
    type: 'message',
    reactions: [],
    team: author?.team_id ?? world.state.team.id,
    ...draft,
    ts,
    ...(draft.broadcast ? { subtype: 'thread_broadcast' } : {}),
    ...(draft.blocks ? { blocks: freshBlocks(world, draft.blocks) } : {}),
    ...(draft.bot_id || draft.subtype ? {} : { client_msg_id: randomUUID() }),
  };
  store(channel, message);
  const event = { ...renderMessage(world, channel, message), event_ts: ts };
  tell(world, channel, event, message.user);
  const mentioned = message.text.includes(`<@${world.app.botUserId}>`);
  if (mentioned && !message.bot_id && !message.subtype && channel.kind !== 'im') {
    emit(world, { ...event, type: 'app_mention', channel: channel.id }, channel, message.user);
  }
  world.changed({ what: 'message', channel: channel.id, ts });
  return message;
};

/** Changes a message; the app hears what it was and what it is. */
export const editMessage = (
  world: World,
  channel: Channel,
  message: Message,
  fields: Partial<Pick<Message, 'text' | 'blocks' | 'attachments' | 'metadata'>>,
  by: string,
): void => {
  const before = renderMessage(world, channel, message);
  const ts = nextTs(world.state, world.clock.now());
  Object.assign(message, fields, { edited: { user: by, ts } });
  if (fields.blocks) message.blocks = freshBlocks(world, fields.blocks);
  tell(
    world,
    channel,
    {
      subtype: 'message_changed',
      hidden: true,
      message: renderMessage(world, channel, message),
      previous_message: before,
      ts,
      event_ts: ts,
    },
    by,
  );
  world.changed({ what: 'message', channel: channel.id, ts: message.ts });
};

/** Removes a message. One that has replies leaves Slack's tombstone behind. */
export const deleteMessage = (world: World, channel: Channel, message: Message, by: string): void => {
  const before = renderMessage(world, channel, message);
  const ts = nextTs(world.state, world.clock.now());
  channel.pins = channel.pins.filter((pin) => pin.ts !== message.ts);
  if ((channel.threads.get(message.ts)?.length ?? 0) > 0) {
    channel.messages.set(message.ts, {
      type: 'message',
      subtype: 'tombstone',
      ts: message.ts,
      user: 'USLACKBOT',
      text: 'This message was deleted.',
      thread_ts: message.ts,
      hidden: true,
      reactions: [],
    });
    const tombstone = renderMessage(world, channel, messageOf(channel, message.ts));
    tell(
      world,
      channel,
      {
        subtype: 'message_changed',
        hidden: true,
        message: tombstone,
        previous_message: before,
        ts,
        event_ts: ts,
      },
      by,
    );
  } else {
    channel.messages.delete(message.ts);
    const thread = message.thread_ts ? channel.threads.get(message.thread_ts) : undefined;
    thread?.splice(thread.indexOf(message), 1);
    tell(
      world,
      channel,
      {
        subtype: 'message_deleted',
        hidden: true,
        deleted_ts: message.ts,
        previous_message: before,
        ts,
        event_ts: ts,
      },
      by,
    );
  }
  world.changed({ what: 'message', channel: channel.id, ts: message.ts });
};

const reactionEvent = (
  world: World,
  type: string,
  channel: Channel,
  message: Message,
  user: string,
  name: string,
) => {
  emit(
    world,
    {
      type,
      user,
      reaction: name,
      item: { type: 'message', channel: channel.id, ts: message.ts },
      item_user: message.user,
    },
    channel,
    user,
  );
  world.changed({ what: 'message', channel: channel.id, ts: message.ts });
};

/** Adds a reaction. Refuses `already_reacted`, `invalid_name`. */
export const react = (
  world: World,
  channel: Channel,
  message: Message,
  user: string,
  emoji: string,
): void => {
  const name = emoji.replaceAll(':', '');
  if (!/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/i.test(emoji.replace(/^:|:$/g, ''))) refuse('invalid_name');
  if (channel.is_archived) refuse('is_archived');
  const reaction = message.reactions.find((one) => one.name === name);
  if (reaction?.users.includes(user)) refuse('already_reacted');
  if (reaction) {
    reaction.users.push(user);
    reaction.count += 1;
  } else message.reactions.push({ name, users: [user], count: 1 });
  reactionEvent(world, 'reaction_added', channel, message, user, name);
};

/** Takes a reaction back. Refuses `no_reaction`. */
export const unreact = (
  world: World,
  channel: Channel,
  message: Message,
  user: string,
  emoji: string,
): void => {
  const name = emoji.replaceAll(':', '');
  const reaction = message.reactions.find((one) => one.name === name);
  if (!reaction?.users.includes(user)) throw new Refusal('no_reaction');
  reaction.users = reaction.users.filter((other) => other !== user);
  reaction.count -= 1;
  if (reaction.count === 0) message.reactions = message.reactions.filter((one) => one !== reaction);
  reactionEvent(world, 'reaction_removed', channel, message, user, name);
};
