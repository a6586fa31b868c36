import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import type { Connection } from '../../src/config.ts';
import { createServer } from '../../src/server.ts';
import { createEdge, createSlack } from '../../src/slack/index.ts';
import { workspaceByTeam } from '../../src/slack/store.ts';
import { UnknownWorkspace } from '../../src/slack/workspaces.ts';
import { engines } from '../support/store.ts';
import { access, readableLog } from './harness.ts';

const replies: Record<string, object> = {
  'oauth.v2.access': {
    app_id: 'A1',
    access_token: 'xoxb-of-T7',
    token_type: 'bot',
    scope: 'commands',
    bot_user_id: 'U7',
    team: { id: 'T7', name: 'Seven' },
    enterprise: null,
    is_enterprise_install: false,
    authed_user: { id: 'UANA' },
  },
  'auth.test': { team_id: 'T7', user_id: 'U7', bot_id: 'B7' },
};

const startSlack = async (): Promise<string> => {
  const server = createHttpServer((request, response) => {
    request.resume();
    const told = { ok: true, ...replies[(request.url ?? '').replace('/api/', '')] };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(told));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
};

const start = async () => {
  const apiUrl = await startSlack();
  const store = await engines[0].open();
  onTestFinished(() => store.close());
  const { log, lines } = readableLog();
  const connection: Connection = {
    mode: 'http-oauth',
    apiUrl,
    signingSecret: 'shh',
    clientId: '1.2',
    clientSecret: 'client secret',
    stateSecret: 'state secret',
  };
  const joined: string[] = [];
  const given = { connection, store, now: Date.now, log };
  const slack = createSlack({ ...given, tokenKeys: ['k'.repeat(32)], local: false, secret: 'secret' });
  const edge = createEdge({
    wall: Date.now,
    ...given,
    ...slack,
    publicUrl: 'https://trellis.example.com',
    surfaces: [],
    access,
    connected: async (team) => void joined.push(team),
  });
  const server = createServer({
    host: '127.0.0.1',
    port: 0,
    deliveries: edge.deliveries,
    install: edge.install,
    ready: async () => edge.isConnected(),
    routes: [],
    log,
  });
  const { url } = await server.listen();
  onTestFinished(() => server.close(0));
  await edge.start();
  return { url, store, slack, edge, joined, lines };
};

const begin = async (url: string) => {
  const response = await fetch(`${url}/slack/install`, { redirect: 'manual' });
  const to = new URL(response.headers.get('location') ?? '');
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return { to, cookie, state: to.searchParams.get('state') ?? '' };
};

const finish = (url: string, state: string, cookie: string) =>
  fetch(`${url}/slack/oauth_redirect?code=abc&state=${state}`, { headers: { cookie } });

it('installs the bot in a workspace, and keeps its token sealed', async () => {
  const { url, store, slack, edge, joined } = await start();
  await expect(slack.clients.of('T7')).rejects.toThrow(UnknownWorkspace);
  const { to, cookie, state } = await begin(url);
  expect(to.pathname).toBe('/oauth/v2/authorize');
  expect(to.searchParams.get('redirect_uri')).toBe('https://trellis.example.com/slack/oauth_redirect');
  expect(to.searchParams.get('scope')).toContain('chat:write');

  expect((await finish(url, state, cookie)).status).toBe(200);
  await edge.idle();
  expect(joined).toEqual(['T7']);
  expect(JSON.stringify(await workspaceByTeam(store, 'T7'))).not.toContain('xoxb');
  expect((await slack.clients.of('T7')).token).toBe('xoxb-of-T7');
  expect(await slack.workspaces.teams()).toEqual(['T7']);

  await slack.workspaces.uninstalled('T7', Date.now());
  await expect(slack.clients.of('T7')).rejects.toThrow(UnknownWorkspace);
});

it('takes a state once, from the browser that it was given to, and only our own', async () => {
  const { url, joined, lines, edge } = await start();
  const { cookie, state } = await begin(url);
  expect((await finish(url, state, '')).status).toBe(400);
  const [name = ''] = cookie.split('=');
  expect((await finish(url, 'made.up', `${name}=made.up`)).status).toBe(400);
  expect((await finish(url, state, cookie)).status).toBe(200);
  const again = await finish(url, state, cookie);
  expect([again.status, await again.text()]).toEqual([400, expect.stringContaining('was not installed')]);
  await edge.idle();
  expect(joined).toEqual(['T7']);
  expect(lines.join('')).not.toMatch(/xoxb|client secret/);
});

it('explains when someone changes their mind', async () => {
  const { url } = await start();
  const response = await fetch(`${url}/slack/oauth_redirect?error=access_denied`);
  expect([response.status, await response.text()]).toEqual([
    400,
    expect.stringContaining('Nothing was changed'),
  ]);
});
