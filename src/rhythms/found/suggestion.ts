/** Pure. All that the found beat can suggest, each with its evidence, and why it may have nothing to suggest. */
import type { Cadence, Weekday } from '../cadence/cadence.ts';
import { certainty } from './constants.ts';
import type { Course } from './typical.ts';

export type Certainty = 'likely' | 'very likely';

/** How sure: the chance that it is so, in [.8, 1], and the word for it. */
export type Sure = { chance: number; certainty: Certainty };

/** An hour of the week in the rhythm's zone: `hour` 10 is from 10:00 to 11:00. */
export type Slot = { weekday: Weekday; hour: number };

/** A slot, and how many `of` all members have it within their working hours. */
export type FittingSlot = Slot & { fits: number; of: number };

export type Slower = Sure & Course & { suggest: 'slower'; cadence: Cadence };

export type Faster = Sure &
  Course & {
    suggest: 'faster';
    cadence: Cadence;
    /** In how many `of` the latest beats answers still came when the next beat did. */
    stillAnswered: { beats: number; of: number };
    /** Conversations that members began from one beat to the next, on average. */
    memberStarts: number;
    /** Beats for which to try it. */
    trial: number;
  };

export type DayAndHour = Sure & {
  suggest: 'day and hour';
  slot: FittingSlot;
  present: FittingSlot;
  /** How much livelier the slot is than the present one: 1.3 is 30 % more of what members do. */
  livelier: number;
  personHours: number;
  weeks: number;
};

/** No hour suits enough members: two by turns, between which each of `reached` has one that does. */
export type Alternate = Sure & {
  suggest: 'alternate';
  slots: readonly [FittingSlot, FittingSlot];
  reached: number;
  of: number;
};

export type Mixed = Sure & {
  suggest: 'livelier' | 'calmer';
  /** The share of exciting beats, as it is and as it might be. */
  from: number;
  share: number;
  familiar: Course;
  exciting: Course;
};

export type Suggestion = Slower | Faster | DayAndHour | Alternate | Mixed;

/** Too little evidence: `have` of the `need`ed. */
export type NotEnough = {
  none: 'not enough';
  of: 'beats' | 'familiar beats' | 'exciting beats' | 'weeks' | 'person-hours';
  have: number;
  need: number;
};

/** So few people, or so few answers, that no number of beats would tell: the people have to be asked. */
export type TooSmall = { none: 'too small' };

/** The word for a chance in [0, 1]; null: not even likely. */
export const certaintyOf = (chance: number): Certainty | null => {
  if (chance >= certainty.veryLikely) return 'very likely';
  return chance >= certainty.likely ? 'likely' : null;
};

/** The chance with its word; null: not even likely. */
export const sureOf = (chance: number): Sure | null => {
  const word = certaintyOf(chance);
  return word ? { chance, certainty: word } : null;
};
