/** How long Home takes from opening it to what is shown, in a big store, against a scan of what people did without an index. */
import Database from 'better-sqlite3';
import pg from 'pg';
import { createApp } from '../src/app.ts';
import { createLog } from '../src/log.ts';
import { openStore } from '../src/store/store.ts';
import { startPostgres } from '../tests/support/postgres.ts';
import { databaseUrl } from './contestants.ts';
import { median, team } from './place.ts';
import { lead, seedYears, steward, type Years } from './years.ts';

const renders = 15;
const now = Date.UTC(2027, 0, 4, 8);
const years: Years = { communities: 200, members: 200, acts: 5_000_000, now };
const looked = 90 * 86_400_000;

/** Milliseconds. `first`: the first time, which also draws what is shown of the coming weeks. */
export type Measured = {
  engine: 'SQLite' | 'PostgreSQL';
  who: 'coordinator' | 'steward';
  first: number;
  ms: number;
  scan: number;
};

/** Both engines, each with a coordinator of three communities and the steward of all of them. */
export const measureHome = async (acts = years.acts): Promise<Measured[]> => {
  const given = { ...years, acts };
  const file = databaseUrl('home');
  await seedYears(file, given);
  const server = await startPostgres();
  try {
    await seedYears(server.url, given);
    return [
      ...(await measureOn(file, () => scanFile(file))),
      ...(await measureOn(server.url, () => scanServer(server.url))),
    ];
  } finally {
    await server.stop();
  }
};

const measureOn = async (url: string, scan: () => Promise<number>): Promise<Measured[]> => {
  const store = await openStore(url);
  const app = await createApp({
    connection: {
      mode: 'http',
      apiUrl: 'http://127.0.0.1:9/api/',
      botToken: 'xoxb-bench',
      signingSecret: 'bench',
    },
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'https://example.org',
    tokenKeys: [],
    local: false,
    store,
    now: () => now,
    wall: () => now,
    real: () => performance.now(),
    random: () => 0.5,
    holder: 'bench',
    log: createLog('silent'),
  });
  const home = app.features.find(({ name }) => name === 'home');
  const render = home?.renderers?.home;
  if (!home || !render) throw new Error('there is no Home');
  const drawn = async (user: string): Promise<number> => {
    const began = performance.now();
    const shown = await render(team, user, now);
    if (shown?.show !== 'home' || shown.view.blocks.length < 10)
      throw new Error(`nothing is shown to ${user}`);
    return performance.now() - began;
  };
  const plain = await scan();
  const engine = store.engine === 'sqlite' ? 'SQLite' : 'PostgreSQL';
  const measured: Measured[] = [];
  for (const [who, user] of [
    ['coordinator', lead],
    ['steward', steward],
  ] as const) {
    await store.db.insert(store.t.homes).values({ team, user, firstOpenedAt: 0, openedAt: now, page: 0 });
    const first = await drawn(user);
    const times: number[] = [];
    for (let nth = 0; nth < renders; nth++) times.push(await drawn(user));
    measured.push({ engine, who, first, ms: median(times), scan: plain });
  }
  await store.close();
  return measured;
};

/** What the coordinator did in the last 90 days, looked for among all that anybody ever did. */
const scanned = (from: string) =>
  `select community, kind, count(*), count(distinct toward) from ${from}
    where member = '${lead}' and occurred_at >= ${now - looked} group by community, kind`;

const scanFile = async (url: string): Promise<number> => {
  const file = new Database(url.slice('file:'.length), { readonly: true });
  const statement = file.prepare(scanned('engagements not indexed'));
  const times = [0, 1, 2].map(() => {
    const began = performance.now();
    statement.all();
    return performance.now() - began;
  });
  file.close();
  return median(times);
};

const scanServer = async (url: string): Promise<number> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const way of ['indexscan', 'indexonlyscan', 'bitmapscan'])
    await client.query(`set enable_${way} = off`);
  const times: number[] = [];
  for (let nth = 0; nth < 3; nth++) {
    const began = performance.now();
    await client.query(scanned('engagements'));
    times.push(performance.now() - began);
  }
  await client.end();
  return median(times);
};

if (import.meta.main) {
  const acts = Number(process.argv[2] ?? years.acts);
  for (const { engine, who, first, ms, scan } of await measureHome(acts))
    console.log(
      `${engine}, ${who}: ${ms.toFixed(1)} ms (first ${first.toFixed(1)} ms), scan ${scan.toFixed(0)} ms, ratio ${(ms / scan).toFixed(3)}`,
    );
}
