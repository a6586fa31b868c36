/** What the page reads of Slack's shapes. Types alone. */
import type { Guide } from '../../guide.ts';

export type { Guide, GuideAct, GuideStep } from '../../guide.ts';

export type Option = { text: Words; value: string; description?: Words; url?: string };
export type Words = { type: string; text: string; emoji?: boolean };

export type Person = {
  id: string;
  name: string;
  real_name: string;
  team_id: string;
  tz: string;
  deleted: boolean;
  is_bot: boolean;
  is_admin: boolean;
  is_owner: boolean;
  is_restricted: boolean;
  /** Do not disturb until then, epoch ms; 0 when it is off. */
  dnd_until?: number;
  /** When they are at their desk, in hours of their own zone. */
  hours?: [from: number, to: number];
  profile: { title: string; status_text: string; status_emoji: string };
};

export type Channel = {
  id: string;
  name?: string;
  /** The other person of a DM. */
  user?: string;
  is_im?: boolean;
  is_mpim?: boolean;
  is_private?: boolean;
  is_archived?: boolean;
  is_shared?: boolean;
  is_general?: boolean;
  is_member?: boolean;
  purpose?: { value: string };
  topic?: { value: string };
  num_members?: number;
  latest?: string;
};

export type Confirm = { title: Words; text: Words; confirm: Words; deny: Words; style?: string };

export type BlockElement = {
  type: string;
  action_id?: string;
  text?: Words | string;
  placeholder?: Words;
  options?: Option[];
  option_groups?: { label: Words; options: Option[] }[];
  confirm?: Confirm;
  [field: string]: unknown;
};

export type Block = {
  type: string;
  block_id?: string;
  text?: Words | string;
  fields?: Words[];
  elements?: BlockElement[];
  accessory?: BlockElement;
  element?: BlockElement;
  label?: Words;
  hint?: Words;
  optional?: boolean;
  dispatch_action?: boolean;
  [field: string]: unknown;
};

export type Reaction = { name: string; users: string[]; count: number };

export type SharedFile = {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  pretty_type?: string;
  /** Bytes. */
  size?: number;
  /** Pixels, of pictures. */
  original_w?: number;
  original_h?: number;
  alt_txt?: string;
  /** `tombstone`: it is gone. */
  mode?: string;
};

export type Attachment = {
  color?: string;
  fallback?: string;
  pretext?: string;
  author_name?: string;
  author_link?: string;
  title?: string;
  title_link?: string;
  text?: string;
  fields?: { title?: string; value?: string; short?: boolean }[];
  image_url?: string;
  footer?: string;
  /** Epoch seconds. */
  ts?: number | string;
  blocks?: Block[];
};

export type Message = {
  ts: string;
  text: string;
  user?: string;
  bot_id?: string;
  username?: string;
  icons?: { emoji?: string };
  subtype?: string;
  hidden?: boolean;
  thread_ts?: string;
  reply_count?: number;
  latest_reply?: string;
  reply_users?: string[];
  blocks?: Block[];
  attachments?: Attachment[];
  files?: SharedFile[];
  reactions?: Reaction[];
  edited?: { ts: string };
  pinned_to?: string[];
  is_ephemeral?: boolean;
};

/** A part of a channel; `mentioned` are channels that it names and that the viewer is not in. */
export type SeenChannel = Channel & Part;
/** A thread, and a part of its replies. */
export type SeenThread = { parent: Message } & Part;
type Part = { messages: Message[]; earlier: number; later: number; mentioned: Channel[] };

export type View = {
  id: string;
  type: 'modal' | 'home';
  hash: string;
  blocks: Block[];
  title?: Words | null;
  submit?: Words | null;
  close?: Words | null;
  state: { values: Record<string, Record<string, Record<string, unknown>>> };
};

export type Command = { command: string; description: string; usage_hint: string };
export type Shortcut = { name: string; type: 'message' | 'global'; callback_id: string; description: string };

export type Overview = {
  /** Tells one beginning of the workspace from the next. */
  run: string;
  now: number;
  running: boolean;
  /** From where to where time is being moved, epoch ms. */
  journey: { from: number; to: number | null } | null;
  guide: Guide | null;
  /** Whether people do things of their own accord; null where nobody would. */
  cast: { on: boolean } | null;
  restarts: boolean;
  team: { id: string; name: string };
  app: {
    name: string;
    handle: string;
    botUserId: string;
    installed: boolean;
    /** It hears what happens. */
    reachable: boolean;
    commands: Command[] | null;
    shortcuts: Shortcut[] | null;
  };
  /** What is broken on purpose, by name. */
  faults: string[];
  /** The app was cut off and has not come back yet. */
  reconnecting: boolean;
  viewer: string;
  people: Person[];
  /** The conversations that the viewer is in. */
  channels: Channel[];
  /** Others that the Home tab and the forms name. */
  mentioned: Channel[];
  home: View | null;
  views: View[];
};

/** A text, a number, an option's value, an id, several of those, or whole options. */
export type Choice = string | number | string[] | Option | Option[] | null;

export type Outcome = {
  ok: boolean;
  error?: string;
  errors?: Record<string, string>;
  options?: Option[];
  ts?: string;
  channel?: string;
};

export type Change = {
  what: string;
  channel?: string;
  user?: string;
  ts?: string;
  /** Of a message: its thread, and the newest timestamp of its channel. */
  thread?: string;
  latest?: string;
};
