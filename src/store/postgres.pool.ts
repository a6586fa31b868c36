import pg from 'pg';
import { codeOf, StoreError } from './errors.ts';
import { ledger, type Migration, missingMigrations } from './migrations.ts';

/** Any number will do, so long as nothing else in the database uses it: one process migrates at a time. */
const migrationLock = 7_363_557;

// Counts and instants stay far below 2^53, and are numbers on SQLite too.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * Connects to a database and brings it up to date.
 * @throws StoreError
 */
export const connectPool = async (url: string, migrations: Migration[]): Promise<pg.Pool> => {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // A lost connection fails the query under way, and the next one connects anew: nothing else to do.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const place = placeOf(url);
  try {
    const client = await pool.connect();
    try {
      await migrate(client, migrations, place);
    } finally {
      client.release();
    }
    return pool;
  } catch (error) {
    await pool.end();
    throw error instanceof StoreError ? error : new StoreError(problemOf(error), place, error);
  }
};

/** The address without its password. */
const placeOf = (url: string): string => {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}${port && `:${port}`}${pathname}`;
};

/** Class 28 is authorization; 3D000: no such database; 42501: not allowed. */
const problemOf = (error: unknown) =>
  /^(28|3D000|42501)/.test(codeOf(error) ?? '') ? 'refused' : 'unreachable';

const migrate = async (client: pg.PoolClient, migrations: Migration[], place: string) => {
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    const missing = missingMigrations(migrations, await applied(client), place);
    if (missing.length > 0) await apply(client, missing, place);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
};

const apply = async (client: pg.PoolClient, missing: Migration[], place: string) => {
  try {
    await client.query(
      `create table if not exists ${ledger} (id serial primary key, hash text not null, created_at bigint not null)`,
    );
    for (const { statements, hash, when } of missing) {
      for (const statement of statements) await client.query(statement);
      await client.query(`insert into ${ledger} (hash, created_at) values ($1, $2)`, [hash, when]);
    }
  } catch (error) {
    throw new StoreError('migration', place, error);
  }
};

const applied = async (client: pg.PoolClient): Promise<number[] | null> => {
  const { rows: names } = await client.query<{ tablename: string }>(
    'select tablename from pg_tables where schemaname = current_schema()',
  );
  if (names.length === 0) return [];
  if (!names.some(({ tablename }) => tablename === ledger)) return null;
  const { rows } = await client.query<{ when: number }>(
    `select created_at as when from ${ledger} order by created_at`,
  );
  return rows.map(({ when }) => when);
};
