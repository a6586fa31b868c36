/** Pure. What in Slack's events is engagement, and whose. The shapes leave out everything that people write. */
import { z } from 'zod';

/** What one member did, or took back. */
export type Act = {
  /** `thanks`: by the reaction that was chosen for it. */
  kind: 'message' | 'reply' | 'reaction' | 'thanks' | 'join' | 'leave';
  channel: string;
  /** Slack's ts of the message; of joining and leaving, the event's. */
  source: string;
  member: string;
  /** The emoji of a reaction; else empty. */
  detail: string;
  /** The ts of the message that it answers or reacts to. */
  thread: string | null;
  /** Who wrote that message, unless it was the member. */
  toward: string | null;
  /** Epoch milliseconds. */
  occurredAt: number;
  /** Epoch microseconds: of two events about the same act, the later has the last word. */
  eventAt: number;
  undone: boolean;
};

/** A message is gone; Slack does not always say whose it was. */
export type Deletion = { kind: 'deleted'; channel: string; source: string; eventAt: number };

const Id = z.string().regex(/^[\w-]{1,64}$/);
const Ts = z.string().regex(/^\d{1,12}\.\d{1,6}$/);
const Emoji = z.string().regex(/^[^\s\p{Cc}]{1,200}$/u);

/** By an app, a workflow or an integration, also where it lends a person's name. */
const automatic = z.object({ bot_id: z.unknown(), app_id: z.unknown() }).partial();

const Written = automatic.extend({
  /** Everything else is about the channel, or about a message that was counted already. */
  subtype: z.enum(['file_share', 'thread_broadcast', 'me_message']).nullish(),
  channel: Id,
  user: Id,
  ts: Ts,
  event_ts: Ts.optional(),
  thread_ts: Ts.nullish(),
  parent_user_id: Id.nullish(),
});

const Deleted = z.object({
  subtype: z.literal('message_deleted'),
  channel: Id,
  deleted_ts: Ts,
  ts: Ts,
  event_ts: Ts.optional(),
});

/** How Slack tells that a message which has replies was deleted. */
const Hollowed = z.object({
  subtype: z.literal('message_changed'),
  channel: Id,
  message: z.object({ subtype: z.literal('tombstone'), ts: Ts }),
  ts: Ts,
  event_ts: Ts.optional(),
});

const Reaction = z.object({
  type: z.enum(['reaction_added', 'reaction_removed']),
  user: Id,
  reaction: Emoji,
  item: z.object({ type: z.literal('message'), channel: Id, ts: Ts }),
  item_user: Id.nullish(),
  event_ts: Ts,
});

const Membership = z.object({
  type: z.enum(['member_joined_channel', 'member_left_channel']),
  user: Id,
  channel: Id,
  event_ts: Ts,
});

/** A message written or deleted in a channel; null: it does not count. */
export const ofMessage = (event: unknown): Act | Deletion | null => {
  const written = Written.safeParse(event).data;
  if (written) return ofWritten(written);
  const deleted = Deleted.safeParse(event).data;
  if (deleted) return deletion(deleted.channel, deleted.deleted_ts, deleted.event_ts ?? deleted.ts);
  const hollowed = Hollowed.safeParse(event).data;
  if (hollowed) return deletion(hollowed.channel, hollowed.message.ts, hollowed.event_ts ?? hollowed.ts);
  return null;
};

const ofWritten = (message: z.infer<typeof Written>): Act | null => {
  if (message.bot_id || message.app_id || message.user === slackbot) return null;
  const { channel, user, ts } = message;
  const root = message.thread_ts && message.thread_ts !== ts ? message.thread_ts : null;
  return {
    kind: root ? 'reply' : 'message',
    channel,
    source: ts,
    member: user,
    detail: '',
    thread: root,
    toward: root ? other(user, message.parent_user_id) : null,
    occurredAt: milliseconds(ts),
    eventAt: microseconds(message.event_ts ?? ts),
    undone: false,
  };
};

const deletion = (channel: string, source: string, at: string): Deletion => ({
  kind: 'deleted',
  channel,
  source,
  eventAt: microseconds(at),
});

/** A reaction given to a message, or taken back; null: it does not count. */
export const ofReaction = (event: unknown): Act | null => {
  const reaction = Reaction.safeParse(event).data;
  if (!reaction || reaction.user === slackbot) return null;
  const { user, item, event_ts: at } = reaction;
  return {
    kind: 'reaction',
    channel: item.channel,
    source: item.ts,
    member: user,
    detail: reaction.reaction,
    thread: item.ts,
    toward: other(user, reaction.item_user),
    occurredAt: milliseconds(at),
    eventAt: microseconds(at),
    undone: reaction.type === 'reaction_removed',
  };
};

/** Somebody entered or left the channel; null: it does not count. */
export const ofMembership = (event: unknown): Act | null => {
  const membership = Membership.safeParse(event).data;
  if (!membership) return null;
  const { user, channel, event_ts: at } = membership;
  return {
    kind: membership.type === 'member_joined_channel' ? 'join' : 'leave',
    channel,
    source: at,
    member: user,
    detail: '',
    thread: null,
    toward: null,
    occurredAt: milliseconds(at),
    eventAt: microseconds(at),
    undone: false,
  };
};

/** Slack's own voice, which Slack does not call a bot. */
const slackbot = 'USLACKBOT';

const other = (member: string, whom: string | null | undefined): string | null =>
  whom && whom !== member && whom !== slackbot ? whom : null;

/** Digit by digit: as a fraction, a ts would lose its last microsecond. */
const microseconds = (ts: string): number => {
  const [seconds = '', fraction = ''] = ts.split('.');
  return Number(seconds) * 1_000_000 + Number(fraction.padEnd(6, '0'));
};

const milliseconds = (ts: string): number => Math.floor(microseconds(ts) / 1000);
