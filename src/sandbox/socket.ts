import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import { type Answer, ackTimeoutMs, type Transport } from './deliveries.ts';
import type { Fields } from './state.ts';

const require = createRequire(import.meta.url);

/** A WebSocket server without a port of its own; `ws` is loaded when the first socket comes. */
export const acceptSocket = (
  req: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  opened: (socket: WebSocket) => void,
): void => {
  const { WebSocketServer }: typeof import('ws') = require('ws');
  new WebSocketServer({ noServer: true }).handleUpgrade(req, socket, head, opened);
};

/** The app's end of Socket Mode: tickets to connect with, frames out, acknowledgements in. */
export type SocketMode = {
  transport: Transport;
  /** A one-time ticket for a WebSocket address. */
  ticket(): string;
  /** Takes the connection if its ticket is good. */
  accept(ticket: string, req: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  connected(): number;
  disconnect(how: 'warning' | 'abrupt'): void;
  /** How many sockets `disconnect` ended that the app has not opened anew. */
  owed(): number;
  /** Expects none of them any more. */
  forgive(): void;
  /** Ends every connection, politely where the other side answers within a second. */
  close(): Promise<void>;
};

const pingEveryMs = 10_000;

/** `said` hears each frame that goes to the app by itself, and of each end of a connection. */
export const createSocketMode = (
  appId: string,
  changed: () => void,
  said: (name: 'hello' | 'disconnect' | 'closed', frame: Fields) => void,
): SocketMode => {
  const tickets = new Set<string>();
  const sockets = new Set<WebSocket>();
  const waiting = new Map<string, { socket: WebSocket; settle: (answer: Answer) => void }>();
  let turn = 0;
  let owed = 0;

  const received = (data: RawData): void => {
    let frame: { envelope_id?: unknown; payload?: unknown };
    try {
      frame = JSON.parse(String(data));
    } catch {
      return;
    }
    if (typeof frame?.envelope_id !== 'string') return;
    waiting.get(frame.envelope_id)?.settle({ ok: true, body: frame.payload });
  };

  const tell = (socket: WebSocket, type: 'hello' | 'disconnect', fields: Fields): void => {
    const frame = { type, ...fields };
    socket.send(JSON.stringify(frame));
    said(type, frame);
  };

  const welcome = (socket: WebSocket): void => {
    sockets.add(socket);
    owed = Math.max(0, owed - 1);
    const pings = setInterval(() => socket.ping(), pingEveryMs);
    pings.unref();
    socket.on('message', received);
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearInterval(pings);
      sockets.delete(socket);
      said('closed', { num_connections: sockets.size });
      for (const wait of [...waiting.values()]) {
        if (wait.socket === socket) wait.settle({ ok: false, reason: 'connection_failed' });
      }
      changed();
    });
    socket.ping();
    tell(socket, 'hello', {
      num_connections: sockets.size,
      debug_info: { host: 'applink-sandbox', build_number: 1, approximate_connection_time: 18_060 },
      connection_info: { app_id: appId },
    });
    changed();
  };

  return {
    transport: {
      via: 'socket',
      send: (envelope, retry) =>
        new Promise((resolve) => {
          const open = [...sockets].filter((socket) => socket.readyState === socket.OPEN);
          turn += 1;
          const socket = open[turn % open.length];
          if (!socket) return resolve({ ok: false, reason: 'no_connection' });
          const envelope_id = randomUUID();
          const settle = (answer: Answer) => {
            clearTimeout(timer);
            waiting.delete(envelope_id);
            resolve(answer);
          };
          const timer = setTimeout(() => settle({ ok: false, reason: 'timeout' }), ackTimeoutMs);
          waiting.set(envelope_id, { socket, settle });
          socket.send(
            JSON.stringify({
              envelope_id,
              payload: envelope.payload,
              type: envelope.kind,
              accepts_response_payload: envelope.acceptsResponse,
              ...(envelope.kind === 'events_api'
                ? { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? '' }
                : {}),
            }),
          );
        }),
    },
    ticket() {
      const ticket = randomUUID();
      tickets.add(ticket);
      return ticket;
    },
    accept(ticket, req, socket, head) {
      if (!tickets.delete(ticket)) return false;
      acceptSocket(req, socket, head, welcome);
      return true;
    },
    connected: () => sockets.size,
    disconnect(how) {
      for (const socket of sockets) {
        if (socket.readyState === socket.OPEN) owed += 1;
        if (how === 'abrupt') socket.terminate();
        else {
          tell(socket, 'disconnect', {
            reason: 'refresh_requested',
            debug_info: { host: 'applink-sandbox' },
          });
          socket.close(1000);
        }
      }
    },
    owed: () => owed,
    forgive() {
      owed = 0;
    },
    async close() {
      const closed = [...sockets].map(
        (socket) =>
          new Promise<void>((resolve) => {
            const force = setTimeout(() => socket.terminate(), 1000);
            socket.once('close', () => {
              clearTimeout(force);
              resolve();
            });
            socket.close(1000);
          }),
      );
      await Promise.all(closed);
    },
  };
};
