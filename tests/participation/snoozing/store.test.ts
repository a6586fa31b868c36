import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Absence, absencesNow, addAbsence, isAbsent } from '../../../src/absences/index.ts';
import { tellUnasked } from '../../../src/communities/index.ts';
import { createOutbox } from '../../../src/delivery/outbox.ts';
import { absencesOver, comeBack, snooze } from '../../../src/participation/snoozing/acts.ts';
import { lookAtStatuses, statusHeard } from '../../../src/participation/snoozing/status.ts';
import type { Store } from '../../../src/store/store.ts';
import { describeEachEngine } from '../../support/store.ts';
import { community, day, member, postBeat, settle, team } from '../place.ts';

/** A Monday, 09:00 UTC: ten in Berlin. */
const now = Date.UTC(2026, 2, 2, 9);
const week = 7 * day;
const outbox = createOutbox({ outcomes: {}, now: () => now });
const ana = { team, user: 'UANA' };
const message = { text: 'Would you?' };
/** Nine in the morning there, as many days later. */
const morning = (days: number) => now - 3_600_000 + days * day;

describeEachEngine('Whoever is away', (open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    await settle(store, [member('UANA'), member('UBEN')]);
    const { db, t } = store;
    await db.insert(t.communities).values(community({ id: 'docs', channel: 'C2', name: 'Docs' }));
    await db.insert(t.memberships).values({ ...member('UANA'), community: 'docs' });
    const known = { bot: false, guest: false, external: false, admin: false, deleted: false, locale: 'en' };
    await db.insert(t.people).values({ ...ana, timeZone: 'Europe/Berlin', ...known, updatedAt: now });
  });

  const tell = (key: string, at = now, before?: number) =>
    store.tx((scope) =>
      tellUnasked(scope, outbox, { ...ana, key, kind: 'ask', ...(before && { before }) }, message, at),
    );
  const snoozed = (of: string, until: number, at = now) =>
    store.tx((scope) => snooze(scope, { outbox }, { ...ana, community: of, until }, at));
  const back = (of = '', at = now) =>
    store.tx((scope) => comeBack(scope, { outbox }, { ...ana, community: of }, at));
  const over = (at: number) => store.tx((scope) => absencesOver(scope, { outbox }, ana, at));
  const posts = async (kind = 'ask') =>
    (await store.db.select().from(store.t.deliveries)).filter(
      (one) => one.kind === kind && one.status === 'waiting',
    );
  const dues = async () =>
    Object.fromEntries((await posts()).map(({ key, due, nextAt, expires }) => [key, [due, nextAt, expires]]));
  const waits = (due: number) => [due, due, due + week];

  describe('by their own word', () => {
    test('hears what nobody asked for once they are back, and the rest as ever', async () => {
      await snoozed('data', morning(10));
      expect(await tell('ask:data:a:UANA')).toBe(morning(10));
      expect(await tell('ask:docs:a:UANA')).toBe(now);
      expect(await tell('ask:docs:b:UANA')).toBe(now + 2 * week + 3 * day - 3_600_000);
      expect(await tell('ask:data:soon:UANA', now, morning(10))).toBeNull();
      expect((await posts()).map(({ key }) => key)).not.toContain('ask:data:soon:UANA');
    });

    test('waits with what waits already, and hears it early who is back early', async () => {
      await tell('ask:docs:0:UANA');
      await store.db.update(store.t.deliveries).set({ status: 'sent', nextAt: null });
      await tell('ask:data:1:UANA');
      await tell('ask:docs:2:UANA');
      await tell('greeting:data:3:UANA', now, now + 2 * week + day);
      const before = { 'ask:data:1:UANA': waits(now + week), 'ask:docs:2:UANA': waits(now + 2 * week) };
      expect(await dues()).toEqual(before);
      await snoozed('data', morning(30));
      expect(await dues()).toEqual({
        'ask:data:1:UANA': waits(morning(30)),
        'ask:docs:2:UANA': waits(now + week),
      });
      await snoozed('', morning(60));
      expect(await dues()).toEqual({
        'ask:data:1:UANA': waits(morning(60) + week),
        'ask:docs:2:UANA': waits(morning(60)),
      });
      await back('', now + 9 * day);
      expect(await dues()).toEqual({
        'ask:data:1:UANA': waits(now + 9 * day + week),
        'ask:docs:2:UANA': waits(now + 9 * day),
      });
    });

    test('is not told what is over by then', async () => {
      await tell('ask:docs:0:UANA');
      await store.db.update(store.t.deliveries).set({ status: 'sent', nextAt: null });
      expect(await tell('ask:data:1:UANA', now, now + 12 * day)).toBe(now + week);
      await snoozed('data', morning(20));
      expect(await dues()).toEqual({});
      // Its week is free for something else.
      expect(await tell('ask:docs:2:UANA')).toBe(now + week);
    });

    test('is back from one community, or from all; another of their own stays', async () => {
      await snoozed('data', morning(10));
      await snoozed('data', morning(12));
      await snoozed('docs', morning(20));
      const untils = (await absencesNow(store, ana, now)).map(({ until }) => until ?? 0);
      expect(untils.toSorted((a, b) => a - b)).toEqual([morning(12), morning(20)]);
      expect(await back('data')).toHaveLength(1);
      expect(await isAbsent(store, { ...ana, community: 'data' }, now)).toBe(false);
      expect(await isAbsent(store, { ...ana, community: 'docs' }, now)).toBe(true);
      expect(await back()).toHaveLength(1);
      expect(await back()).toEqual([]);
    });

    test('is told once, of all that was there, in the communities that they are counted in', async () => {
      await snoozed('data', morning(10));
      await snoozed('docs', morning(10));
      await postBeat(store, 'b1', now + 2 * day);
      await postBeat(store, 'b2', now - 2 * day);
      const { db, t } = store;
      await db.insert(t.challenges).values({
        ...{ id: 'c', team, community: 'docs', title: 'One page', task: 'Repair one.', state: 'running' },
        ...{ startsAt: now + day, endsAt: now + 20 * day, createdBy: 'UBEN', createdAt: now, ts: '1.1' },
      });
      await over(morning(10));
      await over(morning(10));
      const [told, ...more] = await posts('back');
      expect(more).toEqual([]);
      expect(told?.key.split(':').slice(0, 2)).toEqual(['back', 'all']);
      expect(told?.message?.text).toBe(
        'Your snooze is over, as you chose.\nWhile you were away:\n• Data craft: 1 prompt\n• Docs: 1 challenge\nNone of it waits for you.',
      );
      expect(JSON.stringify(told?.message?.blocks)).toContain('Snooze longer');
    });

    test('is told nothing where nothing was, nor where they are left out', async () => {
      await snoozed('', morning(10));
      await over(morning(10));
      expect(await posts('back')).toEqual([]);
      await snoozed('data', morning(30), morning(11));
      await postBeat(store, 'b1', morning(12));
      const { db, t } = store;
      await db.update(t.memberships).set({ leftOutAt: morning(13) });
      await over(morning(30));
      expect(await posts('back')).toEqual([]);
    });

    test('is told once they are back from everything', async () => {
      await snoozed('data', morning(10));
      await snoozed('', morning(20));
      await postBeat(store, 'b1', morning(5));
      await over(morning(10));
      expect(await posts('back')).toEqual([]);
      await over(morning(20));
      expect(await posts('back')).toHaveLength(1);
      // It takes no week from what others ask.
      expect(await tell('ask:data:a:UANA', morning(20))).toBe(morning(20));
    });
  });

  describe('by their status', () => {
    const away = (given: Partial<Absence> = {}) =>
      addAbsence(store, {
        ...{ id: 'status', ...ana, community: '', why: 'status', from: now - day, until: null, nextAt: now },
        ...given,
      });
    const profile = (status_text: string, ends = 0) => ({
      id: 'UANA',
      profile: { status_text, status_emoji: '', status_expiration: ends / 1000 },
    });
    const heard = (status_text: string, ends = 0, at = now) =>
      statusHeard({ store, outbox })({
        ...{ team, id: 'E', now: at, at },
        event: { type: 'user_change', user: profile(status_text, ends) },
      });
    const look = (status_text: string | null) =>
      lookAtStatuses(
        {
          ...{ store, outbox },
          clients: {
            of: async () => {
              if (status_text === null) throw new Error('not today');
              return { users: { info: async () => ({ user: profile(status_text) }) } } as never;
            },
          },
          log: { info: () => {} } as never,
        },
        now,
      );

    test('hears nothing until it ends, by day', async () => {
      const night = Date.UTC(2026, 2, 12, 22, 59);
      await heard('On vacation', night);
      await heard('On vacation', night);
      expect(await absencesNow(store, ana, now)).toMatchObject([{ until: night, nextAt: night }]);
      expect(await tell('ask:data:a:UANA')).toBe(Date.UTC(2026, 2, 13, 8));
      await heard('On vacation', 0, now + day);
      expect((await dues())['ask:data:a:UANA']?.[0]).toBeGreaterThan(now + 300 * day);
      // Nearly over is not over.
      await heard('On vacation', now + 3 * day + 3_600_000, now + 3 * day);
      expect(await absencesNow(store, ana, now + 3 * day)).toHaveLength(1);
      const sooner = now + 3 * day + 1_800_000;
      await heard('', 0, sooner);
      expect(await absencesNow(store, ana, sooner)).toEqual([]);
      expect(await dues()).toEqual({ 'ask:data:a:UANA': waits(sooner) });
      expect(await posts('back')).toEqual([]);
    });

    test('is there again though nobody said so, once it is looked', async () => {
      await away();
      await look('On vacation');
      expect(await absencesNow(store, ana, now)).toMatchObject([{ until: null, nextAt: now + day }]);
      await store.db.update(store.t.absences).set({ nextAt: now }).where(eq(store.t.absences.id, 'status'));
      await look(null);
      expect(await absencesNow(store, ana, now)).toMatchObject([{ until: null, nextAt: now + day }]);
      await store.db.update(store.t.absences).set({ nextAt: now });
      await look('');
      expect(await absencesNow(store, ana, now)).toEqual([]);
    });

    test('who is in no community is nobody’s concern', async () => {
      await store.db.update(store.t.memberships).set({ leftAt: now - day });
      await heard('On vacation');
      expect(await store.db.select().from(store.t.absences)).toEqual([]);
    });
  });

  test('who is left out is asked nothing, but still for what a person gives them', async () => {
    await store.db.update(store.t.memberships).set({ leftOutAt: now });
    for (const what of ['ask', 'help', 'welcome', 'look-back', 'greeting'])
      expect(await tell(`${what}:data:a:UANA`)).toBeNull();
    expect(await tell('role:data:UANA:expert:1')).toBe(now);
  });
});
