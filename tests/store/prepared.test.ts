import { and, asc, eq, gte } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { prepared, preparedWrite } from '../../src/store/prepared.ts';
import { describeEachEngine } from '../support/store.ts';

const leasesOf = prepared(['holder', 'since', 'most'], ({ db, t }, { holder, since, most }) =>
  db
    .select()
    .from(t.leases)
    .where(and(eq(t.leases.holder, holder), gte(t.leases.until, since)))
    .orderBy(asc(t.leases.name))
    .limit(most),
);

describeEachEngine('A prepared query', (open) => {
  test('answers for the values of each call, in the store and in transactions, before and after a failure', async () => {
    const store = await open();
    const row = (name: string, holder: string, until: number) => ({ name, holder, until });
    await store.db
      .insert(store.t.leases)
      .values([row('a', 'ann', 1), row('b', 'ann', 2), row('c', 'ben', 3), row('d', 'ann', 4)]);
    const names = async (
      scope: Parameters<typeof leasesOf>[0],
      holder: string,
      since: number,
      most: number,
    ) => (await leasesOf(scope, { holder, since, most })).map(({ name }) => name);

    expect(await names(store, 'ann', 2, 9)).toEqual(['b', 'd']);
    expect(await names(store, 'ann', 0, 2)).toEqual(['a', 'b']);
    expect(await names(store, 'ben', 0, 9)).toEqual(['c']);
    const failing = store.tx(async (scope) => {
      await scope.db.delete(scope.t.leases);
      expect(await names(scope, 'ann', 0, 9)).toEqual([]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await store.tx((scope) => names(scope, 'ann', 0, 9))).toEqual(['a', 'b', 'd']);
    const kept = await store.tx(async (scope) => scope);
    await expect(leasesOf(kept, { holder: 'ann', since: 0, most: 9 })).rejects.toThrow('transaction is over');
  });

  test('of one store is not another’s', async () => {
    const [one, other] = [await open(), await open()];
    await one.db.insert(one.t.leases).values({ name: 'a', holder: 'ann', until: 1 });
    const all = { holder: 'ann', since: 0, most: 9 };
    expect(await leasesOf(one, all)).toHaveLength(1);
    expect(await leasesOf(other, all)).toHaveLength(0);
  });
});

describeEachEngine('A prepared write', (open) => {
  type Delivery = Parameters<typeof put>[1];
  const put = preparedWrite<Awaited<ReturnType<typeof open>>['t']['deliveries']['$inferInsert']>()(
    [],
    ({ db, t }, row) => db.insert(t.deliveries).values(row).returning(),
  );
  const change = preparedWrite<Partial<Delivery>>()(['key'], ({ db, t }, row, { key }) =>
    db.update(t.deliveries).set(row).where(eq(t.deliveries.key, key)).returning(),
  );
  const delivery: Delivery = {
    key: 'k',
    team: 'T',
    kind: 'beat',
    destination: { channel: 'C' },
    lane: 'C',
    message: { text: '‘Ümläute’' },
    due: 1,
    expires: 2,
    urgent: false,
    status: 'waiting',
    attempts: 0,
    nextAt: 1,
  };

  test('writes every sort of value as its column wants it, and null as null', async () => {
    const store = await open();
    const [first] = await put(store, { ...delivery, thread: null, community: undefined }, {});
    expect(first).toMatchObject({ ...delivery, thread: null, community: null });
    const [second] = await store.tx((scope) => put(scope, { ...delivery, key: 'l', urgent: true }, {}));
    expect(second).toMatchObject({ key: 'l', urgent: true, message: { text: '‘Ümläute’' } });
    const { key: _, ...rest } = delivery;
    const [third] = await put(store, { ...rest, key: 'm', message: null, nextAt: null }, {});
    expect(third).toMatchObject({ key: 'm', message: null, nextAt: null });
  });

  test('changes what it is told and nothing else, each time anew', async () => {
    const store = await open();
    for (const key of ['k', 'l']) await put(store, { ...delivery, key }, {});
    expect(await change(store, { message: null, error: 'no' }, { key: 'k' })).toMatchObject([
      { key: 'k', message: null, error: 'no', nextAt: 1 },
    ]);
    expect(await change(store, { message: { text: 'b' }, error: 'again' }, { key: 'k' })).toMatchObject([
      { message: { text: 'b' }, error: 'again' },
    ]);
    expect(await change(store, { error: null, urgent: undefined }, { key: 'k' })).toMatchObject([
      { message: { text: 'b' }, error: null, urgent: false },
    ]);
    const { deliveries } = store.t;
    const [other] = await store.db.select().from(deliveries).where(eq(deliveries.key, 'l'));
    expect(other).toMatchObject({ ...delivery, key: 'l', error: null });
  });
});
