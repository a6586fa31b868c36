import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database } from 'better-sqlite3';

type Job = {
  run: () => unknown;
  resolve: (value: never) => void;
  reject: (error: unknown) => void;
};

/** Bounds how long one commit keeps the first job of its group waiting. */
const groupSize = 500;

/**
 * Writes one after the other. What waits is committed together, since a durable commit costs far more than a
 * row; each job has a savepoint of its own, so that one that fails fails alone. A job has the connection to
 * itself until its promise ends, and is told of its end only after the commit.
 */
export const createWriter = (database: Database) => {
  const waiting: Job[] = [];
  let running = false;

  const write = <T>(run: () => T | Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      waiting.push({ run: AsyncLocalStorage.bind(run), resolve, reject });
      if (!running) schedule();
    });

  /** Not at once: what else arrives in this turn of the event loop joins the group. */
  const schedule = () => {
    running = true;
    setImmediate(async () => {
      await commit(waiting.splice(0, groupSize));
      if (waiting.length > 0) schedule();
      else running = false;
    });
  };

  const commit = async (jobs: Job[]) => {
    const outcomes: (() => void)[] = [];
    try {
      database.exec('begin immediate');
      for (const job of jobs) outcomes.push(await attempt(job));
      database.exec('commit');
    } catch (error) {
      for (const { reject } of jobs) reject(error);
      if (database.inTransaction) database.exec('rollback');
      return;
    }
    for (const tell of outcomes) tell();
  };

  const attempt = async ({ run, resolve, reject }: Job): Promise<() => void> => {
    database.exec('savepoint job');
    try {
      const value = (await run()) as never;
      database.exec('release job');
      return () => resolve(value);
    } catch (error) {
      // A full disk, for one, makes SQLite roll back everything by itself: then the group fails as one.
      if (!database.inTransaction) throw error;
      database.exec('rollback to job');
      database.exec('release job');
      return () => reject(error);
    }
  };

  return write;
};
