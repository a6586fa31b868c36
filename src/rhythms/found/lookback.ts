/** Pure. What a trial of another pace came to. */
import { trial } from './constants.ts';
import { chanceOfFall, compare, fewPeople, neededFor } from './fall.ts';
import type { Answers } from './posterior.ts';
import { type NotEnough, type Sure, sureOf, type TooSmall } from './suggestion.ts';
import { type Course, courseOf } from './typical.ts';

export type Lookback =
  | (Course & Sure & { became: 'better' | 'worse' })
  | (Course & { became: 'about the same' })
  | NotEnough
  | TooSmall;

/** A beat with its instant, epoch milliseconds. */
type DatedAnswers = Answers & { at: number };

/**
 * The first beats since `changedAt` (epoch milliseconds) against those before. Beats are about the same where it is
 * not even likely that more, or fewer, people answer them. `pooledRate`: the workspace's, in [0, 1].
 */
export const lookBack = (
  beats: readonly DatedAnswers[],
  changedAt: number,
  pooledRate?: number,
): Lookback => {
  const inOrder = beats.toSorted((a, b) => a.at - b.at);
  const before = inOrder.filter(({ at }) => at <= changedAt);
  const tried = inOrder.slice(before.length, before.length + trial.latest);
  const notEnough = { none: 'not enough', of: 'beats' } as const;
  if (tried.length < trial.latest) return { ...notEnough, have: tried.length, need: trial.latest };
  const compared = compare([...before, ...tried], trial);
  if (!compared) return { ...notEnough, have: before.length + tried.length, need: neededFor(trial) };
  if (fewPeople([...compared.now, ...compared.before])) return { none: 'too small' };
  const course = courseOf(compared);
  const worse = chanceOfFall(compared, trial, pooledRate);
  const fell = sureOf(worse);
  if (fell) return { became: 'worse', ...course, ...fell };
  const rose = sureOf(1 - worse);
  return rose ? { became: 'better', ...course, ...rose } : { became: 'about the same', ...course };
};
