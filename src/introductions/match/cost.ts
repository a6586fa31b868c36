/** Pure. What it costs to introduce two people to each other, and what forbids it. */
import { bans, points } from './constants.ts';
import type { Person } from './drawing.ts';

/** What was between two people so far. `rounds` since they last met, null: never. `tie` in [0, 1]. */
export type Between = { rounds: number | null; tie: number };

/** Points, the fewer the better. A trio costs what its three pairs do. */
export const costOf = (one: Person, other: Person, { rounds, tie }: Between, inPerson: boolean): number => {
  const { again, halvedIn, sameGroup, sameSite, differentLevels, welcome } = points;
  let cost = points.tie * tie;
  if (rounds !== null) cost += again * 2 ** (-rounds / halvedIn);
  if (one.group !== null && one.group === other.group) cost += sameGroup;
  if (!inPerson && atOneSite(one, other)) cost += sameSite;
  if (one.level !== null && other.level !== null && one.level !== other.level) cost += differentLevels;
  if (welcomes(one, other) || welcomes(other, one)) cost += welcome;
  return cost;
};

export const atOneSite = (one: Person, other: Person): boolean =>
  one.site !== null && one.site === other.site;

const welcomes = (one: Person, other: Person): boolean =>
  other.newcomer && !one.newcomer && (one.level === 'core' || one.level === 'active');

/** Whether they met so lately that they should not again, in a round of so many. */
export const tooSoon = (rounds: number, people: number): boolean =>
  rounds < Math.min(bans.tooSoon, people - 2);
