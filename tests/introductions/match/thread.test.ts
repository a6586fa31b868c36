import { describe, expect, test } from 'vitest';
import { chanceFrom } from '../../../src/introductions/match/chance.ts';
import { type Drawing, matchAside, matchRound } from '../../../src/introductions/match/index.ts';
import { drawing, pairsOf, person, users, varied } from './company.ts';
import { judge } from './everyway.ts';

/** The first `rounds` rounds of people who sit in a circle and move on by one, and some who know each other. */
const large = (count: number, rounds: number): Drawing => {
  const chance = chanceFrom(count);
  const names = users(count);
  return drawing(varied(count, chance), {
    met: names.flatMap((user, place) =>
      Array.from({ length: rounds }, (_, ago) => {
        const other = names[(place + ago + 1) % count] ?? user;
        return [user, other, ago + 1] as const;
      }),
    ),
    ties: pairsOf(names).flatMap(([one, other]) =>
      chance() < 0.02 ? [[one, other, chance()] as const] : [],
    ),
  });
};

/** How often this thread's timers run until it is done: not once, if it were done in this thread. */
const turnsUntil = async (done: Promise<unknown>): Promise<number> => {
  let turns = 0;
  const ticking = setInterval(() => {
    turns += 1;
  }, 1);
  await done.finally(() => clearInterval(ticking));
  return turns;
};

describe('a large round', () => {
  test('500 people are matched while this thread goes on with other work', async () => {
    const round = large(500, 5);
    const asked = matchAside(round);
    expect(await turnsUntil(asked)).toBeGreaterThan(20);
    const drawn = await asked;
    expect(drawn.groups).toHaveLength(250);
    expect(drawn.left).toEqual([]);
    const met = new Set(round.met.map(([one, other]) => [one, other].toSorted().join()));
    expect(drawn.groups.filter((pair) => met.has(pair.toSorted().join()))).toEqual([]);
  });

  test('what the thread finds is what would be found here', async () => {
    const round = large(41, 5);
    const drawn = await matchAside(round);
    expect(drawn).toEqual(matchRound(round));
    expect(judge(round, drawn)?.slice(0, -1)).toEqual([0, 0, 0, 0, 0]);
  });

  test('it is given up when the process is to stop', async () => {
    const stopping = new AbortController();
    const asked = matchAside(large(500, 5), { signal: stopping.signal });
    stopping.abort(new Error('stopping'));
    await expect(asked).rejects.toThrow('stopping');
    await expect(matchAside(large(4, 1), { signal: stopping.signal })).rejects.toThrow('stopping');
  });

  test('it is given up when it takes too long', async () => {
    await expect(matchAside(large(500, 5), { patience: 1 })).rejects.toThrow(
      'matching 500 people took longer than 1 ms',
    );
  });

  test('what is wrong with it is told by its own error', async () => {
    const people = users(30).map((user) => person(user, { timeZone: 'Nowhere/Here' }));
    await expect(matchAside(drawing(people))).rejects.toThrow(/invalid time zone/i);
  });
});
