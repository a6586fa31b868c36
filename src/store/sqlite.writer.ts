import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database } from 'better-sqlite3';

type Job = {
  run: () => unknown;
  /** One statement: it fails as a whole by itself, and needs no savepoint. */
  single: boolean;
  resolve: (value: never) => void;
  reject: (error: unknown) => void;
};

/** Bounds how long one commit keeps the first job of its group waiting, and all else in the process (ms). */
const groupMs = 6;

/**
 * Writes one after the other. What waits is committed together, since a durable commit costs far more than a
 * row; a job has a savepoint of its own, so that one that fails fails alone. A job has the connection to
 * itself until its promise ends, and is told of its end only after the commit. `elapsed`: monotonic ms.
 */
export const createWriter = (database: Database, elapsed: () => number = () => performance.now()) => {
  const [begin, commitAll, savepoint, release, undo] = [
    'begin immediate',
    'commit',
    'savepoint job',
    'release job',
    'rollback to job',
  ].map((sql) => {
    const statement = database.prepare(sql);
    return () => statement.run();
  }) as [Step, Step, Step, Step, Step];
  const waiting: Job[] = [];
  let running = false;

  const write = <T>(run: () => T | Promise<T>, single = false): Promise<T> =>
    new Promise((resolve, reject) => {
      waiting.push({ run: single ? run : AsyncLocalStorage.bind(run), single, resolve, reject });
      if (!running) schedule();
    });

  /** Not at once: what else arrives in this turn of the event loop joins the group. */
  const schedule = () => {
    running = true;
    setImmediate(async () => {
      await commit();
      if (waiting.length > 0) schedule();
      else running = false;
    });
  };

  const commit = async () => {
    const jobs = waiting.splice(0);
    const outcomes: (() => void)[] = [];
    const until = elapsed() + groupMs;
    try {
      begin();
      for (const job of jobs) {
        outcomes.push(await attempt(job));
        if (elapsed() >= until) break;
      }
      waiting.unshift(...jobs.splice(outcomes.length));
      commitAll();
    } catch (error) {
      for (const { reject } of jobs) reject(error);
      if (database.inTransaction) database.exec('rollback');
      return;
    }
    for (const tell of outcomes) tell();
  };

  const attempt = async ({ run, single, resolve, reject }: Job): Promise<() => void> => {
    if (!single) savepoint();
    try {
      const value = (await run()) as never;
      if (!single) release();
      return () => resolve(value);
    } catch (error) {
      // A full disk, for one, makes SQLite roll back everything by itself: then the group fails as one.
      if (!database.inTransaction) throw error;
      if (!single) {
        undo();
        release();
      }
      return () => reject(error);
    }
  };

  return write;
};

type Step = () => unknown;
