import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import type { Connection } from '../../src/config.ts';
import { createSandbox } from '../../src/sandbox/index.ts';
import { createServer } from '../../src/server.ts';
import type { Access } from '../../src/slack/access.ts';
import { actions, button, input, form as modal, textField } from '../../src/slack/blocks.ts';
import { createEdge, createSlack } from '../../src/slack/index.ts';
import { escapeMrkdwn } from '../../src/slack/mrkdwn.ts';
import { action, form, type Surface } from '../../src/slack/surface.ts';
import { engines } from '../support/store.ts';
import { readableLog } from './harness.ts';

const grace = 'U0GRACE001';
const channel = 'C0FRONTEND';

/** Nobody has a community yet; people are what Slack says they are. */
const access: Access = {
  byId: async () => null,
  ofChannel: async () => null,
  named: async () => null,
  standings: async ({ guest, steward }) => [
    guest ? 'guest' : 'colleague',
    ...(steward ? (['steward'] as const) : []),
  ],
};

const joined: string[] = [];
const surface: Surface = {
  verbs: [
    {
      name: 'me',
      may: 'me.read',
      community: 'none',
      usage: '',
      about: () => 'shows your part',
      run: ({ answer, words, person }) =>
        answer({
          text: `${person.timeZone}: ${escapeMrkdwn(words)}`,
          blocks: [actions(button('Change', 'me.change', { part: 1 }))],
        }),
    },
  ],
  actions: [
    action({
      id: 'me.change',
      may: 'me.change',
      value: z.object({ part: z.number() }),
      run: ({ open, value }) =>
        open(
          modal({
            id: 'me.form',
            title: 'My part',
            close: 'Close',
            submit: 'Save',
            metadata: value,
            blocks: [input('name', 'Name', textField())],
          }),
        ),
    }),
  ],
  forms: [
    form({
      id: 'me.form',
      may: 'me.change',
      metadata: z.object({ part: z.number() }),
      fields: z.object({ name: z.string().min(3) }),
      submit: async ({ answer, fields, metadata }) => ({
        close: true,
        after: () => answer({ text: `${fields.name} ${metadata.part}` }),
      }),
    }),
  ],
  events: { member_joined_channel: async ({ event }) => void joined.push(String(event.user)) },
};

const start = async (mode: 'socket' | 'http') => {
  const sandbox = createSandbox();
  const slackSide = await sandbox.listen();
  onTestFinished(() => slackSide.close());
  const { botToken, appToken, signingSecret } = sandbox.app;
  const apiUrl = `${slackSide.url}/api/`;
  const connection: Connection =
    mode === 'socket' ? { mode, apiUrl, botToken, appToken } : { mode, apiUrl, botToken, signingSecret };
  const store = await engines[0].open();
  onTestFinished(() => store.close());
  const { log } = readableLog();
  const given = { connection, store, now: () => sandbox.clock.now(), log };
  const slack = createSlack({ ...given, tokenKeys: [], local: true, secret: 'secret' });
  const edge = createEdge({
    wall: Date.now,
    ...given,
    ...slack,
    publicUrl: null,
    surfaces: [surface],
    access,
    connected: async () => undefined,
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
  onTestFinished(() => edge.stop());
  if (mode === 'http') expect(await sandbox.connectHttp(`${url}/slack/events`)).toEqual({ ok: true });
  return sandbox;
};

describe.each(['socket', 'http'] as const)('in a workspace on this machine, over %s', (mode) => {
  it('a command leads to a button, to a form, to an answer', async () => {
    const sandbox = await start(mode);
    const person = sandbox.as(grace);
    expect(await person.command(channel, '/community me <b> & “so”')).toMatchObject({ ok: true });
    const asked = await sandbox.until(() => sandbox.read.ephemerals(grace, channel)[0]);
    expect(asked.text).toMatch(/^[A-Z]\w+\/\w+: &lt;b&gt; &amp; “so”$/);

    expect(await person.click(channel, asked.ts, 'me.change')).toMatchObject({ ok: true });
    const opened = await sandbox.until(() => sandbox.read.views(grace)[0]);
    expect(await person.submit(opened.id, { name: 'Al' })).toMatchObject({
      errors: { name: 'Please give at least 3 characters.' },
    });
    expect(await person.submit(opened.id, { name: 'Alma' })).toMatchObject({ ok: true });
    const told = await sandbox.until(() => sandbox.read.views(grace)[0]);
    expect(JSON.stringify(told.blocks)).toContain('Alma 1');
  });

  it('help is known without being told of, and a typo is forgiven', async () => {
    const sandbox = await start(mode);
    await sandbox.as(grace).command(channel, '/community helpp');
    await sandbox.as(grace).command(channel, '/community');
    const [typo, help] = await sandbox.until(() => {
      const seen = sandbox.read.ephemerals(grace, channel);
      return seen.length === 2 && seen;
    });
    expect(typo?.text).toContain('Did you mean `/community help`');
    expect(help?.text).toContain('`/community me`');
  });

  it('an event arrives', async () => {
    const sandbox = await start(mode);
    joined.length = 0;
    await sandbox.as(grace).invite(channel, sandbox.app.botUserId);
    await sandbox.until(() => joined.includes(sandbox.app.botUserId));
  });
});
