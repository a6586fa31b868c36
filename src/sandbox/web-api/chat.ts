import { z } from 'zod';
import { type Blocks, blocksLength } from '../block-shape.ts';
import { checkBlocks } from '../blocks.ts';
import { direct } from '../channels.ts';
import { messageOf, renderMessage } from '../message-shape.ts';
import { type Draft, deleteMessage, editMessage, postMessage } from '../messages.ts';
import { byBot, postEphemeral } from '../response-url.ts';
import { type Channel, type Fields, isReply, type Message, type Metadata } from '../state.ts';
import { botIn, channelOf, holds, Refusal, refuse, type World } from '../world.ts';
import { type Family, flag, required, structure, text } from './method.ts';

const Attachments = z.array(z.looseObject({ blocks: z.array(z.unknown()).optional() }));

const longestText = 40_000;
const longestBlocks = 13_000;

const placeOf = (world: World, given: string): Channel => {
  const { users, channels } = world.state;
  if (users.has(given)) {
    if (users.get(given)?.is_bot) refuse('cannot_dm_bot');
    return direct(world, [world.app.botUserId, given]).channel;
  }
  const named = given.startsWith('#')
    ? [...channels.values()].find((one) => one.name === given.slice(1))
    : undefined;
  const channel = named ?? channelOf(world, given);
  if (channel.kind !== 'channel' && !botIn(world, channel)) refuse('channel_not_found');
  return channel;
};

const writable = (world: World, channel: Channel): void => {
  if (!botIn(world, channel) && !holds(world, 'chat:write.public')) refuse('not_in_channel');
  if (channel.is_archived) refuse('is_archived');
};

const metadataOf = (args: Fields): Metadata | undefined => {
  const given = structure(args, 'metadata', 'invalid_metadata_format') as Partial<Metadata> | undefined;
  if (given === undefined) return undefined;
  const shaped =
    typeof given.event_type === 'string' &&
    typeof given.event_payload === 'object' &&
    given.event_payload !== null;
  if (!shaped || !/^[A-Za-z0-9_]+$/.test(given.event_type ?? '')) refuse('invalid_metadata_schema');
  if (JSON.stringify(given).length > 16_384) refuse('metadata_too_large');
  return given as Metadata;
};

/** Refuses what are no attachments, and blocks in them that would be refused anywhere. */
const attachmentsOf = (args: Fields): Fields[] | undefined => {
  const given = structure(args, 'attachments', 'invalid_attachments');
  if (given === undefined) return undefined;
  const parsed = Attachments.safeParse(given);
  if (!parsed.success) return refuse('invalid_attachments');
  const errors = parsed.data.flatMap(({ blocks }) => (blocks ? checkBlocks(blocks, 'message') : []));
  if (errors.length > 0) refuse('invalid_attachments', { errors, response_metadata: { messages: errors } });
  return parsed.data;
};

const contentOf = (args: Fields): Pick<Draft, 'text' | 'blocks' | 'attachments' | 'metadata'> => {
  const blocks = structure(args, 'blocks', 'invalid_blocks_format');
  const attachments = attachmentsOf(args);
  const written = text(args, 'text') ?? '';
  if (blocks !== undefined) {
    const errors = checkBlocks(blocks, 'message');
    if (errors.length > 0)
      throw new Refusal('invalid_blocks', { errors, response_metadata: { messages: errors } });
    if (blocksLength(blocks) > longestBlocks) refuse('msg_blocks_too_long');
  }
  const empty = (one: unknown) => !Array.isArray(one) || one.length === 0;
  if (written === '' && empty(blocks) && empty(attachments)) refuse('no_text');
  if (written.length > longestText) refuse('msg_too_long');
  return {
    text: written,
    blocks: empty(blocks) ? undefined : (blocks as Blocks),
    attachments: empty(attachments) ? undefined : attachments,
    metadata: metadataOf(args),
  };
};

const threadOf = (channel: Channel, args: Fields): string | undefined => {
  const thread = text(args, 'thread_ts');
  if (thread === undefined) return undefined;
  const parent = channel.messages.get(thread);
  if (!parent) return refuse('thread_not_found');
  return parent.thread_ts ?? parent.ts;
};

const own = (world: World, channel: Channel, args: Fields, word: string): Message => {
  const message = messageOf(channel, required(args, 'ts'));
  if (message.app_id !== world.app.appId) refuse(word);
  return message;
};

export const chat: Family = {
  'chat.postMessage': {
    scope: 'chat:write',
    handler({ world, args }) {
      const channel = placeOf(world, required(args, 'channel'));
      const content = contentOf(args);
      writable(world, channel);
      const custom = holds(world, 'chat:write.customize');
      const message = postMessage(world, channel, {
        ...byBot(world.app),
        ...content,
        thread_ts: threadOf(channel, args),
        broadcast: flag(args, 'reply_broadcast'),
        ...(custom
          ? {
              username: text(args, 'username'),
              icon_emoji: text(args, 'icon_emoji'),
              icon_url: text(args, 'icon_url'),
            }
          : {}),
      });
      return { channel: channel.id, ts: message.ts, message: renderMessage(world, channel, message, true) };
    },
  },
  'chat.update': {
    scope: 'chat:write',
    handler({ world, args }) {
      const channel = placeOf(world, required(args, 'channel'));
      const message = own(world, channel, args, 'cant_update_message');
      const content = contentOf(args);
      if (channel.is_archived) refuse('is_archived');
      const blocksGiven = args.blocks !== undefined;
      editMessage(
        world,
        channel,
        message,
        {
          text: content.text,
          ...(blocksGiven || args.text !== undefined ? { blocks: content.blocks } : {}),
          ...(args.attachments !== undefined ? { attachments: content.attachments } : {}),
          ...(content.metadata ? { metadata: content.metadata } : {}),
        },
        world.app.botUserId,
      );
      return {
        channel: channel.id,
        ts: message.ts,
        text: message.text,
        message: renderMessage(world, channel, message, true),
      };
    },
  },
  'chat.delete': {
    scope: 'chat:write',
    handler({ world, args }) {
      const channel = placeOf(world, required(args, 'channel'));
      const message = own(world, channel, args, 'cant_delete_message');
      deleteMessage(world, channel, message, world.app.botUserId);
      return { channel: channel.id, ts: message.ts };
    },
  },
  'chat.postEphemeral': {
    scope: 'chat:write',
    handler({ world, args }) {
      const channel = placeOf(world, required(args, 'channel'));
      const to = required(args, 'user');
      const { metadata, ...content } = contentOf(args);
      writable(world, channel);
      if (!channel.members.has(to)) refuse('user_not_in_channel');
      const shown = postEphemeral(world, {
        channel: channel.id,
        to,
        ...content,
        thread_ts: text(args, 'thread_ts'),
      });
      return { message_ts: shown.ts };
    },
  },
  'chat.getPermalink': {
    handler({ world, args }) {
      const channel = placeOf(world, required(args, 'channel'));
      const message = messageOf(channel, required(args, 'message_ts'));
      const thread = isReply(message) ? `?thread_ts=${message.thread_ts}&cid=${channel.id}` : '';
      const permalink = `https://${world.state.team.domain}.slack.com/archives/${channel.id}/p${message.ts.replace('.', '')}${thread}`;
      return { channel: channel.id, permalink };
    },
  },
};
