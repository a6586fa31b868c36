import { z } from 'zod';
import { renderFile } from '../file-shape.ts';
import { keepFile, shareFiles } from '../files.ts';
import { messageOf } from '../message-shape.ts';
import { byBot } from '../response-url.ts';
import type { Fields, StoredFile } from '../state.ts';
import { botIn, channelOf, refuse, type World } from '../world.ts';
import { type Family, required, structure, text } from './method.ts';

const Uploads = z.array(z.looseObject({ id: z.string(), title: z.string().optional() })).min(1);

const shareWith = (world: World, channelId: string, files: StoredFile[], args: Fields): void => {
  const channel = channelOf(world, channelId);
  if (!botIn(world, channel)) refuse(channel.kind === 'channel' ? 'not_in_channel' : 'channel_not_found');
  const thread = text(args, 'thread_ts');
  if (thread) messageOf(channel, thread);
  const draft = { ...byBot(world.app), text: text(args, 'initial_comment') ?? '', thread_ts: thread };
  shareFiles(world, channel, draft, files);
};

export const files: Family = {
  'files.getUploadURLExternal': {
    scope: 'files:write',
    handler({ world, args }) {
      const name = required(args, 'filename');
      if (!(Number(required(args, 'length')) > 0)) refuse('invalid_arguments');
      const { id } = keepFile(world, { name, user: world.app.botUserId, alt_txt: text(args, 'alt_txt') });
      return { upload_url: `${world.url()}/upload/${id}`, file_id: id };
    },
  },
  'files.completeUploadExternal': {
    scope: 'files:write',
    handler({ world, args }) {
      const parsed = Uploads.safeParse(structure(args, 'files'));
      if (!parsed.success) return refuse('invalid_arguments');
      const stored = parsed.data.map(({ id, title }) => {
        const file = world.state.files.get(id) ?? refuse('file_not_found');
        if (file.bytes.length === 0) refuse('file_upload_size_mismatch');
        file.title = title ?? file.title;
        file.complete = true;
        return file;
      });
      const channels = (text(args, 'channel_id') ?? text(args, 'channels'))?.split(',') ?? [];
      for (const channel of channels) shareWith(world, channel, stored, args);
      return { files: stored.map((file) => renderFile(world, file.id)) };
    },
  },
  'files.info': {
    scope: 'files:read',
    handler: ({ world, args }) => ({ file: renderFile(world, required(args, 'file')), comments: [] }),
  },
  'files.delete': {
    scope: 'files:write',
    handler({ world, args }) {
      if (!world.state.files.delete(required(args, 'file'))) refuse('file_not_found');
      return {};
    },
  },
};
