/** Every way to form pairs and at most one trio, looked at one by one: what the matching is held against. */
import { costOf } from '../../../src/introductions/match/cost.ts';
import type { Drawing, Drawn } from '../../../src/introductions/match/drawing.ts';
import { sharedHours } from '../../../src/introductions/match/hours.ts';

/** The fewer the better, from the first that differs: left over, of these owed, pairs too soon, thousandths of a point. */
export type Judged = readonly [left: number, owed: number, soon: number, cost: number];

type Table = { size: number; banned: boolean[][]; soon: boolean[][]; cost: number[][]; owed: boolean[] };

export const worse = (one: Judged, other: Judged): boolean => {
  const at = one.findIndex((part, place) => part !== other[place]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
};

const alike = (pair: readonly [string, string, ...unknown[]], one: string, other: string): boolean =>
  (pair[0] === one && pair[1] === other) || (pair[0] === other && pair[1] === one);

export const tableOf = ({ people, met, ties, notWith, at, inPerson }: Drawing): Table => {
  const each = <Cell>(cell: (one: (typeof people)[number], other: (typeof people)[number]) => Cell) =>
    people.map((one) => people.map((other) => cell(one, other)));
  const lastMet = each((one, other) => {
    const times = met.filter((pair) => alike(pair, one.user, other.user)).map(([, , rounds]) => rounds);
    return times.length === 0 ? null : Math.min(...times);
  });
  return {
    size: people.length,
    owed: people.map(({ owed }) => owed),
    banned: each((one, other) => {
      if (notWith.some((pair) => alike(pair, one.user, other.user))) return true;
      if (inPerson && one.site !== null && one.site === other.site) return false;
      return sharedHours(one.timeZone, other.timeZone, at) < 2;
    }),
    soon: lastMet.map((row) =>
      row.map((rounds) => rounds !== null && rounds < Math.min(6, people.length - 2)),
    ),
    cost: people.map((one, row) =>
      people.map((other, column) => {
        const strengths = ties.filter((tie) => alike(tie, one.user, other.user)).map(([, , tie]) => tie);
        const rounds = lastMet[row]?.[column] ?? null;
        return Math.round(1_000 * costOf(one, other, { rounds, tie: Math.max(0, ...strengths) }, inPerson));
      }),
    ),
  };
};

/** Null: it introduces two who must not be, or somebody twice. */
export const judge = (drawing: Drawing, { groups, left }: Drawn): Judged | null => {
  const { banned, soon, cost, owed } = tableOf(drawing);
  const places = new Map(drawing.people.map(({ user }, place) => [user, place]));
  const named = [...groups.flat(), ...left.map(({ user }) => user)];
  if (named.length !== places.size || new Set(named).size !== places.size) return null;
  if (groups.some(({ length }) => length < 2 || length > 3)) return null;
  if (groups.filter(({ length }) => length === 3).length > 1) return null;
  const pairs = groups.flatMap((group) =>
    group.flatMap((one, at) =>
      group.slice(at + 1).map((other) => [places.get(one) ?? -1, places.get(other) ?? -1]),
    ),
  );
  const cell = <Cell>(table: Cell[][], [one, other]: number[]) => table[one ?? -1]?.[other ?? -1];
  if (pairs.some((pair) => cell(banned, pair) !== false)) return null;
  return [
    left.length,
    left.filter(({ user }) => owed[places.get(user) ?? -1]).length,
    pairs.filter((pair) => cell(soon, pair)).length,
    pairs.reduce((sum, pair) => sum + (cell(cost, pair) ?? Number.NaN), 0),
  ];
};

/** The best of all ways. */
export const bestOfAll = (drawing: Drawing): Judged => {
  const { size, banned, soon, cost, owed } = tableOf(drawing);
  let best: Judged = [Infinity, 0, 0, 0];
  const free = Array.from({ length: size }, () => true);
  const next = (from: number): number => {
    while (from < size && !free[from]) from += 1;
    return from;
  };
  const go = (from: number, trio: boolean, left: number, out: number, again: number, sum: number): void => {
    if (left > best[0]) return;
    const one = next(from);
    if (one >= size) {
      const judged = [left, out, again, sum] as const;
      if (worse(best, judged)) best = judged;
      return;
    }
    free[one] = false;
    for (let other = one + 1; other < size; other++) {
      if (!free[other] || banned[one]?.[other]) continue;
      const pairSoon = again + (soon[one]?.[other] ? 1 : 0);
      const pairSum = sum + (cost[one]?.[other] ?? 0);
      free[other] = false;
      go(one + 1, trio, left, out, pairSoon, pairSum);
      for (let third = other + 1; third < size && !trio; third++) {
        if (!free[third] || banned[one]?.[third] || banned[other]?.[third]) continue;
        const trioSoon = pairSoon + (soon[one]?.[third] ? 1 : 0) + (soon[other]?.[third] ? 1 : 0);
        free[third] = false;
        go(
          one + 1,
          true,
          left,
          out,
          trioSoon,
          pairSum + (cost[one]?.[third] ?? 0) + (cost[other]?.[third] ?? 0),
        );
        free[third] = true;
      }
      free[other] = true;
    }
    go(one + 1, trio, left + 1, out + (owed[one] ? 1 : 0), again, sum);
    free[one] = true;
  };
  go(0, false, 0, 0, 0, 0);
  return best;
};
