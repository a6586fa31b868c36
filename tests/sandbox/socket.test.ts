import { once } from 'node:events';
import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createSandbox, type Sandbox } from '../../src/sandbox/index.ts';
import { cast, manifest, type Payload, places } from './recorder.ts';

let sandbox: Sandbox;
let url: string;
let close: () => Promise<void>;
beforeEach(async () => {
  sandbox = createSandbox({ manifest });
  ({ url, close } = await sandbox.listen());
});
afterEach(() => close());

const frameOf = async (socket: WebSocket): Promise<Payload> =>
  JSON.parse(String((await once(socket, 'message'))[0]));

const address = async (): Promise<string> => {
  const client = new WebClient(sandbox.app.appToken, { slackApiUrl: `${url}/api/` });
  return (await client.apps.connections.open({})).url ?? '';
};

const connect = async (): Promise<WebSocket> => {
  const socket = new WebSocket(await address());
  expect(await frameOf(socket)).toMatchObject({
    type: 'hello',
    connection_info: { app_id: sandbox.app.appId },
  });
  return socket;
};

it('sends an event again, saying so, when the connection broke before it was acknowledged', async () => {
  const [one, two] = [await connect(), await connect()];
  await sandbox.as(cast.grace).createChannel({ name: 'garden' });
  const frames: Payload[] = [];
  for (const socket of [one, two]) {
    socket.on('message', (data) => {
      const frame = JSON.parse(String(data));
      frames.push(frame);
      if (frames.length === 1) socket.terminate();
      else socket.send(JSON.stringify({ envelope_id: frame.envelope_id }));
    });
  }
  await sandbox.as(cast.hana).change({ title: 'Designer' });
  expect(
    frames.map((frame) => [
      frame.type,
      frame.retry_attempt,
      frame.retry_reason,
      frame.accepts_response_payload,
    ]),
  ).toEqual([
    ['events_api', 0, '', false],
    ['events_api', 1, 'connection_failed', false],
  ]);
  expect(frames[0]?.payload.event_id).toBe(frames[1]?.payload.event_id);
  expect(frames[0]?.envelope_id).not.toBe(frames[1]?.envelope_id);
});

it('takes the answer to a command out of its acknowledgement', async () => {
  const socket = await connect();
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data));
    expect(frame).toMatchObject({
      type: 'slash_commands',
      accepts_response_payload: true,
      payload: { command: '/hello' },
    });
    socket.send(JSON.stringify({ envelope_id: frame.envelope_id, payload: { text: 'Hello!' } }));
  });
  expect(await sandbox.as(cast.grace).command(places.frontend, '/hello')).toEqual({ ok: true });
  expect(sandbox.read.ephemerals(cast.grace).map((one) => one.text)).toEqual(['Hello!']);
});

it('warns before it ends a connection', async () => {
  const socket = await connect();
  const frame = frameOf(socket);
  sandbox.faults.disconnect('warning');
  expect(await frame).toMatchObject({ type: 'disconnect', reason: 'refresh_requested' });
  await once(socket, 'close');
  expect(sandbox.connections()).toBe(0);
});

it('lets nobody in with a ticket that was used or made up', async () => {
  const used = await address();
  const first = new WebSocket(used);
  await once(first, 'open');
  for (const wrong of [used, used.replace(/ticket=.*/, 'ticket=guess')]) {
    const [error] = await once(new WebSocket(wrong), 'error');
    expect(String(error)).toContain('401');
  }
});

it('opens sockets only for the app-level token', async () => {
  const bot = new WebClient(sandbox.app.botToken, { slackApiUrl: `${url}/api/` });
  await expect(bot.apps.connections.open({})).rejects.toThrow('not_allowed_token_type');
});

it('survives frames that are no frames', async () => {
  const socket = await connect();
  for (const nonsense of ['', 'x', 'null', '7', '{"envelope_id":5}', '{"envelope_id":"unknown"}'])
    socket.send(nonsense);
  socket.on('message', (data) =>
    socket.send(JSON.stringify({ envelope_id: JSON.parse(String(data)).envelope_id })),
  );
  expect(await sandbox.as(cast.grace).command(places.frontend, '/hello')).toEqual({ ok: true });
});
