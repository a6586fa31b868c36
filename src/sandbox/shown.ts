import { z } from 'zod';
import type { Read, Seen } from './read.ts';
import { mentionedIn } from './sidebar.ts';
import type { World } from './world.ts';

const ts = z.string().regex(/^\d+\.\d+$/);
const Query = z.object({
  viewer: z.string().default(''),
  id: z.string().default(''),
  ts: z.string().default(''),
  limit: z.coerce.number().int().min(1).max(500).optional(),
  before: ts.optional(),
  from: ts.optional(),
  around: ts.optional(),
});

const usualMessages = 60;
const usualReplies = 100;

/** Without what no page draws: a third of every message. */
const lean = ({ type, team, client_msg_id, bot_profile, root, metadata, ...message }: Seen) => message;

/** What a page shows of a channel: its head, and a part of its messages. */
export const shownChannel = (world: World, read: Read, query: URLSearchParams) => {
  const { id, viewer, limit = usualMessages, ...asked } = Query.parse(Object.fromEntries(query));
  const { shown, ...channel } = read.window(id, viewer, { limit, ...asked });
  const { topic, purpose } = channel;
  return {
    ...channel,
    messages: shown.map(lean),
    mentioned: mentionedIn(world, viewer, [topic, purpose, shown]),
  };
};

/** What a page shows of a thread: its parent, then a part of its replies. */
export const shownThread = (world: World, read: Read, query: URLSearchParams) => {
  const { id, viewer, ts, limit = usualReplies, ...asked } = Query.parse(Object.fromEntries(query));
  const { parent, shown, ...rest } = read.replies(id, ts, viewer, { limit, ...asked });
  return {
    ...rest,
    messages: [parent, ...shown].map(lean),
    mentioned: mentionedIn(world, viewer, [parent, shown]),
  };
};
