import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { codeOf, StoreError } from './errors.ts';
import { ledger, type Migration, missingMigrations } from './migrations.ts';

/** How long (ms) to wait for another process, such as a backup, that holds the database. */
const patience = 5000;

/**
 * Opens a database file, made if need be, and brings it up to date.
 * @throws StoreError
 */
export const openFile = (path: string, migrations: Migration[]): { reader: Database; writer: Database } => {
  let writer: Database | undefined;
  try {
    // What members do is nobody else's on this machine.
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writer = new Sqlite(path, { timeout: patience });
    // SQLite opens what it may only read, and says so at the first write.
    accessSync(path, constants.W_OK);
    writer.pragma('journal_mode = wal');
    writer.pragma('synchronous = full');
    check(writer, path);
    migrate(writer, migrations, path);
    return { writer, reader: new Sqlite(path, { timeout: patience, readonly: true }) };
  } catch (error) {
    writer?.close();
    throw error instanceof StoreError ? error : new StoreError(problemOf(error), path, error);
  }
};

const problemOf = (error: unknown) =>
  /^SQLITE_(NOTADB|CORRUPT)/.test(codeOf(error) ?? '') ? 'damaged' : 'closed';

const check = (database: Database, path: string) => {
  const verdict = database.pragma('quick_check(1)', { simple: true });
  if (verdict !== 'ok') throw new StoreError('damaged', path, new Error(String(verdict)));
};

/** With foreign keys on, rebuilding a parent table would delete its children. */
const migrate = (database: Database, migrations: Migration[], path: string) => {
  database.pragma('foreign_keys = off');
  database.transaction(() => applyMissing(database, migrations, path)).immediate();
  database.pragma('foreign_keys = on');
};

const applyMissing = (database: Database, migrations: Migration[], path: string) => {
  const missing = missingMigrations(migrations, applied(database), path);
  if (missing.length === 0) return;
  try {
    database.exec(
      `create table if not exists ${ledger} (id integer primary key, hash text not null, created_at integer not null)`,
    );
    const remember = database.prepare(`insert into ${ledger} (hash, created_at) values (?, ?)`);
    for (const { statements, hash, when } of missing) {
      for (const statement of statements) database.exec(statement);
      remember.run(hash, when);
    }
    const orphans = database.pragma('foreign_key_check');
    if (Array.isArray(orphans) && orphans.length > 0)
      throw new Error(`${orphans.length} rows lost their parents`);
  } catch (error) {
    throw new StoreError('migration', path, error);
  }
};

const applied = (database: Database): number[] | null => {
  const names = database.prepare(`select name from sqlite_master where type = 'table'`).pluck().all();
  if (names.length === 0) return [];
  if (!names.includes(ledger)) return null;
  return database.prepare<[], number>(`select created_at from ${ledger} order by created_at`).pluck().all();
};
