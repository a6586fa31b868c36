/** Queries that run often: built once, then only run. To build one takes far longer than SQLite takes to answer it. */
import { type Placeholder, sql } from 'drizzle-orm';
import type { Db, Scope } from './store.ts';

type Query = { execute(given: Record<string, unknown>): Promise<unknown> };
type Preparable = { prepare(name: string): Query };
type Rows<Q extends Preparable> = Awaited<ReturnType<ReturnType<Q['prepare']>['execute']>>;
type Places<Name extends string> = Record<Name, Placeholder>;

/** Each database's own query, built when it first runs there. */
const eachItsOwn = (build: (scope: Scope) => Preparable): ((scope: Scope) => Query) => {
  // A transaction on PostgreSQL has a connection, and so queries, of its own; SQLite's are always the same.
  const known = new WeakMap<Db, Query>();
  return (scope) => {
    const query = known.get(scope.db) ?? build(scope).prepare('');
    known.set(scope.db, query);
    return query;
  };
};

/**
 * A query with places for the values of these names. They reach conditions as the database has them: texts and
 * numbers, no booleans.
 */
export const prepared = <Name extends string, Q extends Preparable>(
  names: readonly Name[],
  build: (scope: Scope, given: Places<Name>) => Q,
): ((scope: Scope, given: Record<Name, string | number>) => Promise<Rows<Q>>) => {
  const places = placesOf(names);
  const query = eachItsOwn((scope) => build(scope, places));
  return (scope, given) => query(scope).execute(given) as Promise<Rows<Q>>;
};

/**
 * The same for what writes values into columns, now these and now those: `written` is what to give to drizzle's
 * `values` or `set`. Values that are undefined are left out.
 */
export const preparedWrite = <Row extends object>() => {
  return <Name extends string, Q extends Preparable>(
    names: readonly Name[],
    build: (scope: Scope, written: Row, given: Places<Name>) => Q,
  ): ((scope: Scope, row: Row, given: Record<Name, string | number>) => Promise<Rows<Q>>) => {
    const places = placesOf(names);
    const byColumns = new Map<string, (scope: Scope) => Query>();
    return (scope, row, given) => {
      const columns = Object.entries(row).filter(([, value]) => value !== undefined);
      // drizzle would hand null to a column's encoder, which makes something of it.
      const shape = columns.map(([name, value]) => (value === null ? `${name}=` : name)).join();
      let query = byColumns.get(shape);
      if (!query) {
        const written = columns.map(([name, value]) => [
          name,
          value === null ? null : sql.placeholder(`_${name}`),
        ]);
        query = eachItsOwn((scope) => build(scope, Object.fromEntries(written) as Row, places));
        byColumns.set(shape, query);
      }
      const values = Object.fromEntries(columns.map(([name, value]) => [`_${name}`, value]));
      return query(scope).execute({ ...values, ...given }) as Promise<Rows<Q>>;
    };
  };
};

const placesOf = <Name extends string>(names: readonly Name[]): Places<Name> => {
  const places = {} as Places<Name>;
  for (const name of names) places[name] = sql.placeholder(name);
  return places;
};
