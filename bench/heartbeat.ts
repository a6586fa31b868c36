/** What a heartbeat costs when nothing is due, by how many rhythms there are. */
import { createApp } from '../src/app.ts';
import { createLog } from '../src/log.ts';
import { openStore } from '../src/store/store.ts';
import { databaseUrl } from './contestants.ts';
import { median, signingSecret } from './place.ts';
import { seedRhythms } from './seed.ts';

const beats = 200;
const day = 86_400_000;

/** Real milliseconds of one run of all the jobs that run every second or minute, delivery's included. */
const costOf = async (apiUrl: string, rhythms: number): Promise<number> => {
  const now = Date.now();
  const database = `heartbeat-${rhythms}`;
  await seedRhythms(database, rhythms, now + day);
  const store = await openStore(databaseUrl(database));
  const app = await createApp({
    connection: { mode: 'http', apiUrl, botToken: 'xoxb-bench', signingSecret },
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    tokenKeys: [],
    local: false,
    store,
    now: () => now,
    wall: Date.now,
    real: () => performance.now(),
    random: Math.random,
    holder: 'bench',
    log: createLog('error'),
  });
  const jobs = app.features
    .flatMap((feature) => feature.jobs ?? [])
    .filter(({ every }) => every === 'second' || every === 'minute');
  const costs: number[] = [];
  for (let beat = 0; beat < beats; beat++) {
    const began = performance.now();
    for (const job of jobs) await job.run(now);
    await app.tick();
    costs.push(performance.now() - began);
  }
  await app.stop();
  await store.close();
  return median(costs);
};

export const measureHeartbeat = async (
  apiUrl: string,
  counts: readonly number[],
): Promise<{ rhythms: number; ms: number }[]> => {
  const measured: { rhythms: number; ms: number }[] = [];
  for (const rhythms of counts) measured.push({ rhythms, ms: await costOf(apiUrl, rhythms) });
  return measured;
};
