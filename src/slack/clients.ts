import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { Log } from '../log.ts';
import { boltLog } from './bolt-log.ts';
import { type Patience, patience } from './patience.ts';
import type { Workspaces } from './workspaces.ts';

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
