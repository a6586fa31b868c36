import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { z } from 'zod';
import type { CommunityRef, Person } from './access.ts';
import type { Locale } from './locale.ts';
import type { Form, Message } from './message.ts';
import type { Ability, Standing } from './roles.ts';

/** Who asks, about what, and how to answer. By the time a handler gets one, the asker was authorised. */
export type Request = {
  team: string;
  person: Person;
  standings: readonly Standing[];
  locale: Locale;
  /** The movable clock, epoch milliseconds. */
  now: number;
  /** The channel it was asked in, if any. */
  channel: string | null;
  /** The slash command's word in this workspace, with its slash, for texts that name a command. */
  command: string;
  /** For answers and forms only; whatever others shall see goes through delivery. */
  client: WebClient;
  /** Says something to the asker alone: ephemeral where there is a channel, else a small form, else a DM. */
  answer(message: Message): Promise<void>;
  /** Replaces the message or form whose button was pressed (or answers, where there is none). */
  replace(message: Message): Promise<void>;
  /** Opens a form; from within a form it is pushed on top. */
  open(form: Form): Promise<void>;
};

/** A request about one community, which the asker may see and in which they may do this. */
export type CommunityRequest = Request & { community: CommunityRef };

/** Which community a verb is about: none, that of the channel, or the one named (else the channel's). */
export type About = 'none' | 'here' | 'named';

type VerbBase = {
  /** One or two words: `rhythm`, `rhythm add`. The longest match wins. */
  name: string;
  may: Ability;
  /** What follows the name, e.g. `<kind> <cadence>`; empty where nothing does. */
  usage: string;
  /** One line for `help`. */
  about(locale: Locale): string;
  /** Shown by `help <verb>`, each without the command word. */
  examples?: readonly string[];
};
export type Verb =
  | (VerbBase & { community: 'none'; run(request: Request & { words: string }): Promise<void> })
  | (VerbBase & {
      community: 'here' | 'named';
      run(request: CommunityRequest & { words: string }): Promise<void>;
    });

/** A button or menu. Its value is JSON, parsed by `value`; `community` picks the community's id out of it. */
export type Action = {
  id: string;
  may: Ability;
  value: z.ZodType;
  community: ((value: never) => string | null) | null;
  run(request: never): Promise<void>;
};
export type ActionRequest<Value> = Request & {
  value: Value;
  /** The message it stands on, where it stands on one that all can see. */
  source: { channel: string; ts: string; blocks: KnownBlock[] } | null;
  /** What stands in the form that it is in, sent or not, by block; empty elsewhere. */
  fields: Readonly<Record<string, unknown>>;
};

/**
 * What a form answers: errors by block id, another form in its place or on top, or nothing: it closes, and
 * `after` runs once Slack was told. (Not called `then`: a promise of such a result would call it by itself.)
 */
export type FormResult =
  | { errors: Record<string, string> }
  | { update: Form }
  | { push: Form }
  | { close: true; after?: () => Promise<void> };

/** A form's submission. `metadata` parses its private_metadata, `fields` its values by block id. */
export type Submission = {
  id: string;
  may: Ability;
  metadata: z.ZodType;
  fields: z.ZodType;
  community: ((metadata: never) => string | null) | null;
  /** Only the store may be asked here; what takes longer goes into `after`. */
  submit(request: never): Promise<FormResult>;
};
export type SubmissionRequest<Metadata, Fields> = Request & { metadata: Metadata; fields: Fields };

/** The message that a shortcut was used on. `thread`: the ts of the one that it replies to, if any. */
export type ShortcutMessage = { channel: string; ts: string; user: string | null; thread: string | null };

/** A message or global shortcut. */
export type Shortcut = {
  id: string;
  may: Ability;
  run(request: Request & { message: ShortcutMessage | null }): Promise<void>;
};

/** The choices of a menu that asks while one types. */
export type Options = {
  id: string;
  may: Ability;
  choose(request: Request & { words: string }): Promise<{ label: string; value: string }[]>;
};

/** An event from Slack; `id` is the same when Slack delivers it again. Handlers are idempotent. */
export type Happening = {
  team: string;
  id: string;
  now: number;
  /** When Slack says that it happened, epoch milliseconds in whole seconds; `now` where it does not say. */
  at: number;
  event: Record<string, unknown> & { type: string };
};

/** What a feature offers on Slack's surfaces; the router and `help` derive from these lists. */
export type Surface = {
  verbs?: readonly Verb[];
  actions?: readonly Action[];
  forms?: readonly Submission[];
  options?: readonly Options[];
  shortcuts?: readonly Shortcut[];
  events?: Readonly<Record<string, (happening: Happening) => Promise<void>>>;
};

/** Types an action: the value's shape reaches `run`, and a community in it is authorised. */
export const action = <Value>(given: {
  id: string;
  may: Ability;
  value: z.ZodType<Value>;
  run(request: ActionRequest<Value>): Promise<void>;
}): Action => ({ ...given, community: null }) as Action;

/** An action about a community that its value names. */
export const communityAction = <Value extends { community: string }>(given: {
  id: string;
  may: Ability;
  value: z.ZodType<Value>;
  run(request: ActionRequest<Value> & { community: CommunityRef }): Promise<void>;
}): Action => ({ ...given, community: (value: Value) => value.community }) as Action;

/** Types a form's submission that is about no community. */
export const form = <Metadata, Fields>(given: {
  id: string;
  may: Ability;
  metadata: z.ZodType<Metadata>;
  fields: z.ZodType<Fields>;
  submit(request: SubmissionRequest<Metadata, Fields>): Promise<FormResult>;
}): Submission => ({ ...given, community: null }) as Submission;

/** A form about a community that its metadata names. */
export const communityForm = <Metadata extends { community: string }, Fields>(given: {
  id: string;
  may: Ability;
  metadata: z.ZodType<Metadata>;
  fields: z.ZodType<Fields>;
  submit(request: SubmissionRequest<Metadata, Fields> & { community: CommunityRef }): Promise<FormResult>;
}): Submission => ({ ...given, community: (metadata: Metadata) => metadata.community }) as Submission;
