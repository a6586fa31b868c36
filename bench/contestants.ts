/** The bot and its peer, each in a process of its own, listening for Slack's deliveries over HTTP. */
import { join } from 'node:path';
import { folder, freePort, type Running, run, signingSecret } from './place.ts';

export type Contestant = Running & { endpoint: string };

/** Trellis as it runs in earnest, on a SQLite file. */
export const startTrellis = async (
  apiUrl: string,
  database: string,
  flags?: string[],
): Promise<Contestant> => {
  const port = await freePort();
  const running = await run(
    'src/main.ts',
    {
      SLACK_BOT_TOKEN: 'xoxb-bench',
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: apiUrl,
      DATABASE_URL: databaseUrl(database),
      PORT: String(port),
      LOG_LEVEL: 'info',
    },
    flags,
  );
  return { ...running, endpoint: `http://127.0.0.1:${port}/slack/events` };
};

export const databaseUrl = (name: string): string => `file:${join(folder, `${name}.db`)}`;

/** A Bolt app with a listener that does nothing. */
export const startBolt = async (): Promise<Contestant> => {
  const port = await freePort();
  const running = await run('bench/bolt.ts', { PORT: String(port), SLACK_SIGNING_SECRET: signingSecret });
  return { ...running, endpoint: `http://127.0.0.1:${port}/slack/events` };
};
