import { afterEach, describe, expect, test } from 'vitest';
import { emptyStore } from '../../src/store/erase.ts';
import { readMigrations } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/store.ts';
import { countRows, populate, rows } from './populate.ts';
import { databaseWith } from './sample.ts';

const cleaning: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const clean of cleaning.splice(0)) await clean();
});

describe.each(['sqlite', 'postgres'] as const)('an emptied store on %s', (engine) => {
  test('has no row left in any table, and works on', async () => {
    const { url, remove } = await databaseWith(engine);
    cleaning.push(remove);
    await (await openStore(url)).close();
    const tables = await populate[engine](url, readMigrations(engine).length - 1);
    const count = () => Promise.all(tables.map((table) => countRows[engine](url, table)));
    expect(await count()).toEqual(tables.map(() => rows.length));
    const store = await openStore(url);
    await emptyStore(store);
    expect(await count()).toEqual(tables.map(() => 0));
    await store.db.insert(store.t.workspaces).values({ team: 'T1', installedAt: 1, local: true });
    await store.close();
  });
});
