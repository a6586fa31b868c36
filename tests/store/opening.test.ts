import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { afterEach, describe, expect, inject, test, vi } from 'vitest';
import { StoreError } from '../../src/store/errors.ts';
import { ledger } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/store.ts';
import { freshDatabase, freshFile } from '../support/store.ts';

const cleaning: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleaning.splice(0)) await clean();
});

const newFile = () => {
  const file = freshFile();
  cleaning.push(file.remove);
  return file;
};

const newDatabase = async () => {
  const database = await freshDatabase();
  cleaning.push(database.remove);
  return database;
};

/** What opening says, when it fails. */
const refusal = async (url: string): Promise<StoreError> => {
  const error = await openStore(url).then(
    () => 'opened',
    (error: unknown) => error,
  );
  if (!(error instanceof StoreError)) throw new Error(`Expected a StoreError, not ${error}`);
  return error;
};

const use = async (url: string) => {
  const store = await openStore(url);
  await store.db.insert(store.t.leases).values({ name: 'beat', holder: 'ann', until: 7 });
  await store.close();
};

describe('Opening any database', () => {
  test('explains an address that is none', async () => {
    for (const url of ['', 'file:', 'mysql://localhost/trellis', 'trellis.db']) {
      const { problem, message } = await refusal(url);
      expect(problem).toBe('address');
      expect(message).toContain(`DATABASE_URL is "${url}"`);
    }
  });

  test('never says a password', async () => {
    const { problem, message } = await refusal('postgres://ann:secret/@:@[trellis');
    expect(problem).toBe('address');
    expect(message).toContain('DATABASE_URL is "postgres://***@[trellis"');
  });
});

describe('Opening a SQLite database', () => {
  const sqlIn = (path: string, sql: string) => {
    const database = new Sqlite(path);
    database.exec(sql);
    database.close();
  };

  test('makes the folders that it lacks, and finds what was stored there before', async () => {
    const file = newFile();
    const url = file.url.replace('trellis.db', 'deep/er/trellis.db');
    await use(url);
    const store = await openStore(url);
    expect(await store.db.$count(store.t.leases)).toBe(1);
    await store.ping();
    await store.close();
    await expect(store.ping()).rejects.toThrow();
    expect(statSync(join(file.path, '../deep')).mode & 0o777).toBe(0o700);
  });

  test('in memory starts empty each time and leaves nothing behind', async () => {
    const file = newFile();
    const folder = dirname(file.path);
    vi.stubEnv('TMPDIR', folder);
    cleaning.push(() => vi.unstubAllEnvs());
    await use(':memory:');
    const store = await openStore(':memory:');
    expect(readdirSync(folder)).toHaveLength(1);
    expect(await store.db.$count(store.t.leases)).toBe(0);
    await store.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('writes durably, in a write-ahead log', async () => {
    const file = newFile();
    await use(file.url);
    const database = new Sqlite(file.path);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    database.close();
  });

  test('finishes what waits before it closes', async () => {
    const file = newFile();
    const store = await openStore(file.url);
    const writes = ['a', 'b'].map((name) =>
      Promise.resolve(store.db.insert(store.t.leases).values({ name, holder: 'ann', until: 7 })),
    );
    await store.close();
    await Promise.all(writes);
    const again = await openStore(file.url);
    expect(await again.db.$count(again.t.leases)).toBe(2);
    await again.close();
  });

  test('refuses everything once it is closed', async () => {
    const store = await openStore(newFile().url);
    await store.close();
    await expect(store.db.$count(store.t.leases)).rejects.toThrow();
    await expect(store.tx(async () => 'done')).rejects.toThrow();
  });

  test('works from two processes at once', async () => {
    const file = newFile();
    const stores = await Promise.all([openStore(file.url), openStore(file.url)]);
    const insert = ({ db, t }: (typeof stores)[number], name: string) =>
      Promise.resolve(db.insert(t.leases).values({ name, holder: 'ann', until: 7 }));
    await Promise.all(stores.map((store, i) => insert(store, `${i}`)));
    for (const { db, t } of stores) expect(await db.$count(t.leases)).toBe(2);
    await Promise.all(stores.map((store) => store.close()));
  });

  test('explains a place where no file can be', async () => {
    const file = newFile();
    mkdirSync(file.path);
    writeFileSync(join(file.path, 'file'), '');
    expect(await refusal(file.url)).toMatchObject({ problem: 'closed' });
    const below = await refusal(`${file.url}/file/trellis.db`);
    expect(below.problem).toBe('closed');
    expect(below.message).toMatch(
      /^The database .*trellis\.db cannot be opened \(.+\)\. Check that its folder/,
    );
  });

  test.skipIf(process.getuid?.() === 0)('explains a file that it may only read', async () => {
    const file = newFile();
    await use(file.url);
    chmodSync(file.path, 0o444);
    expect(await refusal(file.url)).toMatchObject({ problem: 'closed' });
  });

  test('explains a file that is no database', async () => {
    const file = newFile();
    writeFileSync(file.path, 'Not a database at all. '.repeat(100));
    expect(await refusal(file.url)).toMatchObject({ problem: 'damaged' });
    expect(readFileSync(file.path, 'utf8')).toMatch(/^Not a database/);
  });

  test('explains a database that is damaged inside', async () => {
    const file = newFile();
    await use(file.url);
    const bytes = readFileSync(file.path);
    bytes.fill(0xaa, 4096 + 8, 4096 + 2048);
    writeFileSync(file.path, bytes);
    expect(await refusal(file.url)).toMatchObject({ problem: 'damaged' });
  });

  test('explains the database of something else, and leaves it alone', async () => {
    const file = newFile();
    sqlIn(file.path, 'create table songs (title text)');
    expect(await refusal(file.url)).toMatchObject({ problem: 'foreign' });
    const database = new Sqlite(file.path);
    expect(database.prepare('select name from sqlite_master').pluck().all()).toEqual(['songs']);
    database.close();
  });

  test('explains a database that something else migrates with the same tool', async () => {
    const file = newFile();
    sqlIn(
      file.path,
      `create table ${ledger} (id, hash, created_at); insert into ${ledger} values (1, 'x', 1)`,
    );
    expect(await refusal(file.url)).toMatchObject({ problem: 'foreign' });
  });

  test('explains a database that a newer version has used', async () => {
    const file = newFile();
    await use(file.url);
    sqlIn(file.path, `insert into ${ledger} (hash, created_at) values ('x', ${Number.MAX_SAFE_INTEGER})`);
    const { problem, message } = await refusal(file.url);
    expect(problem).toBe('newer');
    expect(message).toContain('was used by a newer version of Trellis');
  });
});

describe('Opening a PostgreSQL database', () => {
  const sqlIn = async (url: string, sql: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(sql);
    await client.end();
  };

  test('finds what was stored there before', async () => {
    const { url } = await newDatabase();
    await use(url);
    const store = await openStore(url);
    expect(await store.db.$count(store.t.leases)).toBe(1);
    await store.ping();
    await store.close();
    await expect(store.ping()).rejects.toThrow();
  });

  test('by several at once migrates it once', async () => {
    const { url } = await newDatabase();
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(url)));
    await Promise.all(stores.map((store) => store.close()));
    await use(url);
  });

  test('explains that nobody answers', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    await new Promise((resolve) => server.close(resolve));
    const { problem, message } = await refusal(`postgres://ann:secret@127.0.0.1:${port}/trellis`);
    expect(problem).toBe('unreachable');
    expect(message).toContain(`The database 127.0.0.1:${port}/trellis cannot be reached`);
    expect(message).not.toContain('secret');
  });

  test('explains a wrong password and a database that does not exist', async () => {
    const role = `role_${crypto.randomUUID().slice(0, 8)}`;
    await sqlIn(inject('postgresUrl'), `create role ${role} login password 'right'`);
    cleaning.push(() => sqlIn(inject('postgresUrl'), `drop role ${role}`));
    const { url } = await newDatabase();
    const wrong = new URL(url);
    [wrong.username, wrong.password] = [role, 'wrong'];
    const { problem, message } = await refusal(wrong.href);
    expect(problem).toBe('refused');
    expect(message).toMatch(/password authentication failed.*Check the user, password and database/);
    const missing = new URL(url);
    missing.pathname = '/nowhere';
    expect(await refusal(missing.href)).toMatchObject({ problem: 'refused' });
  });

  test('explains that its user may not create anything', async () => {
    const { url } = await newDatabase();
    const role = `role_${crypto.randomUUID().slice(0, 8)}`;
    await sqlIn(inject('postgresUrl'), `create role ${role} login password 'right'`);
    cleaning.push(() => sqlIn(inject('postgresUrl'), `drop role ${role}`));
    const limited = new URL(url);
    [limited.username, limited.password] = [role, 'right'];
    const { problem, message } = await refusal(limited.href);
    expect(problem).toBe('migration');
    expect(message).toMatch(/could not be brought up to date \(permission denied.*Nothing in it was changed/);
  });

  test('explains the database of something else, and leaves it alone', async () => {
    const { url } = await newDatabase();
    await sqlIn(url, 'create table songs (title text)');
    expect(await refusal(url)).toMatchObject({ problem: 'foreign' });
    await sqlIn(url, 'insert into songs default values');
  });

  test('explains a database that a newer version has used', async () => {
    const { url } = await newDatabase();
    await use(url);
    await sqlIn(url, `insert into ${ledger} (hash, created_at) values ('x', ${Number.MAX_SAFE_INTEGER})`);
    expect(await refusal(url)).toMatchObject({ problem: 'newer' });
  });
});
