/** How long the levels of one community take among millions of acts, with the index that they are read from and without. */
import Database from 'better-sqlite3';
import { communityById } from '../src/communities/index.ts';
import { levelsAt } from '../src/participation/levels/evaluate.ts';
import { timingIn } from '../src/participation/levels/ground.ts';
import { levelsOf } from '../src/participation/levels/store.ts';
import { weekOf } from '../src/participation/levels/weeks.ts';
import { openStore, type Store } from '../src/store/store.ts';
import { startPostgres } from '../tests/support/postgres.ts';
import { databaseUrl } from './contestants.ts';
import { median } from './place.ts';
import { seedYears, type Years } from './years.ts';

const now = Date.UTC(2027, 0, 4, 8);
/** A community has 200 members; its weekly rhythm makes levels look at twelve weeks. */
export const acts = 5_000_000;
const years: Years = { communities: 200, members: 200, acts, now };
const community = 'c7';

/** Milliseconds of one evaluation, all but writing it; `scan`: the same where every act of all has to be looked at. */
export type Measured = { engine: 'SQLite' | 'PostgreSQL'; ms: number; scan: number };

/** With so many acts in the store; on both engines. */
export const measureLevels = async (count = acts): Promise<Measured[]> => {
  const given = { ...years, acts: count };
  const file = databaseUrl('levels');
  await seedYears(file, given);
  const server = await startPostgres();
  try {
    await seedYears(server.url, given);
    return [
      { engine: 'SQLite', ms: await timed(file, 15), scan: await scanFile(file) },
      {
        engine: 'PostgreSQL',
        ms: await timed(server.url, 15),
        scan: await timed(withoutIndex(server.url), 3),
      },
    ];
  } finally {
    await server.stop();
  }
};

const timed = async (url: string, times: number): Promise<number> => {
  const store = await openStore(url);
  const measured: number[] = [];
  // The first of them warms up.
  for (let nth = 0; nth <= times; nth++) {
    const began = performance.now();
    const members = await evaluate(store);
    if (nth > 0) measured.push(performance.now() - began);
    if (members !== years.members) throw new Error(`${members} members have a level`);
  }
  await store.close();
  return median(measured);
};

const evaluate = async (store: Store): Promise<number> => {
  const found = await communityById(store, community);
  if (!found) throw new Error('there is no such community');
  const timing = await timingIn(store, community);
  const before = await levelsOf(store, community);
  const { levels } = await levelsAt(store, found, { timing, before, at: weekOf(now) });
  return levels.length;
};

/** SQLite uses what index it finds, so the acts are copied to where there is none. */
const scanFile = async (url: string): Promise<number> => {
  const file = new Database(url.slice('file:'.length));
  file.pragma('synchronous = off');
  file.exec('alter table engagements rename to indexed; create table engagements as select * from indexed');
  file.close();
  return timed(url, 3);
};

const withoutIndex = (url: string): string => {
  const plain = new URL(url);
  const off = ['indexscan', 'indexonlyscan', 'bitmapscan'].map((way) => `-c enable_${way}=off`);
  plain.searchParams.set('options', off.join(' '));
  return plain.href;
};

if (import.meta.main) {
  const count = Number(process.argv[2] ?? acts);
  for (const { engine, ms, scan } of await measureLevels(count))
    console.log(
      `${engine}: ${ms.toFixed(1)} ms, without an index ${scan.toFixed(0)} ms, ratio ${(ms / scan).toFixed(3)}`,
    );
}
