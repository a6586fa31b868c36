import type { Fields } from './state.ts';
import { refuse, type World } from './world.ts';

/** A file as `files.info` shows it. Refuses `file_not_found`. */
export const renderFile = (world: World, id: string): Fields => {
  const file = world.state.files.get(id) ?? refuse('file_not_found');
  const channels = [...new Set(file.shares.map((share) => share.channel))];
  const url = `${world.url()}/files/${file.id}/${encodeURIComponent(file.name)}`;
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: file.name.split('.').at(-1) ?? '',
    user: file.user,
    size: file.bytes.length,
    mode: 'hosted',
    is_external: false,
    is_public: channels.some((channel) => world.state.channels.get(channel)?.kind === 'channel'),
    url_private: url,
    url_private_download: url,
    permalink: url,
    channels,
    groups: [],
    ims: [],
    shares: {
      public: Object.fromEntries(
        channels.map((channel) => [
          channel,
          file.shares.filter((s) => s.channel === channel).map(({ ts }) => ({ ts })),
        ]),
      ),
    },
    ...(file.alt_txt ? { alt_txt: file.alt_txt } : {}),
  };
};
