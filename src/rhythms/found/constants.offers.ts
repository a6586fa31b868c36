/** Pure. The numbers behind making suggestions, beside those behind the figures in `constants.ts`. */
import { fall, trial } from './constants.ts';

const day = 86_400_000;

export const offers = {
  version: 1,
  /** Until so long after a beat an answer counts as one to it, ms (algorithms.md 3). */
  answersWithin: 3 * day,
  /** Who did anything within so many days before a beat could have answered it (algorithms.md 3). */
  activeWithin: 90,
  /** As many beats as the longest comparison takes. */
  beats: fall.slower.latest + fall.slower.before.most,
  /** Nothing is suggested before a rhythm has beaten so often. [own] */
  firstBeats: 8,
  /** Beats from one change to the next suggestion: as many as a trial has (algorithms.md 3). */
  afterChange: trial.latest,
  /** Beats for which the same is not suggested again. [own] */
  afterNo: 8,
  /** When it is looked at, in the community's zone: before Monday's note is written. [own] */
  morning: '07:00',
  /** After so long without an answer what was on trial is kept: two Monday's notes asked about it. [own] */
  keptAfter: 15 * day,
} as const;
