import { expect, test } from 'vitest';
import { communityById, communityKinds } from '../../src/communities/index.ts';
import { begin, changed, info, next, rhythmInWords } from '../../src/rhythms/companion.ts';
import { rhythmsOf } from '../../src/rhythms/store.ts';
import type { Store } from '../../src/store/store.ts';
import { describeEachEngine } from '../support/store.ts';
import { addCommunity, addRhythm, day, monday, team, tuesday } from './cast.ts';

const week = 7 * day;

const found = async (store: Store, id: string) => {
  const community = await communityById(store, id);
  if (!community) throw new Error(`no community ${id}`);
  return community;
};

const ana = {
  team,
  user: 'UANA',
  locale: 'en',
  timeZone: 'America/New_York',
  guest: false,
  external: false,
  steward: false,
  bot: false,
  deleted: false,
} as const;

describeEachEngine('A new community', (open) => {
  test('begins with the rhythm of its kind, at most two weeks away, and nothing before it opens', async () => {
    const store = await open();
    const words: string[] = [];
    for (const [index, kind] of communityKinds.entries()) {
      const id = await addCommunity(store, { id: `c${index}`, kind, state: 'draft', openedAt: null });
      const draft = await found(store, id);
      await store.tx((scope) => begin(scope, draft, monday));
      expect(await rhythmsOf(store, id)).toMatchObject([{ number: 1, kind: 'prompt', nextAt: null }]);
      const shown = await next(store, draft, 3, monday);
      expect(shown).toHaveLength(3);
      words.push(await rhythmInWords(store, draft, 'en'));

      const later = monday + 3 * day;
      await store.tx((scope) => changed(scope, { ...draft, state: 'open' }, 'opened', later));
      const [rhythm] = await rhythmsOf(store, id);
      expect(rhythm?.nextAt).toBeGreaterThan(later);
      expect(rhythm?.nextAt).toBeLessThanOrEqual(later + 2 * week);
    }
    expect(words).toEqual([
      'every other Tuesday at 10:00 (Europe/Berlin)',
      'second Thursday of the month at 10:00 (Europe/Berlin)',
      'every 3 weeks on Tuesday at 10:00 (Europe/Berlin)',
      'every other Wednesday at 10:00 (Europe/Berlin)',
      'first Thursday of the month at 10:00 (Europe/Berlin)',
    ]);
    const [circle] = await rhythmsOf(store, `c${communityKinds.indexOf('support circle')}`);
    expect(circle?.config).toEqual({ mix: 'familiar' });
  });
});

describeEachEngine('Rhythms follow their community', (open) => {
  test('ending stops them, coming back starts them from then on', async () => {
    const store = await open();
    await addCommunity(store);
    await addRhythm(store, { community: 'guild' });
    await addRhythm(store, {
      community: 'guild',
      number: 2,
      state: 'paused',
      nextAt: null,
      nextNominal: null,
    });
    const community = await found(store, 'guild');
    const tell = (state: 'open' | 'ended', what: Parameters<typeof changed>[2], now: number) =>
      store.tx((scope) => changed(scope, { ...community, state }, what, now));
    const dates = async () => (await rhythmsOf(store, 'guild')).map(({ nextAt }) => nextAt);

    await tell('ended', 'ended', monday);
    expect(await dates()).toEqual([null, null]);
    await tell('open', 'reopened', tuesday + day);
    expect(await dates()).toEqual([tuesday + week, null]);
    await tell('open', 'channel gone', tuesday + day);
    expect(await dates()).toEqual([null, null]);
    await tell('open', 'channel back', tuesday + week + day);
    expect(await dates()).toEqual([tuesday + 2 * week, null]);
  });

  test('what fell into a rest is not caught up', async () => {
    const store = await open();
    await addCommunity(store);
    await addRhythm(store, { community: 'guild' });
    const community = await found(store, 'guild');
    await store.tx((scope) => changed(scope, community, 'woke', tuesday + 3600_000));
    expect(await rhythmsOf(store, 'guild')).toMatchObject([{ nextAt: tuesday + week }]);
  });

  test('info says each with its next date, in both zones, and how the mix stands', async () => {
    const store = await open();
    await addCommunity(store);
    const community = await found(store, 'guild');
    expect(await info(store, community, ana, monday)).toBeNull();
    await addRhythm(store, { community: 'guild' });
    expect((await info(store, community, ana, monday))?.text).toBe(
      '1 · prompt, every Tuesday at 10:00 (Europe/Berlin). Next: Tue 3 Mar 2026, 10:00 (Europe/Berlin) · 04:00 for you.\n' +
        'Mix: 3 familiar : 1 exciting is wanted; the first one is familiar.',
    );
  });
});
