import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { StoreError } from './errors.ts';
import type { Engine } from './migrations.ts';
import { openPostgres } from './postgres.ts';
import type { Tables } from './schema.ts';
import { openSqlite } from './sqlite.ts';

/** What a write gives without `.returning()`: nothing that both engines agree on. */
interface Nothing extends PgQueryResultHKT {
  readonly type: undefined;
}

/** What both engines do. Everything is awaited; `.for()` and `.array()` are PostgreSQL's alone. */
export type Db = Pick<
  PgDatabase<Nothing>,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'with' | '$with' | '$count'
>;

/** What every query takes as its first argument: the store, or a transaction within it. */
export type Scope = { db: Db; t: Tables };

export type Store = Scope & {
  engine: Engine;
  /**
   * All or nothing, as if alone. On PostgreSQL `work` may run several times: it must do nothing but query.
   * Within, only the given scope may be used, and everything must be awaited. Transactions do not nest.
   */
  tx<T>(work: (scope: Scope) => Promise<T>): Promise<T>;
  /** The database's clock (epoch ms), for leases. */
  now(): Promise<number>;
  /** The same as long as nobody has committed anything; null where that cannot be told cheaply. */
  version(): number | null;
  /** Throws if the database does not answer. */
  ping(): Promise<void>;
  /** Finishes what waits, then closes. */
  close(): Promise<void>;
};

/**
 * Opens `file:<path>`, `:memory:` (gone at close) or `postgres://...` and brings it up to date.
 * @throws StoreError with a sentence for whoever runs Trellis.
 */
export const openStore = async (url: string): Promise<Store> => {
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return openPostgres(url);
  if (url === ':memory:' || /^file:./.test(url)) return openSqlite(url.replace(/^file:/, ''));
  throw new StoreError('address', url.replace(/\/\/.*@/, '//***@'));
};
