import { mayRead } from './read.ts';
import type { Channel } from './state.ts';
import { isShared, type World } from './world.ts';

/** A channel as small as a list of five hundred needs it: what is false or empty is left out. */
export type SmallChannel = {
  id: string;
  name?: string;
  /** The other person of a DM. */
  user?: string;
  is_im?: true;
  is_mpim?: true;
  is_private?: true;
  is_archived?: true;
  is_shared?: true;
  is_general?: true;
  is_member?: true;
  purpose?: { value: string };
  /** The newest message's timestamp. */
  latest?: string;
};

const small = (channel: Channel, viewer: string): SmallChannel => ({
  id: channel.id,
  ...(channel.kind === 'im'
    ? { is_im: true, user: [...channel.members].find((member) => member !== viewer) ?? viewer }
    : { name: channel.name }),
  ...(channel.kind === 'mpim' ? { is_mpim: true } : {}),
  ...(channel.kind === 'group' || channel.kind === 'mpim' ? { is_private: true } : {}),
  ...(channel.is_archived ? { is_archived: true } : {}),
  ...(isShared(channel) ? { is_shared: true } : {}),
  ...(channel.is_general ? { is_general: true } : {}),
  ...(channel.members.has(viewer) ? { is_member: true } : {}),
  ...(channel.latest ? { latest: channel.latest } : {}),
});

/** The conversations that a person is in. */
export const sidebar = (world: World, viewer: string): SmallChannel[] =>
  [...world.state.channels.values()]
    .filter((one) => one.members.has(viewer))
    .map((one) => small(one, viewer));

/** In a text, or as the value of a field: a channel that a block names, or that is chosen in a form. */
const mention = /<#([CG][A-Z0-9]+)|"([CG][A-Z0-9]{6,})"/g;

/** The channels that something shown names, as far as the viewer may see them and is not in them anyway. */
export const mentionedIn = (world: World, viewer: string, shown: unknown): SmallChannel[] => {
  const ids = new Set(
    [...JSON.stringify(shown ?? null).matchAll(mention)].map(([, one, other]) => one ?? other),
  );
  return [...ids]
    .map((id) => world.state.channels.get(id ?? ''))
    .filter((one) => one !== undefined && !one.members.has(viewer) && mayRead(world, one, viewer))
    .map((one) => small(one as Channel, viewer));
};

const mostFound = 50;

/** Channels to join whose name or purpose has these words, names that begin so first; `total` without the limit. */
export const browse = (
  world: World,
  viewer: string,
  words: string,
): { channels: SmallChannel[]; total: number } => {
  const wanted = words.trim().toLowerCase().replace(/^#/, '');
  const found = [...world.state.channels.values()]
    .filter((one) => one.kind === 'channel' && !one.is_archived && !one.members.has(viewer))
    .filter((one) => mayRead(world, one, viewer))
    .filter((one) => one.name.includes(wanted) || one.purpose.toLowerCase().includes(wanted))
    .map((one) => ({ one, rank: one.name.startsWith(wanted) ? 0 : one.name.includes(wanted) ? 1 : 2 }))
    .sort((a, b) => a.rank - b.rank || (a.one.name < b.one.name ? -1 : 1));
  return {
    channels: found.slice(0, mostFound).map(({ one }) => ({
      ...small(one, viewer),
      ...(one.purpose ? { purpose: { value: one.purpose } } : {}),
    })),
    total: found.length,
  };
};
