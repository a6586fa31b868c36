/** Pure. A community's figures, such that nobody can be read out of them. */
import { type Portion, portionOf, smallestGroup } from '../groups.ts';
import type { Tally } from './part.ts';

/** Fewer prompts than this say nothing about what is typical (algorithms.md 6, response per beat). */
export const enoughPrompts = 4;

export type Figures = {
  /** People who took part, of the members; null where only totals are counted, and nobody knows. */
  active: Portion | null;
  /** How often; only what enough people did is among them. */
  acts: { kind: Tally['kind']; acts: number }[];
  prompts: number;
  /** How many of them answer a prompt: the median. Null: too few prompts yet. */
  typically: Portion | null;
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

/**
 * What may be said. A community in which fewer than five people take part has no figures but that. How many members
 * there are is known, so where fewer than five of them did not take part, neither is told.
 */
export const figuresOf = ({ tallies, active, answers, members, totalsOnly }: Counts): Figures => {
  const people = totalsOnly ? members : active;
  const prompts = answers.length;
  if (people < smallestGroup) return { active: 'few', acts: [], prompts, typically: null };
  const shown = tallies.filter((tally) => totalsOnly || tally.people >= smallestGroup);
  const typical = Math.min(median(answers), people);
  return {
    active: totalsOnly ? null : portionOf(active, Math.max(members, active)),
    acts: shown.map(({ kind, acts }) => ({ kind, acts })),
    prompts,
    typically: prompts < enoughPrompts ? null : portionOf(typical, people),
  };
};

/** The lower of the two in the middle: a number that was really reached. */
const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;
