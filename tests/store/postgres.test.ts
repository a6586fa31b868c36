import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore, type Scope, type Store } from '../../src/store/store.ts';
import { freshDatabase } from '../support/store.ts';

describe('On PostgreSQL', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let store: Store;

  beforeEach(async () => {
    database = await freshDatabase();
    store = await openStore(database.url);
  });

  afterEach(async () => {
    await store.close();
    await database.remove();
  });

  const insert = ({ db, t }: Scope, name: string) =>
    db.insert(t.leases).values({ name, holder: 'ann', until: 0 });

  test('transactions that disturb each other run again from the start, until both have succeeded', async () => {
    const runs: string[] = [];
    const bothCounted = Promise.withResolvers<void>();
    const enrol = (name: string) =>
      store.tx(async (scope) => {
        const there = await scope.db.$count(scope.t.leases);
        runs.push(`${name} saw ${there}`);
        if (runs.length === 2) bothCounted.resolve();
        await bothCounted.promise;
        await insert(scope, name);
        return there;
      });
    const seen = await Promise.all([enrol('a'), enrol('b')]);
    expect(seen.toSorted()).toEqual([0, 1]);
    expect(runs).toHaveLength(3);
    expect(await store.db.$count(store.t.leases)).toBe(2);
  });

  test('a transaction that fails for another reason runs once', async () => {
    let runs = 0;
    const work = store.tx(async (scope) => {
      runs++;
      await insert(scope, 'a');
      await insert(scope, 'a');
    });
    await expect(work).rejects.toMatchObject({ code: '23505' });
    expect(runs).toBe(1);
  });

  test('a lost connection fails what was under way, and no more', async () => {
    const cut = async () => {
      const admin = new pg.Client({ connectionString: database.url });
      await admin.connect();
      await admin.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      await admin.end();
    };
    const work = store.tx(async (scope) => {
      await insert(scope, 'a');
      await cut();
      await insert(scope, 'b');
    });
    await expect(work).rejects.toThrow(/terminat|connection/i);
    await insert(store, 'c');
    expect(await store.db.select({ name: store.t.leases.name }).from(store.t.leases)).toEqual([
      { name: 'c' },
    ]);
  });
});
