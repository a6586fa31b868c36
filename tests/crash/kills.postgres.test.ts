import { expect, test } from 'vitest';
import { surviveKills } from '../delivery/kills.ts';
import { freshDatabase } from '../support/store.ts';

test('After 100 kills and every fault of Slack, each beat was posted once (PostgreSQL)', async () => {
  const database = await freshDatabase();
  try {
    const { said, planned, faults, twins } = await surviveKills(database.url, 100, 20_260_303);
    expect(said.toSorted()).toEqual(planned.toSorted());
    expect(planned.length).toBeGreaterThan(80);
    expect(faults).toBeGreaterThan(10);
    expect(twins, 'who looks before sending again seldom sends twice').toBeLessThan(8);
  } finally {
    await database.remove();
  }
});
