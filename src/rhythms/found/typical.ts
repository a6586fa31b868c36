/** Pure. What beats typically got, in whole people. */
import type { Answers } from './posterior.ts';

/** Over so many `beats`, so many of so many people answered on average: `5 of 24 typically answered`. */
export type Typical = Answers & { beats: number };

/** The means of both, rounded; nobody of nobody over no beats. Somebody who did answer is not rounded away. */
export const typicalOf = (beats: readonly Answers[]): Typical => {
  const count = Math.max(1, beats.length);
  const answered = beats.reduce((sum, beat) => sum + beat.answered, 0) / count;
  const eligible = beats.reduce((sum, beat) => sum + Math.max(beat.answered, beat.eligible), 0) / count;
  return { answered: wholePeople(answered), eligible: wholePeople(eligible), beats: beats.length };
};

const wholePeople = (mean: number): number => (mean > 0 ? Math.max(1, Math.round(mean)) : 0);

/** What beats got lately, and before. */
export type Course = { now: Typical; before: Typical };

export const courseOf = ({
  now,
  before,
}: {
  now: readonly Answers[];
  before: readonly Answers[];
}): Course => ({
  now: typicalOf(now),
  before: typicalOf(before),
});
