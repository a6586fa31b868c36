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
  index: sqlite.index,
  uniqueIndex: sqlite.uniqueIndex,
  unique: sqlite.unique,
  primaryKey: sqlite.primaryKey,
  foreignKey: sqlite.foreignKey,
  check: sqlite.check,
} satisfies Record<keyof Kit, unknown> as unknown as Kit;

/** How property names become column names; the drivers and the generator must agree. */
export const casing = 'snake_case';
