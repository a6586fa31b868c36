/** Pure. Every kind of rhythm there is; picker, parsing and runner derive from it. */
import { eventReminder } from './event-reminder.ts';
import { introductions } from './introductions.ts';
import type { RhythmKind } from './kind.ts';
import { prompt } from './prompt.ts';

export const kinds = { prompt, 'event-reminder': eventReminder, introductions } satisfies Record<
  string,
  RhythmKind
>;

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as KindName[];

export const isKindName = (name: string): name is KindName => Object.hasOwn(kinds, name);

/** The kind of a stored rhythm. @throws if the rhythm is of a newer Trellis. */
export const kindOf = (name: string): RhythmKind => {
  if (!isKindName(name)) throw new Error(`unknown kind of rhythm: ${name}`);
  return kinds[name];
};

type OfKind = { kind: string };

/** Whether its beats are posts at the top of the channel. */
export const isPosting = ({ kind }: OfKind): boolean => kindOf(kind).posts;

/** Whether its beats ask people something. */
export const isAsking = ({ kind }: OfKind): boolean => kindOf(kind).asks;
