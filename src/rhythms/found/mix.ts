/** Pure. Whether the mix of familiar and exciting beats should change, and how it is said. */
import { mix } from '../library/constants.ts';
import type { Flavour } from '../library/kinds.ts';
import { tuning } from './constants.ts';
import { chanceOfFall, compare, type FallRule, fewPeople, neededFor } from './fall.ts';
import type { Answers } from './posterior.ts';
import { type Mixed, type NotEnough, sureOf, type TooSmall } from './suggestion.ts';
import { type Course, courseOf } from './typical.ts';

/** One posted beat whose 72 hours are over. `at`: epoch milliseconds. */
export type FlavouredBeat = Answers & { at: number; flavour: Flavour };

export type Mixing = {
  /** In any order. */
  beats: readonly FlavouredBeat[];
  /** The share of exciting beats that is wanted now, in [.15, .50]. */
  share: number;
  /** When it was last changed, epoch milliseconds; null: never. */
  changedAt: number | null;
  /** The workspace's share of people who answer, in [0, 1], where it is known. */
  pooledRate?: number;
};

export type FoundMix =
  | { suggestion: Mixed }
  | NotEnough
  | TooSmall
  /** Neither fell, or the share is at its bound already. */
  | { none: 'steady' };

/**
 * Livelier where familiar beats are answered less and exciting ones are not; calmer where exciting ones are. A step is
 * .05 of the share, within the mix's bounds, and waits for four beats after the one before.
 */
export const tuneMix = ({ beats: given, share, changedAt, pooledRate }: Mixing): FoundMix => {
  const beats = given.toSorted((a, b) => a.at - b.at);
  if (fewPeople(beats.slice(-mix.shareWindow))) return { none: 'too small' };
  const since = changedAt === null ? tuning.rest : beats.filter(({ at }) => at > changedAt).length;
  if (since < tuning.rest) return { none: 'not enough', of: 'beats', have: since, need: tuning.rest };
  const familiar = courseOfFlavour('familiar', beats, pooledRate);
  if ('none' in familiar) return familiar;
  const exciting = courseOfFlavour('exciting', beats, pooledRate);
  if ('none' in exciting) return exciting;
  const course = { familiar: familiar.course, exciting: exciting.course, from: share };
  const wearing = sureOf(exciting.fallen);
  if (wearing) return suggested({ suggest: 'calmer', ...course, share: stepped(share, -1), ...wearing });
  const tired = sureOf(familiar.fallen);
  if (tired) return suggested({ suggest: 'livelier', ...course, share: stepped(share, 1), ...tired });
  return { none: 'steady' };
};

const suggested = (suggestion: Mixed): FoundMix =>
  suggestion.share === suggestion.from ? { none: 'steady' } : { suggestion };

const courseOfFlavour = (
  flavour: Flavour,
  beats: readonly FlavouredBeat[],
  pooledRate?: number,
): NotEnough | { course: Course; fallen: number } => {
  const rule: FallRule = tuning[flavour];
  const ofFlavour = beats.filter((beat) => beat.flavour === flavour);
  const compared = compare(ofFlavour, rule);
  if (!compared) {
    const of = `${flavour} beats` as const;
    return { none: 'not enough', of, have: ofFlavour.length, need: neededFor(rule) };
  }
  return { course: courseOf(compared), fallen: chanceOfFall(compared, rule, pooledRate) };
};

/** One step up or down, in whole steps, within the bounds. */
const stepped = (share: number, direction: 1 | -1): number => {
  const { least, most } = mix.excitingShareBounds;
  const perOne = Math.round(1 / tuning.step);
  const next = (Math.round(share * perOne) + direction) / perOne;
  return Math.min(most, Math.max(least, next));
};

/** A share of exciting beats in (0, 1) as a ratio of small numbers: .25 is `{ familiar: 3, exciting: 1 }`. */
export const ratioOf = (share: number): { familiar: number; exciting: number } => {
  let closest = { familiar: 1, exciting: 1 };
  const miss = ({ familiar, exciting }: typeof closest) => Math.abs(exciting / (familiar + exciting) - share);
  for (let beats = 2; beats <= tuning.saidIn; beats += 1) {
    for (let exciting = 1; exciting < beats; exciting += 1) {
      const ratio = { familiar: beats - exciting, exciting };
      // The smaller numbers stay, unless larger ones are truly closer.
      if (miss(ratio) < miss(closest) - 1e-9) closest = ratio;
    }
  }
  return closest;
};

/** The mix that is wanted, and what the latest beats were. */
export type MixInWords = {
  share: number;
  wanted: { familiar: number; exciting: number };
  had: { familiar: number; exciting: number };
};

/** What a sentence about the mix is made of: `3 familiar : 1 exciting`, and of the latest beats 10 and 3. */
export const mixInWords = (share: number, latest: readonly { flavour: Flavour }[]): MixInWords => {
  const exciting = latest.filter(({ flavour }) => flavour === 'exciting').length;
  return { share, wanted: ratioOf(share), had: { familiar: latest.length - exciting, exciting } };
};
