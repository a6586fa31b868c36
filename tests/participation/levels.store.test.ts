import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { EngagementKind } from '../../src/participation/deeds.ts';
import { evaluateNext } from '../../src/participation/levels/evaluate.ts';
import { changed, foldWeeks, levelOf, levelsIn } from '../../src/participation/levels/index.ts';
import { weekPoints } from '../../src/participation/levels/points.ts';
import { giveTurns, runDue } from '../../src/participation/levels/runner.ts';
import { helpedIn } from '../../src/participation/levels/store.helped.ts';
import { pointsIn } from '../../src/participation/levels/store.points.ts';
import { turnOf } from '../../src/participation/levels/store.turns.ts';
import { day, offsetOf, week, weekOf } from '../../src/participation/levels/weeks.ts';
import type { Store } from '../../src/store/store.ts';
import { describeEachEngine, openInFile } from '../support/store.ts';
import { community, member, opened, postBeat, settle, team, tsAt } from './place.ts';

const monday = weekOf(opened) + week;
const here = { ...community(), restUntil: null, hushedUntil: null } as Parameters<typeof changed>[1];
const stretch = { community: 'data', from: weekOf(opened), to: monday + 30 * week };
const offset = offsetOf('Europe/Berlin');

type Row = Store['t']['engagements']['$inferInsert'];
let number = 0;

const act = (user: string, at: number, given: Partial<Row> = {}): Row => ({
  team,
  community: 'data',
  kind: 'message',
  source: tsAt(at, number++),
  member: user,
  occurredAt: at,
  eventAt: at * 1000,
  undone: false,
  ...given,
});
const reply = (user: string, at: number, toward: string) =>
  act(user, at, { kind: 'reply', toward, thread: 'elsewhere' });

const record = async ({ db, t }: Store, acts: readonly Row[]) => {
  for (let i = 0; i < acts.length; i += 500) await db.insert(t.engagements).values(acts.slice(i, i + 500));
};

/** Four beats, one a week, from the opening on. */
const ask = async (store: Store, count = 4) => {
  for (let beat = 0; beat < count; beat++) await postBeat(store, `b${beat}`, opened + beat * week + day);
};

/** Somebody who does a lot, for several people, in each of these weeks. */
const busy = (user: string, from: number, weeks: number, others = ['UBEN', 'UCAT', 'UDAN', 'UEVE']): Row[] =>
  Array.from({ length: weeks }, (_, i) => from + i * week + 2 * day).flatMap((at) =>
    others.filter((other) => other !== user).map((other, i) => reply(user, at + i * 1000, other)),
  );

const everybody = ['UANA', 'UBEN', 'UCAT', 'UDAN', 'UEVE', 'UFAY'];
const begin = async (store: Store, members = everybody.map((user) => member(user))) => {
  await settle(store, members, { openedAt: opened });
  await store.tx((scope) => changed(scope, here, 'opened', opened));
};
/** As a process does that runs all the time. */
const evaluateUntil = async (store: Store, at: number) => {
  for (;;) {
    const turn = await turnOf(store, 'data');
    if (turn === null || turn > at) return;
    await runDue(store, turn);
  }
};
const levelIn = async (store: Store, user: string) => (await levelOf(store, here, user))?.level ?? null;
const rowsOf = (store: Store) => store.db.select().from(store.t.levels).orderBy(store.t.levels.user);
const weeksOf = (store: Store) => store.db.select().from(store.t.levelWeeks).orderBy(store.t.levelWeeks.week);

const kinds: EngagementKind[] = [
  'message',
  'reply',
  'reaction',
  'tap',
  'entry',
  'rsvp',
  'attendance',
  'hosting',
  'thanks',
  'join',
  'deleted',
];
const beatTs = tsAt(opened + day);
const acts = fc.array(
  fc.record({
    member: fc.constantFrom('UANA', 'UBEN', '~secret'),
    kind: fc.constantFrom(...kinds),
    at: fc.integer({ min: opened, max: opened + 4 * week }),
    toward: fc.constantFrom(null, 'UCAT', 'UBEN'),
    thread: fc.constantFrom(null, beatTs, '1.1'),
    undone: fc.boolean(),
  }),
  { maxLength: 60 },
);
const asRows = (all: readonly { member: string; at: number; kind: EngagementKind; undone: boolean }[]) =>
  all.map(({ member, at, ...given }) => act(member, at, given));
const bySort = <T extends { member: string; week: number }>(rows: T[]) =>
  rows.toSorted((a, b) => a.week - b.week || (a.member < b.member ? -1 : 1));

describeEachEngine('points in the store', (open) => {
  test('are the same as by the rules, before and after weeks are folded', async () => {
    const store = await open();
    await settle(store, [member('UANA')]);
    await postBeat(store, 'b1', opened + day);
    const { db, t } = store;
    await fc.assert(
      fc.asyncProperty(acts, fc.integer({ min: 0, max: 5 }), async (all, folded) => {
        await db.delete(t.engagements);
        await db.delete(t.memberWeeks);
        await db.delete(t.communityWeeks);
        await record(store, asRows(all));
        const counted = all.filter((one) => !one.undone && !one.member.startsWith('~'));
        const ruled = [...weekPoints(counted, { asked: new Set([beatTs]), offset })].flatMap(
          ([member, weeks]) => [...weeks].map(([at, points]) => ({ member, week: at, points })),
        );
        expect(bySort(await pointsIn(store, { ...stretch, offset }))).toEqual(bySort(ruled));
        const before = weekOf(opened) + folded * week;
        const old = all.filter(({ at }) => at < before);
        expect(await store.tx((scope) => foldWeeks(scope, here, before))).toBe(old.length);
        expect(bySort(await pointsIn(store, { ...stretch, offset }))).toEqual(bySort(ruled));
        const totals = await db.select().from(t.communityWeeks);
        const total = totals.reduce((sum, row) => sum + row.acts, 0);
        expect(total).toBe(old.filter(({ undone }) => !undone).length);
        const left = await db.select().from(t.engagements);
        expect(left.every((row) => row.occurredAt >= before)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('whom somebody helped are those replied to, thanked, and who came to what they hosted', async () => {
    const store = await open();
    await settle(store, [member('UANA')]);
    const at = opened + day;
    await record(store, [
      reply('UANA', at, 'UBEN'),
      reply('UANA', at + day, 'UBEN'),
      act('UANA', at, { kind: 'thanks', toward: 'UCAT' }),
      act('UANA', at, { kind: 'reaction', toward: 'UDAN' }),
      act('UANA', at, { kind: 'hosting', source: 'event' }),
      act('UANA', at, { kind: 'attendance', source: 'event' }),
      act('UEVE', at, { kind: 'attendance', source: 'event' }),
      act('UFAY', at, { kind: 'attendance', source: 'event', undone: true }),
      act('UGIL', at, { kind: 'attendance', source: 'another' }),
    ]);
    const helped = await helpedIn(store, stretch);
    expect(helped.toSorted((a, b) => (a.other < b.other ? -1 : 1))).toEqual([
      { member: 'UANA', other: 'UBEN', at: at + day },
      { member: 'UANA', other: 'UCAT', at },
      { member: 'UANA', other: 'UEVE', at },
    ]);
  });
});

describeEachEngine('evaluations', (open) => {
  test('who does a lot rises step by step, and who stops sinks slowly', async () => {
    const store = await open();
    await begin(store);
    await ask(store);
    await record(store, [...busy('UANA', monday, 10), act('UBEN', monday + 8 * week)]);
    await evaluateUntil(store, monday + 2 * week + day);
    expect(await levelIn(store, 'UANA')).toBeNull();
    await evaluateUntil(store, monday + 6 * week + day);
    expect(await levelIn(store, 'UANA')).toBe('active');
    await evaluateUntil(store, monday + 7 * week + day);
    expect(await levelIn(store, 'UANA')).toBe('core');
    expect(await levelIn(store, 'UBEN')).toBe('peripheral');
    await evaluateUntil(store, monday + 12 * week + day);
    expect(await levelIn(store, 'UANA')).toBe('core');
    await evaluateUntil(store, monday + 26 * week);
    expect(await levelIn(store, 'UANA')).toBe('peripheral');
    const history = await weeksOf(store);
    expect(history.map(({ week }) => week)).toEqual(
      Array.from({ length: history.length }, (_, i) => (history[0]?.week ?? 0) + i * week),
    );
    for (const row of history) expect(row.core + row.active + row.peripheral).toBe(6);
  });

  test('of two processes one writes', async () => {
    const store = await open();
    await begin(store);
    await ask(store);
    await record(store, busy('UANA', monday, 6));
    await evaluateUntil(store, monday + 5 * week + day);
    const at = monday + 6 * week + day;
    await Promise.all([evaluateNext(store, 'data', at), evaluateNext(store, 'data', at)]);
    expect(await levelIn(store, 'UANA')).toBe('active');
    expect((await rowsOf(store)).find(({ user }) => user === 'UANA')).toMatchObject({ leaningFor: 1 });
    expect(await turnOf(store, 'data')).toBeGreaterThan(at);
  });
});

describe('evaluations', () => {
  const stores: Store[] = [];
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
  });
  const open = async () => {
    const { store } = await openInFile();
    stores.push(store);
    return store;
  };

  test('nobody has a level before four beats', async () => {
    const store = await open();
    await begin(store);
    await ask(store, 3);
    await record(store, busy('UANA', monday, 6));
    await evaluateUntil(store, monday + 7 * week);
    expect(await rowsOf(store)).toEqual([]);
    expect(await weeksOf(store)).toEqual([]);
    expect(await levelIn(store, 'UANA')).toBeNull();
  });

  test('who is not counted, not of this organisation, or gone has no level', async () => {
    const store = await open();
    await begin(store, [
      member('UANA'),
      member('UBEN', { leftOutAt: opened }),
      member('UCAT', { external: true }),
      member('UDAN', { leftAt: opened + 20 * week }),
      member('UEVE'),
    ]);
    await ask(store);
    await record(store, [
      ...['UANA', 'UBEN', 'UCAT', 'UDAN', '~nobody'].flatMap((user) => busy(user, monday, 6)),
    ]);
    await evaluateUntil(store, monday + 7 * week);
    expect((await rowsOf(store)).map(({ user }) => user)).toEqual(['UANA', 'UEVE']);
    const { db, t } = store;
    await db.update(t.memberships).set({ leftOutAt: opened });
    expect(await levelsIn(store, here)).toEqual(new Map());
    await evaluateUntil(store, monday + 8 * week);
    expect(await rowsOf(store)).toEqual([]);
  });

  test('where only totals are counted nobody has one; where people opt in, those who did', async () => {
    for (const mode of ['totals', 'opt in'] as const) {
      const store = await open();
      await settle(store, [member('UANA', { optedIn: true }), member('UBEN')], { mode });
      await store.tx((scope) => changed(scope, here, 'opened', opened));
      await ask(store);
      await record(store, [...busy('UANA', monday, 6), ...busy('UBEN', monday, 6)]);
      await evaluateUntil(store, monday + 7 * week);
      expect((await rowsOf(store)).map(({ user }) => user)).toEqual(mode === 'totals' ? [] : ['UANA']);
    }
  });

  test('a newcomer is new for four weeks, and carries nothing yet', async () => {
    const store = await open();
    const joinedAt = monday + 6 * week;
    await begin(store, [
      ...everybody.map((user) => member(user)),
      member('UNEW', { founding: false, joinedAt }),
    ]);
    await ask(store);
    await record(store, busy('UNEW', joinedAt, 9));
    await evaluateUntil(store, joinedAt - week + day);
    expect(await levelOf(store, here, 'UNEW')).toEqual({ level: 'peripheral', newcomer: true });
    await evaluateUntil(store, joinedAt + 3 * week + day);
    expect(await levelOf(store, here, 'UNEW')).toEqual({ level: 'active', newcomer: true });
    expect((await weeksOf(store)).at(-1)).toMatchObject({ newcomers: 1, active: 1, peripheral: 6 });
    await evaluateUntil(store, joinedAt + 4 * week + day);
    expect(await levelOf(store, here, 'UNEW')).toEqual({ level: 'active', newcomer: false });
    await evaluateUntil(store, joinedAt + 7 * week + day);
    expect(await levelIn(store, 'UNEW')).toBe('core');
  });

  test('months asleep, on holiday or away lower nobody, and make nobody less new', async () => {
    const asleep = async (store: Store) => {
      await store.tx((scope) => changed(scope, here, 'rested', monday + 8 * week));
      await store.tx((scope) => changed(scope, here, 'woke', monday + 20 * week));
    };
    const onHoliday = async ({ db, t }: Store) => {
      const date = (at: number) => new Date(at).toISOString().slice(0, 10);
      const breaks = [{ from: date(monday + 8 * week), to: date(monday + 20 * week) }];
      const settings = { community: 'data', excitingShare: 0.25, kindsOff: [], suggestions: false };
      await db.insert(t.rhythmSettings).values({ ...settings, free: { breaks } });
    };
    const away = async ({ db, t }: Store) => {
      const absence = { team, from: monday + 8 * week, until: monday + 20 * week, why: 'snooze' as const };
      await db.insert(t.absences).values([
        { ...absence, id: 'one', user: 'UANA', community: '' },
        { ...absence, id: 'two', user: 'UNEW', community: 'data' },
      ]);
    };
    for (const off of [asleep, onHoliday, away]) {
      const store = await open();
      const newcomer = member('UNEW', { founding: false, joinedAt: monday + 7 * week });
      await begin(store, [...everybody.map((user) => member(user)), newcomer]);
      await ask(store);
      await record(store, busy('UANA', monday, 8));
      await off(store);
      await evaluateUntil(store, monday + 20 * week + day);
      expect(await levelIn(store, 'UANA')).toBe('core');
      expect(await levelOf(store, here, 'UNEW')).toEqual({ level: 'peripheral', newcomer: true });
    }
  });

  test('levels are the same whether the acts are kept or only their sums', async () => {
    const histories = [false, true].map(async (folded) => {
      const store = await open();
      await begin(store);
      await ask(store);
      await record(store, [...busy('UANA', monday, 20), ...busy('UBEN', monday + 9 * week, 3)]);
      await evaluateUntil(store, monday + 15 * week + day);
      if (folded) await store.tx((scope) => foldWeeks(scope, here, monday + 12 * week));
      await evaluateUntil(store, monday + 22 * week + day);
      return { rows: await rowsOf(store), weeks: await weeksOf(store) };
    });
    const [kept, folded] = await Promise.all(histories);
    expect(folded).toEqual(kept);
    expect(new Set(kept?.weeks.map(({ active }) => active)).size).toBeGreaterThan(1);
  });

  test('the weeks that were missed are caught up in order, and no further back than levels look', async () => {
    const store = await open();
    await begin(store);
    await ask(store);
    await record(store, busy('UANA', monday, 10));
    await runDue(store, monday + 60 * week + day);
    const history = await weeksOf(store);
    expect(history).toHaveLength(12);
    expect(history.at(-1)?.week).toBe(monday + 60 * week);
    expect(await turnOf(store, 'data')).toBeGreaterThan(monday + 61 * week);
  });

  test('what ends has no turn any more, and what comes back has one; what is older than levels gets one', async () => {
    const store = await open();
    await settle(store, [member('UANA')]);
    await giveTurns(store, monday);
    const turn = await turnOf(store, 'data');
    expect(turn).toBeGreaterThan(monday);
    await store.tx((scope) => changed(scope, here, 'ended', monday));
    expect(await turnOf(store, 'data')).toBeNull();
    await store.tx((scope) => changed(scope, here, 'reopened', monday + 2 * week));
    expect(await turnOf(store, 'data')).toBe((turn ?? 0) + 2 * week);
    const pauses = () => store.db.select().from(store.t.pauses).orderBy(store.t.pauses.from);
    expect(await pauses()).toEqual([{ community: 'data', from: monday, until: monday + 2 * week }]);
    const hushed = (hushedUntil: number | null, at: number) =>
      store.tx((scope) => changed(scope, { ...here, hushedUntil }, 'hushed', at));
    await hushed(monday + 5 * week, monday + 3 * week);
    await hushed(monday + 3 * week + 3 * day, monday + 3 * week + day);
    expect((await pauses()).slice(1).map(({ from, until }) => [from, until])).toEqual([
      [monday + 3 * week, monday + 3 * week + day],
      [monday + 3 * week + day, monday + 3 * week + 3 * day],
    ]);
    await hushed(null, monday + 3 * week + 2 * day);
    expect((await pauses()).at(-1)?.until).toBe(monday + 3 * week + 2 * day);
    await store.db.update(store.t.workspaces).set({ hushedUntil: monday + 6 * week });
    await hushed(null, monday + 4 * week);
    expect((await pauses()).at(-1)).toMatchObject({ from: monday + 4 * week, until: monday + 6 * week });
  });
});
