import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { bodyOf } from '../outside/slack.ts';
import { bot, channel, other, person, team } from './payloads.ts';

type Fields = Record<string, unknown>;

const people: Record<string, Fields> = {
  [person]: { is_admin: true, tz: 'Asia/Kolkata' },
  [other]: { tz: 'Europe/Berlin' },
  [bot]: { is_bot: true },
};

const place = { id: channel, is_member: true, creator: person, num_members: 3 };

/** What a Slack without limits or memory answers. */
const answers: Record<string, (asked: URLSearchParams, url: string) => Fields> = {
  'auth.test': () => ({ team_id: team, user_id: bot, bot_id: 'B1', app_id: 'A1' }),
  'apps.connections.open': (_asked, url) => ({ url: `${url.replace('http', 'ws')}/socket` }),
  'users.info': (asked) => {
    const id = asked.get('user') ?? '';
    const known = Object.hasOwn(people, id) ? people[id] : undefined;
    return known ? { user: { id, team_id: team, ...known } } : { ok: false, error: 'user_not_found' };
  },
  'users.list': () => ({ members: Object.entries(people).map(([id, one]) => ({ id, ...one })) }),
  'conversations.info': (asked) =>
    asked.get('channel') === channel ? { channel: place } : { ok: false, error: 'channel_not_found' },
  'conversations.members': () => ({ members: Object.keys(people) }),
  'conversations.open': () => ({ channel: { id: 'D1' } }),
};

/** Slack as far as the bot needs it, quick and without memory; it keeps what the bot says to anybody. */
export const openSlack = async () => {
  const said: string[] = [];
  let posted = 0;
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const method = request.url?.replace('/api/', '') ?? '';
    const body = await bodyOf(request);
    if (/^(chat|views)\.|^\/answers/.test(method)) said.push(body);
    const given = Object.hasOwn(answers, method) ? answers[method]?.(new URLSearchParams(body), url) : {};
    const ts = `${1_772_442_000 + ++posted}.000100`;
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ ok: true, ts, ...given }));
  };
  const server = createServer((request, response) => void handle(request, response));
  const sockets = new WebSocketServer({ server, path: '/socket' });
  const connected = Promise.withResolvers<WebSocket>();
  sockets.on('connection', (socket) => {
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } }));
    connected.resolve(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    /** Where answers are taken; each is kept. */
    responseUrl: `${url}/answers`,
    said,
    /** The bot's end of Socket Mode. */
    socket: connected.promise,
    close: () =>
      new Promise<unknown>((resolve) => {
        for (const socket of sockets.clients) socket.terminate();
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
};
