import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { beginning } from '../../src/participation/levels/judge.ts';
import { keepLevels } from '../../src/participation/levels/store.ts';
import { addTurns } from '../../src/participation/levels/store.turns.ts';
import { turnAfter, week } from '../../src/participation/levels/weeks.ts';
import type { Store } from '../../src/store/store.ts';
import { addCommunity, addRhythm, monday, team } from '../rhythms/cast.ts';
import { describeEachEngine } from '../support/store.ts';
import { wire } from './cast.ts';

/** Four prompts, and these as those who carry the guild. */
const evaluate = async (store: Store, core: readonly string[], all: readonly string[]) => {
  const { id: rhythm } = await addRhythm(store, { community: 'guild', id: 'prompts', number: 2 });
  await store.db.insert(store.t.beats).values(
    [4, 5, 6, 7].map((ago) => ({
      id: `b${ago}`,
      rhythm,
      community: 'guild',
      team,
      key: `b${ago}`,
      nominal: `b${ago}`,
      at: monday - ago * week,
      state: 'posted' as const,
      flavour: 'familiar' as const,
      ts: `${ago}.1`,
    })),
  );
  const levels = all.map((user) => ({
    ...beginning,
    community: 'guild',
    user,
    level: core.includes(user) ? ('core' as const) : ('peripheral' as const),
    since: monday - week,
  }));
  await store.tx(async (scope) => {
    await addTurns(scope, [{ community: 'guild', nextAt: turnAfter('guild', monday) }]);
    await keepLevels(scope, levels);
  });
};

const people = ['U1', 'U2', 'U3', 'U4'];

describeEachEngine('introductions and how much people take part', (open) => {
  test.each(['U2', 'U3', 'U4'])(
    'bring those who carry it together with those who listen: U1 and %s',
    async (other) => {
      const store = await open();
      const guild = wire(store);
      await addCommunity(store);
      await guild.rhythm();
      await guild.join(people);
      await evaluate(store, ['U1', other], people);
      const groups = await guild.groups((await guild.round()).id);
      expect(groups).toHaveLength(2);
      for (const { users } of groups)
        expect(users.filter((user) => user === 'U1' || user === other)).toHaveLength(1);
    },
  );

  test.each(['U2', 'U3', 'U4'])(
    'bring a newcomer together with who carries it: U1 and %s',
    async (newcomer) => {
      const store = await open();
      const guild = wire(store);
      await addCommunity(store);
      await guild.rhythm();
      await guild.join(people);
      const { db, t } = store;
      await db.update(t.memberships).set({ founding: true, joinedAt: monday - 50 * week });
      await evaluate(store, ['U1'], people);
      await db
        .update(t.memberships)
        .set({ founding: false, joinedAt: monday - week })
        .where(eq(t.memberships.user, newcomer));
      const groups = await guild.groups((await guild.round()).id);
      expect(groups.map(({ users }) => users.toSorted())).toContainEqual(['U1', newcomer]);
    },
  );
});
