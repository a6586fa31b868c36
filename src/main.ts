import './node-version.ts';
import { randomUUID } from 'node:crypto';
import { createApp } from './app.ts';
import { type Config, ConfigError, type Connection, environment, readConfig } from './config.ts';
import type { Local, Opening } from './local/index.ts';
import { createLog, type Log } from './log.ts';
import { refuseOtherKind } from './slack/kind-of-workspace.ts';
import { emptyStore } from './store/erase.ts';
import { StoreError } from './store/errors.ts';
import { openStore } from './store/store.ts';

/** What lives from a start to a stop. */
type Life = { url: string; local: Local | null; end(): Promise<void> };

const live = async (config: Config, log: Log, opening: Opening): Promise<Life> => {
  const local =
    config.mode === 'local' ? await (await import('./local/index.ts')).openLocal(config, opening) : null;
  const store = await openStore(config.databaseUrl);
  await refuseOtherKind(store, local !== null);
  // Slack's side of the local workspace is new each time.
  if (local) await emptyStore(store);

  const app = await createApp({
    ...config,
    ...(local?.given ?? { connection: config.slack as Connection }),
    local: local !== null,
    store,
    now: local?.now ?? Date.now,
    wall: Date.now,
    real: () => performance.now(),
    random: Math.random,
    holder: randomUUID(),
    log,
  });
  const { url } = await app.start();
  app.run();
  local?.drive(app);
  const end = async () => {
    await local?.stop();
    await app.stop();
    await store.close();
  };
  return { url, local, end };
};

const begin = async (): Promise<void> => {
  const config = readConfig(environment());
  const log = createLog(config.logLevel);
  let life: Promise<Life>;
  let stopping = false;
  const stop = async (code: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), 10_000);
    await life.then(({ end }) => end()).catch((error) => log.error({ err: error }, 'did not end well'));
    process.exit(code);
  };
  const opening: Opening = {
    realTime: Date.now,
    beginAgain: (seed) => {
      life = life.then(async (before) => {
        await before.end();
        const port = Number(new URL(before.url).port);
        return live({ ...config, port }, log, { ...opening, seed });
      });
    },
  };
  life = live(config, log, opening);
  const { url, local } = await life;

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      stop(0);
    });
  }
  // A library gave up for good, such as Socket Mode on a revoked token: whoever watches the process starts it anew.
  process.on('unhandledRejection', (error) => {
    if (!stopping) log.fatal({ err: error }, 'cannot go on');
    stop(1);
  });
  if (local) process.stdout.write(`${local.hello(url)}\n`);
  else log.info({ mode: config.mode, url }, 'running');
};

/** What whoever starts it can mend is said in a sentence; everything else is a fault, with its trace. */
begin().catch((error: unknown) => {
  const known = error instanceof ConfigError || error instanceof StoreError;
  process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
