import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Scope } from '../../src/store/store.ts';
import { describeEachEngine } from '../support/store.ts';

const lease = (name: string, until = 0) => ({ name, holder: 'ann', until });

const names = async ({ db, t }: Scope) => {
  const rows = await db.select({ name: t.leases.name }).from(t.leases).orderBy(t.leases.name);
  return rows.map(({ name }) => name);
};

describeEachEngine('A transaction', (open) => {
  test('gives what its work gives, and what it wrote stays', async () => {
    const store = await open();
    const given = await store.tx(async ({ db, t }) => {
      await db.insert(t.leases).values(lease('a'));
      return db.$count(t.leases);
    });
    expect(given).toBe(1);
    expect(await names(store)).toEqual(['a']);
  });

  test('that throws leaves nothing, and rejects with what was thrown', async () => {
    const store = await open();
    const failure = new Error('no');
    const work = store.tx(async ({ db, t }) => {
      await db.insert(t.leases).values(lease('a'));
      throw failure;
    });
    await expect(work).rejects.toBe(failure);
    expect(await names(store)).toEqual([]);
  });

  test('whose query fails leaves nothing', async () => {
    const store = await open();
    const work = store.tx(async ({ db, t }) => {
      await db.insert(t.leases).values(lease('a'));
      await db.insert(t.leases).values(lease('a'));
    });
    await expect(work).rejects.toThrow(/unique/i);
    expect(await names(store)).toEqual([]);
  });

  test('sees its own writes, which nobody else sees before it ends', async () => {
    const store = await open();
    const wrote = Promise.withResolvers<void>();
    const looked = Promise.withResolvers<void>();
    const work = store.tx(async (scope) => {
      await scope.db.insert(scope.t.leases).values(lease('a'));
      wrote.resolve();
      await looked.promise;
      return names(scope);
    });
    await wrote.promise;
    expect(await names(store)).toEqual([]);
    looked.resolve();
    expect(await work).toEqual(['a']);
    expect(await names(store)).toEqual(['a']);
  });

  test('may ask for several things at once', async () => {
    const store = await open();
    await store.tx(async ({ db, t }) => {
      await Promise.all(['a', 'b', 'c'].map((name) => db.insert(t.leases).values(lease(name))));
    });
    expect(await names(store)).toEqual(['a', 'b', 'c']);
  });

  test('refuses the store itself inside of it, for reading, writing and transactions', async () => {
    const store = await open();
    const uses = [
      () => names(store),
      () => store.db.insert(store.t.leases).values(lease('a')),
      () => store.tx(names),
    ];
    for (const use of uses) {
      const work = store.tx(async () => {
        await use();
      });
      await expect(work).rejects.toThrow('Within a transaction, use the scope it gives');
    }
    expect(await names(store)).toEqual([]);
  });

  test('lets what it started, but did not wait for, use the store once it is over', async () => {
    const store = await open();
    const over = Promise.withResolvers<void>();
    const later = await store.tx(async () => {
      const started = over.promise.then(() => store.db.insert(store.t.leases).values(lease('a')));
      return { started };
    });
    over.resolve();
    await later.started;
    expect(await names(store)).toEqual(['a']);
  });

  test('refuses its scope once it is over', async () => {
    const store = await open();
    const scope = await store.tx(async (scope) => scope);
    await expect(names(scope)).rejects.toThrow('This transaction is over');
  });

  test('is as if alone: to count and then insert never sells a place twice', async () => {
    const store = await open();
    const places = 3;
    const enrol = (name: string) =>
      store.tx(async ({ db, t }) => {
        if ((await db.$count(t.leases)) >= places) return false;
        await db.insert(t.leases).values(lease(name));
        return true;
      });
    const sold = await Promise.all(Array.from({ length: 12 }, (_, i) => enrol(`member-${i}`)));
    expect(sold.filter(Boolean)).toHaveLength(places);
    expect(await names(store)).toHaveLength(places);
  });

  test('is as if alone: to read and then write loses nothing', async () => {
    const store = await open();
    await store.db.insert(store.t.leases).values(lease('counter'));
    const increase = () =>
      store.tx(async ({ db, t }) => {
        const [row] = await db.select().from(t.leases).where(eq(t.leases.name, 'counter'));
        await db.update(t.leases).set({ until: (row?.until ?? 0) + 1 });
      });
    await Promise.all(Array.from({ length: 8 }, increase));
    const [row] = await store.db.select().from(store.t.leases);
    expect(row?.until).toBe(8);
  });

  test('and plain writes that wait beside it all take effect, though one of them fails', async () => {
    const store = await open();
    const insert = (name: string) => Promise.resolve(store.db.insert(store.t.leases).values(lease(name)));
    const transaction = store.tx(({ db, t }) => db.insert(t.leases).values(lease('b')).returning());
    const outcomes = await Promise.allSettled([insert('a'), transaction, insert('a'), insert('c')]);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(await names(store)).toEqual(['a', 'b', 'c']);
  });
});
