import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, describe, inject } from 'vitest';
import { openStore, type Store } from '../../src/store/store.ts';

/** An empty SQLite file's address, in a folder that `remove` deletes. */
export const freshFile = () => {
  const folder = mkdtempSync(join(tmpdir(), 'trellis-test-'));
  return {
    path: join(folder, 'trellis.db'),
    url: `file:${join(folder, 'trellis.db')}`,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};

/** An empty PostgreSQL database's address; `remove` drops it, whoever is still connected. */
export const freshDatabase = async (template = 'template0') => {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await asAdmin((client) => client.query(`create database ${name} template ${template}`));
  const remove = () => asAdmin((client) => client.query(`drop database if exists ${name} with (force)`));
  return { url: databaseUrl(name), remove };
};

const databaseUrl = (name: string) => {
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  return url.href;
};

const asAdmin = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** The bytes of a migrated file, to be copied: made once a process. */
let migratedFile: Promise<Buffer> | undefined;

const migrateFile = async () => {
  const file = freshFile();
  await (await openStore(file.url)).close();
  const bytes = readFileSync(file.path);
  file.remove();
  return bytes;
};

const openSqlite = async (): Promise<Store> => {
  migratedFile ??= migrateFile();
  const file = freshFile();
  writeFileSync(file.path, await migratedFile);
  return closing(await openStore(file.url), file.remove);
};

/** A migrated database to copy: one a run, made by whoever needs it first. */
const template = 'trellis_template';
let migratedDatabase: Promise<unknown> | undefined;

const migrateDatabase = () =>
  asAdmin(async (client) => {
    await client.query('select pg_advisory_lock(1)');
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 1) return;
    await client.query(`create database ${template}_new template template0`);
    await (await openStore(databaseUrl(`${template}_new`))).close();
    await client.query(`alter database ${template}_new rename to ${template}`);
  });

const openPostgres = async (): Promise<Store> => {
  migratedDatabase ??= migrateDatabase();
  await migratedDatabase;
  const { url, remove } = await freshDatabase(template);
  return closing(await openStore(url), remove);
};

const closing = (store: Store, remove: () => unknown): Store => ({
  ...store,
  close: async () => {
    await store.close();
    await remove();
  },
});

/** Each `open` gives a migrated, empty database of its own, which goes at `close`. */
export const engines = [
  { name: 'sqlite', open: openSqlite },
  { name: 'postgres', open: openPostgres },
] as const satisfies readonly { name: Store['engine']; open(): Promise<Store> }[];

/** Runs the same tests on both engines; what they open is closed after each test. */
export const describeEachEngine = (name: string, body: (open: () => Promise<Store>) => void) =>
  describe.each(engines)(`${name}, on $name`, (engine) => {
    const opened: Store[] = [];
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((store) => store.close()));
    });
    body(async () => {
      const store = await engine.open();
      opened.push(store);
      return store;
    });
  });
