import type { KnownBlock } from '@slack/types';
import { expect, test } from 'vitest';
import { communitiesOf } from '../../../src/communities/index.ts';
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
  test('what comes this week in the communities that are asked about, and the way to change it', async () => {
    const store = await open();
    for (const id of ['c1', 'c2', 'c3', 'c4'])
      await addCommunity(store, { id, state: id === 'c2' ? 'resting' : 'open' });
    for (const community of ['c1', 'c2']) await addRhythm(store, { community });
    await addRhythm(store, { community: 'c4', from: monday + 9 * 86_400_000 });
    const coordinated = (await communitiesOf(store, team, 'UANA')).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const show = aheadHome(wiringOf(store, () => monday));
    const given = { team, person: { ...ana, user: 'UANA' }, locale: 'en', now: monday } as const;
    const blocks: KnownBlock[] = [];
    for (const community of coordinated) blocks.push(...(await show({ ...given, community })));
    const words = JSON.stringify(blocks);
    expect(checkBlocks(blocks, 'home')).toEqual([]);
    expect(words.match(/See and change/g), 'of a resting one nothing').toHaveLength(3);
    expect(words).toContain('1 · prompt');
    expect(words).toContain('Nothing is planned.');
    expect(words).toContain('Nothing this week. After it:');
  });
});
