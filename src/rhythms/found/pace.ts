/** Pure. Whether a rhythm should come less often, or more often, by how its beats were answered. */
import type { Cadence } from '../cadence/cadence.ts';
import { fall, faster, trial } from './constants.ts';
import { chanceOfFall, compare, fewPeople, neededFor, tooSmallFor } from './fall.ts';
import { type Answers, chanceBelow } from './posterior.ts';
import { fasterCadence, slowerCadence } from './steps.ts';
import { type Faster, type NotEnough, type Slower, type Sure, sureOf, type TooSmall } from './suggestion.ts';
import { type Course, courseOf } from './typical.ts';

/** One posted beat whose 72 hours are over. */
export type PostedBeat = Answers & {
  /** Epoch milliseconds. */
  at: number;
  /** People who reacted, replied or said that they come, within 72 hours. */
  answered: number;
  /** Members who were active in the 90 days before it. */
  eligible: number;
  /** Whether an answer came in the last days before the next beat; null: that has not come yet. */
  lateAnswers: boolean | null;
  /** Conversations that members began between it and the next beat. */
  memberStarts: number;
  /** Whether a holiday lay between the beat before and the end of this one's 72 hours. */
  holiday: boolean;
};

export type Paced = {
  /** In any order. */
  beats: readonly PostedBeat[];
  cadence: Cadence;
  /** When the cadence last became faster or slower, epoch milliseconds; null: never. */
  changedAt: number | null;
  /** The workspace's share of people who answer, in [0, 1], where it is known. */
  pooledRate?: number;
  /** The local date (`YYYY-MM-DD`) that a suggested cadence counts from; else the present one's. */
  startsOn?: string;
};

export type Pace =
  | { suggestion: Slower | Faster }
  /** Likely a smaller fall, or one with no slower step: nothing to ask, something to show. */
  | { watch: Sure & Course }
  | NotEnough
  | TooSmall
  /** It fell, over a holiday; or nothing moved. */
  | { none: 'holiday' | 'steady' };

/**
 * What a rhythm's own beats say about its pace. Only beats since the last change are compared: what it got at another
 * pace says nothing of this one, and no step follows another before its trial is over.
 */
export const paceOf = ({ beats, cadence, changedAt, pooledRate, startsOn }: Paced): Pace => {
  const ours = beats.filter(({ at }) => changedAt === null || at > changedAt).sort((a, b) => a.at - b.at);
  const { latest, before } = fall.slower;
  if (fewPeople(ours.slice(-latest - before.most))) return { none: 'too small' };
  const compared = compare(ours, fall.slower);
  if (!compared) return { none: 'not enough', of: 'beats', have: ours.length, need: neededFor(fall.slower) };
  if (tooSmallFor(compared, fall.slower, pooledRate)) return { none: 'too small' };
  const fallen = chanceOfFall(compared, fall.slower, pooledRate);
  const course = courseOf(compared);
  const sure = fallen > fall.slower.chance ? sureOf(fallen) : null;
  if (sure) {
    if (compared.now.some(({ holiday }) => holiday)) return { none: 'holiday' };
    const slower = slowerCadence(cadence, startsOn);
    return slower
      ? { suggestion: { suggest: 'slower', cadence: slower, ...course, ...sure } }
      : { watch: { ...course, ...sure } };
  }
  const quieter = chanceOfFall(compared, fall.watch, pooledRate);
  const watched = quieter > fall.watch.chance ? sureOf(quieter) : null;
  if (watched) return { watch: { ...course, ...watched } };
  const suggestion = fasterOf(course, ours, fasterCadence(cadence, startsOn));
  return suggestion ? { suggestion } : { none: 'steady' };
};

/** Not falling, beats that are still answered when the next comes, and members who begin things in between. */
const fasterOf = (course: Course, beats: readonly PostedBeat[], cadence: Cadence | null): Faster | null => {
  const over = beats.filter(({ lateAnswers }) => lateAnswers !== null).slice(-faster.latest);
  if (cadence === null || over.length < faster.latest) return null;
  const memberStarts = over.reduce((sum, beat) => sum + beat.memberStarts, 0) / over.length;
  if (memberStarts < faster.memberStarts) return null;
  const still = over.filter(({ lateAnswers }) => lateAnswers).length;
  const oneOfAny = { a: 1 + still, b: 1 + over.length - still };
  const sure = sureOf(1 - chanceBelow(oneOfAny, faster.stillAnswered));
  if (!sure) return null;
  return {
    suggest: 'faster',
    cadence,
    ...course,
    stillAnswered: { beats: still, of: over.length },
    memberStarts,
    trial: trial.latest,
    ...sure,
  };
};
