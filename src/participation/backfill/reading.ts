/** Pure. What of a channel's history counts, and how far it was read. No text of a message gets past these shapes. */
import { z } from 'zod';
import { type Act, ofMessage, ofReaction } from '../engagement.ts';
import { backfill } from './constants.ts';

/** A message as history tells it, without what is written in it. */
const Past = z.object({
  type: z.literal('message'),
  ts: z.string(),
  user: z.string().nullish(),
  subtype: z.string().nullish(),
  bot_id: z.string().nullish(),
  app_id: z.string().nullish(),
  thread_ts: z.string().nullish(),
  parent_user_id: z.string().nullish(),
  reply_count: z.number().default(0),
  reactions: z.array(z.object({ name: z.string(), users: z.array(z.string()) })).default([]),
});
type Past = z.infer<typeof Past>;

/** A page of history or of a thread. What Slack tells in other shapes is left out of it. */
export const Page = z.object({
  messages: z
    .array(z.unknown())
    .default([])
    .transform((all) => all.flatMap((one) => Past.safeParse(one).data ?? [])),
  has_more: z.boolean().default(false),
});
export type Page = z.infer<typeof Page>;

/**
 * How far a look back has come. `latest`: all that is newer was read; null: nothing was. `threads`: those that are
 * still to be read, each with the reply after which to go on. `isThrough`: there is no older message.
 */
export const Progress = z.object({
  latest: z.string().nullable().default(null),
  threads: z.array(z.object({ ts: z.string(), after: z.string().nullable() })).default([]),
  isThrough: z.boolean().default(false),
});
export type Progress = z.infer<typeof Progress>;

export const beginning: Progress = { latest: null, threads: [], isThrough: false };

/** The next question to Slack; null: all is read. `from`, `until`: epoch milliseconds. */
export type Call =
  | { method: 'conversations.history'; args: Record<string, string | number> }
  | { method: 'conversations.replies'; args: Record<string, string | number> };

export const nextCall = (
  channel: string,
  { latest, threads, isThrough }: Progress,
  { from, until }: { from: number; until: number },
): Call | null => {
  const [thread] = threads;
  const limit = backfill.page;
  if (thread) {
    const args = { channel, ts: thread.ts, limit };
    const { after } = thread;
    return { method: 'conversations.replies', args: after === null ? args : { ...args, oldest: after } };
  }
  if (isThrough) return null;
  return {
    method: 'conversations.history',
    args: { channel, oldest: ts(from), latest: latest ?? ts(until), limit },
  };
};

const ts = (at: number): string => (at / 1000).toFixed(6);

/** How far it has come once a page was read. Every page leads on, whatever Slack says of more. */
export const progressAfter = (progress: Progress, { method }: Call, page: Page): Progress => {
  const last = page.messages.at(-1)?.ts ?? null;
  if (method === 'conversations.replies') {
    const [thread, ...others] = progress.threads;
    const isMore = page.has_more && thread !== undefined && last !== null && last !== thread.after;
    return { ...progress, threads: isMore ? [{ ts: thread.ts, after: last }, ...others] : others };
  }
  const threads = page.messages
    .filter((message) => isRoot(message) && message.reply_count > 0)
    .map(({ ts }) => ({ ts, after: null }));
  const isMore = page.has_more && last !== null && last !== progress.latest;
  return { latest: last ?? progress.latest, threads, isThrough: !isMore };
};

const isRoot = ({ ts, thread_ts }: Past): boolean => !thread_ts || thread_ts === ts;

/**
 * What people did on a page, before `until` (epoch ms). A reply that was sent to the channel too is read with its
 * thread, and once. When somebody reacted history does not tell: it counts as of the message.
 */
export const actsOf = (channel: string, { method }: Call, page: Page, until: number): Act[] => {
  const counted = page.messages.filter((message) => isRoot(message) === (method === 'conversations.history'));
  return counted
    .flatMap((message) => doneAt(channel, message))
    .filter(({ occurredAt }) => occurredAt < until);
};

const doneAt = (channel: string, message: Past): Act[] => {
  const written = ofMessage({ ...message, channel });
  const reactions = message.reactions.flatMap(({ name, users }) =>
    users.flatMap(
      (user) =>
        ofReaction({
          type: 'reaction_added',
          user,
          reaction: name,
          item: { type: 'message', channel, ts: message.ts },
          item_user: message.user,
          event_ts: message.ts,
        }) ?? [],
    ),
  );
  return [...(written && written.kind !== 'deleted' ? [written] : []), ...reactions];
};

/** How much of the time is read, 0 to 1: of the time, since how many messages there are nobody knows before. */
export const shareRead = (
  { latest, isThrough }: Progress,
  { from, until }: { from: number; until: number },
): number => {
  if (isThrough) return 1;
  if (latest === null || until <= from) return 0;
  return Math.min(1, Math.max(0, (until - Number(latest) * 1000) / (until - from)));
};
