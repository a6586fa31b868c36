import { expect, test } from 'vitest';
import { aheadHome } from '../../../src/rhythms/ahead/home.ts';
import { checkBlocks } from '../../../src/sandbox/blocks.ts';
import { describeEachEngine } from '../../support/store.ts';
import { addCommunity, addRhythm, monday, team, wiringOf } from '../cast.ts';

const ana = {
  team,
  user: 'UANA',
  locale: 'en',
  timeZone: 'Europe/Berlin',
  guest: false,
  external: false,
  steward: false,
  bot: false,
  deleted: false,
} as const;

describeEachEngine('Home shows who plans', (open) => {
  test('what comes in their open communities, and the way to change it', async () => {
    const store = await open();
    for (let n = 1; n <= 8; n++) {
      const community = await addCommunity(store, { id: `c${n}`, state: n === 8 ? 'resting' : 'open' });
      await addRhythm(store, { community });
    }
    const show = (user: string) =>
      aheadHome(wiringOf(store, () => monday))({ team, person: { ...ana, user }, locale: 'en', now: monday });
    const blocks = await show('UANA');
    const words = JSON.stringify(blocks);
    expect(checkBlocks(blocks, 'home')).toEqual([]);
    expect(words.match(/See and change/g)).toHaveLength(6);
    expect(words).toContain('<#CC1>');
    expect(words).toContain('1 · prompt, likely “');
    expect(words).toContain('You coordinate one more community');
    expect(await show('UBEN')).toEqual([]);
    await store.db.update(store.t.roles).set({ state: 'offered' });
    expect(await show('UANA')).toEqual([]);
  });
});
