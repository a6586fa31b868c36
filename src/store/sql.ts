import { aliasedTableColumn, type Column, is, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Tables } from './schema.ts';

/** The database's clock (epoch ms), inside a query. */
export const clock = (t: Tables): SQL<number> =>
  is(t.leases, SQLiteTable)
    ? sql<number>`cast(unixepoch('subsec') * 1000 as integer)`
    : sql<number>`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`;

/** In the `set` of an `onConflictDoUpdate`: what the new row would have had in this column. */
export const proposed = (column: Column): SQL => sql`${aliasedTableColumn(column, 'excluded')}`;

/** Whether a text contains another, whatever the case of ASCII letters; nothing in it is a wildcard. */
export const contains = (column: Column, part: string): SQL => {
  const pattern = `%${part.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return sql`lower(${column}) like ${pattern} escape '\\'`;
};

/** Rows without a value come last, whichever way the others are ordered: `nullsLast(asc(t.x.y))`. */
export const nullsLast = (order: SQLWrapper): SQL => sql`${order} nulls last`;
