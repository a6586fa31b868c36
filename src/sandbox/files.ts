import { emit } from './events.ts';
import { kindOf } from './file-kinds.ts';
import { type Draft, postMessage } from './messages.ts';
import { type Channel, type Message, nextId, type StoredFile } from './state.ts';
import type { World } from './world.ts';

/** The largest file that a person can attach, in bytes. */
export const largestFile = 1024 * 1024;

/** Keeps a file that is not shared with anybody yet. */
export const keepFile = (
  world: World,
  given: Pick<StoredFile, 'name' | 'user'> & Partial<Pick<StoredFile, 'bytes' | 'alt_txt'>>,
): StoredFile => {
  const file: StoredFile = {
    bytes: Buffer.alloc(0),
    ...given,
    id: nextId(world.state, 'F'),
    title: given.name,
    mimetype: kindOf(given.name).mimetype,
    created: Math.floor(world.clock.now() / 1000),
    complete: given.bytes !== undefined,
    shares: [],
  };
  world.state.files.set(file.id, file);
  return file;
};

/** Posts a message with files; the app hears of each of them. */
export const shareFiles = (world: World, channel: Channel, draft: Draft, files: StoredFile[]): Message => {
  const message = postMessage(world, channel, { ...draft, files: files.map((file) => file.id) });
  for (const file of files) {
    file.shares.push({ channel: channel.id, ts: message.ts });
    const told = { file_id: file.id, user_id: file.user, file: { id: file.id }, channel_id: channel.id };
    emit(world, { type: 'file_shared', ...told }, channel, message.user);
  }
  return message;
};
