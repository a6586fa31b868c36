/** What the people of a workspace do and say on their own. Written apart from it; the cast only plays it. Types alone. */
import type { Sandbox } from '../index.ts';
import type { Seen } from '../read.ts';

export type UserId = string;

/** What a person understands of an app's message: what it is about, and of which sort it is. */
export type Heard = {
  /** Finds the lines for it. One without lines can still earn reactions and presses. */
  cue: string;
  flavour: 'familiar' | 'exciting';
  /** People tire of the same kind again and again. */
  kind: string;
};

/** How somebody takes part over the weeks. `weeks` count from when the cast began. */
export type Part =
  /** Answers nearly always, replies to others, thanks them. */
  | { part: 'carries' }
  | { part: 'answers' }
  /** Reads; reacts now and then; hardly ever writes. */
  | { part: 'listens' }
  /** Not here before this week; then shy at first, more at home each week. */
  | { part: 'newcomer'; fromWeek: number }
  /** Answers at first, and a little less each week until not at all. */
  | { part: 'drifts'; overWeeks: number }
  /** Silent until this week, then as somebody who answers. */
  | { part: 'returns'; atWeek: number };

export type Temperament = Part & {
  likes: 'familiar' | 'exciting' | 'both';
  /** When they look at chat, in hours of their own zone, Monday to Friday: `[9, 17.5]`. From before to, within 0 to 24. */
  hours: [from: number, to: number];
};

/** One thing to say in answer, what others like to react to it with, and what they reply. */
export type Answer = {
  by: UserId;
  says: string;
  /** Emoji names. Without any, nobody but who thanks reacts to it. */
  earns?: string[];
  /**
   * Said in its thread one after the other, minutes to hours apart, by those of them who are in the channel and
   * inclined to. Who answered replies only to the one right before; that one left out, so is theirs.
   */
  replies?: { by: UserId; says: string }[];
};

/** How many of those who choose at all choose each button, by its action id; only their relation counts. */
export type Shares = Record<string, number>;

/** From the least to the most time at work that people take, ms; as likely to double as to halve. */
export type Within = readonly [least: number, most: number];

/** A question that an app asks with several buttons, and people answer each in their own time: whether they come. */
export type Choice = {
  of: Shares;
  within: Within;
  /** How much more they are inclined to than to press other buttons. Default: 1. */
  pull?: number;
  /** Not for those whom the message names, such as hosts. */
  forOthers?: true;
  /** Only for those who pressed a button with this label in the same thread. */
  after?: RegExp;
  /** What they choose, soon after, in what only they are shown then. */
  taps?: Shares;
  /** Of those who chose `from`, so many (0 to 1) choose `to` later. */
  later?: { from: string; to: string; share: number; within: Within };
};

/** What the company does of its own accord: once, at a time of the day of who does it. */
export type Scene = {
  /** Days after the cast began; at least 0. A day that is a weekend for them becomes the Monday after. */
  day: number;
  /**
   * `10:20`, in the zone of `by`. Where that has passed on day 0, the next working day; also where a human is being
   * `by` just then. Somebody who is not in the workspace yet has their scenes from when they come.
   */
  at: string;
  by: UserId;
  play(stage: Stage): Promise<void>;
};

/** What a scene may use: the workspace as its people do. */
export type Stage = Pick<Sandbox, 'as' | 'read' | 'addUser' | 'clock' | 'idle'>;

export type Script = {
  /** The same script, seed and deeds of the others give the same weeks. */
  seed: number;
  /** Who is not here does nothing on their own. */
  people: Record<UserId, Temperament>;
  /**
   * What an app's message in a channel says to people; asked once, when it is posted. `null`: nothing that anybody
   * would answer. Pure.
   */
  read(message: Seen): Heard | null;
  /**
   * By cue. Nobody says anything where there is none for them; several of one person are said at several prompts,
   * none twice in a channel.
   */
  conversations: Record<string, Answer[]>;
  /**
   * By the channel's name, without `#`: each begins a small conversation there, of their own accord, without an app
   * having asked. About two a week and channel, each once, as long as there are any.
   */
  chatter: Record<string, Answer[]>;
  /**
   * Labels of buttons that people who take part press when an app's message shows them, such as those of events; no
   * global or sticky flags. One of each row at most. Not for buttons that open a form: nobody would fill it in.
   */
  presses: readonly RegExp[];
  /** What an app's message, also a direct one, lets people choose; its buttons are not for `presses` then. Pure. */
  choices?(message: Seen): Choice | null;
  scenes: readonly Scene[];
};
