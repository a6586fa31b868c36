import { expect, test } from 'vitest';
import { openBot } from '../authorization/bot.ts';
import { populated, tryRefused } from '../authorization/refusals.ts';

test('whoever may not pass a door is told so everywhere, and nothing changes', async () => {
  const bot = await openBot();
  try {
    const was = await populated(bot);
    const { wrong, tried } = await tryRefused(bot, was, () => true);
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(6_000);
  } finally {
    await bot.close();
  }
});
