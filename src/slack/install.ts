import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { HTTPReceiver, type InstallationStore, type StateStore } from '@slack/bolt';
import type { Connection } from '../config.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { boltLog } from './bolt-log.ts';
import { clientOptions } from './clients.ts';
import type { Listener } from './http.ts';
import { anyLocale } from './routing.ts';
import { optionalScopes, requiredScopes } from './scopes.ts';
import { beginInstallation, takeInstallation } from './store.ts';
import { text } from './text.ts';
import type { Workspaces } from './workspaces.ts';

export const installPath = '/slack/install';
export const redirectPath = '/slack/oauth_redirect';

type OAuth = Extract<Connection, { mode: 'http-oauth' }>;
type Given = {
  connection: OAuth;
  publicUrl: string;
  store: Store;
  workspaces: Workspaces;
  /** After a workspace installed the bot. */
  installed(team: string): void;
  log: Log;
};

/** Lets workspaces install the bot: a page to begin at, and the one that Slack sends them back to. */
export const createInstall = (given: Given): Listener => {
  const { connection, log } = given;
  const scopes = [...requiredScopes, ...optionalScopes];
  const redirectUri = `${given.publicUrl}${redirectPath}`;
  const receiver = new HTTPReceiver({
    signingSecret: connection.signingSecret,
    endpoints: [],
    logger: boltLog(log),
    clientId: connection.clientId,
    clientSecret: connection.clientSecret,
    scopes,
    redirectUri,
    installationStore: installationStore(given),
    installerOptions: {
      directInstall: true,
      redirectUriPath: redirectPath,
      stateStore: stateStore(connection.stateSecret, given.store, { scopes, redirectUri }),
      authorizationUrl: new URL('../oauth/v2/authorize', connection.apiUrl).href,
      clientOptions: clientOptions(connection.apiUrl, 'answers', log),
      callbackOptions: {
        failure: (error, _options, _request, response) => {
          log.warn({ err: error }, 'an installation failed');
          response
            .writeHead(400, { 'content-type': 'text/plain; charset=utf-8' })
            .end(text(anyLocale).installFailed);
        },
      },
    },
  });
  return async (request, response) => receiver.requestListener(request, response);
};

const installationStore = ({ workspaces, installed }: Given): InstallationStore => ({
  storeInstallation: async ({ team, bot, appId }) => {
    if (!team || !bot) throw new Error('only single workspaces can install the bot, not organisations');
    const { token, userId, id } = bot;
    await workspaces.installed({
      team: team.id,
      botToken: token,
      botUser: userId,
      botId: id || null,
      appId: appId ?? null,
    });
    installed(team.id);
  },
  fetchInstallation: async () => {
    throw new Error('tokens are looked up by authorize');
  },
});

const lifeMs = 10 * 60_000;

/** A state is good once, for ten minutes; that it belongs to the browser's cookie is checked by Slack's library. */
export const stateStore = (
  secret: string,
  store: Store,
  options: { scopes: string[]; redirectUri: string },
): StateStore => {
  const sign = (id: string) => createHmac('sha256', secret).update(id).digest();
  return {
    generateStateParam: async (_options, now) => {
      const id = randomBytes(18).toString('base64url');
      await beginInstallation(store, id, now.getTime() + lifeMs, now.getTime());
      return `${id}.${sign(id).toString('base64url')}`;
    },
    verifyStateParam: async (now, state) => {
      const [id = '', signature = ''] = state.split('.');
      const given = Buffer.from(signature, 'base64url');
      const expected = sign(id);
      const ours = given.length === expected.length && timingSafeEqual(given, expected);
      if (!ours || !(await takeInstallation(store, id, now.getTime())))
        throw new Error('the state is not good');
      return options;
    },
  };
};
