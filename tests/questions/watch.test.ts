import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { communityById, type Membership } from '../../src/communities/index.ts';
import { createOutbox } from '../../src/delivery/outbox.ts';
import type { Outcomes } from '../../src/delivery/post.ts';
import { ask, raise, settle, withdraw } from '../../src/questions/acts.ts';
import { questionEvents } from '../../src/questions/events.ts';
import { questionOutcomes } from '../../src/questions/outcomes.ts';
import { questionAt, questionById } from '../../src/questions/store.ts';
import { runDue } from '../../src/questions/watch.ts';
import type { Scope, Store } from '../../src/store/store.ts';
import { addCommunity, day, hour, monday, team } from '../rhythms/cast.ts';
import { describeEachEngine } from '../support/store.ts';

/** Questions of the guild over a store, with people who help. */
const wire = (store: Store) => {
  let now = monday;
  const outcomes: Record<string, Outcomes[string]> = {};
  const outbox = createOutbox({ outcomes, now: () => now });
  Object.assign(outcomes, questionOutcomes({ outbox }));
  const needs = { store, outbox, linkTo: async () => 'https://a.test/p1' };
  const { db, t } = store;
  const place = async (scope: Scope = store) => {
    const community = await communityById(scope, 'guild');
    if (!community) throw new Error('no community');
    return community;
  };
  const events = questionEvents(needs);
  let asked = 0;
  return {
    needs,
    place,
    now: () => now,
    to: async (instant: number) => {
      now = instant;
      await runDue(needs, now);
    },
    run: () => runDue(needs, now),
    joins: async (
      users: readonly string[],
      { helps = false, ...seat }: Partial<Membership> & { helps?: boolean } = {},
    ) => {
      for (const user of users) {
        const row = { community: 'guild', user, joinedAt: monday - 90 * day, founding: true, eventAt: 0 };
        await db.insert(t.memberships).values({ ...row, ...seat });
        if (helps) await db.insert(t.wishes).values({ community: 'guild', user, helps });
      }
    },
    /** Asked, and posted at once. */
    asks: async (asker: string) => {
      asked += 1;
      const id = `q${asked}`;
      const ts = `${Math.floor(now / 1000)}.00000${asked}`;
      await store.tx(async (scope) =>
        ask(scope, outbox, await place(scope), { id, asker, words: 'Who knows?', now }),
      );
      await db.update(t.questions).set({ channel: 'CGUILD', ts }).where(eq(t.questions.id, id));
      return { id, ts };
    },
    hears: (event: object) =>
      events.message({
        team,
        id: 'E',
        now,
        at: now,
        event: { type: 'message', channel: 'CGUILD', ...event },
      }),
    helps: async () =>
      (await db.select().from(t.deliveries))
        .filter(({ kind, status }) => kind === 'help' && status === 'waiting')
        .map(({ lane }) => lane),
    tx: <T>(act: (scope: Scope) => Promise<T>) => store.tx(act),
  };
};

describeEachEngine('questions that nobody answered', (open) => {
  const guild = async () => {
    const store = await open();
    await addCommunity(store);
    const made = wire(store);
    await made.joins(['UASKS'], { helps: true });
    return { store, ...made };
  };
  const working = 3 * day;

  test('are shown once, to three who help at most, and not to who asked, left or is left out', async () => {
    const { joins, asks, to, run, helps, needs } = await guild();
    await joins(['U1', 'U2', 'U3', 'U4'], { helps: true });
    await joins(['U5']);
    await joins(['U6'], { helps: true, leftAt: monday });
    await joins(['U7'], { helps: true, leftOutAt: monday });
    await joins(['U8'], { helps: true, external: true });
    const { id } = await asks('UASKS');
    await to(monday + working - hour * 17);
    expect(await helps()).toEqual([]);
    const due = monday + working;
    await Promise.all([to(due), runDue(needs, due), runDue(needs, due)]);
    await run();
    const shown = await helps();
    expect(shown).toHaveLength(3);
    expect(new Set(shown).size).toBe(3);
    for (const user of shown) expect(['U1', 'U2', 'U3', 'U4']).toContain(user);
    expect(await questionById(needs.store, id)).toMatchObject({ shownAt: due, nextAt: null });
  });

  test('go to the next who helps where one has heard enough this week', async () => {
    const { joins, asks, to, helps, store } = await guild();
    await joins(['U1', 'U2'], { helps: true });
    await store.db.insert(store.t.unaskedDms).values({ team, user: 'U1', latestAt: monday + 2 * day });
    await asks('UASKS');
    await to(monday + working);
    expect(await helps()).toEqual(['U2']);
  });

  test('are brought to experts, too', async () => {
    const { joins, asks, to, helps, store } = await guild();
    await joins(['U1']);
    await store.db.insert(store.t.roles).values({
      ...{ community: 'guild', user: 'U1', role: 'expert', state: 'accepted', givenBy: 'UANA', at: monday },
    });
    await asks('UASKS');
    await to(monday + working);
    expect(await helps()).toEqual(['U1']);
  });

  test('wait while the place is hushed, and are counted where nobody helps', async () => {
    const { joins, asks, to, helps, needs, store } = await guild();
    const { id } = await asks('UASKS');
    await store.db.update(store.t.communities).set({ hushedUntil: monday + 4 * day });
    await to(monday + working);
    expect(await questionById(needs.store, id)).toMatchObject({ shownAt: null });
    await to(monday + 5 * day);
    expect(await questionById(needs.store, id)).toMatchObject({ shownAt: monday + 5 * day, state: 'open' });
    expect(await helps()).toEqual([]);
    await joins(['U1'], { helps: true });
    await to(monday + 6 * day);
    expect(await helps()).toEqual([]);
  });

  test('are brought to nobody once somebody replied, or they were taken back', async () => {
    const { joins, asks, to, helps, hears, needs, tx, now } = await guild();
    await joins(['U1'], { helps: true });
    const [first, second] = [await asks('UASKS'), await asks('UASKS')];
    const third = await asks('UASKS');
    await hears({ user: 'U1', ts: '1772500000.000100', thread_ts: first.ts });
    await hears({ user: 'UASKS', ts: '1772500000.000200', thread_ts: second.ts });
    await hears({ user: 'UBOT', bot_id: 'B1', ts: '1772500000.000300', thread_ts: second.ts });
    await hears({ subtype: 'message_deleted', deleted_ts: third.ts, ts: '1772500000.000400' });
    const states = await Promise.all([first, second, third].map(({ id }) => questionById(needs.store, id)));
    expect(states.map((question) => question?.state)).toEqual(['answered', 'open', 'withdrawn']);
    expect(states[2]?.words).toBeNull();
    await to(monday + working);
    expect(await helps()).toEqual(['U1']);
    await tx(async (scope) => {
      const question = await questionById(scope, second.id);
      if (question) await settle(scope, needs.outbox, question, now());
    });
    expect(await helps()).toEqual([]);
  });

  test('are first ones where a newcomer asks, once', async () => {
    const { joins, asks, needs } = await guild();
    await joins(['UNEW'], { founding: false, joinedAt: monday - day });
    const [first, second] = [await asks('UNEW'), await asks('UNEW')];
    expect(await questionById(needs.store, first.id)).toMatchObject({
      ...{ first: true, nextAt: monday + 4 * hour },
    });
    expect(await questionById(needs.store, second.id)).toMatchObject({ first: false });
  });

  test('stand where they were written, and can be raised again', async () => {
    const { place, needs, tx, now, store } = await guild();
    const ts = `${monday / 1000 - 7 * 86_400}.000100`;
    const again = () =>
      tx(async (scope) => raise(scope, await place(scope), { asker: 'UASKS', ts, now: now() }));
    const raised = await again();
    // A week without a reply is long enough.
    expect(raised).toMatchObject({ words: null, nextAt: monday });
    await tx((scope) => withdraw(scope, needs.outbox, raised));
    expect(await store.db.select().from(store.t.dirty)).toEqual([]);
    await store.db.insert(store.t.engagements).values({
      ...{ team, community: 'guild', kind: 'reply', source: '1.1', member: 'U1', thread: ts },
      ...{ occurredAt: monday, eventAt: 0, undone: false },
    });
    const anew = await again();
    expect(anew.nextAt).toBeGreaterThan(monday + 2 * day);
    expect(await questionAt(needs.store, team, 'CGUILD', ts)).toMatchObject({ id: anew.id, state: 'open' });
  });
});
