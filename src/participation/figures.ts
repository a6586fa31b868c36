/** Pure. A community's figures, such that nobody can be read out of them. */
import { smallestGroup } from '../groups.ts';
import type { Tally } from './part.ts';

/** Fewer prompts than this say nothing about what is typical (algorithms.md 6, response per beat). */
export const enoughPrompts = 4;

/** How many people; below five only that much is said. */
export type Head = number | 'few';

export type Figures = {
  /** People who took part; null where only totals are counted, and nobody knows. */
  active: Head | null;
  /** How often; only what enough people did is among them. */
  acts: { kind: Tally['kind']; acts: number }[];
  prompts: number;
  /** How many people answer a prompt: the median. Null: too few prompts yet. */
  typically: Head | null;
};

export type Counts = {
  tallies: readonly Tally[];
  /** Different people, as far as they are known. */
  active: number;
  /** How many people answered each prompt. */
  answers: readonly number[];
  members: number;
  totalsOnly: boolean;
};

const head = (people: number): Head => (people < smallestGroup ? 'few' : people);

/** What may be said. A community in which fewer than five people take part has no figures but that. */
export const figuresOf = ({ tallies, active, answers, members, totalsOnly }: Counts): Figures => {
  const people = totalsOnly ? members : active;
  const prompts = answers.length;
  if (people < smallestGroup) return { active: 'few', acts: [], prompts, typically: null };
  const shown = tallies.filter((tally) => totalsOnly || tally.people >= smallestGroup);
  const typical = Math.min(median(answers), people);
  return {
    active: totalsOnly ? null : head(active),
    acts: shown.map(({ kind, acts }) => ({ kind, acts })),
    prompts,
    typically: prompts < enoughPrompts ? null : head(typical),
  };
};

/** The lower of the two in the middle: a number that was really reached. */
const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;
