import { expect, test } from 'vitest';
import { communityById } from '../../src/communities/index.ts';
import { run } from '../../src/rhythms/acts.ts';
import { beatOutcomes } from '../../src/rhythms/outcomes.ts';
import { foresee } from '../../src/rhythms/preview.ts';
import { runDue } from '../../src/rhythms/runner.ts';
import { beatByKey, latestBeats } from '../../src/rhythms/store.beats.ts';
import { rhythmById } from '../../src/rhythms/store.ts';
import type { Wiring } from '../../src/rhythms/wiring.ts';
import type { Scope, Store } from '../../src/store/store.ts';
import { describeEachEngine } from '../support/store.ts';
import {
  addCommunity,
  addRhythm,
  beatsOf,
  berlin,
  day,
  hour,
  monday,
  postsOf,
  tuesday,
  wiringOf,
} from './cast.ts';

const week = 7 * day;
const weekly = { kind: 'event-reminder', config: { days: 7 } };
const rounds = { kind: 'introductions', config: { meet: 'online', across: false } };

const opens = { action: 'some.action', value: {} };

/** Events every other Thursday, from 5 March on. */
const thursdays: Wiring['comingEvents'] = async (_scope, _community, { from, to }) =>
  Array.from({ length: 10 }, (_, i) => ({
    id: `e${i}`,
    title: `Evening ${i}`,
    startsAt: tuesday + 2 * day + 2 * i * week,
    timeZone: berlin,
    coming: i,
    opens,
  })).filter(({ startsAt }) => startsAt >= from && startsAt < to);

/** A wiring in which nobody answers anything, and which remembers the rounds that were opened. */
const openWiring = (store: Store) => {
  // A transaction may be tried more than once.
  const opened = new Set<string>();
  const openRound: Wiring['openRound'] = async (_scope, { key }) => opened.add(key).has(key);
  return { opened, wiring: { ...wiringOf(store, () => tuesday, 0), comingEvents: thursdays, openRound } };
};

const found = async (scope: Scope, id = 'guild') => {
  const community = await communityById(scope, id);
  if (!community) throw new Error('no community');
  return community;
};

const deliverAll = async (store: Store, wiring: Wiring, now: number) => {
  for (const post of await postsOf(store)) {
    const beat = await beatByKey(store, post.key);
    if (beat?.state !== 'leaving') continue;
    const sent = { how: 'sent', channel: 'CGUILD', ts: `${post.due / 1000}.000100` } as const;
    await store.tx(async (scope) =>
      beatOutcomes(wiring).beat?.(scope, { ...post, community: 'guild' }, sent, now),
    );
  }
};

describeEachEngine('What is on', (open) => {
  test('is posted where something is on, and else nothing is said; nobody has to answer it', async () => {
    const store = await open();
    await addCommunity(store);
    const rhythm = await addRhythm(store, { community: 'guild', ...weekly });
    const { wiring } = openWiring(store);
    for (let at = tuesday; at < tuesday + 7.5 * week; at += hour) {
      if (((await rhythmById(store, rhythm.id))?.nextAt ?? at) > at) continue;
      await runDue(wiring, at);
      await deliverAll(store, wiring, at);
    }
    const beats = await beatsOf(store, rhythm.id);
    expect(beats.map(({ state, reason }) => reason ?? state)).toEqual(
      Array.from({ length: 8 }, (_, i) => (i % 2 === 0 ? 'posted' : 'no events')),
    );
    expect(await postsOf(store, 'alert')).toEqual([]);
    const texts = (await postsOf(store)).map(({ message }) => message?.text.split('\n'));
    expect(texts[0]).toEqual([
      'What’s on in the next 7 days',
      '• Evening 0: Thu 5 Mar 2026, 10:00 (Europe/Berlin)',
      'Open one to see more of it, and to say whether you come.',
    ]);
    expect(texts[1]?.[1]).toContain(
      'Evening 1: Thu 19 Mar 2026, 10:00 (Europe/Berlin) · 1 person comes so far',
    );
    expect(beats[0]?.content?.events).toMatchObject([{ id: 'e0' }]);
    // It counts in no mix.
    expect(await latestBeats(store, 'guild', 100)).toEqual([]);
  });

  test('is as it is when it comes, however late, and whatever was foreseen', async () => {
    const store = await open();
    await addCommunity(store);
    const rhythm = await addRhythm(store, { community: 'guild', ...weekly });
    const { wiring } = openWiring(store);
    const seen = await store.tx(async (scope) =>
      foresee(scope, { comingEvents: async () => [] }, await found(scope), monday),
    );
    expect(seen.map(({ what }) => ('nothing' in what ? what.nothing : 'comes'))).toEqual(
      Array<string>(5).fill('no events'),
    );
    expect(await beatsOf(store, rhythm.id)).toEqual([]);
    const soon: Wiring['comingEvents'] = async (_scope, _community, { from }) =>
      [tuesday + hour, tuesday + 3 * hour]
        .filter((at) => at >= from)
        .map((startsAt) => ({
          id: `${startsAt}`,
          title: 'Soon',
          startsAt,
          timeZone: berlin,
          coming: 0,
          opens,
        }));
    await runDue({ ...wiring, comingEvents: soon }, tuesday + 2 * hour);
    expect((await beatsOf(store, rhythm.id))[0]?.content?.events).toMatchObject([
      { startsAt: tuesday + 3 * hour },
    ]);
  });

  test('takes its day from another only where something is on', async () => {
    const store = await open();
    await addCommunity(store);
    await addRhythm(store, { community: 'guild', ...weekly });
    const prompts = await addRhythm(store, {
      community: 'guild',
      number: 2,
      cadence: {
        every: 'week',
        interval: 1,
        weekdays: [2],
        time: '11:00',
        timeZone: berlin,
        startsOn: '2026-03-03',
      },
    });
    const { wiring } = openWiring(store);
    const seen = await store.tx(async (scope) => foresee(scope, wiring, await found(scope), monday));
    const days = seen
      .filter(({ rhythm }) => rhythm.id === prompts.id)
      .map(({ at }) => new Date(at).getUTCDay());
    expect(days.slice(0, 4)).toEqual([3, 2, 3, 2]);
    for (let at = tuesday; at < tuesday + 2 * week; at += hour) await runDue(wiring, at);
    const came = (await beatsOf(store, prompts.id)).map(({ at }) => at);
    expect(came).toEqual(
      seen
        .filter(({ rhythm }) => rhythm.id === prompts.id)
        .slice(0, 2)
        .map(({ at }) => at),
    );
  });
});

describeEachEngine('A round of introductions', (open) => {
  test('opens on its beat, once, on a day with a post too, and is no post itself', async () => {
    const store = await open();
    await addCommunity(store, { budget: 4 });
    await addRhythm(store, { community: 'guild' });
    const rhythm = await addRhythm(store, { community: 'guild', number: 2, ...rounds });
    const { wiring, opened } = openWiring(store);
    await Promise.all([runDue(wiring, tuesday), runDue(wiring, tuesday)]);
    expect([...opened]).toEqual([`beat:${rhythm.id}:2026-03-03T10:00`]);
    expect(await postsOf(store)).toHaveLength(1);
    expect(await beatsOf(store, rhythm.id)).toMatchObject([{ state: 'held', flavour: null, content: null }]);
    expect(await rhythmById(store, rhythm.id)).toMatchObject({ nextAt: tuesday + week });
    for (let weeks = 1; weeks < 6; weeks++)
      await runDue(wiring, (await rhythmById(store, rhythm.id))?.nextAt ?? 0);
    expect([...opened]).toHaveLength(6);
  });

  test('waits out the quiet hours, and comes some hours late rather than not at all', async () => {
    const store = await open();
    await addCommunity(store);
    const rhythm = await addRhythm(store, { community: 'guild', ...rounds });
    const { wiring, opened } = openWiring(store);
    await runDue(wiring, tuesday + 13 * hour);
    expect([...opened]).toEqual([]);
    expect((await rhythmById(store, rhythm.id))?.nextNominal).toBe('2026-03-03T10:00');
    await runDue(wiring, (await rhythmById(store, rhythm.id))?.nextAt ?? 0);
    expect([...opened]).toHaveLength(1);
    await runDue(wiring, tuesday + week + 25 * hour);
    expect([...opened]).toHaveLength(1);
    expect((await beatsOf(store, rhythm.id)).map(({ state }) => state)).toEqual(['held', 'missed']);
  });

  test('heeds hush and rest, and stops where nobody looks after the place', async () => {
    const store = await open();
    await addCommunity(store, { hushedUntil: tuesday + hour });
    await addCommunity(store, { id: 'circle', state: 'resting' });
    await addCommunity(store, { id: 'table', care: 'asking members', careSince: monday });
    const ids = [];
    for (const community of ['guild', 'circle', 'table'])
      ids.push((await addRhythm(store, { community, ...rounds })).id);
    const { wiring, opened } = openWiring(store);
    for (let weeks = 0; weeks < 10; weeks++) await runDue(wiring, tuesday + weeks * week + hour / 2);
    const became = await Promise.all(ids.map((id) => beatsOf(store, id)));
    const said = became.map((beats) => beats.map(({ state, reason }) => reason ?? state));
    expect(said[0]).toEqual(['hushed', ...Array<string>(9).fill('held')]);
    expect(new Set(said[1])).toEqual(new Set(['resting']));
    expect(said[2]).toEqual([...Array<string>(8).fill('held'), 'nobody cares', 'nobody cares']);
    expect([...opened]).toHaveLength(9 + 8);
  });

  test('that cannot be opened did not come', async () => {
    const store = await open();
    await addCommunity(store);
    const rhythm = await addRhythm(store, { community: 'guild', ...rounds });
    const { wiring, opened } = openWiring(store);
    const broken = { ...wiring, openRound: () => Promise.reject(new Error('no room')) };
    await expect(runDue(broken, tuesday)).rejects.toThrow('1 rhythms failed');
    expect(await beatsOf(store, rhythm.id)).toEqual([]);
    await runDue(wiring, tuesday + hour);
    expect([...opened]).toHaveLength(1);
  });

  test('is opened by hand once a day, a second only where that is wanted', async () => {
    const store = await open();
    await addCommunity(store);
    await addRhythm(store, { community: 'guild', number: 2 });
    const rhythm = await addRhythm(store, { community: 'guild', ...rounds });
    const { wiring, opened } = openWiring(store);
    await runDue({ ...wiring, openRound: async () => false }, tuesday);
    const now = tuesday + day;
    const begin = (once: string, anyway = false) =>
      store.tx(async (scope) => run(scope, wiring, await found(scope), rhythm, { once, anyway, now }));
    expect(await begin('a')).toBe('done');
    expect(await begin('a')).toBe('again');
    expect(await begin('b')).toEqual({ today: rhythm.id });
    expect(await begin('b', true)).toBe('done');
    expect([...opened]).toEqual(['run:a', 'run:b']);
  });
});
