import Sqlite, { type Statement } from 'better-sqlite3';
import { ledger } from '../../src/store/migrations.ts';

/** Every row of every table, by the table's name. */
export type Rows = Readonly<Record<string, Row[]>>;
type Row = Record<string, unknown>;

/**
 * The rows of a database, read and put back beside the store, which asks far too slowly to do so after each of
 * thousands of requests. `path`: a SQLite file in which nothing is being written.
 */
export const openRows = (path: string) => {
  const database = new Sqlite(path);
  // What is put back is what was there: nothing shall be deleted along with its parent meanwhile.
  database.pragma('foreign_keys = off');
  const tables = database
    .prepare<[string], string>(
      `select name from sqlite_master where type = 'table' and name not like 'sqlite!_%' escape '!' and name <> ?`,
    )
    .pluck()
    .all(ledger);
  const reads = tables.map((name) => [name, database.prepare<[], Row>(`select * from ${name}`)] as const);
  let version: unknown;
  let rows: Rows = {};

  /** All that is there. */
  const snapshot = (): Rows => {
    // SQLite gives another number as soon as another connection has committed something.
    const now = database.pragma('data_version', { simple: true });
    if (now !== version) rows = Object.fromEntries(reads.map(([name, read]) => [name, read.all()]));
    version = now;
    return rows;
  };

  /** The tables that are not what they were. */
  const changed = (was: Rows): string[] => {
    const is = snapshot();
    return is === was ? [] : tables.filter((name) => written(is[name]) !== written(was[name]));
  };

  /** Much is compared with one and the same. */
  const texts = new WeakMap<Row[], string>();
  const written = (all: Row[] = []): string => {
    const text = texts.get(all) ?? JSON.stringify(all);
    texts.set(all, text);
    return text;
  };

  /** Makes everything what it was; whether there was something to do. */
  const putBack = (was: Rows): boolean => {
    const names = changed(was);
    database
      .transaction(() => {
        for (const name of names) {
          database.exec(`delete from ${name}`);
          for (const row of was[name] ?? []) insert(name, row);
        }
      })
      .immediate();
    version = null;
    return names.length > 0;
  };

  const inserts = new Map<string, Statement>();
  const insert = (name: string, row: Row) => {
    const known =
      inserts.get(name) ??
      database.prepare(`insert into ${name} values (${Object.keys(row).map(() => '?')})`);
    inserts.set(name, known);
    known.run(...Object.values(row));
  };

  return { snapshot, changed, putBack, close: () => database.close() };
};
