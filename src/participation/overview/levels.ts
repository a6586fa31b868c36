/** Pure. How many people take part how much, over time, such that nobody can be read out of it. */
import { inFives, smallestGroup, withheld } from '../../groups.ts';
import type { LevelWeek } from '../tables.ts';
import { rules } from './constants.ts';

/** From the most to the least; newcomers are in none of the others. */
export const groups = ['core', 'active', 'peripheral', 'newcomers'] as const;
export type Group = (typeof groups)[number];

/** One group over the weeks, or those that are too small to be told apart, as one; people to the nearest five. */
export type Line = { groups: Group[]; people: number[] };

export type Levels =
  /** No week was counted yet. */
  | { told: 'early' }
  /** The groups are too small for anything to be told. */
  | { told: 'nothing' }
  /** `weeks`: their ends, epoch ms, the first first. */
  | { told: 'lines'; weeks: number[]; lines: Line[] };

/**
 * The latest weeks as lines. A group that is too small in one of them is told in none: it goes with others into one
 * line, which is never of fewer than five. All is said in fives, since this is looked at week after week, and one
 * person more here and one fewer there would tell who moved.
 */
export const levelsOf = (counted: readonly LevelWeek[]): Levels => {
  const ordered = counted.toSorted((a, b) => a.week - b.week).slice(-rules.levels.weeks);
  if (ordered.length === 0) return { told: 'early' };
  const small = ordered.findLastIndex((row) => total(row) < smallestGroup);
  const weeks = ordered.slice(small + 1);
  const hidden = withheld(weeks.map((row) => groups.map((group) => row[group])));
  if (weeks.length === 0 || hidden.size === groups.length) return { told: 'nothing' };
  const apart = groups.filter((_, at) => !hidden.has(at)).map((group) => [group]);
  const together = groups.filter((_, at) => hidden.has(at));
  const lines = [...apart, ...(together.length > 0 ? [together] : [])]
    .map((line) => ({ groups: line, people: weeks.map((row) => inFives(sum(row, line))) }))
    .filter(({ people }) => people.some((many) => many > 0));
  return { told: 'lines', weeks: weeks.map(({ week }) => week), lines };
};

const sum = (row: LevelWeek, some: readonly Group[]): number =>
  some.reduce((people, group) => people + row[group], 0);

const total = (row: LevelWeek): number => sum(row, groups);

/** How a line went: each number of people with the week since which it holds. */
export const runsOf = (
  weeks: readonly number[],
  people: readonly number[],
): { since: number; people: number }[] =>
  weeks.flatMap((since, at) => {
    const now = people[at] ?? 0;
    return at > 0 && people[at - 1] === now ? [] : [{ since, people: now }];
  });
