import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { keepNoLonger } from '../../src/privacy/retention.ts';
import {
  eraseUninstalled,
  nextErasure,
  reinstallWorkspace,
  uninstallWorkspace,
} from '../../src/slack/store.ts';
import { addCommunity, day, monday, team } from '../rhythms/cast.ts';
import { describeEachEngine } from '../support/store.ts';

const bot = { team, botUser: 'UBOT', botId: 'BBOT', appId: 'A1', botToken: 'sealed', local: false };

describeEachEngine('what is old', (open) => {
  test('becomes sums of weeks, after as many days as the steward chose', async () => {
    const store = await open();
    const { db, t } = store;
    const community = await addCommunity(store);
    await reinstallWorkspace(store, bot, monday);
    const ages = [1, 60, 95, 170, 190, 400];
    await db.insert(t.engagements).values(
      ages.map((days) => ({
        ...{ team, community, kind: 'message' as const, source: `${days}.0`, member: 'UANA', undone: false },
        ...{ occurredAt: monday - days * day, eventAt: (monday - days * day) * 1000 },
      })),
    );
    const left = async () =>
      (await db.select().from(t.engagements)).map(({ source }) => Number(source)).toSorted((a, b) => a - b);
    await keepNoLonger(store, monday);
    expect(await left()).toEqual([1, 60, 95, 170]);
    await db.update(t.workspaces).set({ retentionDays: 90 }).where(eq(t.workspaces.team, team));
    await keepNoLonger(store, monday);
    await keepNoLonger(store, monday);
    expect(await left()).toEqual([1, 60]);
    const sums = await db.select().from(t.communityWeeks);
    expect(sums.reduce((sum, { acts }) => sum + acts, 0)).toBe(4);
    expect(await db.select().from(t.memberWeeks)).toHaveLength(4);
  });
});

describeEachEngine('a workspace that removed the bot', (open) => {
  test('is erased after seven days, and is as it was if it comes back before', async () => {
    const store = await open();
    const community = await addCommunity(store);
    const count = async () => (await store.db.select().from(store.t.communities)).length;
    const erase = (at: number) => store.tx((scope) => eraseUninstalled(scope, at));
    await reinstallWorkspace(store, bot, monday);
    await store.tx((scope) => uninstallWorkspace(scope, team, monday + day));
    // Slack tells it twice.
    await store.tx((scope) => uninstallWorkspace(scope, team, monday + 2 * day));
    expect(await nextErasure(store)).toBe(monday + 8 * day);
    await erase(monday + 8 * day - 1);
    expect(await count()).toBe(1);

    await reinstallWorkspace(store, bot, monday + 3 * day);
    expect(await nextErasure(store)).toBe(null);
    await erase(monday + 100 * day);
    expect(await count()).toBe(1);

    await store.tx((scope) => uninstallWorkspace(scope, team, monday + 20 * day));
    await erase(monday + 27 * day);
    expect(await count()).toBe(0);
    expect(await store.db.select().from(store.t.memberships)).toEqual([]);
    expect(await nextErasure(store)).toBe(null);
    expect(community).toBe('guild');
  });
});
