import { randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { codeOf, withPlainErrors } from './errors.ts';
import { createGuard } from './guard.ts';
import { casing, pgKit } from './kit.ts';
import { type Migration, readMigrations } from './migrations.ts';
import { connectPool } from './postgres.pool.ts';
import { tables } from './schema.ts';
import type { Db, Store } from './store.ts';

const t = tables(pgKit);

/** Transactions that disturbed each other: run again, they succeed. */
const conflicts: readonly (string | undefined)[] = ['40001', '40P01'];
const attempts = 20;

/** Transactions are serializable, and start again when they disturbed each other. */
export const openPostgres = async (
  url: string,
  migrations: Migration[] = readMigrations('postgres'),
): Promise<Store> => {
  const pool = await connectPool(url, migrations);
  const guard = createGuard();

  const once: Store['tx'] = async (work) => {
    const client = await pool.connect();
    let broken = false;
    try {
      await client.query('begin isolation level serializable');
      const query = inTurn(async (config, params) => {
        guard.inside();
        return client.query(config, params);
      });
      const result = await guard.run(() => work({ db: database(query), t }));
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => {
        broken = true;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  };

  const tx: Store['tx'] = async (work) => {
    guard.outside();
    for (let attempt = 1; ; attempt++) {
      try {
        return await once(work);
      } catch (error) {
        if (!conflicts.includes(codeOf(error)) || attempt === attempts) throw error;
        await setTimeout(randomInt(1, Math.min(2 ** attempt, 200) + 1));
      }
    }
  };

  return {
    engine: 'postgres',
    db: database(async (config, params) => {
      guard.outside();
      return pool.query(config, params);
    }),
    t,
    tx,
    now: async () => {
      const { rows } = await pool.query<{ now: number }>(
        'select (extract(epoch from clock_timestamp()) * 1000)::bigint as now',
      );
      return Number(rows[0]?.now);
    },
    version: () => null,
    ping: async () => {
      await pool.query('select 1');
    },
    close: () => pool.end(),
  };
};

type Query = (config: pg.QueryConfig, params: unknown[]) => Promise<pg.QueryResult>;

/** drizzle needs nothing of a client but `query`. */
const database = (query: Query): Db =>
  withPlainErrors(drizzle({ client: { query } as unknown as pg.Pool, casing })) as unknown as Db;

/** A client takes one query at a time; a transaction's work may well ask for several at once. */
const inTurn = (query: Query): Query => {
  let last: Promise<unknown> = Promise.resolve();
  return (config, params) => {
    const turn = last.then(() => query(config, params));
    last = turn.catch(() => {});
    return turn;
  };
};
