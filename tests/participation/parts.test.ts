import fc from 'fast-check';
import { expect, test } from 'vitest';
import { membershipsOf } from '../../src/communities/index.ts';
import type { EngagementKind } from '../../src/participation/deeds.ts';
import { partIn, partsIn } from '../../src/participation/parts.ts';
import { addCommunity, addRhythm, monday, team } from '../rhythms/cast.ts';
import { describeEachEngine } from '../support/store.ts';

const day = 86_400_000;
const kinds: EngagementKind[] = ['message', 'reply', 'reaction', 'tap', 'entry', 'rsvp', 'join', 'deleted'];

const act = fc.record({
  community: fc.constantFrom('c1', 'c2'),
  kind: fc.constantFrom(...kinds),
  member: fc.constantFrom('UANA', 'UBEN'),
  daysAgo: fc.integer({ min: 0, max: 120 }),
  thread: fc.constantFrom(null, '0.1', '1.1', '2.1'),
  toward: fc.constantFrom(null, 'UBEN', 'UCLEO'),
  undone: fc.boolean(),
});

describeEachEngine('The parts of somebody in several communities', (open) => {
  test('are what each of them is alone', async () => {
    const store = await open();
    const { db, t } = store;
    for (const community of ['c1', 'c2']) {
      await addCommunity(store, { id: community });
      const rhythm = await addRhythm(store, { community });
      await db.insert(t.beats).values(
        [0, 1, 2].map((n) => ({
          id: `${community}-${n}`,
          rhythm: rhythm.id,
          community,
          team,
          key: `${community}-${n}`,
          nominal: `2026-01-0${n + 1}T10:00`,
          at: monday - (n === 2 ? 100 : n) * day,
          state: 'posted' as const,
          flavour: n === 1 ? null : ('familiar' as const),
          ts: `${n}.1`,
        })),
      );
    }
    await db.update(t.memberships).set({ joinedAt: monday - 200 * day });
    const acts = fc.sample(act, { numRuns: 120, seed: 5 });
    await db.insert(t.engagements).values(
      acts.map(({ daysAgo, ...one }, at) => ({
        ...one,
        team,
        source: `s${at}`,
        occurredAt: monday - daysAgo * day,
        eventAt: at,
      })),
    );
    const communities = [
      { id: 'c1', team },
      { id: 'c2', team },
      { id: 'none', team },
    ];
    for (const user of ['UANA', 'UNOBODY']) {
      const alone = await Promise.all(communities.map((one) => partIn(store, one, user, monday)));
      const together = await partsIn(store, { team, user }, await membershipsOf(store, team, user), monday);
      expect(communities.map(({ id }) => together.get(id) ?? null)).toEqual(alone);
    }
    const seats = await membershipsOf(store, team, 'UANA');
    const told = await partsIn(store, { team, user: 'UANA' }, seats, monday);
    expect(told.get('c1')).toMatchObject({ standing: 'taking part' });
  });
});
