/** Pure. How many people take part how much, over time, such that nobody can be read out of it. */
import { inFives, smallestGroup, withheld } from '../../groups.ts';
import { type Level, levels } from '../level.ts';
import type { LevelWeek } from '../tables.ts';
import { rules } from './constants.ts';

export type Group = Level | 'newcomers';

/** One group over the weeks, or those that are too small to be told apart, as one; people to the nearest five. */
export type Line = { groups: Group[]; people: number[] };

export type Levels =
  /** No week was counted yet. */
  | { told: 'early' }
  /** The groups are too small for anything to be told. */
  | { told: 'nothing' }
  /**
   * `weeks`: their ends, epoch ms, the first first. `newcomers` are among those of the other lines as well; `withheld`:
   * they, or those who are not new, were too few.
   */
  | { told: 'lines'; weeks: number[]; lines: Line[]; newcomers: Line | 'withheld' | null };

/**
 * The latest weeks as lines. A group that is too small in one of them is told in none: it goes with others into one
 * line, which is never of fewer than five. All is said in fives, since this is looked at week after week, and one
 * person more here and one fewer there would tell who moved.
 */
export const levelsOf = (counted: readonly LevelWeek[]): Levels => {
  const ordered = counted.toSorted((a, b) => a.week - b.week).slice(-rules.levels.weeks);
  if (ordered.length === 0) return { told: 'early' };
  const small = ordered.findLastIndex((row) => sum(row, levels) < smallestGroup);
  const weeks = ordered.slice(small + 1);
  const hidden = withheld(weeks.map((row) => levels.map((level) => row[level])));
  if (weeks.length === 0 || hidden.size === levels.length) return { told: 'nothing' };
  const apart = levels.filter((_, at) => !hidden.has(at)).map((level) => [level]);
  const together = levels.filter((_, at) => hidden.has(at));
  const lines = [...apart, ...(together.length > 0 ? [together] : [])]
    .map((line) => ({ groups: [...line], people: weeks.map((row) => inFives(sum(row, line))) }))
    .filter(({ people }) => people.some((many) => many > 0));
  return { told: 'lines', weeks: weeks.map(({ week }) => week), lines, newcomers: newcomersOf(weeks) };
};

/**
 * Newcomers are of any level but the first. They are told where, in every week, neither they nor the others of those
 * levels are so few that the difference of two lines would tell of them.
 */
const newcomersOf = (weeks: readonly LevelWeek[]): Line | 'withheld' | null => {
  if (weeks.every(({ newcomers }) => newcomers === 0)) return null;
  const isTold = weeks.every(({ newcomers, active, peripheral }) => {
    const others = active + peripheral - newcomers;
    return (newcomers === 0 || newcomers >= smallestGroup) && others >= smallestGroup;
  });
  if (!isTold) return 'withheld';
  return { groups: ['newcomers'], people: weeks.map(({ newcomers }) => inFives(newcomers)) };
};

const sum = (row: LevelWeek, some: readonly Level[]): number =>
  some.reduce((people, level) => people + row[level], 0);

/** How a line went: each number of people with the week since which it holds. */
export const runsOf = (
  weeks: readonly number[],
  people: readonly number[],
): { since: number; people: number }[] =>
  weeks.flatMap((since, at) => {
    const now = people[at] ?? 0;
    return at > 0 && people[at - 1] === now ? [] : [{ since, people: now }];
  });
