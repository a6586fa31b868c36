import { z } from 'zod';
import { renderFile } from '../file-shape.ts';
import { keepFile, shareFiles } from '../files.ts';
import { messageOf } from '../message-shape.ts';
import { byBot } from '../response-url.ts';
import type { Fields, StoredFile } from '../state.ts';
import { botIn, channelOf, refuse, type World } from '../world.ts';
import { type Family, required, structure, text } from './method.ts';

const Uploads = z.array(z.looseObject({ id: z.string(), title: z.string().optional() })).min(1);

/** The way to share files where the call wants them; refuses before anything is done. */
const sharing = (world: World, args: Fields): ((files: StoredFile[]) => void) => {
  const ids = (text(args, 'channel_id') ?? text(args, 'channels'))?.split(',') ?? [];
  const thread = text(args, 'thread_ts');
  const drafts = ids.map((id) => {
    const channel = channelOf(world, id);
    if (!botIn(world, channel)) refuse(channel.kind === 'channel' ? 'not_in_channel' : 'channel_not_found');
    if (channel.is_archived) refuse('is_archived');
    const parent = thread ? messageOf(channel, thread) : undefined;
    const thread_ts = parent && (parent.thread_ts ?? parent.ts);
    return { channel, draft: { ...byBot(world.app), text: text(args, 'initial_comment') ?? '', thread_ts } };
  });
  return (files) => {
    for (const { channel, draft } of drafts) shareFiles(world, channel, draft, files);
  };
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
        // An upload is completed once.
        if (file.bytes.length === 0 || file.complete) refuse('file_not_found');
        return Object.assign(file, { title: title ?? file.title });
      });
      const share = sharing(world, args);
      for (const file of stored) file.complete = true;
      // Slack shares after it has answered, so the answer does not know where.
      const answer = { files: stored.map((file) => renderFile(world, file.id)) };
      share(stored);
      return answer;
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
