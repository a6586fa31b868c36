import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { ConfigError } from '../../src/config.ts';
import { createClients } from '../../src/slack/clients.ts';
import { createEdge } from '../../src/slack/edge.ts';
import { createPeople } from '../../src/slack/people.ts';
import type { Happening, Surface } from '../../src/slack/surface.ts';
import type { Workspaces } from '../../src/slack/workspaces.ts';
import type { Store } from '../../src/store/store.ts';
import { access, now, readableLog, team } from './harness.ts';

/** Slack's end of Socket Mode: hands out an address, greets, and notes what is acknowledged. */
const startSlack = async () => {
  const acknowledged: string[] = [];
  const sockets: WebSocket[] = [];
  const slack = { acknowledged, sockets, url: '', refuses: '' };
  const server = createServer((request: IncomingMessage, response) => {
    request.resume();
    const { port } = server.address() as AddressInfo;
    const refused = slack.refuses !== '';
    const told = refused ? { ok: false, error: slack.refuses } : { ok: true, url: `ws://127.0.0.1:${port}/` };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(told));
  });
  const door = new WebSocketServer({ server });
  door.on('connection', (socket) => {
    sockets.push(socket);
    socket.on('message', (data) => acknowledged.push(JSON.parse(String(data)).envelope_id));
    socket.send('{"type":"hello"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  slack.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  onTestFinished(() => {
    for (const socket of door.clients) socket.terminate();
    server.close();
  });
  return slack;
};

const connectTo = async (slack: Awaited<ReturnType<typeof startSlack>>, surfaces: Surface[]) => {
  const { log, lines } = readableLog();
  const own = async () => ({ team, botToken: 'xoxb-1', botUser: 'UTRELLIS', botId: null });
  const workspaces: Workspaces = {
    of: own,
    ofEvent: own,
    ofActor: own,
    teams: async () => [team],
    ready: async () => undefined,
    installed: async () => undefined,
    uninstalled: async () => undefined,
  };
  const connected = vi.fn(async () => undefined);
  const clients = createClients({ apiUrl: slack.url, workspaces, log });
  const store = {
    find: async () => null,
    isNamed: async () => false,
    isForgotten: async () => false,
    keep: async () => undefined,
    renew: async () => undefined,
  };
  const edge = createEdge({
    wall: Date.now,
    connection: { mode: 'socket', apiUrl: slack.url, botToken: 'xoxb-1', appToken: 'xapp-1' },
    publicUrl: null,
    store: {} as Store,
    workspaces,
    people: createPeople({ store, clients, now: () => now, log }),
    surfaces,
    access,
    connected,
    now: () => now,
    log,
  });
  onTestFinished(() => edge.stop(0));
  return { edge, connected, lines };
};

const event = (id: string, more: object = {}) =>
  JSON.stringify({
    type: 'events_api',
    envelope_id: id,
    payload: { team_id: team, event_id: id, event: { type: 'reaction_added', user: 'UBEN' }, ...more },
  });

const listening = (handle: (happening: Happening) => Promise<void>): Surface => ({
  events: { reaction_added: handle },
});

it('acknowledges an event after it was handled, and not at all if that failed', async () => {
  const slack = await startSlack();
  const commit = Promise.withResolvers<void>();
  const seen: string[] = [];
  const { edge, connected } = await connectTo(slack, [
    listening(async ({ id }) => {
      seen.push(id);
      if (id === 'slow') await commit.promise;
      if (id === 'fails') throw new Error('the disk is full');
    }),
  ]);
  await edge.start();
  expect(edge.isConnected()).toBe(true);
  await vi.waitFor(() => expect(connected).toHaveBeenCalledWith(team));
  for (const id of ['slow', 'fails', 'good']) slack.sockets[0]?.send(event(id));
  await vi.waitFor(() => expect(slack.acknowledged).toEqual(['good']));
  expect(seen).toEqual(['slow', 'fails', 'good']);
  commit.resolve();
  await vi.waitFor(() => expect(slack.acknowledged).toEqual(['good', 'slow']));
});

it('is brought down by no frame', async () => {
  const slack = await startSlack();
  const handle = vi.fn(async () => undefined);
  const { edge } = await connectTo(slack, [listening(handle)]);
  await edge.start();
  const frames = [
    'null',
    '7',
    '[]',
    'not json',
    '{}',
    '{"type":"events_api","envelope_id":"a"}',
    '{"type":"events_api","envelope_id":"a","payload":null}',
    '{"type":"events_api","envelope_id":"a","payload":{"event":null}}',
    '{"type":"events_api","envelope_id":"a","payload":{"event":{"type":"close"}}}',
    '{"type":"events_api","envelope_id":"a","payload":{"event":{"type":"error"}}}',
    '{"type":"interactive","envelope_id":"a","payload":[]}',
    '{"type":"interactive","envelope_id":"a","payload":{}}',
    '{"type":"close","payload":{}}',
    '{"type":"slash_commands","envelope_id":"a","payload":{"command":7}}',
  ];
  for (const frame of frames) slack.sockets[0]?.send(frame);
  slack.sockets[0]?.send(Buffer.from([1, 2, 3]));
  slack.sockets[0]?.send(event('good'));
  await vi.waitFor(() => expect(slack.acknowledged).toEqual(['good']));
  expect(handle).toHaveBeenCalledTimes(1);
});

it('finishes what is running when it stops, acknowledges that, and takes nothing new', async () => {
  const slack = await startSlack();
  const commit = Promise.withResolvers<void>();
  const seen: string[] = [];
  const { edge } = await connectTo(slack, [
    listening(async ({ id }) => {
      seen.push(id);
      await commit.promise;
    }),
  ]);
  await edge.start();
  slack.sockets[0]?.send(event('running'));
  await vi.waitFor(() => expect(seen).toEqual(['running']));
  const stopped = edge.stop(60_000);
  slack.sockets[0]?.send(event('late'));
  commit.resolve();
  await stopped;
  await vi.waitFor(() => expect(slack.acknowledged).toEqual(['running']));
  expect(seen).toEqual(['running']);
});

it('says which token Slack does not accept', async () => {
  const slack = await startSlack();
  slack.refuses = 'invalid_auth';
  const { edge } = await connectTo(slack, []);
  const refused = edge.start();
  await expect(refused).rejects.toThrow(ConfigError);
  await expect(refused).rejects.toThrow('SLACK_APP_TOKEN (invalid_auth)');
});
