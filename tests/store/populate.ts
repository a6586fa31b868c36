import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import type { Engine } from '../../src/store/migrations.ts';

type Column = { name: string; type: string };
type ForeignKey = { tableTo: string; columnsFrom: string[]; columnsTo: string[] };
type Table = { name: string; columns: Record<string, Column>; foreignKeys: Record<string, ForeignKey> };
type Value = string | number | boolean;

/** What the generator noted about the tables after each migration, by name. */
const snapshot = (engine: Engine, index: number): Map<string, Table> => {
  const file = join('migrations', engine, 'meta', `${String(index).padStart(4, '0')}_snapshot.json`);
  const { tables }: { tables: Record<string, Table> } = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(Object.values(tables).map((table) => [table.name, table]));
};

/** A value for the row's column: distinct by row, and a parent's own where it points to one. */
const value = (tables: Map<string, Table>, table: Table, { name, type }: Column, row: number): Value => {
  for (const { tableTo, columnsFrom, columnsTo } of Object.values(table.foreignKeys)) {
    const parent = tables.get(tableTo);
    const target = parent?.columns[columnsTo[columnsFrom.indexOf(name)] ?? ''];
    if (parent && target) return value(tables, parent, target, row);
  }
  if (type === 'text') return `${name} ${row}`;
  if (type === 'boolean') return row % 2 === 0;
  if (type === 'jsonb') return `{"row":${row}}`;
  if (type === 'bigint') return 1_790_000_000_000 + row;
  return row;
};

export const rows = [1, 2, 3] as const;

const inserts = (engine: Engine, index: number) => {
  const tables = snapshot(engine, index);
  return [...tables.values()].flatMap((table) =>
    rows.map((row) => {
      const columns = Object.values(table.columns);
      return {
        table: table.name,
        columns: columns.map(({ name }) => `"${name}"`).join(', '),
        values: columns.map((column) => value(tables, table, column, row)),
      };
    }),
  );
};

const placeholders = (values: Value[], mark: (position: number) => string) =>
  values.map((_, i) => mark(i + 1)).join(', ');

/** Fills every table that there is after a migration, children before parents if need be; gives their names. */
export const populate = {
  sqlite: async (url: string, index: number): Promise<string[]> => {
    const database = new Sqlite(url.replace('file:', ''));
    database.pragma('foreign_keys = off');
    for (const { table, columns, values } of inserts('sqlite', index))
      database
        .prepare(`insert into "${table}" (${columns}) values (${placeholders(values, () => '?')})`)
        .run(values);
    const orphans = database.pragma('foreign_key_check');
    database.close();
    if (Array.isArray(orphans) && orphans.length > 0) throw new Error('Populated without parents');
    return [...snapshot('sqlite', index).keys()];
  },
  postgres: async (url: string, index: number): Promise<string[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('set session_replication_role = replica');
    for (const { table, columns, values } of inserts('postgres', index))
      await client.query(
        `insert into "${table}" (${columns}) values (${placeholders(values, (position) => `$${position}`)})`,
        values,
      );
    await client.end();
    return [...snapshot('postgres', index).keys()];
  },
};

/** How many rows a table has. */
export const countRows = {
  sqlite: async (url: string, table: string): Promise<number> => {
    const database = new Sqlite(url.replace('file:', ''));
    const count = database.prepare(`select count(*) from "${table}"`).pluck().get();
    database.close();
    return Number(count);
  },
  postgres: async (url: string, table: string): Promise<number> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ count: number }>(`select count(*) from "${table}"`);
    await client.end();
    return Number(rows[0]?.count);
  },
};
