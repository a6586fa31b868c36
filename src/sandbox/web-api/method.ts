import type { Channel, ChannelKind, Fields } from '../state.ts';
import { holds, refuse, type World } from '../world.ts';

/** One call of the Web API, its arguments as they came: text from forms, values from JSON. */
export type Call = { world: World; args: Fields };

export type Method = {
  /** The scope that Slack asks for; a list when each is enough. Methods that depend on a channel ask later. */
  scope?: string | readonly string[];
  /** Which token it wants. Default: the bot's. */
  token?: 'bot' | 'app' | 'none';
  handler(call: Call): Fields;
};

export type Family = Record<string, Method>;

/** Refuses `missing_scope`, with what is needed and what the token has, unless one of the scopes is held. */
export const need = (world: World, scope: string | readonly string[]): void => {
  const wanted = typeof scope === 'string' ? [scope] : scope;
  if (wanted.some((one) => holds(world, one))) return;
  const provided = [...world.app.granted].filter((one) => holds(world, one)).join(',');
  refuse('missing_scope', { needed: wanted.join(','), provided });
};

const prefix: Record<ChannelKind, string> = { channel: 'channels', group: 'groups', im: 'im', mpim: 'mpim' };

/** Asks for a scope by the kind of conversation, such as `groups:history`. */
export const needFor = (world: World, channel: Channel, right: string): void =>
  need(world, `${prefix[channel.kind]}:${right}`);

const missing = (field: string): never =>
  refuse('invalid_arguments', {
    response_metadata: { messages: [`[ERROR] missing required field: ${field}`] },
  });

/** A structure from JSON may have a `toString` of its own that is none. */
const inWords = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

export const text = (args: Fields, field: string): string | undefined => {
  const value = args[field];
  if (value === undefined || value === null || value === '') return undefined;
  return inWords(value);
};

export const required = (args: Fields, field: string): string => text(args, field) ?? missing(field);

export const flag = (args: Fields, field: string): boolean | undefined => {
  const value = text(args, field);
  return value === undefined ? undefined : value === 'true' || value === '1';
};

export const list = (args: Fields, field: string): string[] =>
  Array.isArray(args[field])
    ? args[field].map(inWords)
    : (text(args, field)
        ?.split(',')
        .map((one) => one.trim()) ?? []);

/** A structure: an object already, or JSON in a form's field. Refuses with `word` what is neither. */
export const structure = (args: Fields, field: string, word = 'invalid_arguments'): unknown => {
  const value = args[field];
  if (typeof value !== 'string') return value ?? undefined;
  if (value === '') return undefined;
  try {
    return JSON.parse(value) ?? undefined;
  } catch {
    return refuse(word);
  }
};

export const count = (args: Fields, field: string, fallback: number, most: number): number => {
  const given = text(args, field);
  if (given === undefined || given === '0') return fallback;
  const number = Number(given);
  if (!Number.isInteger(number) || number < 0) return refuse('invalid_limit');
  return Math.min(number, most);
};

const encode = (after: string): string => Buffer.from(`next:${after}`).toString('base64');

const decode = (cursor: string): string => {
  const plain = Buffer.from(cursor, 'base64').toString();
  return plain.startsWith('next:') ? plain.slice(5) : refuse('invalid_cursor');
};

const startAfter = (
  keys: string[],
  after: string,
  follows?: (key: string, after: string) => boolean,
): number => {
  if (follows) {
    const next = keys.findIndex((key) => follows(key, after));
    return next === -1 ? keys.length : next;
  }
  return keys.includes(after) ? keys.indexOf(after) + 1 : refuse('invalid_cursor');
};

/**
 * A page of `items`, after the one that the cursor names by its key. Where that one may be gone by the
 * next call, `follows` says whether a key lies beyond another.
 */
export const page = <Item>(
  items: Item[],
  keyOf: (item: Item) => string,
  args: Fields,
  size: { usual: number; most: number },
  follows?: (key: string, after: string) => boolean,
): { items: Item[]; more: boolean; response_metadata: { next_cursor: string } } => {
  const limit = count(args, 'limit', size.usual, size.most);
  const cursor = text(args, 'cursor');
  const start = cursor === undefined ? 0 : startAfter(items.map(keyOf), decode(cursor), follows);
  const part = items.slice(start, start + limit);
  const last = part.at(-1);
  const more = start + part.length < items.length && last !== undefined;
  return { items: part, more, response_metadata: { next_cursor: more ? encode(keyOf(last)) : '' } };
};
