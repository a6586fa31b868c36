import { expect, test } from 'vitest';
import { communityById, communityKinds } from '../../src/communities/index.ts';
import { begin, changed, info, next, nextAmong, rhythmInWords } from '../../src/rhythms/companion.ts';
import { lookAhead } from '../../src/rhythms/preview.ts';
import { defaults } from '../../src/rhythms/settings/settings.ts';
import { changeSettings } from '../../src/rhythms/settings/store.ts';
import { putBeat } from '../../src/rhythms/store.beats.ts';
import { book } from '../../src/rhythms/store.bookings.ts';
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

describeEachEngine('What comes next', (open) => {
  test('is the same asked for many at once as asked for each', async () => {
    const store = await open();
    const all = [];
    for (const id of ['c1', 'c2', 'c3', 'c4', 'c5']) {
      await addCommunity(store, { id });
      if (id !== 'c5') all.push(await addRhythm(store, { community: id }));
    }
    await addRhythm(store, { community: 'c1', number: 2, from: monday + 3 * day });
    const [first] = await next(store, await found(store, 'c2'), 1, monday);
    if (!first) throw new Error('nothing is planned');
    const holiday = new Date(first.at).toISOString().slice(0, 10);
    const breaks = [{ from: holiday, to: holiday }];
    await changeSettings(store, 'c2', { free: { ...defaults.free, breaks } });
    const third = all[2];
    const [dropped] = third ? await rhythmsOf(store, 'c3') : [];
    if (!dropped?.nextNominal || dropped.nextAt === null) throw new Error('c3 has no date');
    const skipped = {
      nominal: dropped.nextNominal,
      at: dropped.nextAt,
      state: 'skipped',
      reason: 'asked',
    } as const;
    await store.tx((scope) => putBeat(scope, dropped, team, skipped));
    await store.tx((scope) =>
      book(scope, { community: 'c4', key: 'a gathering', what: 'event', at: first.at }),
    );

    const communities = await Promise.all(['c1', 'c2', 'c3', 'c4', 'c5'].map((id) => found(store, id)));
    const together = await nextAmong(store, communities, 2, monday);
    const [one, two, three] = communities.map(({ id }) => together.get(id));
    for (const community of communities)
      expect(together.get(community.id), community.id).toEqual(await next(store, community, 2, monday));
    expect(one?.[0]?.at).toBe(first.at);
    expect(two?.[0]?.at, 'a break').not.toBe(first.at);
    expect(three?.[0]?.at, 'dropped').not.toBe(first.at);
    expect(together.get('c5')).toEqual([]);
    expect(await nextAmong(store, [], 2, monday)).toEqual(new Map());
  });

  test('is drawn by looking at it, and not written again by looking twice', async () => {
    const store = await open();
    await addCommunity(store, { id: 'c1' });
    await addRhythm(store, { community: 'c1' });
    const seeing = { comingEvents: async () => [] };
    const community = await found(store, 'c1');
    let written = 0;
    const counting: Store = {
      ...store,
      tx: (run) => {
        written += 1;
        return store.tx(run);
      },
    };
    const look = () => lookAhead(counting, seeing, community, monday, monday + week);
    const seen = await look();
    expect(seen).toMatchObject([{ what: { sure: true } }]);
    const { db, t } = store;
    const drawn = await db.select().from(t.beats);
    expect(drawn).toMatchObject([{ state: 'drawn', at: seen[0]?.at }]);
    expect(await look()).toEqual(seen);
    expect(await db.select().from(t.beats)).toEqual(drawn);
    expect(written).toBe(1);
  });
});
