import { keepFile, largestFile, shareFiles } from './files.ts';
import type { Hands } from './hands.ts';
import { messageOf } from './message-shape.ts';
import { deleteMessage, editMessage, postMessage } from './messages.ts';
import type { Outcome } from './payloads.ts';
import { pin } from './pins.ts';
import { react, unreact } from './reactions.ts';
import type { Channel } from './state.ts';
import { typedMessage } from './typing.ts';
import { refuse, type World } from './world.ts';

/** The person's view of what happened, plus what the act made. `ts`, `channel` are empty when it failed. */
export type Posted = Outcome & { ts: string; channel: string };

const nowhere = { ts: '', channel: '' };

const bytesOf = (data: string): Buffer => {
  const bytes = Buffer.from(data, 'base64');
  if (bytes.length === 0) refuse('no_file_data');
  if (bytes.length > largestFile) refuse('file_too_large');
  return bytes;
};

/** What a person says: messages, reactions, pins. */
export const talking = (world: World, { id, me, within, did, plainly }: Hands) => {
  const mine = (channel: Channel, ts: string, word: string) => {
    const message = messageOf(channel, ts);
    if (message.user !== id) refuse(word);
    return message;
  };

  return {
    /** Posts as typed: `@annika` and `#general` become mentions. */
    post: (
      channel: string,
      text: string,
      options: { thread?: string; broadcast?: boolean } = {},
    ): Promise<Posted> =>
      did(() => {
        const where = within(channel);
        const parent = options.thread ? messageOf(where, options.thread) : undefined;
        const message = postMessage(world, where, {
          user: id,
          text: typedMessage(world.state, text),
          thread_ts: parent && (parent.thread_ts ?? parent.ts),
          broadcast: options.broadcast,
        });
        return { ts: message.ts, channel: where.id };
      }, nowhere),
    /** Posts files, `data` in base64, with or without words. Refuses `file_too_large`, `no_file_data`. */
    upload: (
      channel: string,
      files: { name: string; data: string; alt?: string }[],
      options: { text?: string; thread?: string; broadcast?: boolean } = {},
    ): Promise<Posted> =>
      did(() => {
        const where = within(channel);
        if (where.is_archived) refuse('is_archived');
        const parent = options.thread ? messageOf(where, options.thread) : undefined;
        const read = files.map(({ name, data, alt }) => ({ name, bytes: bytesOf(data), alt_txt: alt }));
        const draft = {
          user: id,
          subtype: 'file_share',
          text: typedMessage(world.state, options.text ?? ''),
          thread_ts: parent && (parent.thread_ts ?? parent.ts),
          broadcast: options.broadcast,
        };
        const kept = read.map((file) => keepFile(world, { ...file, user: id }));
        return { ts: shareFiles(world, where, draft, kept).ts, channel: where.id };
      }, nowhere),
    edit: (channel: string, ts: string, text: string) =>
      plainly(() => {
        const where = within(channel);
        editMessage(
          world,
          where,
          mine(where, ts, 'cant_update_message'),
          { text: typedMessage(world.state, text) },
          id,
        );
      }),
    delete: (channel: string, ts: string) =>
      plainly(() => {
        const where = within(channel);
        const message = me().is_admin ? messageOf(where, ts) : mine(where, ts, 'cant_delete_message');
        deleteMessage(world, where, message, id);
      }),
    react: (channel: string, ts: string, emoji: string) =>
      plainly(() => {
        const where = within(channel);
        react(world, where, messageOf(where, ts), id, emoji);
      }),
    unreact: (channel: string, ts: string, emoji: string) =>
      plainly(() => {
        const where = within(channel);
        unreact(world, where, messageOf(where, ts), id, emoji);
      }),
    pin: (channel: string, ts: string, on = true) =>
      plainly(() => {
        const where = within(channel);
        messageOf(where, ts);
        pin(world, where, ts, id, on);
      }),
  };
};
