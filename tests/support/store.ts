import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, describe, inject } from 'vitest';
import { ledger } from '../../src/store/migrations.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { freshFolder } from './folder.ts';

/** An empty SQLite file's address, in a folder that `remove` deletes. */
export const freshFile = () => {
  const folder = freshFolder();
  const path = join(folder.path, 'trellis.db');
  return { path, url: `file:${path}`, remove: folder.remove };
};

/** An empty PostgreSQL database's address; `remove` drops it, whoever is still connected. */
export const freshDatabase = async (template = 'template0') => {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await admin().query(`create database ${name} template ${template} strategy file_copy`);
  const remove = () => admin().query(`drop database if exists ${name} with (force)`);
  return { name, url: databaseUrl(name), remove };
};

const databaseUrl = (name: string) => {
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  return url.href;
};

let adminPool: pg.Pool | undefined;
const admin = () => {
  adminPool ??= new pg.Pool({ connectionString: inject('postgresUrl'), max: 1, allowExitOnIdle: true });
  return adminPool;
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

/** A migrated, empty SQLite database, which goes at `close`, and the file that it is in. */
export const openInFile = async (): Promise<{ store: Store; path: string }> => {
  migratedFile ??= migrateFile();
  const file = freshFile();
  writeFileSync(file.path, await migratedFile);
  return { store: closing(await openStore(file.url), file.remove), path: file.path };
};

const openSqlite = async (): Promise<Store> => (await openInFile()).store;

/**
 * To make a database takes long, to empty one does not: whoever has done with one leaves it to the next. What
 * is made is copied from a migrated one, which whoever needs it first makes.
 */
const template = 'trellis_template';
let prepared: Promise<unknown> | undefined;

const prepare = async () => {
  const client = await admin().connect();
  try {
    await client.query('select pg_advisory_lock(1)');
    await client.query('create table if not exists spare (name text primary key)');
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 1) return;
    await client.query(`create database ${template}_new template template0`);
    await (await openStore(databaseUrl(`${template}_new`))).close();
    await client.query(`alter database ${template}_new rename to ${template}`);
  } finally {
    await client.query('select pg_advisory_unlock_all()');
    client.release();
  }
};

const openPostgres = async (): Promise<Store> => {
  prepared ??= prepare();
  await prepared;
  const name = (await takeSpare()) ?? (await freshDatabase(template)).name;
  return closing(await openStore(databaseUrl(name)), async () => {
    await empty(name);
    await admin().query('insert into spare values ($1)', [name]);
  });
};

const takeSpare = async (): Promise<string | undefined> => {
  const { rows } = await admin().query<{ name: string }>(
    'delete from spare where name = (select name from spare limit 1 for update skip locked) returning name',
  );
  return rows[0]?.name;
};

/** Tests leave few rows: to delete them takes a hundredth of the time of `truncate`, which makes new files. */
const empty = async (name: string) => {
  const client = new pg.Client({ connectionString: databaseUrl(name) });
  await client.connect();
  await client.query(`do $$ declare one text; begin
    set local session_replication_role = replica;
    for one in select tablename from pg_tables where schemaname = 'public' and tablename <> '${ledger}' loop
      execute format('delete from %I', one);
    end loop;
    perform setval(oid, 1, false) from pg_class where relkind = 'S' and relname not like '${ledger}%';
  end $$`);
  await client.end();
};

/** A test may close its store before the tests' own clearing up does. */
const closing = (store: Store, remove: () => unknown): Store => {
  let closed: Promise<void> | undefined;
  const close = async () => {
    await store.close();
    await remove();
  };
  return {
    ...store,
    close: () => {
      closed ??= close();
      return closed;
    },
  };
};

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
