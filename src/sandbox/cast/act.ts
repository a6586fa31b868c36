/** Pure. What the people of the cast do. Types alone. */
import type { Due } from './queue.ts';
import type { Answer, Choice, Temperament, UserId } from './script.ts';

/** Somebody who is in a channel just now. */
export type Someone = { id: UserId; temper: Temperament; zone: string };

/** Who could take part, and when: `week` counts from when the cast began. */
export type Company = { seed: number; week: number; people: readonly Someone[] };

/** Something that somebody of the cast said and others may follow. `key` is what chance knows it by. */
export type Said = { key: string; channel: string; ts: string; thread: string; by: UserId; line: Answer };

/** One thing that somebody is going to do. `channel` and `on` are ids and timestamps of the workspace. */
export type Act = Due & { by: UserId; channel: string } & (
    | { kind: 'answer'; on: string; thread: string | null; line: Answer }
    | { kind: 'chat'; line: Answer }
    | { kind: 'reply'; to: Said; index: number }
    | { kind: 'react'; on: string; emoji: string }
    | { kind: 'thanks'; on: string; emoji: string }
    | { kind: 'press'; on: string; button: Button }
    | { kind: 'choose'; on: string; thread: string; actionId: string; choice: Choice | null }
    /** On something that only this person is shown. */
    | { kind: 'tap'; on: string; actionId: string }
  );

/** A button as it stands in a message. */
export type Button = { actionId: string; value?: string; label: string };
