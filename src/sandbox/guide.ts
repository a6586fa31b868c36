/** What a newcomer to the workspace is told first. Given by whoever embeds it, who knows the app. Types alone. */

/** One click that takes the newcomer there. */
export type GuideAct =
  /** Writes this into the channel's box, ready to be sent. */
  | { kind: 'write'; channel: string; text: string }
  /** Opens a channel. */
  | { kind: 'open'; channel: string }
  /** Moves time. */
  | { kind: 'travel'; weeks: number }
  | { kind: 'next' }
  /** Becomes somebody else, in a channel. */
  | { kind: 'become'; user: string; channel: string };

export type GuideStep = {
  /** What one does there, and what comes of it. */
  say: string;
  /** On its button; without it, what is written. */
  label?: string;
  act?: GuideAct;
};

export type Guide = {
  /** What this is, in a sentence or two. */
  intro: string;
  steps: readonly GuideStep[];
};
