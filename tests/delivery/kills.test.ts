import { expect, test } from 'vitest';
import { freshFile } from '../support/store.ts';
import { surviveKills } from './kills.ts';

test('After two dozen kills and every fault of Slack, each beat was posted once', async () => {
  const file = freshFile();
  try {
    const { said, planned, faults, twins } = await surviveKills(file.url, 24, 20_260_302);
    expect(said.toSorted()).toEqual(planned.toSorted());
    expect(planned.length).toBeGreaterThan(18);
    expect(faults).toBeGreaterThan(2);
    expect(twins, 'who looks before sending again seldom sends twice').toBeLessThan(4);
  } finally {
    file.remove();
  }
}, 120_000);
