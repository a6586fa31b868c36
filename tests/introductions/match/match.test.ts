import { describe, expect, test } from 'vitest';
import { chanceFrom } from '../../../src/introductions/match/chance.ts';
import type { Drawing } from '../../../src/introductions/match/index.ts';
import { matchRound } from '../../../src/introductions/match/index.ts';
import { drawing, pairsOf, users, varied } from './company.ts';
import { bestOfAll, judge } from './everyway.ts';

const anyRound = (seed: number): Drawing => {
  const chance = chanceFrom(seed);
  const count = 1 + Math.floor(chance() * (chance() < 0.15 ? 10 : 8));
  const pairs = pairsOf(users(count));
  const [metBefore, tied, avoiding] = [chance(), chance() * 0.5, chance() < 0.5 ? chance() * 0.6 : 0];
  const some = (share: number) => pairs.filter(() => chance() < share);
  return drawing(varied(count, chance, { far: chance() < 0.3, owed: chance() < 0.5 }), {
    met: some(metBefore).map(([one, other]) => [one, other, 1 + Math.floor(chance() * 9)]),
    ties: some(tied).map(([one, other]) => [other, one, chance()]),
    notWith: some(avoiding),
    inPerson: chance() < 0.3,
    seed,
  });
};

describe('the best way there is', () => {
  test('2,000 rounds of up to ten people, against every way to form pairs and one trio', () => {
    const seen = { trio: 0, left: 0, soon: 0 };
    for (let seed = 0; seed < 2_000; seed++) {
      const round = anyRound(seed);
      const drawn = matchRound(round);
      const judged = judge(round, drawn);
      const best = bestOfAll(round);
      if (judged?.join() !== best.join()) expect.fail(`round ${seed}: ${judged} instead of ${best}`);
      if (drawn.groups.some(({ length }) => length === 3)) seen.trio += 1;
      if (best[0] > 0) seen.left += 1;
      if (best[2] > 0) seen.soon += 1;
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
  });
});
