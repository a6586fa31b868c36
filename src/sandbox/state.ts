import type { Blocks } from './block-shape.ts';
import { countBefore } from './window.ts';

/** A bag of JSON fields, as it comes from or goes to the wire. */
export type Fields = Record<string, unknown>;

export type Team = { id: string; name: string; domain: string };

export type User = {
  id: string;
  team_id: string;
  /** The handle: `@annika`. */
  name: string;
  real_name: string;
  title: string;
  email?: string;
  tz: string;
  locale: string;
  is_admin: boolean;
  is_owner: boolean;
  is_restricted: boolean;
  is_ultra_restricted: boolean;
  is_bot: boolean;
  deleted: boolean;
  status_text: string;
  status_emoji: string;
  /** Epoch seconds, 0 = does not end. */
  status_expiration: number;
  /** Do not disturb until this instant (epoch ms); 0 = off. */
  dnd_until: number;
  /** When they are at their desk from Monday to Friday, in hours of their own zone: `[9, 17.5]`. Unsaid: some usual hours. */
  hours?: [from: number, to: number];
  /** Epoch seconds of the last change. */
  updated: number;
  color: string;
};

export type Reaction = { name: string; users: string[]; count: number };

export type Metadata = { event_type: string; event_payload: Fields };

export type Message = {
  type: 'message';
  ts: string;
  subtype?: string;
  user?: string;
  bot_id?: string;
  app_id?: string;
  team?: string;
  username?: string;
  icon_emoji?: string;
  icon_url?: string;
  text: string;
  blocks?: Blocks;
  attachments?: Fields[];
  metadata?: Metadata;
  thread_ts?: string;
  /** A reply that was also sent to the channel. */
  broadcast?: boolean;
  reactions: Reaction[];
  edited?: { user: string; ts: string };
  files?: string[];
  inviter?: string;
  hidden?: boolean;
  client_msg_id?: string;
  /** Further fields of system messages, such as `old_name`. */
  extra?: Fields;
};

export type Ephemeral = Message & { channel: string; to: string };

export type ChannelKind = 'channel' | 'group' | 'im' | 'mpim';

export type Bookmark = {
  id: string;
  channel_id: string;
  title: string;
  link: string;
  emoji: string;
  type: string;
  date_created: number;
  date_updated: number;
};

export type Channel = {
  id: string;
  kind: ChannelKind;
  name: string;
  creator: string;
  /** Epoch seconds. */
  created: number;
  members: Set<string>;
  is_general: boolean;
  is_archived: boolean;
  topic: string;
  purpose: string;
  /** Other organisations that share the channel. */
  sharedWith: Set<string>;
  /** In order of their timestamps. */
  messages: Map<string, Message>;
  /** What stands in the channel itself, in order: all but replies, and replies that were sent there too. */
  line: Message[];
  /** Replies in order, by the parent's timestamp. */
  threads: Map<string, Message[]>;
  /** The newest message's timestamp, a reply's too; empty where nothing was written. */
  latest: string;
  pins: { ts: string; by: string; at: number }[];
  bookmarks: Bookmark[];
};

export type View = {
  id: string;
  type: 'modal' | 'home';
  team_id: string;
  app_id: string;
  app_installed_team_id: string;
  bot_id: string;
  blocks: Blocks;
  private_metadata: string;
  callback_id: string;
  external_id: string;
  hash: string;
  state: { values: Record<string, Record<string, Fields>> };
  title?: Fields | null;
  submit?: Fields | null;
  close?: Fields | null;
  clear_on_close: boolean;
  notify_on_close: boolean;
  root_view_id: string;
  previous_view_id: string | null;
};

export type StoredFile = {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  alt_txt?: string;
  user: string;
  created: number;
  bytes: Buffer;
  complete: boolean;
  shares: { channel: string; ts: string }[];
};

export type State = {
  team: Team;
  otherTeams: Map<string, Team>;
  users: Map<string, User>;
  channels: Map<string, Channel>;
  ephemerals: Ephemeral[];
  homes: Map<string, View>;
  /** Each person's open forms, the topmost last. */
  forms: Map<string, View[]>;
  files: Map<string, StoredFile>;
  /** The last message timestamp, in microseconds: none is given twice. */
  lastMicros: number;
  serial: number;
};

/** A workspace with nobody in it. Ids count up from `now`, so that another run's are not given again. */
export const emptyState = (team: Team, now: number): State => ({
  team,
  otherTeams: new Map(),
  users: new Map(),
  channels: new Map(),
  ephemerals: [],
  homes: new Map(),
  forms: new Map(),
  files: new Map(),
  lastMicros: 0,
  serial: Math.floor(now),
});

/** A fresh id of Slack's form, for instance `C00000012`. */
export const nextId = (state: State, prefix: string): string => {
  state.serial += 1;
  return `${prefix}0${state.serial.toString(36).toUpperCase().padStart(8, '0')}`;
};

/** A message timestamp that is unique in the workspace and rises with the clock. */
export const nextTs = (state: State, now: number): string => {
  state.lastMicros = Math.max(Math.floor(now) * 1000, state.lastMicros + 1);
  return tsOfMicros(state.lastMicros);
};

export const tsOfMicros = (micros: number): string =>
  `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, '0')}`;

const insert = (line: Message[], message: Message): void => {
  line.splice(countBefore(line, message.ts), 0, message);
};

const cut = (line: Message[] | undefined, ts: string): void => {
  const at = line ? countBefore(line, ts) : 0;
  if (line?.[at]?.ts === ts) line.splice(at, 1);
};

/** Stands in a thread, and is not what the thread is about. */
export const isReply = (message: Message): boolean =>
  message.thread_ts !== undefined && message.thread_ts !== message.ts;

/** Puts a message where it belongs: the channel's line, and its thread. */
export const store = (channel: Channel, message: Message): void => {
  channel.messages.set(message.ts, message);
  if (message.ts > channel.latest) channel.latest = message.ts;
  if (!isReply(message) || message.broadcast) insert(channel.line, message);
  if (!message.thread_ts || !isReply(message)) return;
  const thread = channel.threads.get(message.thread_ts);
  if (thread) insert(thread, message);
  else channel.threads.set(message.thread_ts, [message]);
};

/** Takes a message away from wherever it stands. */
export const discard = (channel: Channel, message: Message): void => {
  channel.messages.delete(message.ts);
  cut(channel.line, message.ts);
  cut(channel.threads.get(message.thread_ts ?? ''), message.ts);
  if (channel.latest === message.ts) channel.latest = [...channel.messages.keys()].at(-1) ?? '';
};

/** Puts a tombstone in a message's place: known to who asks for it, and not shown. */
export const bury = (channel: Channel, tombstone: Message): void => {
  channel.messages.set(tombstone.ts, tombstone);
  cut(channel.line, tombstone.ts);
};
