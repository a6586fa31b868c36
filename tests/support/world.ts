import { type App, createApp } from '../../src/app.ts';
import { createLog, type Log } from '../../src/log.ts';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/index.ts';
import type { Store } from '../../src/store/store.ts';
import { engines } from './store.ts';

export type Mode = 'socket' | 'http';

export type World = {
  sandbox: Sandbox;
  app: App;
  store: Store;
  /** Where the workspace's page is. */
  url: string;
  /** Where the bot itself is reached. */
  address: string;
  as: Sandbox['as'];
  now(): number;
  /** Lets everything that is under way, or due within so many moved milliseconds, happen. */
  settle(ms?: number): Promise<void>;
  /** Moves time to an instant (epoch ms), through all that is due before. */
  moveTo(at: number): Promise<void>;
  close(): Promise<void>;
};

/** A Monday, 09:00 UTC. */
export const monday = Date.UTC(2026, 2, 2, 9);

/** The whole bot over a workspace of its own; time stands still until it is moved. */
export const openWorld = async (
  given: SandboxOptions & {
    mode?: Mode;
    engine?: 'sqlite' | 'postgres';
    store?: Store;
    publicUrl?: string;
    log?: Log;
  } = {},
): Promise<World> => {
  const { mode = 'socket', engine = 'sqlite', store: shared, publicUrl = null, log, ...options } = given;
  const sandbox = createSandbox({ now: monday, manifest: 'manifest.yml', ...options });
  const server = await sandbox.listen();
  const store = shared ?? (await opened(engine));
  const { botToken, appToken, signingSecret } = sandbox.app;
  const apiUrl = `${server.url}/api/`;
  let chance = 0;
  const app = await createApp({
    connection:
      mode === 'socket' ? { mode, apiUrl, botToken, appToken } : { mode, apiUrl, botToken, signingSecret },
    host: '127.0.0.1',
    port: 0,
    publicUrl,
    tokenKeys: [],
    local: true,
    store,
    now: sandbox.clock.now,
    wall: Date.now,
    real: () => performance.now(),
    random: () => {
      chance = (chance + 0.618_033_988_75) % 1;
      return chance;
    },
    holder: crypto.randomUUID(),
    log: log ?? createLog(process.env.LOG_LEVEL === 'debug' ? 'debug' : 'silent'),
  });
  const { url } = await app.start();
  if (mode === 'http') await sandbox.connectHttp(`${url}/slack/events`);
  sandbox.driver = app;
  const moveTo = (at: number) => sandbox.moveTime(at);
  const settle = async (ms = 5_000) => {
    await sandbox.idle(0);
    await app.idle();
    await moveTo(sandbox.clock.now() + ms);
  };
  await settle(0);
  return {
    sandbox,
    app,
    store,
    url: server.url,
    address: url,
    as: sandbox.as,
    now: sandbox.clock.now,
    settle,
    moveTo,
    close: async () => {
      await app.stop();
      await server.close();
      if (!shared) await store.close();
    },
  };
};

const opened = async (engine: 'sqlite' | 'postgres'): Promise<Store> => {
  const found = engines.find((one) => one.name === engine);
  if (!found) throw new Error(`no engine ${engine}`);
  return found.open();
};
