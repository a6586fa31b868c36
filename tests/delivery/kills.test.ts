import { expect, test } from 'vitest';
import { freshFile } from '../support/store.ts';
import { surviveKills } from './kills.ts';

test('After 100 kills and every fault of Slack, each beat was posted once (SQLite)', async () => {
  const file = freshFile();
  try {
    const { said, planned, faults, twins } = await surviveKills(file.url, 100, 20_260_302);
    expect(said.toSorted()).toEqual(planned.toSorted());
    expect(planned.length).toBeGreaterThan(80);
    expect(faults).toBeGreaterThan(10);
    expect(twins, 'who looks before sending again seldom sends twice').toBeLessThan(8);
  } finally {
    file.remove();
  }
}, 120_000);
