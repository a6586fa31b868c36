/** Every way to form pairs and at most one trio, looked at one by one: what the matching is held against. */
import { costOf } from '../../../src/introductions/match/cost.ts';
import { sharedHours } from '../../../src/introductions/match/hours.ts';
import type { Drawing, Drawn, Person } from '../../../src/introductions/match/index.ts';

/** The fewer the better, from the first that differs; points in hundredths. */
export type Judged = readonly [
  left: number,
  owed: number,
  tooSoon: number,
  elsewhere: number,
  again: number,
  points: number,
];

const nothing: Judged = [0, 0, 0, 0, 0, 0];
const plus = (one: Judged, other: Judged): Judged => [
  one[0] + other[0],
  one[1] + other[1],
  one[2] + other[2],
  one[3] + other[3],
  one[4] + other[4],
  one[5] + other[5],
];

const isWorse = (one: Judged, other: Judged): boolean => {
  for (let at = 0; at < one.length; at++) {
    const [mine, theirs] = [one[at] ?? 0, other[at] ?? 0];
    if (mine !== theirs) return mine > theirs;
  }
  return false;
};

/** What introducing two relaxes and costs; null: it is forbidden. */
export const judgePair = (drawing: Drawing, one: Person, other: Person): Judged | null => {
  const ofThem = ([a, b]: readonly [string, string, ...unknown[]]) =>
    (a === one.user && b === other.user) || (a === other.user && b === one.user);
  if (drawing.notWith.some(ofThem)) return null;
  const onSite = drawing.inPerson && one.site !== null && one.site === other.site;
  if (!onSite && sharedHours(one.timeZone, other.timeZone, drawing.at) < 2) return null;
  const times = drawing.met.filter(ofThem).map(([, , rounds]) => rounds);
  const rounds = times.length > 0 ? Math.min(...times) : null;
  const tie = Math.max(0, ...drawing.ties.filter(ofThem).map(([, , strength]) => strength));
  const soon = rounds !== null && rounds < Math.min(6, drawing.people.length - 2);
  const points = Math.round(100 * costOf(one, other, { rounds, tie }, drawing.inPerson));
  return [0, 0, soon ? 1 : 0, drawing.inPerson && !onSite ? 1 : 0, rounds === null ? 0 : 1, points];
};

const judgeLeft = ({ owed }: Person): Judged => [1, owed ? 1 : 0, 0, 0, 0, 0];

/** Null: it introduces two who must not be, forms a group that must not be, or names somebody twice or not at all. */
export const judge = (drawing: Drawing, { groups, left }: Drawn): Judged | null => {
  const people = new Map(drawing.people.map((person) => [person.user, person]));
  const named = [...groups.flat(), ...left.map(({ user }) => user)].toSorted();
  if (named.join() !== [...people.keys()].toSorted().join()) return null;
  const sizes = groups.map(({ length }) => length);
  if (sizes.some((size) => size !== 2 && size !== 3) || sizes.filter((size) => size === 3).length > 1)
    return null;
  let judged = nothing;
  for (const { user } of left) {
    const person = people.get(user);
    if (person) judged = plus(judged, judgeLeft(person));
  }
  for (const group of groups) {
    const those = group.flatMap((user) => people.get(user) ?? []);
    for (const [place, one] of those.entries()) {
      for (const other of those.slice(place + 1)) {
        const pair = judgePair(drawing, one, other);
        if (!pair) return null;
        judged = plus(judged, pair);
      }
    }
  }
  return judged;
};

/** The best of all ways. */
export const bestOfAll = (drawing: Drawing): Judged => {
  const { people } = drawing;
  const pairs = people.map((one) =>
    people.map((other) => (one === other ? null : judgePair(drawing, one, other))),
  );
  const pair = (one: number, other: number): Judged | null => pairs[one]?.[other] ?? null;
  const alone = people.map(judgeLeft);
  let best: Judged = [Infinity, 0, 0, 0, 0, 0];
  const go = (free: readonly number[], trio: boolean, judged: Judged): void => {
    const [one, ...others] = free;
    if (one === undefined) {
      if (isWorse(best, judged)) best = judged;
      return;
    }
    for (const other of others) {
      const two = pair(one, other);
      if (!two) continue;
      const withTwo = plus(judged, two);
      const rest = others.filter((free) => free !== other);
      go(rest, trio, withTwo);
      for (const third of trio ? [] : rest.filter((free) => free > other)) {
        const [near, far] = [pair(one, third), pair(other, third)];
        if (near && far) {
          const withThree = plus(withTwo, plus(near, far));
          go(
            rest.filter((free) => free !== third),
            true,
            withThree,
          );
        }
      }
    }
    go(others, trio, plus(judged, alone[one] ?? nothing));
  };
  go([...people.keys()], false, nothing);
  return best;
};
