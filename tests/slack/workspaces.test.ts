import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createSlack } from '../../src/slack/index.ts';
import { workspaceByTeam } from '../../src/slack/store.ts';
import { UnknownWorkspace } from '../../src/slack/workspaces.ts';
import { engines } from '../support/store.ts';
import { now, readableLog } from './harness.ts';

const start = async () => {
  const slack = { asked: 0, answer: { ok: true, team_id: 'T1', user_id: 'U1', bot_id: 'B1' } as object };
  const server = createServer((request, response) => {
    request.resume();
    slack.asked += 1;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(slack.answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  const store = await engines[0].open();
  onTestFinished(() => store.close());
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const { workspaces } = createSlack({
    connection: { mode: 'socket', apiUrl, botToken: 'xoxb-1', appToken: 'xapp-1' },
    store,
    tokenKeys: [],
    local: false,
    now: () => now,
    log: readableLog().log,
    secret: 'secret',
  });
  return { slack, store, workspaces };
};

it('asks Slack once who the bot is, and does not store the token of the settings', async () => {
  const { slack, store, workspaces } = await start();
  expect(await workspaces.of('T1')).toEqual({ team: 'T1', botToken: 'xoxb-1', botUser: 'U1', botId: 'B1' });
  expect(await workspaces.of(undefined)).toMatchObject({ team: 'T1' });
  expect(await workspaces.teams()).toEqual(['T1']);
  expect(slack.asked).toBe(1);
  expect(await workspaceByTeam(store, 'T1')).toMatchObject({
    botToken: null,
    botUser: 'U1',
    installedAt: now,
  });
});

it('knows no other workspace, but takes whoever acts for someone in it', async () => {
  const { workspaces } = await start();
  await expect(workspaces.of('T2')).rejects.toThrow(UnknownWorkspace);
  expect(await workspaces.ofActor('T2')).toMatchObject({ team: 'T1' });
});

it('never remembers a failure', async () => {
  const { slack, workspaces } = await start();
  const { answer } = slack;
  slack.answer = { ok: false, error: 'internal_error' };
  await expect(workspaces.of('T1')).rejects.toThrow('internal_error');
  slack.answer = answer;
  expect(await workspaces.of('T1')).toMatchObject({ team: 'T1' });
});

it('leaves Slack alone where the bot was removed, until something comes from there again', async () => {
  const { slack, store, workspaces } = await start();
  const { answer } = slack;
  await workspaces.of('T1');
  await workspaces.uninstalled('T1', now + 1);
  slack.answer = { ok: false, error: 'account_inactive' };
  await expect(workspaces.of('T1')).rejects.toThrow(UnknownWorkspace);
  expect(await workspaces.teams()).toEqual([]);
  await expect(workspaces.ofEvent('T1')).rejects.toThrow('account_inactive');
  await expect(workspaces.of('T1')).rejects.toThrow(UnknownWorkspace);
  slack.answer = answer;
  expect(await workspaces.ofEvent('T1')).toMatchObject({ team: 'T1' });
  expect(await workspaces.of('T1')).toMatchObject({ team: 'T1' });
  expect(await workspaceByTeam(store, 'T1')).toMatchObject({ uninstalledAt: null, eraseAt: null });
});
