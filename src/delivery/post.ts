import type { HomeView, Message } from '../slack/message.ts';
import type { Scope } from '../store/store.ts';

/** Where a post goes: a channel, a person's DM, or a group DM. */
export type Destination = { channel: string } | { user: string } | { users: readonly string[] };

/** A small text file that goes with a message. */
export type PostFile = { name: string; title: string; content: string };

/** One message on its way to Slack. */
export type Post = {
  /** Unique per intended message, e.g. `beat:<rhythm>:<nominal>`; the same key twice is one message. */
  key: string;
  team: string;
  to: Destination;
  /** In the thread of a message known by its `ts`, or of another delivery, which is then sent first. */
  thread?: { ts: string } | { after: string };
  message: Message;
  /** Uploaded with the message's text as its comment; where Slack refuses files, the message goes alone. */
  file?: PostFile;
  /** Routes outcomes to the feature that cares: `beat`, `notice`, `alert`, ... */
  kind: string;
  community: string | null;
  /** Not before this instant (epoch ms). */
  due: number;
  /** Not after this instant: the end of its grace. */
  expires: number;
  /** Leaves even while the community or workspace is hushed: only cancellations. */
  urgent?: boolean;
};

/** How a delivery ended. */
export type Outcome =
  /** Told again, with another `ts`, in the rare case that it was found twice and the later was deleted. */
  | { how: 'sent'; channel: string; ts: string }
  /** Beyond its grace. */
  | { how: 'missed' }
  /** Slack will never take it: `not_in_channel`, `is_archived`, `account_inactive`, `missing_scope`, ... */
  | { how: 'hopeless'; error: string }
  /** Nobody can tell whether it was sent, and looking was impossible until its grace ended. */
  | { how: 'unknown' }
  /** Kept back on purpose: hushed, resting, withdrawn. */
  | { how: 'dropped'; reason: string };

/** A delivery as features get to see it afterwards. */
export type Delivered = {
  key: string;
  team: string;
  kind: string;
  community: string | null;
  due: number;
};

/** By a post's kind: what to do, in the same transaction in which the outcome is recorded. */
export type Outcomes = Readonly<
  Record<string, (scope: Scope, delivery: Delivered, outcome: Outcome, now: number) => Promise<void>>
>;

/** State that Slack shows and the store knows: rendered when it is sent, newest only. */
export type Rendered =
  | { show: 'message'; channel: string; ts: string; message: Message }
  | { show: 'home'; user: string; view: HomeView }
  | { show: 'call'; method: string; args: Record<string, unknown>; done: readonly string[] };

/** By a state's kind: its ref (what `dirty` was called with) → what Slack should now show; null: nothing. */
export type Renderers = Readonly<
  Record<string, (team: string, ref: string, now: number) => Promise<Rendered | null>>
>;

/** Whether a community's posts may leave now; a workspace's own have `null`. */
export type Gate = (
  team: string,
  community: string | null,
  now: number,
) => Promise<'open' | 'hushed' | 'resting'>;

/** What features may ask of delivery. */
export type Outbox = {
  /** Puts a post on its way, within the caller's transaction; false if its key was known already. */
  post(scope: Scope, post: Post): Promise<boolean>;
  /** Takes back what has not left yet, by key; false if it has, may have (it is then not sent again), or never was. */
  drop(scope: Scope, key: string, reason: string): Promise<boolean>;
  /** Marks state to be shown anew, within the caller's transaction. */
  dirty(scope: Scope, team: string, kind: string, ref: string): Promise<void>;
  /** Where a delivery stands in Slack once it was sent. */
  where(scope: Scope, key: string): Promise<{ channel: string; ts: string } | null>;
  /** Which delivery a message of the bot is. */
  which(scope: Scope, team: string, channel: string, ts: string): Promise<Delivered | null>;
};
