import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Membership } from '../../../src/communities/index.ts';
import { createOutbox } from '../../../src/delivery/outbox.ts';
import type { Outcome, Outcomes } from '../../../src/delivery/post.ts';
import { newcomerEvents } from '../../../src/participation/newcomers/events.ts';
import { newcomerOutcomes, runDue } from '../../../src/participation/newcomers/runner.ts';
import { consent } from '../../../src/participation/newcomers/store.consents.ts';
import { toWelcome, welcomeInWords } from '../../../src/participation/newcomers/to-welcome.ts';
import type { Wiring } from '../../../src/participation/wiring.ts';
import type { Store } from '../../../src/store/store.ts';
import { addCommunity, berlin, day, hour, monday, team } from '../../rhythms/cast.ts';
import { describeEachEngine } from '../../support/store.ts';

/** Newcomers over a store; everybody is a plain colleague, but for what is told of them. */
const wire = (store: Store) => {
  let now = monday + hour;
  const told = new Map<string, object>();
  const outcomes: Record<string, Outcomes[string]> = { ...newcomerOutcomes };
  const offers: string[] = [];
  const wiring: Wiring = {
    store,
    outbox: createOutbox({ outcomes, now: () => now }),
    clients: { of: () => Promise.reject(new Error('no Slack here')) },
    people: {
      get: async (of, user) => ({
        ...{ team: of, user, locale: 'en', timeZone: berlin, guest: false, external: false },
        ...{ steward: false, bot: false, deleted: false },
        ...told.get(user),
      }),
    },
    now: () => now,
    random: () => 0.5,
    log: { error: () => {}, info: () => {} } as never,
    secret: 'secret',
    offerGreeter:
      async (_community, { newcomer }) =>
      async () => ({
        line: 'Somebody offered to show newcomers around.',
        buttons: [],
        put: async () => void offers.push(newcomer),
      }),
    askToGreet: async () => null,
    comingEvents: async () => [],
    askSources: [],
    next: async () => [],
  };
  const { db, t } = store;
  const events = newcomerEvents(wiring);
  const hear = (type: 'member_joined_channel' | 'member_left_channel', user: string, community: string) => {
    const event = {
      type,
      user,
      channel: `C${community.toUpperCase()}`,
      event_ts: `${Math.floor(now / 1000)}.000100`,
    };
    return events[type]({ team, id: 'E', now, at: now, event });
  };
  return {
    wiring,
    told,
    offers,
    to: async (instant: number) => {
      now = instant;
      await runDue(wiring, now);
    },
    now: () => now,
    /** They join; communities have heard of it before. */
    comes: async (user: string, { community = 'guild', ...seat }: Partial<Membership> = {}) => {
      const row = { community, user, joinedAt: now, founding: false, eventAt: now * 1000, ...seat };
      await db
        .insert(t.memberships)
        .values(row)
        .onConflictDoUpdate({
          target: [t.memberships.community, t.memberships.user],
          set: { leftAt: null, joinedAt: now },
        });
      await hear('member_joined_channel', user, community);
    },
    leaves: async (user: string, community = 'guild') => {
      await db.update(t.memberships).set({ leftAt: now });
      await hear('member_left_channel', user, community);
    },
    rows: () => db.select().from(t.newcomers),
    posts: async (kind: string) =>
      (await db.select().from(t.deliveries))
        .filter((one) => one.kind === kind)
        .toSorted((a, b) => a.id - b.id),
    tell: async (delivery: { key: string; kind: string; due: number }, outcome: Outcome) =>
      store.tx(async (scope) => {
        const { key, kind, due } = delivery;
        await outcomes[kind]?.(scope, { key, kind, team, community: null, due }, outcome, now);
      }),
  };
};

const minute = 60_000;

describeEachEngine('newcomers', (open) => {
  const guild = async () => {
    const store = await open();
    await addCommunity(store, { purpose: 'getting better together' });
    return { store, ...wire(store) };
  };

  test('are welcomed once, ten minutes after they came, whoever is at it', async () => {
    const { comes, to, posts, rows, now, wiring, offers } = await guild();
    await Promise.all([comes('N1'), comes('N1')]);
    await to(now() + 9 * minute);
    expect(await posts('welcome')).toEqual([]);
    const due = now() + minute;
    await Promise.all([runDue(wiring, due), runDue(wiring, due), to(due)]);
    const [welcome, ...others] = await posts('welcome');
    expect(others).toEqual([]);
    expect(welcome?.key).toMatch(/^welcome:guild:\d+:N1$/);
    for (const said of ['getting better together', '<@UANA> looks after it.', 'show newcomers around'])
      expect(welcome?.message?.text).toContain(said);
    expect(offers).toEqual(['N1']);
    const [row] = await rows();
    expect(row).toMatchObject({ welcomedAt: due, nextAt: (row?.joinedAt ?? 0) + 28 * day });
  });

  test('are no bots, no founders, nobody from elsewhere, nobody who is left out', async () => {
    const { comes, rows, told, store, now } = await guild();
    told.set('UBOT', { bot: true });
    told.set('UEXT', { external: true });
    for (const user of ['UBOT', 'UEXT']) await comes(user);
    await comes('UFOUND', { founding: true });
    await comes('ULEFT', { leftOutAt: now() });
    expect(await rows()).toEqual([]);
    await store.db.update(store.t.communities).set({ state: 'resting' });
    await comes('N1');
    expect(await rows()).toEqual([]);
  });

  test('hear nothing while the place is hushed, and nothing is caught up', async () => {
    const { comes, to, posts, rows, store, now } = await guild();
    await comes('N1');
    await store.db.update(store.t.communities).set({ hushedUntil: now() + day });
    await to(now() + 11 * minute);
    await to(now() + 2 * day);
    expect(await posts('welcome')).toEqual([]);
    expect(await rows()).toMatchObject([{ welcomedAt: null }]);
  });

  test('who come to several places at once hear of them in one message, and of more a week later', async () => {
    const { comes, to, posts, store, now } = await guild();
    for (const id of ['books', 'craft', 'data']) await addCommunity(store, { id });
    for (const community of ['guild', 'books', 'craft', 'data']) await comes('N1', { community });
    await to(now() + 11 * minute);
    const [first] = await posts('welcome');
    expect(first?.message?.text.match(/Welcome to/g)).toHaveLength(3);
    await to(now() + 6 * day);
    expect(await posts('welcome')).toHaveLength(1);
    await to(now() + 2 * day);
    const both = await posts('welcome');
    expect(both).toHaveLength(2);
    expect((both[1]?.due ?? 0) - (first?.due ?? 0)).toBeGreaterThanOrEqual(7 * day);
  });

  test('wait until their week has room, for two weeks at most', async () => {
    const { comes, to, posts, store, now } = await guild();
    await store.db.insert(store.t.unaskedDms).values([
      { team, user: 'N1', latestAt: now() },
      { team, user: 'N2', latestAt: now() + 8 * day },
    ]);
    await comes('N1');
    await comes('N2');
    await to(now() + day);
    expect(await posts('welcome')).toEqual([]);
    await to(now() + 7 * day);
    expect((await posts('welcome')).map(({ destination }) => destination)).toEqual([{ user: 'N1' }]);
    await to(now() + 8 * day);
    expect(await posts('welcome')).toHaveLength(1);
  });

  test('are none again if they come back within two months', async () => {
    const { comes, leaves, to, posts, rows, now } = await guild();
    await comes('N1');
    await to(now() + hour);
    await to(now() + 9 * day);
    await leaves('N1');
    await to(now() + 59 * day);
    await comes('N1');
    await to(now() + day);
    expect(await posts('welcome')).toHaveLength(1);
    expect(await posts('look-back')).toEqual([]);
    await leaves('N1');
    await to(now() + 60 * day);
    expect(await rows()).toEqual([]);
    await comes('N1');
    await to(now() + hour);
    expect(await posts('welcome')).toHaveLength(2);
  });

  test('who was there before anybody counted newcomers, left and came back, is none', async () => {
    const { store, comes, leaves, to, posts, now } = await guild();
    const seat = { community: 'guild', user: 'UOLD', joinedAt: monday - 90 * day, founding: false };
    await store.db.insert(store.t.memberships).values({ ...seat, eventAt: 0 });
    await leaves('UOLD');
    await to(now() + 3 * day);
    await comes('UOLD');
    await to(now() + 3 * day);
    expect(await posts('welcome')).toEqual([]);
  });

  test('have their week back if the welcome did not leave', async () => {
    const { comes, to, posts, rows, store, tell, now } = await guild();
    await comes('N1');
    await to(now() + 11 * minute);
    const [welcome] = await posts('welcome');
    if (!welcome) throw new Error('no welcome');
    await store.db.update(store.t.deliveries).set({ status: 'hopeless', nextAt: null });
    await tell(welcome, { how: 'hopeless', error: 'account_inactive' });
    expect(await rows()).toMatchObject([{ welcomedAt: null }]);
    const [heard] = await store.db.select().from(store.t.unaskedDms);
    expect(heard?.latestAt ?? 0).toBeLessThan(now());
  });

  test('are asked once how it was, with what they did, unless they left or are left out', async () => {
    const { comes, leaves, to, posts, store, rows, now } = await guild();
    for (const user of ['N1', 'N2', 'N3']) await comes(user);
    const joined = now();
    await store.db.insert(store.t.engagements).values(
      ['1', '2'].map((source) => ({
        ...{ team, community: 'guild', kind: 'message' as const, source, member: 'N1' },
        ...{ occurredAt: now() + day, eventAt: 0, undone: false },
      })),
    );
    await to(now() + 11 * minute);
    const { memberships } = store.t;
    await store.db.update(memberships).set({ leftOutAt: now() }).where(isUser(store, 'N2'));
    await store.db.update(memberships).set({ leftAt: now() }).where(isUser(store, 'N3'));
    await to(joined + 28 * day);
    const [asked, ...others] = await posts('look-back');
    expect(others).toEqual([]);
    expect(asked?.key).toBe('look-back:guild:N1');
    expect(asked?.message?.text).toContain('So far you wrote 2 messages.');
    expect(asked?.message?.text).toContain('Was it worth your time?');
    for (let weeks = 1; weeks < 4; weeks += 1) await to(now() + 7 * day);
    expect(await posts('look-back')).toHaveLength(1);
    expect((await rows()).map(({ user, lookedBackAt }) => [user, lookedBackAt !== null])).toEqual(
      expect.arrayContaining([
        ['N1', true],
        ['N2', false],
      ]),
    );
    await leaves('N1');
  });

  describe('as coordinators are told of them', () => {
    test('are named if they agreed, and counted from five on', async () => {
      const { comes, store, to, now } = await guild();
      for (const n of [1, 2, 3, 4, 5]) await comes(`N${n}`);
      await store.tx((scope) => consent(scope, { community: 'guild', user: 'N2', at: now() }));
      const place = { id: 'guild', timeZone: berlin };
      expect(await toWelcome(store, place, now())).toEqual({
        named: [{ user: 'N2', joinedAt: now() }],
        others: null,
      });
      const few = welcomeInWords(await toWelcome(store, place, now()), place, 'en');
      expect(few).toContain('<@N2>, here since Mon 2 Mar');
      expect(few).toContain('Whoever else is new is told to nobody.');
      await comes('N6');
      expect(await toWelcome(store, place, now())).toMatchObject({ others: 5 });
      await to(now() + 29 * day);
      expect(await toWelcome(store, place, now())).toEqual({ named: [], others: null });
      expect(welcomeInWords({ named: [], others: null }, place, 'en')).toBeNull();
    });

    test('say the same of few others as of none', () => {
      const named = [{ user: 'N2', joinedAt: monday }];
      const place = { timeZone: berlin };
      expect(welcomeInWords({ named, others: null }, place, 'en')).not.toMatch(/\d other/);
    });
  });
});

const isUser = ({ t }: Store, user: string) => eq(t.memberships.user, user);
