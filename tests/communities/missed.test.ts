import { expect, test } from 'vitest';
import { sayMissed } from '../../src/communities/missed.ts';
import { recordPresent } from '../../src/communities/store.members.ts';
import { giveRole } from '../../src/communities/store.roles.ts';
import { addCommunity } from '../../src/communities/store.ts';
import type { Wiring } from '../../src/communities/wiring.ts';
import { createOutbox } from '../../src/delivery/outbox.ts';
import { describeEachEngine } from '../support/store.ts';
import { community, noon, present, team } from './cast.ts';

describeEachEngine('What could not be posted', (open) => {
  test('is said to each coordinator in one message for all of it, once', async () => {
    const store = await open();
    for (const [id, users] of [
      ['a', ['UANA', 'UBEN']],
      ['b', ['UANA']],
    ] as const) {
      await addCommunity(store, community(id));
      for (const user of users) {
        await recordPresent(store, present(id, user));
        await giveRole(store, { community: id, user, role: 'coordinator', by: user, at: noon });
      }
    }
    const row = (key: string, kind: string, of: string) => ({ key, team, kind, community: of, due: noon });
    let untold = [
      row('1', 'care', 'a'),
      row('2', 'care', 'b'),
      row('3', 'recap', 'b'),
      row('4', 'beat', 'a'),
    ];
    const wiring = {
      outbox: createOutbox({ outcomes: {}, now: () => noon }),
      unreported: async () => untold,
      markReported: async (_scope: unknown, _team: string, keys: readonly string[]) => {
        untold = untold.filter(({ key }) => !keys.includes(key));
      },
    } as unknown as Wiring;
    await store.tx((scope) => sayMissed(scope, wiring, team, noon));
    await store.tx((scope) => sayMissed(scope, wiring, team, noon + 1));
    const said = await store.db.select().from(store.t.deliveries);
    expect(said.map(({ lane }) => lane).sort()).toEqual(['UANA', 'UBEN']);
    const toAna = said.find(({ lane }) => lane === 'UANA')?.message?.text;
    expect(toAna).toContain('*Craft a* in <#CA>: 1 post\n');
    expect(toAna).toContain('*Craft b* in <#CB>: 2 posts');
    expect(untold).toEqual([]);
  });
});
