import { createRequire } from 'node:module';

import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { casing, type Kit, pgKit, sqliteKit } from '../../src/store/kit.ts';
import { type Engine, type Migration, readMigrations } from '../../src/store/migrations.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Scope, Store } from '../../src/store/store.ts';
import { freshDatabase, freshFile } from '../support/store.ts';

/** Tables with a column of every sort, as two features would declare them. */
const gardenTables = (kit: Kit) => ({
  gardens: kit.table(
    'gardens',
    {
      id: kit.id(),
      fullName: kit.text().notNull(),
      soil: kit.text({ enum: ['clay', 'sand'] }),
      open: kit.bool().notNull().default(false),
      beds: kit.int(),
      rainfall: kit.real(),
      plantedAt: kit.instant(),
      plan: kit.json<{ rows: number[]; notes?: string | null }>(),
      capacity: kit.int().notNull().default(3),
    },
    (t) => [kit.index().on(t.plantedAt, t.fullName), kit.uniqueIndex('gardens_by_name').on(t.fullName)],
  ),
});

const plantTables = (kit: Kit, { gardens }: Pick<ReturnType<typeof gardenTables>, 'gardens'>) => ({
  plants: kit.table(
    'plants',
    {
      garden: kit
        .text()
        .notNull()
        .references(() => gardens.id, { onDelete: 'cascade' }),
      kind: kit.text().notNull(),
      seenAt: kit.instant().notNull().default(0),
    },
    (t) => [kit.primaryKey({ columns: [t.garden, t.kind] })],
  ),
  labels: kit.table('labels', { number: kit.serial(), words: kit.text().notNull() }),
});

const tables = (kit: Kit) => {
  const { gardens } = gardenTables(kit);
  return { gardens, ...plantTables(kit, { gardens }) };
};

export type Sample = ReturnType<typeof tables>;
export const sampleTables: Record<Engine, Sample> = { sqlite: tables(sqliteKit), postgres: tables(pgKit) };

type Api = typeof import('drizzle-kit/api');

/** What the generator would write for the sample's tables. */
export const sampleStatements = async (engine: Engine): Promise<string[]> => {
  const kit: Api = createRequire(import.meta.url)('drizzle-kit/api');
  const { generateDrizzleJson, generateMigration, generateSQLiteDrizzleJson, generateSQLiteMigration } = kit;
  const sample = sampleTables[engine];
  if (engine === 'postgres') {
    const before = generateDrizzleJson({});
    return generateMigration(before, generateDrizzleJson(sample, before.id, undefined, casing));
  }
  const before = await generateSQLiteDrizzleJson({});
  return generateSQLiteMigration(before, await generateSQLiteDrizzleJson(sample, before.id, casing));
};

/** A database that the given migrations were applied to; `reopen` applies others to the same one. */
export const databaseWith = async (engine: Engine) => {
  const place = engine === 'sqlite' ? freshFile() : await freshDatabase();
  const opened: Store[] = [];
  const open = async (migrations: Migration[]): Promise<Store> => {
    const store =
      engine === 'sqlite'
        ? openSqlite(place.url.replace('file:', ''), migrations)
        : await openPostgres(place.url, migrations);
    opened.push(store);
    return store;
  };
  const remove = async () => {
    for (const store of opened) await store.close().catch(() => {});
    await place.remove();
  };
  return { url: place.url, open, remove };
};

export type SampleStore = {
  db: Scope['db'];
  s: Sample;
  tx<T>(work: (db: Scope['db']) => Promise<T>): Promise<T>;
};

/** Runs tests on both engines with the sample's tables, empty before each. */
export const describeSample = (name: string, body: (the: () => SampleStore) => void) =>
  describe.each(['sqlite', 'postgres'] as const)(`${name}, on %s`, (engine) => {
    const s = sampleTables[engine];
    let store: Store;
    let remove: () => Promise<void>;
    beforeAll(async () => {
      const database = await databaseWith(engine);
      remove = database.remove;
      const statements = await sampleStatements(engine);
      const known = readMigrations(engine);
      store = await database.open([...known, { when: Number.MAX_SAFE_INTEGER, hash: 'sample', statements }]);
    });
    afterAll(() => remove());
    beforeEach(async () => {
      for (const table of Object.values(s)) await store.db.delete(table);
    });
    body(() => ({ db: store.db, s, tx: (work) => store.tx(({ db }) => work(db)) }));
  });
