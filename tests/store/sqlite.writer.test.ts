import { AsyncLocalStorage } from 'node:async_hooks';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createWriter } from '../../src/store/sqlite.writer.ts';
import { freshFile } from '../support/store.ts';

describe('The writer', () => {
  let file: ReturnType<typeof freshFile>;
  let database: Sqlite.Database;
  let reader: Sqlite.Database;
  let said: string[];
  let write: ReturnType<typeof createWriter>;
  let elapsed: number;

  beforeEach(() => {
    file = freshFile();
    said = [];
    database = new Sqlite(file.path, { verbose: (sql) => said.push(String(sql)) });
    database.pragma('journal_mode = wal');
    database.exec('create table jobs (name text primary key)');
    reader = new Sqlite(file.path, { readonly: true });
    elapsed = 0;
    write = createWriter(database, () => elapsed);
    said.length = 0;
  });

  afterEach(() => {
    database.close();
    reader.close();
    file.remove();
  });

  const add = (name: string) => database.prepare('insert into jobs values (?)').run(name);
  const committed = () => reader.prepare('select name from jobs order by rowid').pluck().all();
  const commits = () => said.filter((sql) => sql === 'commit').length;

  test('commits together what waits', async () => {
    await Promise.all(['a', 'b', 'c'].map((name) => write(() => add(name))));
    expect(committed()).toEqual(['a', 'b', 'c']);
    expect(commits()).toBe(1);
  });

  test('lets the process breathe where a group takes long, and keeps the order', async () => {
    const slow = (name: string) =>
      write(() => {
        elapsed += 3;
        return add(name);
      }).then(() => committed().length);
    expect(await Promise.all(['a', 'b', 'c', 'd', 'e'].map(slow))).toEqual([2, 2, 4, 4, 5]);
    expect(committed()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('tells nobody before the commit', async () => {
    const seen = await Promise.all(
      ['a', 'b', 'c'].map((name) => write(() => add(name)).then(() => committed().length)),
    );
    expect(seen).toEqual([3, 3, 3]);
  });

  test('lets a job that fails fail alone', async () => {
    const outcomes = await Promise.allSettled(['a', 'b', 'a', 'c'].map((name) => write(() => add(name))));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(committed()).toEqual(['a', 'b', 'c']);
    expect(commits()).toBe(1);
  });

  test('takes back all of a job that fails half-way, and nothing else', async () => {
    const outcomes = await Promise.allSettled([
      write(() => add('a')),
      write(async () => {
        add('b');
        await Promise.resolve();
        add('c');
        throw new Error('half-way');
      }),
      write(() => add('d')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(committed()).toEqual(['a', 'd']);
  });

  test('gives a job the connection until its promise ends', async () => {
    const order: string[] = [];
    const pause = Promise.withResolvers<void>();
    const long = write(async () => {
      order.push('long begins');
      await pause.promise;
      order.push('long ends');
    });
    const short = write(() => order.push('short'));
    setImmediate(() => setImmediate(pause.resolve));
    await Promise.all([long, short]);
    expect(order).toEqual(['long begins', 'long ends', 'short']);
  });

  test('fails the whole group when the commit fails, and goes on with the next', async () => {
    database.exec(
      'create table children (parent text references jobs (name) deferrable initially deferred); pragma foreign_keys = on',
    );
    const orphan = () => database.exec(`insert into children values ('nobody')`);
    const outcomes = await Promise.allSettled([write(() => add('a')), write(orphan)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(committed()).toEqual([]);
    await write(() => add('b'));
    expect(committed()).toEqual(['b']);
  });

  test('fails the whole group when SQLite rolls back by itself', async () => {
    const outcomes = await Promise.allSettled([
      write(() => add('a')),
      write(() => database.exec(`insert or rollback into jobs values ('a')`)),
      write(() => add('c')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(committed()).toEqual([]);
  });

  test('says so when the database is held by another process', async () => {
    const other = new Sqlite(file.path);
    database.pragma('busy_timeout = 0');
    other.exec('begin immediate');
    await expect(write(() => add('a'))).rejects.toThrow(/locked/);
    other.exec('commit');
    other.close();
    await write(() => add('a'));
    expect(committed()).toEqual(['a']);
  });

  test('runs each job in the context of whoever asked for it', async () => {
    const caller = new AsyncLocalStorage<string>();
    const ask = (name: string) => caller.run(name, () => write(() => caller.getStore()));
    expect(await Promise.all(['ann', 'ben'].map(ask))).toEqual(['ann', 'ben']);
  });

  test('ends with exactly the jobs that succeeded, whatever waits beside what', async () => {
    const job = fc.record({ fails: fc.boolean(), turns: fc.nat(2), joins: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(job, { maxLength: 20 }), async (jobs) => {
        database.exec('delete from jobs');
        const asked: Promise<unknown>[] = [];
        for (const [i, { fails, turns, joins }] of jobs.entries()) {
          const run = async () => {
            add(`${i}`);
            for (let turn = 0; turn < turns; turn++) await Promise.resolve();
            if (fails) throw new Error('fails');
          };
          asked.push(write(run));
          if (!joins) await Promise.allSettled(asked);
        }
        const outcomes = await Promise.allSettled(asked);
        expect(outcomes.map(({ status }) => status === 'rejected')).toEqual(jobs.map(({ fails }) => fails));
        expect(committed()).toEqual(jobs.flatMap(({ fails }, i) => (fails ? [] : [`${i}`])));
      }),
      { numRuns: 50 },
    );
  });
});
