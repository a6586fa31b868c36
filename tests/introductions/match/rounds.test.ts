import { describe, expect, test } from 'vitest';
import { chanceFrom } from '../../../src/introductions/match/chance.ts';
import { type Drawing, type Met, matchRound, type Person } from '../../../src/introductions/match/index.ts';
import { drawing, pairsOf, person, users, varied } from './company.ts';
import { judge } from './everyway.ts';

type Held = { round: number; groups: string[][]; left: number; metBefore: Map<string, number> };

const nameOf = (pair: readonly string[]): string => pair.toSorted().join();

/** So many rounds, one after the other, of the same people. `met`: the last round of each pair, before that one. */
const hold = (rounds: number, people: readonly Person[], given: Partial<Drawing> = {}): Held[] => {
  const last = new Map<string, number>();
  return Array.from({ length: rounds }, (_, index) => {
    const round = index + 1;
    const metBefore = new Map(last);
    const met = [...last].map(([pair, when]): Met => {
      const [one = '', other = ''] = pair.split(',');
      return [one, other, round - when];
    });
    const { groups, left } = matchRound(drawing(people, { ...given, met, seed: round }));
    for (const pair of groups.flatMap(pairsOf)) last.set(nameOf(pair), round);
    return { round, groups, left: left.length, metBefore };
  });
};

const alike = users(30).map((user) => person(user));
const apart = varied(30, chanceFrom(5));
const knowEachOther = pairsOf(users(30)).flatMap(([one, other], at) =>
  at % 5 === 0 ? [[one, other, (at % 7) / 6] as const] : [],
);

describe.each([
  ['alike', alike, {}],
  ['of several teams, sites and levels', apart, {}],
  ['some of whom know each other', apart, { ties: knowEachOther }],
] as const)('26 rounds of 30 people %s', (_, people, given) => {
  const held = hold(26, people, given);

  test('everybody has company in every round', () => {
    expect(held.map(({ left, groups }) => [left, groups.length])).toEqual(held.map(() => [0, 15]));
  });

  test('nobody meets the same person again within six rounds', () => {
    const again = held.flatMap(({ round, groups, metBefore }) =>
      groups.filter((pair) => round - (metBefore.get(nameOf(pair)) ?? -Infinity) < 6),
    );
    expect(again).toEqual([]);
  });

  test('nobody meets the same person again at all while all could meet somebody new', () => {
    for (const { groups, metBefore } of held) {
      if (!groups.some((pair) => metBefore.has(nameOf(pair)))) continue;
      const notWith = [...metBefore.keys()].map((pair) => pair.split(',') as [string, string]);
      expect(matchRound(drawing(people, { ...given, notWith })).left).not.toEqual([]);
    }
    const pairs = held.flatMap(({ groups }) => groups.map(nameOf));
    expect(new Set(pairs).size).toBe(26 * 15);
  });
});

describe('where they meet in one place', () => {
  const six = users(6).map((user, at) => person(user, { site: at < 4 ? 'Lisbon' : 'Berlin' }));
  const sitesOf = (group: readonly string[]) =>
    new Set(group.map((user) => six.find((one) => one.user === user)?.site));
  const pairs = (held: readonly Held[]) =>
    held.map(({ groups }) => groups.filter((pair) => sitesOf(pair).size === 2));

  test('people meet those of their site, and others when that would be too soon', () => {
    const across = pairs(hold(8, six, { inPerson: true }));
    expect(across.map(({ length }) => length > 0)).toEqual([
      false,
      true,
      true,
      true,
      false,
      true,
      true,
      true,
    ]);
    expect(pairs(hold(1, six)).flat()).not.toEqual([]);
  });

  test('nobody meets the same person again within six rounds', () => {
    for (const { round, groups, metBefore } of hold(26, apart, { inPerson: true }))
      for (const pair of groups)
        expect(round - (metBefore.get(nameOf(pair)) ?? -Infinity)).toBeGreaterThanOrEqual(6);
  });
});

test.each([4, 6, 8, 10, 12])(
  '%i people meet again only when it cannot be helped, and so it is with too soon',
  (count) => {
    const people = varied(count, chanceFrom(count));
    for (const { round, groups, metBefore } of hold(26, people)) {
      for (const within of [Infinity, Math.min(6, count - 2)]) {
        const met = [...metBefore].filter(([, when]) => round - when < within).map(([pair]) => pair);
        if (!groups.some((pair) => met.includes(nameOf(pair)))) continue;
        const notWith = met.map((pair) => pair.split(',') as [string, string]);
        expect(matchRound(drawing(people, { notWith })).left).not.toEqual([]);
      }
    }
  },
);

describe('an odd number', () => {
  test.each([5, 7, 9, 15, 21])(
    '%i people: one trio in each round, not the same as the time before',
    (count) => {
      const trios = hold(26, varied(count, chanceFrom(count))).map(({ groups, left }) => {
        expect(left).toBe(0);
        return groups.filter(({ length }) => length === 3).map(nameOf);
      });
      for (const [at, trio] of trios.entries()) {
        expect(trio).toHaveLength(1);
        expect(trio).not.toEqual(trios[at + 1]);
      }
    },
  );

  test('three people are a trio, each time', () => {
    const held = hold(3, varied(3, chanceFrom(3)));
    expect(held.map(({ groups }) => groups.map(nameOf))).toEqual([['U0,U1,U2'], ['U0,U1,U2'], ['U0,U1,U2']]);
  });

  test('a trio is one person more rather than nobody, where two of four wish not to meet the others', () => {
    const people = users(4).map((user) => person(user));
    const alone = ['U0', 'U1', 'U2'].map((user) => [user, 'U3'] as const);
    const drawn = matchRound(drawing(people, { notWith: alone }));
    expect(drawn.groups.map(nameOf)).toEqual(['U0,U1,U2']);
    expect(drawn.left).toEqual([{ user: 'U3', why: 'nobody left' }]);
  });

  test('no trio has two who are not to meet', () => {
    const people = users(3).map((user) => person(user));
    const drawn = matchRound(drawing(people, { notWith: [['U0', 'U2']] }));
    expect(drawn.groups).toHaveLength(1);
    expect(drawn.left).toHaveLength(1);
    expect(drawn.left.map(({ user }) => user)).not.toEqual(['U1']);
  });
});

describe('who is left over', () => {
  test('nobody takes part: nothing', () => {
    expect(matchRound(drawing([]))).toEqual({ groups: [], left: [] });
  });

  test('one takes part: they are told that they are too few', () => {
    expect(matchRound(drawing([person('U1')]))).toEqual({
      groups: [],
      left: [{ user: 'U1', why: 'too few' }],
    });
  });

  test('somebody who is asleep when all others work is told so', () => {
    const far = person('U9', { timeZone: 'America/Los_Angeles' });
    const { left } = matchRound(drawing([...users(4).map((user) => person(user)), far]));
    expect(left).toEqual([{ user: 'U9', why: 'no shared hours' }]);
  });

  test('where they meet in one place, two of one site need no shared hours', () => {
    const travels = [
      person('U1', { site: 'Lisbon', timeZone: 'America/Los_Angeles' }),
      person('U2', { site: 'Lisbon' }),
    ];
    expect(matchRound(drawing(travels)).groups).toEqual([]);
    expect(matchRound(drawing(travels, { inPerson: true })).groups).toHaveLength(1);
  });

  test('who was left over last time comes first', () => {
    for (const owed of users(3)) {
      const people = users(3).map((user) => person(user, { owed: user === owed }));
      const all = [['U0', 'U1'], ['U1', 'U2'], ['U0', 'U2']] as const; // biome-ignore format: a list to look through
      for (const apart of all) {
        const { left } = matchRound(drawing(people, { notWith: [apart] }));
        expect(left.map(({ user }) => user)).not.toContain(owed);
      }
    }
  });

  test('somebody met too soon is better than nobody', () => {
    const people = users(4).map((user) => person(user));
    const met = pairsOf(users(4)).map(([one, other]): Met => [one, other, 1]);
    expect(matchRound(drawing(people, { met })).left).toEqual([]);
  });

  test('what they are told is the same whoever wishes not to meet whom, and names no wish', () => {
    for (let seed = 0; seed < 300; seed++) {
      const chance = chanceFrom(seed);
      const people = varied(6, chance, { far: true });
      const notWith = pairsOf(users(6)).filter(() => chance() < 0.5);
      const drawn = matchRound(drawing(people, { notWith, seed }));
      const turned = notWith.map(([one, other]) => [other, one] as const);
      expect(matchRound(drawing(people, { notWith: turned, seed }))).toEqual(drawn);
      for (const { user, why } of drawn.left) {
        const [alone] = matchRound(drawing(people, { notWith: pairsOf(users(6)) })).left.filter(
          (other) => other.user === user,
        );
        expect(why).toBe(alone?.why);
      }
    }
  });
});

describe('chance', () => {
  const people = varied(12, chanceFrom(12));

  test('the same seed gives the same groups, in whatever order people are named', () => {
    const first = matchRound(drawing(people, { seed: 4 }));
    expect(matchRound(drawing(people, { seed: 4 }))).toEqual(first);
    expect(matchRound(drawing(people.toReversed(), { seed: 4 }))).toEqual(first);
  });

  test('among equals each is as likely as another', () => {
    const same = users(4).map((user) => person(user));
    const partners = Array.from({ length: 600 }, (_, seed) => {
      const { groups } = matchRound(drawing(same, { seed }));
      return groups.find((pair) => pair.includes('U0'))?.find((user) => user !== 'U0');
    });
    for (const user of ['U1', 'U2', 'U3'])
      expect(partners.filter((partner) => partner === user).length).toBeGreaterThan(150);
  });

  test('of equally good ways it takes one that is as good', () => {
    const judged = Array.from({ length: 20 }, (_, seed) => {
      const round = drawing(people, { seed });
      return judge(round, matchRound(round))?.join();
    });
    expect(new Set(judged).size).toBe(1);
  });
});

test('who does not take part is passed over, and of a pair named twice the latest meeting counts', () => {
  const people = users(4).map((user) => person(user));
  const met: Met[] = [['U0', 'U9', 1], ['U0', 'U1', 40], ['U1', 'U0', 1], ['U0', 'U2', 1]]; // biome-ignore format: a list to look through
  const { groups } = matchRound(drawing(people, { met, ties: [['U8', 'U9', 1]], notWith: [['U3', 'U9']] }));
  expect(groups.map(nameOf).toSorted()).toEqual(['U0,U3', 'U1,U2']);
});
