/** Pure. What a kind of rhythm is: the contract of every file in this folder. */
import type { KnownBlock } from '@slack/types';
import type { z } from 'zod';
import type { Community } from '../../communities/tables.ts';
import type { Locale } from '../../slack/locale.ts';
import type { KindsAnswered } from '../library/choose.ts';
import type { Flavour, PromptKind } from '../library/kinds.ts';
import type { Prompt } from '../library/prompt.ts';

/** A beat of the community that was posted or is drawn, whatever its kind. `at`: epoch milliseconds. */
export type PastBeat = { kind: string; subject: string; flavour: Flavour; at: number };

/**
 * An event that is planned. `startsAt`: epoch milliseconds; `coming`: how many have said that they come; `opens`: what a
 * button has to carry that shows whoever presses it the event, and lets them answer.
 */
export type ComingEvent = {
  id: string;
  title: string;
  startsAt: number;
  timeZone: string;
  coming: number;
  opens: { action: string; value: Readonly<Record<string, string>> };
};

/** What there is to choose from in a community, and how it wants it mixed. */
export type Material = {
  prompts: readonly Prompt[];
  kindsOff: readonly PromptKind[];
  /** Share of exciting beats that is wanted. */
  excitingShare: number;
  /** How the workspace answers each kind, found out once somebody asks; null: nothing is known yet. */
  answers?: () => Promise<KindsAnswered | null>;
  /** For kinds that look for events: what is planned as far ahead as they look, and perhaps farther. */
  events?: readonly ComingEvent[];
};

/** What a plan is made from. */
export type Planning<Config> = {
  community: { kind: Community['kind']; locale: Locale; members: number };
  /** Oldest first; drawn ones may lie ahead of `now`. */
  history: readonly PastBeat[];
  config: Config;
  material: Material;
  /** Decides between kinds that are owed alike; without it chance does. */
  answers?: KindsAnswered;
  /** What somebody wishes for this one beat. */
  wish?: { flavour: Flavour } | { kind: PromptKind };
  /** When the beat is to come, epoch milliseconds. */
  now: number;
  /** In [0, 1). */
  random: () => number;
};

/** Why there is nothing to post: what would have to change for it. */
export const nothings = ['no prompts', 'no language', 'used up', 'only exciting left', 'no events'] as const;
export type Nothing = (typeof nothings)[number];

/** What to post: `subject` finds its content again, as long as the beat exists. */
export type Plan = { subject: string; flavour: Flavour } | { nothing: Nothing };

/** What a beat's message says, before it is dressed. `word`: which sort of its kind it is. */
export type Content = {
  title: string;
  text: string;
  word: string;
  /** One-tap answers, two to five. */
  choices?: readonly string[];
  /** Who thought of it and wishes to be named: a user's id. */
  author?: string;
  /** What it lists, and how many more there are. */
  events?: readonly ComingEvent[];
  more?: number;
};

type KindOf<Config> = {
  label(locale: Locale): string;
  /** What it does, for whoever adds one, in mrkdwn; null: that goes without saying. */
  about(locale: Locale): string | null;
  /** What else people call it, as `plain` makes it. */
  names(locale: Locale): readonly string[];
  /** Whether a beat is a post at the top of the channel: then it takes a day, and counts in what was agreed. */
  posts: boolean;
  /**
   * Whether it asks people something. What does not is made when it comes and not before, counts in no mix, and
   * nobody waits for answers to it.
   */
  asks: boolean;
  /** Of its beats: always the one, or both. */
  flavour: Flavour | 'both';
  Config: z.ZodType<Config>;
  defaults: Config;
  /** The questions of its form. Each block's id is a key of the config. */
  form(config: Config, locale: Locale): KnownBlock[];
  /** How late (ms) a beat may still be posted. */
  grace: number;
  /** How far ahead of a beat it looks for events, ms; without it, it needs none. */
  looksAhead?(config: Config): number;
  plan(planning: Planning<Config>): Plan;
  /** What a subject says; null where it is known no more. */
  content(subject: string, locale: Locale, material: Material): Content | null;
};

/** A kind as the registry holds it: its config is data that the kind reads itself. */
export type RhythmKind = KindOf<unknown> & { looksAhead(config: unknown): number };

/** Makes a kind of what is written with its config's own type. */
export const rhythmKind = <Config>(kind: KindOf<Config>): RhythmKind => ({
  ...kind,
  form: (config, locale) => kind.form(kind.Config.parse(config), locale),
  looksAhead: (config) => kind.looksAhead?.(kind.Config.parse(config)) ?? 0,
  plan: (planning) => kind.plan({ ...planning, config: kind.Config.parse(planning.config) }),
});
