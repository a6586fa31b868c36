import { randomUUID } from 'node:crypto';
import { type Blocks, withIds } from './block-shape.ts';
import { emit } from './events.ts';
import { messageOf, renderMessage } from './message-shape.ts';
import { bury, type Channel, discard, type Fields, type Message, nextId, nextTs, store } from './state.ts';
import { refuse, type World } from './world.ts';

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

const tell = (world: World, channel: Channel, event: Fields, by: string | undefined): void =>
  emit(world, { ...event, type: 'message', channel: channel.id, channel_type: channel.kind }, channel, by);

export const freshBlocks = (world: World, blocks: Blocks): Blocks =>
  withIds(blocks, () => nextId(world.state, 'b').slice(-6));

const freshAttachments = (world: World, attachments: Fields[]): Fields[] =>
  attachments.map((one) =>
    Array.isArray(one.blocks) ? { ...one, blocks: freshBlocks(world, one.blocks as Blocks) } : one,
  );

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
    ...(draft.attachments ? { attachments: freshAttachments(world, draft.attachments) } : {}),
    ...(draft.bot_id || draft.subtype ? {} : { client_msg_id: randomUUID() }),
  };
  store(channel, message);
  const event = { ...renderMessage(world, channel, message), event_ts: ts };
  tell(world, channel, event, message.user);
  const mentioned = message.text.includes(`<@${world.app.botUserId}>`);
  const written = !message.subtype || message.subtype === 'file_share';
  if (mentioned && !message.bot_id && written && channel.kind !== 'im') {
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
  if (fields.attachments) message.attachments = freshAttachments(world, fields.attachments);
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
    bury(channel, {
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
    discard(channel, message);
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
