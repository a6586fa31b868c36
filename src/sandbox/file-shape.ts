import { isRaster, kindOf } from './file-kinds.ts';
import { pictureSize } from './picture-size.ts';
import type { Fields, StoredFile } from './state.ts';
import { refuse, type World } from './world.ts';

const pixels = (file: StoredFile): Fields => {
  const size = isRaster(file.mimetype) ? pictureSize(file.bytes) : undefined;
  return size ? { original_w: size.width, original_h: size.height } : {};
};

/** A file as `files.info` shows it. Refuses `file_not_found`. */
export const renderFile = (world: World, id: string): Fields => {
  const file = world.state.files.get(id) ?? refuse('file_not_found');
  const kind = kindOf(file.name);
  const channels = [...new Set(file.shares.map((share) => share.channel))];
  const kinds = channels.map((channel) => world.state.channels.get(channel)?.kind);
  const url = `${world.url()}/files/${file.id}/${encodeURIComponent(file.name)}`;
  const of = (wanted: (kind: string | undefined) => boolean) => channels.filter((_, at) => wanted(kinds[at]));
  const shares = (ids: string[]) =>
    Object.fromEntries(
      ids.map((channel) => [
        channel,
        file.shares.filter((one) => one.channel === channel).map(({ ts }) => ({ ts })),
      ]),
    );
  const open = of((one) => one === 'channel');
  const closed = of((one) => one !== 'channel');
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: kind.filetype,
    pretty_type: kind.pretty,
    user: file.user,
    size: file.bytes.length,
    mode: 'hosted',
    is_external: false,
    is_public: open.length > 0,
    url_private: url,
    url_private_download: url,
    permalink: url,
    channels: open,
    groups: of((one) => one === 'group' || one === 'mpim'),
    ims: of((one) => one === 'im'),
    shares: { public: shares(open), ...(closed.length > 0 ? { private: shares(closed) } : {}) },
    ...pixels(file),
    ...(file.alt_txt ? { alt_txt: file.alt_txt } : {}),
  };
};

/** A file at a message: one that was deleted leaves a stone behind. */
export const renderShared = (world: World, id: string): Fields =>
  world.state.files.has(id) ? renderFile(world, id) : { id, mode: 'tombstone' };
