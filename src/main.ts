import './node-version.ts';
import { randomUUID } from 'node:crypto';
import { createApp } from './app.ts';
import { ConfigError, type Connection, environment, readConfig } from './config.ts';
import { createLog } from './log.ts';
import { refuseOtherKind } from './slack/kind-of-workspace.ts';
import { StoreError } from './store/errors.ts';
import { openStore } from './store/store.ts';

const begin = async (): Promise<void> => {
  const config = readConfig(environment());
  const log = createLog(config.logLevel);
  const local =
    config.mode === 'local' ? await (await import('./local.ts')).openLocal(config, Date.now) : null;
  const store = await openStore(config.databaseUrl);
  await refuseOtherKind(store, local !== null);

  const app = await createApp({
    ...config,
    ...(local?.given ?? { connection: config.slack as Connection }),
    local: local !== null,
    store,
    now: local?.now ?? Date.now,
    real: () => performance.now(),
    random: Math.random,
    holder: randomUUID(),
    log,
  });
  const stop = async (signal: string): Promise<void> => {
    log.info({ signal }, 'stopping');
    const giveUp = setTimeout(() => process.exit(1), 10_000);
    await app.stop();
    await store.close();
    clearTimeout(giveUp);
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);

  const { url } = await app.start();
  app.run();
  local?.drive(app);
  process.stdout.write(`${local ? local.hello(url) : `Trellis is running (${config.mode}), ${url}`}\n`);
};

/** What whoever starts it can mend is said in a sentence; everything else is a fault, with its trace. */
begin().catch((error: unknown) => {
  const known = error instanceof ConfigError || error instanceof StoreError;
  process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
