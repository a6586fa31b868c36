import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database, Statement } from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/sqlite-proxy';
import { createBreath } from './breath.ts';
import { withPlainErrors } from './errors.ts';
import { createGuard } from './guard.ts';
import { casing, sqliteKit } from './kit.ts';
import { type Migration, readMigrations } from './migrations.ts';
import { tables } from './schema.ts';
import { openFile } from './sqlite.file.ts';
import { createWriter } from './sqlite.writer.ts';
import type { Db, Store } from './store.ts';

const t = tables(sqliteKit);

/** Reads see what is committed; writes and transactions queue for one connection. */
export const openSqlite = (path: string, migrations: Migration[] = readMigrations('sqlite')): Store => {
  const folder = path === ':memory:' ? mkdtempSync(join(tmpdir(), 'trellis-')) : undefined;
  const { reader, writer } = openFile(folder ? join(folder, 'trellis.db') : path, migrations);
  const guard = createGuard();
  const write = createWriter(writer);
  const breathe = createBreath(() => performance.now());
  const [read, change] = [statements(reader), statements(writer)];

  const db = database(async (sql, params, method) => {
    guard.outside();
    const statement = read(sql);
    if (statement.readonly) {
      // Awaiting nothing would let all that come at once go ahead before the first has taken its time.
      const pause = breathe();
      if (pause) await pause;
      return execute(statement, params, method);
    }
    return write(() => execute(change(sql), params, method), true);
  });

  // There is one transaction at a time, so all can share what queries were built.
  const inside = {
    db: database(async (sql, params, method) => {
      guard.inside();
      return execute(change(sql), params, method);
    }),
    t,
  };

  return {
    engine: 'sqlite',
    db,
    t,
    tx: async (work) => {
      guard.outside();
      return write(() => guard.run(() => work(inside)));
    },
    now: async () => Number(read("select cast(unixepoch('subsec') * 1000 as integer)").pluck().get()),
    version: () => Number(read('pragma data_version').pluck().get()),
    ping: async () => {
      read('select 1').get();
    },
    close: async () => {
      await write(() => {});
      reader.close();
      writer.close();
      if (folder) rmSync(folder, { recursive: true });
    },
  };
};

type Run = Parameters<typeof drizzle>[0];

/** drizzle heeds `casing` in its third argument only. */
const database = (run: Run): Db => withPlainErrors(drizzle(run, undefined, { casing })) as unknown as Db;

/** Statements are prepared once; lists of varying length make many, so there is a bound. */
const statements = (database: Database) => {
  const prepared = new Map<string, Statement>();
  return (sql: string): Statement => {
    const known = prepared.get(sql);
    if (known) return known;
    if (prepared.size >= 1000) prepared.clear();
    const statement = database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
};

/** drizzle wants rows as arrays, and for `get` the one row itself. */
const execute = (statement: Statement, params: unknown[], method: string): { rows: unknown[] } => {
  if (!statement.reader) {
    statement.run(...params);
    return { rows: [] };
  }
  const rows = statement.raw().all(...params);
  return { rows: method === 'get' ? (rows[0] as unknown[]) : rows };
};
