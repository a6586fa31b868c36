/** What is known of the workspace, as it was read last. */
import type { Channel, Overview, Person, SeenChannel, SeenThread } from '../types.ts';
import type { Place } from './route.ts';

export type Session = {
  overview: Overview;
  place: Place;
  /** The part of the channel that is held. */
  channel: SeenChannel | null;
  thread: SeenThread | null;
  /** Up to where this person had read the channel when they came to it; undefined when nothing was new. */
  leftOff: string | undefined;
  /** When `overview.now` was read, by `performance.now()`. */
  readAt: number;
  moving: boolean;
};

let current: Session | undefined;
let people = new Map<string, Person>();
let channels = new Map<string, Channel>();
/** Channels that the viewer is not in and that something on the page names. */
let named = new Map<string, Channel>();
let spelled = '';
let names = 0;

/** What is known now. Throws before the first reading. */
export const session = (): Session => {
  if (!current) throw new Error('Nothing has been read yet');
  return current;
};

export const isKnown = (): boolean => current !== undefined;

const byId = <One extends { id: string }>(all: One[]): Map<string, One> =>
  new Map(all.map((one) => [one.id, one]));

const spell = (): string =>
  [...people.values()]
    .map(({ real_name, profile }) => `${real_name} ${profile.status_emoji} ${profile.status_text}`)
    .concat([...channels.values()].map((one) => one.name ?? ''))
    .join('\n');

const name = (channel: Channel): void => {
  const before = named.get(channel.id);
  if (before && before.name !== channel.name) names += 1;
  named.set(channel.id, channel);
};

/** Takes what was read in place of what was known. */
export const know = (next: Session): void => {
  const before = current;
  current = next;
  if (before?.place.viewer !== next.place.viewer) named = new Map();
  for (const { mentioned } of [next.overview, next.channel, next.thread].filter((one) => one !== null))
    for (const one of mentioned) name(one);
  const { overview } = next;
  if (before?.overview.people === overview.people && before.overview.channels === overview.channels) return;
  people = byId(overview.people);
  channels = byId(overview.channels);
  if (spelled !== spell()) names += 1;
  spelled = spell();
};

/** Grows when anybody is called otherwise than before, or of another status: what was drawn with names is drawn again. */
export const namesVersion = (): number => names;

/** A named channel is another now, or none; what names it is drawn again. */
export const forget = (channel: string): void => {
  if (named.delete(channel)) names += 1;
};
export const isNamed = (channel: string): boolean => named.has(channel);

export const personOf = (id: string | undefined): Person | undefined => people.get(id ?? '');

/** A channel of the sidebar, the one that is open, or one that is named on the page. */
export const channelOf = (id: string | undefined): Channel | undefined =>
  channels.get(id ?? '') ??
  (current?.channel?.id === id ? current?.channel : undefined) ??
  named.get(id ?? '');

/** A DM is seen by none but those who are in it. */
export const isIn = (channel: Channel): boolean => channel.is_member === true || channel.is_im === true;

export const me = (): Person | undefined => personOf(session().place.viewer);
export const zone = (): string => me()?.tz ?? 'UTC';

/** The workspace's clock, epoch ms. */
export const now = (): number => {
  const { overview, readAt } = session();
  return overview.now + (overview.running ? performance.now() - readAt : 0);
};
