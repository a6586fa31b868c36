import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBreath } from '../../src/store/breath.ts';

const immediate = () => new Promise<void>((resolve) => setImmediate(resolve));

test('Short work never waits', async () => {
  const breathe = createBreath(() => 0);
  for (let query = 0; query < 100; query += 1) expect(breathe()).toBeNull();
});

test('Long work lets all else run, and goes on in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 12 }), { minLength: 1, maxLength: 6 }),
      async (works) => {
        let elapsed = 0;
        let turn = 0;
        let over = false;
        const spent = new Map<number, number>();
        const told: string[] = [];
        const breathe = createBreath(() => elapsed);
        const turns = (async () => {
          while (!over) {
            await immediate();
            turn += 1;
          }
        })();
        await Promise.all(
          works.map(async (queries, work) => {
            for (const [query, ms] of queries.entries()) {
              await breathe();
              elapsed += ms;
              spent.set(turn, (spent.get(turn) ?? 0) + ms);
              told.push(`${work} ${query}`);
            }
          }),
        );
        over = true;
        await turns;
        // Of this turn, of the one that goes on with the next, and what was being done when it began.
        for (const ms of spent.values()) expect(ms).toBeLessThanOrEqual(3 * (5 + 8));
        for (const [work, queries] of works.entries())
          expect(told.filter((one) => one.startsWith(`${work} `))).toEqual(
            queries.map((_, query) => `${work} ${query}`),
          );
      },
    ),
  );
});
