/** Beats a second, from due to handed over, against a bare loop of as many posts. */
import { WebClient } from '@slack/web-api';
import { and, count, eq, isNull } from 'drizzle-orm';
import { createApp } from '../src/app.ts';
import { noLimits } from '../src/delivery/pacing.ts';
import { createLog } from '../src/log.ts';
import { openStore } from '../src/store/store.ts';
import { databaseUrl } from './contestants.ts';
import { median, run } from './place.ts';
import { neverQuiet, seedCommunities } from './seed.ts';

const beats = 500;
const rounds = 3;
const day = 86_400_000;
const coordinator = 'U0PRIYA001';

type Workspace = {
  url: string;
  app: { botToken: string; appToken: string };
  channels: string[];
};

export const measureBeats = async (): Promise<{ trellis: number; loop: number }> => {
  const running = await run('bench/workspace.ts', { CHANNELS: String(beats) });
  const workspace = JSON.parse(running.said) as Workspace;
  const loops: number[] = [];
  const handed: number[] = [];
  for (let round = 0; round < rounds; round++) {
    loops.push(await loop(workspace));
    handed.push(await handOver(workspace, `beats-${round}`));
  }
  await running.stop();
  return { trellis: median(handed), loop: median(loops) };
};

const loop = async ({ url, app, channels }: Workspace): Promise<number> => {
  const client = new WebClient(app.botToken, { slackApiUrl: `${url}/api/` });
  const began = performance.now();
  for (const channel of channels) await client.chat.postMessage({ channel, text: 'What did you learn?' });
  return (channels.length / (performance.now() - began)) * 1000;
};

/** All rhythms are due at once; measured until the last of their posts is known to have arrived. */
const handOver = async ({ url, app, channels }: Workspace, database: string): Promise<number> => {
  const now = Date.now();
  await seedCommunities(database, {
    communities: channels.map((channel) => ({ id: channel, channel })),
    members: [coordinator],
    now,
    local: true,
  });
  const store = await openStore(databaseUrl(database));
  const { db, t } = store;
  await db.insert(t.roles).values(
    channels.map(
      (community) =>
        ({
          community,
          user: coordinator,
          role: 'coordinator',
          state: 'accepted',
          givenBy: coordinator,
          at: now,
        }) as const,
    ),
  );
  await db.insert(t.rhythmSettings).values(channels.map(neverQuiet));
  await db.insert(t.rhythms).values(
    channels.map((community) => ({
      id: `r-${community}`,
      community,
      number: 1,
      kind: 'prompt',
      config: { mix: 'both' },
      cadence: { cron: '0 10 * * 2', timeZone: 'Europe/Berlin' },
      state: 'active' as const,
      nextAt: now,
      nextNominal: new Date(now - (now % 60_000)).toISOString().slice(0, 16),
      createdBy: coordinator,
      createdAt: now - day,
      activeSince: now - day,
    })),
  );
  const trellis = await createApp({
    connection: { mode: 'socket', apiUrl: `${url}/api/`, ...app },
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    tokenKeys: [],
    local: true,
    store,
    now: Date.now,
    wall: Date.now,
    real: () => performance.now(),
    random: Math.random,
    holder: 'bench',
    log: createLog('error'),
    limits: noLimits,
  });
  const began = performance.now();
  await trellis.tick();
  const seconds = (performance.now() - began) / 1000;
  const [posted] = await db
    .select({ count: count() })
    .from(t.beats)
    .where(and(eq(t.beats.state, 'posted'), isNull(t.beats.reason)));
  if (posted?.count !== channels.length)
    throw new Error(`${posted?.count} of ${channels.length} beats were posted`);
  await trellis.stop();
  await store.close();
  return channels.length / seconds;
};
