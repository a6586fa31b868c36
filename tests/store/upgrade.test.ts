import { getTableName } from 'drizzle-orm';
import { afterEach, describe, expect, test } from 'vitest';
import { pgKit } from '../../src/store/kit.ts';
import { type Engine, type Migration, readMigrations } from '../../src/store/migrations.ts';
import { tables } from '../../src/store/schema.ts';
import { countRows, populate, rows } from './populate.ts';
import { databaseWith, sampleStatements, sampleTables } from './sample.ts';

const cleaning: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const clean of cleaning.splice(0)) await clean();
});

const freshWith = async (engine: Engine) => {
  const database = await databaseWith(engine);
  cleaning.push(database.remove);
  return database;
};

const declared = new Set<string>(Object.values(tables(pgKit)).map((table) => getTableName(table)));

const change = (when: number, statements: string[]): Migration => ({ when, hash: `${when}`, statements });

describe.each(['sqlite', 'postgres'] as const)('A populated database on %s', (engine) => {
  const migrations = readMigrations(engine);

  test.each(migrations.map((_, index) => index))(
    'of version %i becomes the latest with all its rows',
    async (index) => {
      const { url, open } = await freshWith(engine);
      await (await open(migrations.slice(0, index + 1))).close();
      const filled = await populate[engine](url, index);
      const store = await open(migrations);
      await store.ping();
      await store.close();
      // A table that a later migration drops on purpose is not missed.
      for (const table of filled.filter((name) => declared.has(name)))
        expect([table, await countRows[engine](url, table)]).toEqual([table, rows.length]);
    },
  );

  const rebuildGardens = {
    sqlite: [
      'create table new_gardens as select * from gardens',
      'drop table gardens',
      'create table gardens (id text primary key not null, full_name text not null)',
      'insert into gardens select id, full_name from new_gardens',
      'drop table new_gardens',
    ],
    postgres: ['alter table gardens drop column soil'],
  };

  test('keeps the children of a table that is rebuilt', async () => {
    const s = sampleTables[engine];
    const { open } = await freshWith(engine);
    const first = change(1, await sampleStatements(engine));
    const before = await open([first]);
    await before.db.insert(s.gardens).values({ id: 'g', fullName: 'Kew' });
    await before.db.insert(s.plants).values({ garden: 'g', kind: 'rose' });
    await before.close();
    const after = await open([first, change(2, rebuildGardens[engine])]);
    expect(await after.db.$count(s.plants)).toBe(1);
    await expect(after.db.insert(s.plants).values({ garden: 'none', kind: 'yew' })).rejects.toThrow(
      /foreign key/i,
    );
  });

  test('stays as it was when a migration fails half-way', async () => {
    const s = sampleTables[engine];
    const { open } = await freshWith(engine);
    const first = change(1, await sampleStatements(engine));
    const before = await open([first]);
    await before.db.insert(s.labels).values({ words: 'before' });
    await before.close();
    const broken = change(2, [`update labels set words = 'after'`, 'alter table nowhere add column x text']);
    await expect(open([first, broken])).rejects.toMatchObject({ problem: 'migration' });
    const again = await open([first]);
    expect(await again.db.select({ words: s.labels.words }).from(s.labels)).toEqual([{ words: 'before' }]);
  });
});

test('A migration on SQLite that leaves children without parents is refused', async () => {
  const s = sampleTables.sqlite;
  const { open } = await freshWith('sqlite');
  const first = change(1, await sampleStatements('sqlite'));
  const before = await open([first]);
  await before.db.insert(s.gardens).values({ id: 'g', fullName: 'Kew' });
  await before.db.insert(s.plants).values({ garden: 'g', kind: 'rose' });
  await before.close();
  const careless = open([first, change(2, ['delete from gardens'])]);
  await expect(careless).rejects.toThrow('1 rows lost their parents');
  const again = await open([first]);
  expect(await again.db.$count(s.gardens)).toBe(1);
});
