/** Ten thousand beats due in the same minute, in twenty workspaces, against node-cron with as many tasks. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { postFlow } from '../src/delivery/pacing.ts';
import { createSecrets } from '../src/slack/secrets.ts';
import { openStore } from '../src/store/store.ts';
import { databaseUrl } from './contestants.ts';
import { folder, pause, type Running, run } from './place.ts';
import { neverQuiet } from './seed.ts';

const workspaces = 20;
const each = 500;
export const due = workspaces * each;
const minute = 60_000;
/** By then all have started, and looked at their channels (ms). */
const lead = 4 * minute;
const day = 86_400_000;
const key = 'bench';

/** What a process saw of itself. `held`: bytes more than with nothing planned; `stall`: ms. */
export type Observed = { held: number; peak: number; stall: number };
export type Minute = {
  trellis: Observed;
  cron: Observed;
  /** Seconds from due to the last post handed over, and what the traffic limits alone would take. */
  seconds: number;
  limits: number;
};

export const measureMinute = async (): Promise<Minute> => {
  const slack = await run('bench/minute.slack.ts', {});
  const at = Math.floor(Date.now() / minute) * minute + lead;
  await seed('minute', at, each);
  await seed('minute-none', at + 365 * day, 0);
  const empty = await start('minute-none', slack.said);
  const trellis = await start('minute', slack.said);
  const cron = await run('bench/minute.cron.ts', { ...result('cron'), AT: String(at), TASKS: String(due) });
  const none = await run('bench/minute.cron.ts', { ...result('cron-none'), AT: String(at), TASKS: '0' });
  await pause(2_000);
  // Two starts of the same differ by some megabytes, and nobody holds less than nothing.
  const more = (one: Running, other: Running) => Math.max(0, one.memory() - other.memory());
  const held = { trellis: more(trellis, empty), cron: more(cron, none) };
  await Promise.all([empty.stop(), none.stop()]);
  const last = await lastOf(slack.said, due);
  await Promise.all([trellis.stop(), cron.stop(), slack.stop()]);
  return {
    trellis: { ...seen('minute'), held: held.trellis },
    cron: { ...seen('cron'), held: held.cron },
    seconds: (last - at) / 1000,
    limits: ((each - postFlow.burst) * postFlow.everyMs) / 1000,
  };
};

const result = (name: string) => ({ RESULT: join(folder, `${name}.json`) });
const seen = (name: string) => JSON.parse(readFileSync(result(name).RESULT, 'utf8')) as Observed;

const start = (name: string, apiUrl: string): Promise<Running> =>
  run('bench/minute.trellis.ts', {
    ...result(name),
    SLACK_API_URL: apiUrl,
    DATABASE_URL: databaseUrl(name),
    KEY: key,
  });

/** Waits until so many posts have come; gives the instant of the last. */
const lastOf = async (apiUrl: string, posts: number): Promise<number> => {
  for (;;) {
    const { count, lastAt } = (await (await fetch(`${apiUrl}count`)).json()) as {
      count: number;
      lastAt: number;
    };
    if (count >= posts) return lastAt;
    await pause(500);
  }
};

const seed = async (name: string, at: number, count: number): Promise<void> => {
  const store = await openStore(databaseUrl(name));
  const { db, t } = store;
  const secrets = createSecrets([key]);
  const now = at - lead;
  for (let number = 0; number < workspaces; number += 1) {
    const team = `T${number}`;
    await db.insert(t.workspaces).values({
      team,
      installedAt: now,
      local: false,
      botUser: 'U0BOT',
      botToken: secrets.seal(`xoxb-${number}`),
    });
    if (count === 0) continue;
    const ids = Array.from({ length: count }, () => randomUUID());
    await db.insert(t.communities).values(
      ids.map((id) => ({
        id,
        team,
        channel: `C${id}`,
        name: 'Bench',
        kind: 'guild' as const,
        state: 'open' as const,
        isPrivate: false,
        timeZone: 'UTC',
        locale: 'en-US',
        createdBy: 'U1',
        createdAt: now,
        openedAt: now - day,
        memberList: 'listed' as const,
        syncAt: at + day,
      })),
    );
    // Where nobody coordinates, people are asked who looks after the place, and that takes turns too.
    const founder = { user: 'U1', founding: true, joinedAt: now, eventAt: now * 1000 };
    await db.insert(t.memberships).values(ids.map((community) => ({ community, ...founder })));
    const coordinator = {
      user: 'U1',
      role: 'coordinator',
      state: 'accepted',
      givenBy: 'U1',
      at: now,
    } as const;
    await db.insert(t.roles).values(ids.map((community) => ({ community, ...coordinator })));
    await db.insert(t.rhythmSettings).values(ids.map(neverQuiet));
    await db.insert(t.rhythms).values(
      ids.map((community) => ({
        id: randomUUID(),
        community,
        number: 1,
        kind: 'prompt',
        config: { mix: 'both' },
        cadence: {
          every: 'week' as const,
          interval: 2,
          weekdays: [2 as const],
          time: '10:00',
          timeZone: 'UTC',
          startsOn: '2026-01-06',
        },
        state: 'active' as const,
        nextAt: at,
        nextNominal: new Date(at).toISOString().slice(0, 16),
        createdBy: 'U1',
        createdAt: now - day,
        activeSince: now - day,
      })),
    );
  }
  await store.close();
};
