import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Call } from './call.ts';

export const eventType = 'trellis_post';

/** What a post carries so that it can be found again: opaque, since every app of the workspace can read it. */
export const postId = (secret: string, team: string, key: string): string =>
  createHmac('sha256', secret).update(`${team}\n${key}`).digest('base64url');

export type Sighting =
  /** The post's timestamps, oldest first; none: it is not there. */
  | { how: 'seen'; timestamps: string[] }
  | { how: 'later'; afterMs: number | null }
  | { how: 'impossible'; error: string };

export type Wanted = {
  channel: string;
  /** In the thread of this message, or in the channel itself. */
  thread: string | null;
  id: string;
  /** Slack's id of the file that was shared with it; 'any': of a file that goes with it nothing is known yet. */
  file: string | 'any' | null;
  /** Counts where Slack gives no metadata back; null: known no more. */
  text: string | null;
  /** Epoch ms. */
  since: number;
};

const Message = z.object({
  ts: z.string(),
  text: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  files: z.array(z.object({ id: z.string() })).catch([]),
  metadata: z
    .object({
      event_type: z.string().optional(),
      event_payload: z.record(z.string(), z.unknown()).optional(),
    })
    .optional(),
});
type Message = z.infer<typeof Message>;

const Page = z.object({
  messages: z.array(z.unknown()),
  response_metadata: z.object({ next_cursor: z.string().nullish() }).nullish(),
});

const Self = z.object({ user_id: z.string().optional(), bot_id: z.string().optional() });

const pageSize = 200;

/** Looks for a post where it should be. `known` tells which timestamps are other deliveries'. */
export const look = async (
  call: Call,
  wanted: Wanted,
  known: (timestamps: string[]) => Promise<string[]>,
): Promise<Sighting> => {
  const read = await readSince(call, wanted);
  if ('how' in read) return read;
  const marked = read.filter((message) => isMarked(message, wanted));
  if (marked.length > 0) return seen(marked);
  const alike = read.filter((message) => isAlike(message, wanted));
  if (alike.length === 0) return seen([]);
  const self = await call('auth.test', {});
  if (!self.ok) return failed(self.verdict);
  const me = Self.parse(self.data);
  const mine = alike.filter(({ user, bot_id }) =>
    me.bot_id && bot_id ? bot_id === me.bot_id : user !== undefined && user === me.user_id,
  );
  const others = await known(mine.map(({ ts }) => ts));
  return seen(mine.filter(({ ts }) => !others.includes(ts)));
};

const readSince = async (
  call: Call,
  { channel, thread, since }: Wanted,
): Promise<Message[] | Exclude<Sighting, { how: 'seen' }>> => {
  const messages: Message[] = [];
  let cursor: string | undefined;
  do {
    const answer = await call(thread ? 'conversations.replies' : 'conversations.history', {
      channel,
      ...(thread ? { ts: thread } : {}),
      oldest: (since / 1000).toFixed(6),
      include_all_metadata: true,
      limit: pageSize,
      cursor,
    });
    if (!answer.ok) {
      // The message that it replied to is gone, and its thread with it.
      if (answer.verdict.error === 'thread_not_found') return messages;
      return failed(answer.verdict);
    }
    const page = Page.safeParse(answer.data);
    if (!page.success) return { how: 'impossible', error: 'no_messages' };
    messages.push(...page.data.messages.flatMap((message) => Message.safeParse(message).data ?? []));
    const next = page.data.response_metadata?.next_cursor || undefined;
    cursor = next === cursor ? undefined : next;
  } while (cursor);
  // Not every implementation of the protocol heeds `oldest`.
  return messages.filter(({ ts }) => Number(ts) * 1000 >= since);
};

const isMarked = ({ metadata, files }: Message, { id, file }: Wanted): boolean =>
  metadata?.event_payload?.id === id || files.some((one) => one.id === file);

/** A message with another file is another's, whatever it says. */
const isAlike = ({ metadata, files, text }: Message, wanted: Wanted): boolean =>
  !metadata && (files.length === 0 || wanted.file === 'any') && sameText(text, wanted.text);

const seen = (messages: Message[]): Sighting => ({
  how: 'seen',
  timestamps: [...new Set(messages.map(({ ts }) => ts))].sort((a, b) => Number(a) - Number(b)),
});

const failed = (verdict: {
  how: string;
  afterMs?: number | null;
  error: string;
}): Exclude<Sighting, { how: 'seen' }> =>
  verdict.how === 'later' || verdict.how === 'unknown'
    ? { how: 'later', afterMs: verdict.afterMs ?? null }
    : { how: 'impossible', error: verdict.error };

/** Slack puts links into angle brackets by itself. */
const plain = (text: string) => text.replace(/[<>]/g, '').replace(/\s+/g, ' ').trim();

const sameText = (one: string | undefined, other: string | null): boolean =>
  one !== undefined && other !== null && plain(one) === plain(other);
