/** Pure. Who meets whom in a round of introductions. */
import { chanceFrom, shuffled } from './chance.ts';
import type { Drawing, Drawn, Why } from './drawing.ts';
import { bestGroups } from './groups.ts';
import { type Weighed, weigh } from './weigh.ts';

/**
 * Pairs, and one trio where somebody would be left over. As few as can be are left over, of ways that leave as few those
 * that place most of who was left over last time, of these those with the fewest pairs that met too soon, and of these
 * that with the least cost; what is left to choose is chance, by the seed. Takes a second for 500 people, and more as
 * the cube of their number: `matchAside` is for that.
 */
export const matchRound = (drawing: Drawing): Drawn => {
  const inOrder = drawing.people.toSorted((one, other) => (one.user < other.user ? -1 : 1));
  const people = shuffled(inOrder, chanceFrom(drawing.seed));
  const weighed = weigh(drawing, people);
  const groups = bestGroups(weighed);
  const placed = new Set(groups.flat());
  const users = (places: readonly number[]) =>
    people.filter((_, place) => places.includes(place)).map(({ user }) => user);
  return {
    groups: groups.map(users),
    left: people.flatMap(({ user }, place) =>
      placed.has(place) ? [] : [{ user, why: whyLeft(weighed, place) }],
    ),
  };
};

/** Asks only what holds whoever wishes not to meet whom. */
const whyLeft = ({ size, reach }: Weighed, one: number): Why => {
  if (size < 2) return 'too few';
  const others = Array.from({ length: size }, (_, place) => place).filter((place) => place !== one);
  return others.some((other) => reach(one, other)) ? 'nobody left' : 'no shared hours';
};
