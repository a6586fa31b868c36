import { describe, expect, test } from 'vitest';
import { localAt } from '../../src/calendar/zone.ts';
import type { Cadence } from '../../src/rhythms/cadence/cadence.ts';
import { allPromptKinds } from '../../src/rhythms/library/kinds.ts';
import { beatOutcomes } from '../../src/rhythms/outcomes.ts';
import { beatJob, runDue, tellJob } from '../../src/rhythms/runner.ts';
import { changeSettings } from '../../src/rhythms/settings/store.ts';
import { beatByKey } from '../../src/rhythms/store.beats.ts';
import { rhythmById } from '../../src/rhythms/store.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { describeEachEngine, freshDatabase } from '../support/store.ts';
import {
  addCommunity,
  addRhythm,
  beatsOf,
  berlin,
  coordinate,
  day,
  hour,
  monday,
  postsOf,
  tuesday,
  tuesdays,
  wiringOf,
} from './cast.ts';

const minute = 60_000;
const week = 7 * day;

/** Marks what has left as posted, as delivery does. */
const deliverAll = async (store: Store, now: number) => {
  const outcomes = beatOutcomes(wiringOf(store, () => now));
  for (const post of await postsOf(store)) {
    const beat = await beatByKey(store, post.key);
    if (beat?.state !== 'leaving') continue;
    const sent = { how: 'sent', channel: 'CGUILD', ts: `${post.due / 1000}.000100` } as const;
    await store.tx(async (scope) => outcomes.beat?.(scope, { ...post, community: 'guild' }, sent, now));
  }
};

describeEachEngine('The heartbeat', (open) => {
  test('posts what is due once, and plans the next', async () => {
    const store = await open();
    await addCommunity(store);
    const rhythm = await addRhythm(store, { community: 'guild' });
    const wiring = wiringOf(store, () => tuesday);
    await runDue(wiring, tuesday - minute);
    expect(await postsOf(store)).toEqual([]);
    await runDue(wiring, tuesday);
    await runDue(wiring, tuesday + minute);
    const posts = await postsOf(store);
    expect(posts).toMatchObject([
      {
        key: `beat:${rhythm.id}:2026-03-03T10:00`,
        destination: { channel: 'CGUILD' },
        due: tuesday,
        expires: tuesday + 4 * hour,
      },
    ]);
    expect(await beatsOf(store, rhythm.id)).toMatchObject([
      { state: 'leaving', nominal: '2026-03-03T10:00' },
    ]);
    expect(await rhythmById(store, rhythm.id)).toMatchObject({
      nextAt: tuesday + week,
      nextNominal: '2026-03-10T10:00',
    });
    expect(await beatJob(wiring).nextDue?.()).toBe(tuesday + week);
  });

  test('posts late within the grace; beyond it says so, in one message for each coordinator', async () => {
    const store = await open();
    await addCommunity(store);
    await addCommunity(store, { id: 'circle' });
    await coordinate(store, 'circle', 'UBO');
    const late = await addRhythm(store, { community: 'guild' });
    const lost = await addRhythm(store, {
      community: 'circle',
      cadence: { ...tuesdays, time: '08:00' } as Cadence,
    });
    await addRhythm(store, {
      community: 'circle',
      number: 2,
      cadence: { ...tuesdays, weekdays: [1] } as Cadence,
    });
    const now = tuesday + 4 * hour + week;
    const wiring = wiringOf(store, () => now);
    await runDue(wiring, now);
    await runDue(wiring, now + minute);
    expect((await beatsOf(store, late.id)).map(({ state }) => state)).toEqual(['missed', 'leaving']);
    expect((await beatsOf(store, lost.id)).map(({ state }) => state)).toEqual(['missed', 'missed']);
    expect(await postsOf(store)).toHaveLength(1);
    const telling = tellJob(wiring);
    await telling.run(now);
    expect(await postsOf(store, 'alert')).toEqual([]);
    expect(await telling.nextDue?.()).toBe(now + minute);
    await telling.run(now + minute);
    await telling.run(now + 2 * minute);
    const alerts = await postsOf(store, 'alert');
    expect(alerts.map(({ destination }) => destination)).toEqual([{ user: 'UANA' }, { user: 'UBO' }]);
    const [ana, bo] = alerts.map(({ message }) => message?.text ?? '');
    expect(ana).toContain('The guild: prompt of Tue 3 Mar 2026, 10:00 (Europe/Berlin)');
    expect(ana).toContain('The circle: prompt of Tue 10 Mar 2026, 08:00 (Europe/Berlin), and 1 before that');
    expect(bo).not.toContain('The guild');
    expect(await telling.nextDue?.()).toBeNull();
  });

  test('skips what falls into a hush or a rest, and catches nothing up', async () => {
    const store = await open();
    await addCommunity(store, { hushedUntil: tuesday + hour });
    await addCommunity(store, { id: 'circle', state: 'resting' });
    const hushed = await addRhythm(store, { community: 'guild' });
    const resting = await addRhythm(store, { community: 'circle' });
    const wiring = wiringOf(store, () => tuesday);
    await runDue(wiring, tuesday);
    await runDue(wiring, tuesday + 2 * hour);
    expect(await beatsOf(store, hushed.id)).toMatchObject([{ state: 'skipped', reason: 'hushed' }]);
    expect(await beatsOf(store, resting.id)).toMatchObject([{ state: 'skipped', reason: 'resting' }]);
    expect(await postsOf(store)).toEqual([]);
    await runDue(wiring, tuesday + week);
    expect(await postsOf(store)).toHaveLength(1);
  });

  test('never posts two on one day: the later waits a day and keeps its name', async () => {
    const store = await open();
    await addCommunity(store);
    await addRhythm(store, { community: 'guild' });
    const second = await addRhythm(store, {
      community: 'guild',
      number: 2,
      cadence: { ...tuesdays, time: '15:00' } as Cadence,
    });
    const wiring = wiringOf(store, () => tuesday);
    for (let now = tuesday; now <= tuesday + day + 6 * hour; now += hour) await runDue(wiring, now);
    const posts = await postsOf(store);
    expect(posts.map(({ due }) => due)).toEqual([tuesday, tuesday + day + 5 * hour]);
    expect(posts[1]?.key).toBe(`beat:${second.id}:2026-03-03T15:00`);
    expect(await rhythmById(store, second.id)).toMatchObject({ nextNominal: '2026-03-10T15:00' });
  });

  test('returns from a pause by itself', async () => {
    const store = await open();
    await addCommunity(store);
    const rhythm = await addRhythm(store, {
      community: 'guild',
      state: 'paused',
      pausedUntil: tuesday + day,
      from: tuesday + day,
    });
    const wiring = wiringOf(store, () => tuesday);
    await runDue(wiring, tuesday);
    expect(await postsOf(store)).toEqual([]);
    await runDue(wiring, tuesday + week);
    expect(await postsOf(store)).toHaveLength(1);
    expect(await rhythmById(store, rhythm.id)).toMatchObject({ state: 'active', pausedUntil: null });
  });

  test('rests a rhythm after three unanswered beats and asks its coordinator, once', async () => {
    const store = await open();
    await addCommunity(store);
    const rhythm = await addRhythm(store, { community: 'guild' });
    const wiring = wiringOf(store, () => tuesday, 0);
    for (let weeks = 0; weeks < 5; weeks++) {
      await runDue(wiring, tuesday + weeks * week);
      await deliverAll(store, tuesday + weeks * week);
    }
    expect((await beatsOf(store, rhythm.id)).map(({ state }) => state)).toEqual([
      'posted',
      'posted',
      'posted',
      'skipped',
    ]);
    expect(await rhythmById(store, rhythm.id)).toMatchObject({ state: 'paused', nextAt: null });
    const [alert, ...more] = await postsOf(store, 'alert');
    expect(alert?.message?.text).toContain('Nobody whom I may count answered the last three');
    expect(more).toEqual([]);
  });

  test('tells the channel of Trellis below its first beat, where its coordinator prefers that', async () => {
    const store = await open();
    await addCommunity(store, { noticeStyle: 'footer' });
    const rhythm = await addRhythm(store, { community: 'guild' });
    for (const now of [tuesday, tuesday + week])
      await runDue(
        wiringOf(store, () => now),
        now,
      );
    const [first, second] = (await postsOf(store)).map(({ message }) => JSON.stringify(message));
    expect(first).toContain('every Tuesday at 10:00');
    expect(second).not.toContain('every Tuesday at 10:00');
    expect((await beatsOf(store, rhythm.id)).map(({ introduces }) => introduces)).toEqual([true, false]);
  });

  test('runs on for eight beats after nobody looks after the place, then is quiet', async () => {
    const store = await open();
    await addCommunity(store, { care: 'asking members', careSince: monday });
    const rhythm = await addRhythm(store, { community: 'guild' });
    const wiring = wiringOf(store, () => tuesday);
    for (let weeks = 0; weeks < 10; weeks++) await runDue(wiring, nthTuesday(weeks));
    const states = (await beatsOf(store, rhythm.id)).map(({ state, reason }) => reason ?? state);
    expect(states).toEqual([...Array<string>(8).fill('leaving'), 'nobody cares', 'nobody cares']);
  });

  test('says once that there is nothing to post, and posts nothing', async () => {
    const store = await open();
    await addCommunity(store);
    const daily: Cadence = {
      every: 'day',
      interval: 1,
      time: '10:00',
      timeZone: berlin,
      startsOn: '2026-03-03',
    };
    await changeSettings(store, 'guild', { kindsOff: allPromptKinds.filter((kind) => kind !== 'wins') });
    const rhythm = await addRhythm(store, { community: 'guild', cadence: daily });
    const wiring = wiringOf(store, () => tuesday);
    let due = await rhythmById(store, rhythm.id);
    while (due?.nextAt && due.nextAt < tuesday + 40 * day) {
      await runDue(wiring, due.nextAt);
      due = await rhythmById(store, rhythm.id);
    }
    const beats = await beatsOf(store, rhythm.id);
    const subjects = beats.flatMap(({ subject }) => (subject ? [subject] : []));
    expect(new Set(subjects).size).toBe(subjects.length);
    expect(beats.at(-1)).toMatchObject({ state: 'skipped', subject: null });
    expect(await postsOf(store)).toHaveLength(subjects.length);
    expect((await postsOf(store, 'alert')).map(({ message }) => message?.text)).toEqual([
      expect.stringContaining('had nothing to post'),
    ]);
  });

  test('one rhythm that fails keeps no other from its beat', async () => {
    const store = await open();
    await addCommunity(store);
    await addCommunity(store, { id: 'circle' });
    await addRhythm(store, { community: 'circle', kind: 'of a newer Trellis' });
    await addRhythm(store, { community: 'guild' });
    await expect(
      runDue(
        wiringOf(store, () => tuesday),
        tuesday,
      ),
    ).rejects.toThrow('1 rhythms failed');
    expect(await postsOf(store)).toHaveLength(1);
  });

  test('two at once post each beat once', async () => {
    const store = await open();
    const ids = Array.from({ length: 12 }, (_, i) => `c${i}`);
    for (const id of ids) {
      await addCommunity(store, { id });
      await addRhythm(store, { community: id });
    }
    const wiring = wiringOf(store, () => tuesday);
    await Promise.all([runDue(wiring, tuesday), runDue(wiring, tuesday), runDue(wiring, tuesday)]);
    const posts = await postsOf(store);
    expect(posts).toHaveLength(ids.length);
    expect(new Set(posts.map(({ key }) => key)).size).toBe(ids.length);
  });
});

const nthTuesday = (weeks: number): number => {
  const local = localAt(tuesday, berlin).add({ weeks });
  return local.toZonedDateTime(berlin).epochMilliseconds;
};

describe('Of two processes on one PostgreSQL', () => {
  test('each beat is claimed by one', async () => {
    const database = await freshDatabase();
    const stores = [await openStore(database.url), await openStore(database.url)] as const;
    const [store] = stores;
    try {
      const ids = ['guild', 'circle', 'table'];
      for (const id of ids) {
        await addCommunity(store, { id });
        await addRhythm(store, { community: id });
      }
      for (let weeks = 0; weeks < 6; weeks++) {
        const now = nthTuesday(weeks);
        await Promise.all(
          stores.map((each) =>
            runDue(
              wiringOf(each, () => now),
              now,
            ),
          ),
        );
      }
      const posts = await postsOf(store);
      expect(posts).toHaveLength(6 * ids.length);
      expect(
        (await Promise.all(ids.map((id) => beatsOf(store, `${id}-1`)))).map(({ length }) => length),
      ).toEqual([6, 6, 6]);
    } finally {
      for (const each of stores) await each.close();
      await database.remove();
    }
  });
});
