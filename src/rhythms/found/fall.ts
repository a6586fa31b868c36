/** Pure. Whether the latest beats were answered by fewer people than those before. */
import { evidence } from './constants.ts';
import { type Answers, chanceFallen, posteriorOf, priorOf } from './posterior.ts';

/** Which beats to compare, how far down (`to`, a part of the former rate), and how alike answers are (ρ). */
export type FallRule = {
  latest: number;
  before: { least: number; most: number };
  to: number;
  likeness: number;
};

export type Compared<Beat extends Answers = Answers> = { now: Beat[]; before: Beat[] };

/** The latest beats and those before, of beats in order; null: fewer than `neededFor` the rule. */
export const compare = <Beat extends Answers>(
  beats: readonly Beat[],
  rule: Pick<FallRule, 'latest' | 'before'>,
): Compared<Beat> | null => {
  if (beats.length < neededFor(rule)) return null;
  const now = beats.slice(-rule.latest);
  return { now, before: beats.slice(0, -rule.latest).slice(-rule.before.most) };
};

/** How many beats a comparison takes. */
export const neededFor = ({ latest, before }: Pick<FallRule, 'latest' | 'before'>): number =>
  latest + before.least;

/** The chance that the rate fell below `rule.to` of what it was. `pooledRate`: the workspace's, in [0, 1]. */
export const chanceOfFall = ({ now, before }: Compared, rule: FallRule, pooledRate?: number): number => {
  const prior = priorOf(pooledRate);
  return chanceFallen(
    posteriorOf(now, rule.likeness, prior),
    rule.to,
    posteriorOf(before, rule.likeness, prior),
  );
};

/** Whether there are too few people or answers for a fall to show: not even silence would be surely one. */
export const tooSmallFor = (
  { now, before }: Compared,
  rule: FallRule & { chance: number },
  pooledRate?: number,
): boolean => {
  if (fewPeople([...now, ...before])) return true;
  const silence = now.map(({ answered, eligible }) => ({
    answered: 0,
    eligible: Math.max(answered, eligible),
  }));
  return chanceOfFall({ now: silence, before }, rule, pooledRate) <= rule.chance;
};

/** Whether on average fewer people than a rate can be read from could have answered. Of no beats nobody knows. */
export const fewPeople = (beats: readonly Answers[]): boolean => {
  const people = beats.reduce((sum, beat) => sum + Math.max(beat.answered, beat.eligible), 0);
  return people < evidence.leastEligible * beats.length;
};
