import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Community } from '../../../src/communities/index.ts';
import type { EngagementKind } from '../../../src/participation/deeds.ts';
import { overviewOf, signsIn } from '../../../src/participation/overview/ground.ts';
import {
  activeIn,
  beatsIn,
  callableIn,
  firstKnown,
  newcomersIn,
  weeksOf,
} from '../../../src/participation/overview/store.ts';
import { weekNumber } from '../../../src/participation/overview/weeks.ts';
import { pseudonym } from '../../../src/participation/pseudonym.ts';
import type { Store } from '../../../src/store/store.ts';
import { describeEachEngine } from '../../support/store.ts';
import { community, day, member, opened, postBeat, settle, team } from '../place.ts';

const week = 7 * day;
const where = { community: 'data', mode: 'unless left out' as const };

let acts = 0;
const act = (user: string, at: number, kind: EngagementKind = 'message', undone = false) => {
  acts += 1;
  return {
    team,
    community: 'data',
    kind,
    source: `${acts}.0`,
    member: user,
    occurredAt: at,
    eventAt: at * 1000,
    undone,
  };
};
const put = async (store: Store, ...rows: ReturnType<typeof act>[]) => {
  await store.db.insert(store.t.engagements).values(rows);
};
const theCommunity = (given: object = {}) =>
  ({ purpose: '', domain: '', practice: '', ...community(given) }) as Community;
const users = (count: number, name = 'U') => Array.from({ length: count }, (_, at) => `${name}${at}`);

describeEachEngine('what the coordinators’ view is read from', (open) => {
  test('counts members who do something, and nobody else', async () => {
    const store = await open();
    await settle(store, [
      member('UANA'),
      member('UBEN'),
      member('UGONE', { leftAt: opened }),
      member('UOUT', { leftOutAt: opened }),
      member('UFAR', { external: true }),
    ]);
    const unknown = pseudonym('secret', 'UBEN', ['x']);
    const at = opened + day;
    await put(
      store,
      act('UANA', at),
      act('UANA', at + 1, 'reaction'),
      act('UBEN', at, 'message', true),
      act('UBEN', at, 'join'),
      ...['UGONE', 'UOUT', 'UFAR', 'UNKNOWN', unknown].map((user) => act(user, at)),
    );
    const span = { from: opened, to: opened + week };
    expect(await activeIn(store, where, span)).toBe(1);
    expect(await activeIn(store, { ...where, mode: 'opt in' }, span)).toBe(0);
    expect(await weeksOf(store, where, span)).toEqual(new Map([['UANA', new Set([weekNumber(at)])]]));
    expect(await firstKnown(store, 'data')).toBe(at);
    expect(await firstKnown(store, 'other')).toBeNull();
  });

  test('knows weeks by their Mondays, also those whose acts are not kept any more', async () => {
    const store = await open();
    await settle(store, [member('UANA'), member('UOUT', { leftOutAt: opened })]);
    const monday = Date.UTC(2026, 0, 12);
    await put(store, act('UANA', monday), act('UANA', monday - 1), act('UANA', monday + week - 1));
    await store.db.insert(store.t.memberWeeks).values([
      { community: 'data', member: 'UANA', week: monday - 4 * week, points: 2 },
      { community: 'data', member: 'UOUT', week: monday - 4 * week, points: 2 },
    ]);
    const own = weekNumber(monday);
    const span = { from: monday - 10 * week, to: monday + 10 * week };
    expect(await weeksOf(store, where, span)).toEqual(new Map([['UANA', new Set([own, own - 1, own - 4])]]));
  });

  test('tells newcomers who act again from the eighth to the sixtieth day', async () => {
    const store = await open();
    const came = opened + day;
    const newcomer = (user: string, more: object = {}) =>
      member(user, { founding: false, joinedAt: came, ...more });
    await settle(store, [
      newcomer('UEARLY'),
      newcomer('USTAYS'),
      newcomer('ULATE'),
      newcomer('UGONE', { leftAt: came + 2 * day }),
      newcomer('UOUT', { leftOutAt: came }),
      newcomer('UNEXT', { joinedAt: came + 40 * day }),
      member('UFOUNDER', { joinedAt: came }),
    ]);
    await put(
      store,
      act('UEARLY', came + 7 * day - 1),
      act('USTAYS', came + 7 * day),
      act('ULATE', came + 60 * day),
      act('UOUT', came + 10 * day),
      act('UFOUNDER', came + 10 * day),
    );
    const age = { from: 7 * day, until: 60 * day };
    const span = { from: came, to: came + day };
    expect(await newcomersIn(store, where, span, age)).toEqual({ newcomers: 4, kept: 1 });
  });

  test('knows beats by rhythm, without what was dropped on purpose or is to come', async () => {
    const store = await open();
    await settle(store, [member('UANA')]);
    for (const [at, state] of ['posted', 'missed', 'skipped', 'withdrawn', 'drawn', 'failed'].entries()) {
      await postBeat(store, `b${at}`, opened + at * day);
      const { db, t } = store;
      await db
        .update(t.beats)
        .set({ state: state as 'posted' })
        .where(eq(t.beats.id, `b${at}`));
    }
    const [beats = []] = await beatsIn(store, 'data', { from: opened, to: opened + week });
    expect(beats.map(({ held }) => held)).toEqual([true, false, true, false]);
  });

  test('names only members who agreed to be called upon, and never the reader', async () => {
    const store = await open();
    await settle(store, [
      member('UANA'),
      member('UBEN'),
      member('UGONE', { leftAt: opened }),
      member('UOUT', { leftOutAt: opened }),
      member('USILENT'),
    ]);
    await store.db
      .insert(store.t.callConsents)
      .values(['UANA', 'UBEN', 'UGONE', 'UOUT'].map((user) => ({ community: 'data', user, at: opened })));
    expect(await callableIn(store, where)).toEqual(['UANA', 'UBEN']);
    const seen = await overviewOf(store, theCommunity(), { reader: 'UANA', now: opened + day });
    expect(seen.callable).toEqual(['UBEN']);
  });
});

describeEachEngine('how a community is doing', (open) => {
  const now = opened + 30 * week;

  /** Twelve who are always there, six who stopped two months ago, six who came back, and ten who read along. */
  const lively = async (store: Store, given: Parameters<typeof settle>[2] = {}) => {
    const [always, stopped, back] = [users(12, 'A'), users(6, 'S'), users(6, 'B')];
    await settle(
      store,
      [...always, ...stopped, ...back, ...users(10, 'L')].map((user) => member(user)),
      given,
    );
    const weeks = Array.from({ length: 30 }, (_, at) => opened + at * week + day);
    await put(
      store,
      ...weeks.flatMap((at) => always.map((user) => act(user, at))),
      ...weeks.slice(0, 20).flatMap((at) => stopped.map((user) => act(user, at))),
      ...[...weeks.slice(0, 3), ...weeks.slice(-1)].flatMap((at) => back.map((user) => act(user, at))),
    );
  };

  test('is told in numbers of which none is of fewer than five people', async () => {
    const store = await open();
    await lively(store);
    await store.db.insert(store.t.levelWeeks).values([
      { community: 'data', week: now - week, core: 6, active: 6, peripheral: 22, newcomers: 0 },
      { community: 'data', week: now, core: 6, active: 12, peripheral: 16, newcomers: 0 },
    ]);
    const { signs, people } = await overviewOf(store, theCommunity(), { reader: 'A0', now });
    expect(signs.engagement).toEqual({
      standing: 'good',
      active: 24,
      members: 34,
      percent: 71,
      trend: 'more',
    });
    expect(people).toEqual({
      told: 'yes',
      levels: {
        told: 'lines',
        weeks: [now - week, now],
        lines: [
          { groups: ['core'], people: [5, 5] },
          { groups: ['active'], people: [5, 10] },
          { groups: ['peripheral'], people: [20, 15] },
        ],
        newcomers: null,
      },
      newcomers: { known: false, have: 'few', need: 10 },
      returns: { known: true, people: 5 },
      absences: { known: true, people: 5 },
    });
    expect(JSON.stringify({ signs, people })).not.toMatch(/"[ASBL]\d/);
  });

  test('knows those who said that they are away, and time in which it slept', async () => {
    const store = await open();
    await lively(store);
    const away = { team, why: 'snooze' as const, from: now - day, until: now + week, nextAt: null };
    await store.db
      .insert(store.t.absences)
      .values(users(6, 'A').map((user) => ({ ...away, id: user, user, community: 'data' })));
    const told = async () => (await overviewOf(store, theCommunity(), { reader: 'A0', now })).people;
    expect(await told()).toMatchObject({ absences: { known: true, people: 10 } });
    await store.db
      .insert(store.t.pauses)
      .values({ community: 'data', from: opened + 20 * week, until: opened + 29 * week });
    expect(await told()).toMatchObject({ absences: { known: true, people: 5 } });
  });

  test('tells nothing of people in totals, and of fewer than five', async () => {
    const store = await open();
    await lively(store, { mode: 'totals' });
    const { signs, people } = await overviewOf(store, theCommunity(), { reader: 'A0', now });
    expect(people).toEqual({ told: 'totals only' });
    expect(signs.engagement).toEqual({ standing: 'unknown', why: 'totals only' });

    const small = await open();
    await settle(
      small,
      users(4).map((user) => member(user)),
    );
    await put(small, ...users(4).map((user) => act(user, now - day)));
    expect((await overviewOf(small, theCommunity(), { reader: 'U0', now })).people).toEqual({
      told: 'too few',
    });
    expect((await signsIn(small, theCommunity(), now)).engagement).toMatchObject({ why: 'too few' });
  });

  test('says how the number of people went only where they were counted all through', async () => {
    const store = await open();
    await lively(store);
    const early = opened + 20 * week;
    const engagement = async (at: number) => (await signsIn(store, theCommunity(), at)).engagement;
    expect(await engagement(early)).toMatchObject({ trend: null });
    expect(await engagement(now)).toMatchObject({ trend: 'more' });
  });
});
