import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { App } from '../app.ts';
import { type Config, ConfigError, type Connection } from '../config.ts';
import { createSandbox, type Seed } from '../sandbox/index.ts';
import type { Mount } from '../server.ts';
import { anyLocale } from '../slack/routing.ts';
import { text } from '../slack/text.ts';
import { companyScript } from './company/index.ts';
import { companyGuide } from './guide.ts';

/** The workspace on this machine, for whoever has no Slack at hand. Its people and messages live in memory. */
export type Local = {
  given: { connection: Connection; port: number; mounts: readonly Mount[] };
  /** The movable clock, epoch milliseconds; runs along with real time until it is moved. */
  now(): number;
  /** Lets the page move the bot's time. */
  drive(app: App): void;
  /** Ends what the workspace has under way. */
  stop(): Promise<void>;
  hello(url: string): string;
};

export type Opening = {
  /** Epoch milliseconds. */
  realTime(): number;
  /** Which workspace: the made-up company, or an empty one. Default: the company. */
  seed?: Seed;
  /** Ends this workspace and the bot in it, and begins both anew. */
  beginAgain(seed: Seed): void;
};

/** The database of the local workspace. Whichever it is, it is emptied; this one goes as a whole, since a newer version may have left it. */
const ownDatabase = 'file:data/local.db';

/** Prepares the local workspace on the port of the settings. @throws ConfigError where the port is taken. */
export const openLocal = async (config: Config, opening: Opening): Promise<Local> => {
  const { realTime, seed, beginAgain } = opening;
  const port = await freePort(config);
  if (config.databaseUrl === ownDatabase) await forgetDatabase(ownDatabase.slice('file:'.length));
  const sandbox = createSandbox({
    manifest: 'manifest.yml',
    now: realTime(),
    realTime,
    seed,
    guide: seed === 'blank' ? undefined : companyGuide,
    cast: companyScript,
    beginAgain,
  });
  const base = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  sandbox.setUrl(base);
  const { botToken, appToken } = sandbox.app;
  return {
    given: {
      connection: { mode: 'socket', apiUrl: `${base}/api/`, botToken, appToken },
      port,
      mounts: [sandbox],
    },
    now: () => sandbox.clock.now(),
    drive: (app) => {
      sandbox.driver = app;
    },
    stop: () => sandbox.stop(),
    hello: (url) =>
      `No Slack settings: Trellis opened a workspace on this machine.\n\n  ${url.replace('127.0.0.1', 'localhost')}\n\n` +
      'It begins afresh at each start. README.md says how to connect a real workspace.',
  };
};

const freePort = ({ host, port }: Config): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => reject(new ConfigError(text(anyLocale).portTaken(port))));
    probe.listen(port, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });

const forgetDatabase = async (path: string): Promise<void> => {
  for (const suffix of ['', '-wal', '-shm']) await rm(`${path}${suffix}`, { force: true });
};
