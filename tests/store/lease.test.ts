import { expect, test } from 'vitest';
import { acquireLease, leaseLeft, releaseLease, renewLease } from '../../src/store/lease.ts';
import { describeEachEngine } from '../support/store.ts';

describeEachEngine('A lease', (open) => {
  test('is one holder’s at a time', async () => {
    const store = await open();
    const taken = await Promise.all(
      ['ann', 'ben', 'cem', 'dia'].map((holder) => acquireLease(store, 'dispatch:T1', holder, 60_000)),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  test('is nobody else’s business: other names are free', async () => {
    const store = await open();
    expect(await acquireLease(store, 'dispatch:T1', 'ann', 60_000)).toBe(true);
    expect(await acquireLease(store, 'dispatch:T2', 'ben', 60_000)).toBe(true);
  });

  test('can be taken again by its holder, and prolonged', async () => {
    const store = await open();
    await acquireLease(store, 'beat', 'ann', 1000);
    expect(await acquireLease(store, 'beat', 'ann', 60_000)).toBe(true);
    expect(await leaseLeft(store, 'beat', 'ann')).toBeGreaterThan(30_000);
    expect(await renewLease(store, 'beat', 'ann', 600_000)).toBe(true);
    expect(await leaseLeft(store, 'beat', 'ann')).toBeGreaterThan(300_000);
  });

  test('that ran out is lost to its holder and free for others', async () => {
    const store = await open();
    await acquireLease(store, 'beat', 'ann', -1);
    expect(await leaseLeft(store, 'beat', 'ann')).toBe(0);
    expect(await renewLease(store, 'beat', 'ann', 60_000)).toBe(false);
    expect(await acquireLease(store, 'beat', 'ben', 60_000)).toBe(true);
    expect(await renewLease(store, 'beat', 'ann', 60_000)).toBe(false);
  });

  test('given back is free; giving back another’s does nothing', async () => {
    const store = await open();
    await acquireLease(store, 'beat', 'ann', 60_000);
    await releaseLease(store, 'beat', 'ben');
    expect(await acquireLease(store, 'beat', 'ben', 60_000)).toBe(false);
    await releaseLease(store, 'beat', 'ann');
    expect(await acquireLease(store, 'beat', 'ben', 60_000)).toBe(true);
  });

  test('is counted by the database’s clock, in milliseconds', async () => {
    const store = await open();
    const before = await store.now();
    await store.tx((scope) => acquireLease(scope, 'beat', 'ann', 60_000));
    const after = await store.now();
    const [lease] = await store.db.select().from(store.t.leases);
    expect(lease?.until).toBeGreaterThanOrEqual(before + 60_000);
    expect(lease?.until).toBeLessThanOrEqual(after + 60_000);
    expect(before).toBeGreaterThan(Date.UTC(2024, 0, 1));
  });
});
