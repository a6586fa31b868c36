import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/sandbox/index.ts';

const manifest = new URL('./manifest.yml', import.meta.url).pathname;
const annika = 'U0ANNIKA01';
const grace = 'U0GRACE001';
const frontend = 'C0FRONTEND';

/** An ordinary Bolt app that knows nothing of a sandbox. */
const tenLines = (app: App): void => {
  app.event('app_mention', async ({ event, say }) => {
    await say({ text: `Hello <@${event.user}>`, thread_ts: event.ts });
  });
  app.command('/hello', async ({ command, ack, respond }) => {
    await ack(`You said: ${command.text}`);
    await respond({ text: 'And this is for everyone', response_type: 'in_channel' });
  });
  app.message('buttons', async ({ say }) => {
    await say({
      text: 'Press',
      blocks: [
        {
          type: 'actions',
          elements: [{ type: 'button', action_id: 'press', text: { type: 'plain_text', text: 'Press' } }],
        },
      ],
    });
  });
  app.action('press', async ({ ack, body, client, respond }) => {
    await ack();
    if (body.type !== 'block_actions') return;
    await respond({ text: 'Pressed', replace_original: true });
    await client.views.open({
      trigger_id: body.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'form',
        title: { type: 'plain_text', text: 'A form' },
        submit: { type: 'plain_text', text: 'Send' },
        blocks: [
          {
            type: 'input',
            block_id: 'name',
            label: { type: 'plain_text', text: 'Name' },
            element: { type: 'plain_text_input', action_id: 'value' },
          },
        ],
      },
    });
  });
  app.view('form', async ({ ack, view, body, client }) => {
    const name = view.state.values.name?.value?.value ?? '';
    if (name.length < 3) return ack({ response_action: 'errors', errors: { name: 'Too short' } });
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: `Thank you, ${name}` });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({
      user_id: event.user,
      view: { type: 'home', blocks: [{ type: 'header', text: { type: 'plain_text', text: 'Home' } }] },
    });
  });
};

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

const overSocket = async (): Promise<Sandbox> => {
  const sandbox = createSandbox({ manifest });
  const { url, close } = await sandbox.listen();
  const { botToken: token, appToken } = sandbox.app;
  const app = new App({
    token,
    appToken,
    socketMode: true,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: `${url}/api/` },
  });
  tenLines(app);
  await app.start();
  stops.push(close, () => app.stop());
  return sandbox;
};

const overHttp = async (): Promise<Sandbox> => {
  const sandbox = createSandbox({ manifest });
  const { url, close } = await sandbox.listen();
  const receiver = new HTTPReceiver({ signingSecret: sandbox.app.signingSecret, logLevel: LogLevel.ERROR });
  const app = new App({
    token: sandbox.app.botToken,
    receiver,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: `${url}/api/` },
  });
  tenLines(app);
  const server = createServer(receiver.requestListener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(close, async () => {
    server.closeAllConnections();
    server.close();
  });
  const verified = await sandbox.connectHttp(
    `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`,
  );
  expect(verified).toEqual({ ok: true });
  return sandbox;
};

describe.each([
  ['Socket Mode', overSocket],
  ['HTTP', overHttp],
])('an unchanged Bolt app over %s', (_name, connect) => {
  it('answers a mention in its thread', async () => {
    const sandbox = await connect();
    const person = sandbox.as(grace);
    await person.invite(frontend, sandbox.app.botUserId);
    const { ts } = await person.post(frontend, 'hi @tenlines');
    const thread = await sandbox.until(() => {
      const seen = sandbox.read.thread(frontend, ts, grace);
      return seen.length > 1 && seen;
    });
    expect(thread.map((one) => one.text)).toEqual([`hi <@${sandbox.app.botUserId}>`, `Hello <@${grace}>`]);
  });

  it('answers a command where it is not a member, and by its response_url', async () => {
    const sandbox = await connect();
    expect(await sandbox.as(grace).command(frontend, '/hello @hana & <you>')).toEqual({ ok: true });
    expect(sandbox.read.ephemerals(grace, frontend).map((one) => one.text)).toEqual([
      'You said: <@U0HANA0001|hana> &amp; &lt;you&gt;',
    ]);
    await sandbox.until(() =>
      sandbox.read.messages(frontend).some((one) => one.text === 'And this is for everyone'),
    );
  });

  it('opens a form from a button, complains about it, and takes it', async () => {
    const sandbox = await connect();
    const person = sandbox.as(grace);
    await person.invite(frontend, sandbox.app.botUserId);
    await person.post(frontend, 'buttons');
    const asked = await sandbox.until(() =>
      sandbox.read.messages(frontend).find((one) => one.text === 'Press'),
    );
    expect(await person.click(frontend, asked.ts, 'press')).toEqual({ ok: true });
    const form = await sandbox.until(() => sandbox.read.views(grace)[0]);
    expect(sandbox.read.message(frontend, asked.ts)?.text).toBe('Pressed');
    expect(form.callback_id).toBe('form');
    expect(await person.submit(form.id)).toMatchObject({ ok: false, error: 'invalid_input' });
    expect(await person.submit(form.id, { name: 'Al' })).toEqual({
      ok: false,
      error: 'invalid_input',
      errors: { name: 'Too short' },
    });
    expect(await person.submit(form.id, { name: 'Alma' })).toEqual({ ok: true });
    expect(sandbox.read.views(grace)).toEqual([]);
    await sandbox.until(() =>
      sandbox.read.dms(grace).some((dm) => dm.messages[0]?.text === 'Thank you, Alma'),
    );
  });

  it('shows its Home tab', async () => {
    const sandbox = await connect();
    await sandbox.as(annika).openHome();
    const home = await sandbox.until(() => sandbox.read.home(annika));
    expect(home.blocks[0]?.type).toBe('header');
  });
});
