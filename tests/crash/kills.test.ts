import { expect, test } from 'vitest';
import { surviveKills } from '../delivery/kills.ts';
import { freshDatabase, freshFile } from '../support/store.ts';

test.each([
  ['SQLite', async () => freshFile(), 20_260_302],
  ['PostgreSQL', () => freshDatabase(), 20_260_303],
] as const)(
  'After 100 kills and every fault of Slack, each beat was posted once (%s)',
  async (_, fresh, seed) => {
    const database = await fresh();
    try {
      const { said, files, planned, faults, twins } = await surviveKills(database.url, 100, seed);
      expect(said.toSorted()).toEqual(planned.toSorted());
      expect(planned.length).toBeGreaterThan(80);
      expect(files).toBeGreaterThan(10);
      expect(faults).toBeGreaterThan(10);
      expect(twins, 'who looks before sending again seldom sends twice').toBeLessThan(8);
    } finally {
      await database.remove();
    }
  },
);
