import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { Log } from '../log.ts';
import { boltLog } from './bolt-log.ts';
import type { Workspaces } from './workspaces.ts';

/**
 * `answers`: one quick retry, since someone waits. `delivery`: none, since only delivery knows whether sending
 * again is right. `patient`: for connecting, where giving up would end the process.
 */
export type Patience = 'answers' | 'delivery' | 'patient';

const patience = {
  answers: { timeout: 10_000, retryConfig: { retries: 1, minTimeout: 300 } },
  delivery: { timeout: 10_000, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
  patient: { timeout: 10_000, retryConfig: { retries: 100, factor: 1.3, maxTimeout: 30_000 } },
} as const satisfies Record<Patience, WebClientOptions>;

/** Fresh options each time: Slack's libraries write into what they are given. */
export const clientOptions = (apiUrl: string, how: Patience, log: Log): WebClientOptions => ({
  slackApiUrl: apiUrl,
  logger: boltLog(log),
  ...structuredClone(patience[how]),
});

export type Clients = {
  /** The bot's client in a workspace. Throws UnknownWorkspace where the bot is not installed. */
  of(team: string, how?: Exclude<Patience, 'patient'>): Promise<WebClient>;
};

/** One client a token and patience, so that each paces itself. */
export const createClients = (given: { apiUrl: string; workspaces: Workspaces; log: Log }): Clients => {
  const made = new Map<string, WebClient>();
  return {
    of: async (team, how = 'answers') => {
      const { botToken } = await given.workspaces.of(team);
      const key = `${how} ${botToken}`;
      const client = made.get(key) ?? new WebClient(botToken, clientOptions(given.apiUrl, how, given.log));
      made.set(key, client);
      return client;
    },
  };
};
