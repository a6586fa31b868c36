import { getTableName, SQL } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import * as pg from 'drizzle-orm/pg-core';
import * as sqlite from 'drizzle-orm/sqlite-core';

/**
 * What tables are declared with. Columns are named after their property, in snake_case; instants are epoch
 * milliseconds. PostgreSQL's flavour is canonical for types.
 */
export const pgKit = {
  table: pg.pgTable,
  id: () => pg.text().primaryKey(),
  serial: () => pg.bigserial({ mode: 'number' }).primaryKey(),
  text: pg.text,
  int: () => pg.integer(),
  real: () => pg.doublePrecision(),
  instant: () => pg.bigint({ mode: 'number' }),
  bool: () => pg.boolean(),
  json: <T>() => pg.jsonb().$type<T>(),
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  unique: pg.unique,
  primaryKey: pg.primaryKey,
  foreignKey: pg.foreignKey,
  check: pg.check,
};

export type Kit = typeof pgKit;

type Columns = Parameters<ReturnType<typeof sqlite.index>['on']>;

/** As PostgreSQL's flavour does by itself: an index without a name is named after what it is on. */
const named = (index: typeof sqlite.index) => (name?: string) => ({
  on: (...columns: Columns) => index(name ?? nameOf(columns)).on(...columns),
});

const nameOf = (columns: Columns): string => {
  const names = columns.map((column) => {
    if (column instanceof SQL) throw new Error('An index on an expression needs a name.');
    return toSnakeCase(column.name);
  });
  const [first] = columns;
  return [first instanceof SQL ? '' : getTableName(first.table), ...names, 'index'].join('_');
};

/** The same for SQLite; its types differ from PostgreSQL's in name only, hence the one cast. */
export const sqliteKit = {
  table: sqlite.sqliteTable,
  id: () => sqlite.text().primaryKey(),
  serial: () => sqlite.integer().primaryKey({ autoIncrement: true }),
  text: sqlite.text,
  int: () => sqlite.integer(),
  real: () => sqlite.real(),
  instant: () => sqlite.integer(),
  bool: () => sqlite.integer({ mode: 'boolean' }),
  json: () => sqlite.text({ mode: 'json' }),
  index: named(sqlite.index),
  uniqueIndex: named(sqlite.uniqueIndex),
  unique: sqlite.unique,
  primaryKey: sqlite.primaryKey,
  foreignKey: sqlite.foreignKey,
  check: sqlite.check,
} satisfies Record<keyof Kit, unknown> as unknown as Kit;

/** How property names become column names; the drivers and the generator must agree. */
export const casing = 'snake_case';
