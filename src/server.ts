import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { ConfigError } from './config.ts';
import type { Log } from './log.ts';
import { deliveriesPath, type Listener } from './slack/http.ts';
import { installPath, redirectPath } from './slack/install.ts';
import { anyLocale } from './slack/routing.ts';
import { text } from './slack/text.ts';

/** Something else on the same port. Each says whether it took the request. */
export type Mount = {
  listener(request: IncomingMessage, response: ServerResponse): boolean | Promise<boolean>;
  upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
};

export type ServerGiven = {
  host: string;
  /** 0: any that is free. */
  port: number;
  /** Slack's side, where it comes over HTTP. */
  deliveries: Listener | null;
  install: Listener | null;
  /** Whether work can be done now; throws or says false where not. */
  ready(): Promise<boolean>;
  /** The features' own. */
  routes: readonly ((http: Hono) => void)[];
  log: Log;
};

export type Server = {
  /** Takes what nothing else took: the local workspace's page. Before `listen`. */
  mount(mount: Mount): void;
  /** Throws where the port is taken. */
  listen(): Promise<{ port: number; url: string }>;
  /** Takes nothing new and finishes what is running, for at most so many (real) milliseconds. */
  close(ms?: number): Promise<void>;
};

const bodyBytes = 1024 * 1024;

/** The one HTTP server, in every mode: Slack's deliveries, health, installation, the features' routes. */
export const createServer = (given: ServerGiven): Server => {
  const { log } = given;
  const mounts: Mount[] = [];
  const pages = site(given);
  const answer = getRequestListener(pages.fetch, { overrideGlobalObjects: false });
  const slack = new Map<string, Listener>(
    (
      [
        [`POST ${deliveriesPath}`, given.deliveries],
        [`GET ${installPath}`, given.install],
        [`GET ${redirectPath}`, given.install],
      ] as const
    ).flatMap(([route, listener]) => (listener ? [[route, listener] as const] : [])),
  );

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = request.url?.startsWith('/') ? URL.parse(request.url, 'http://localhost') : null;
    if (!url) return void response.writeHead(400).end();
    const method = request.method ?? '';
    const listener = slack.get(`${method} ${url.pathname}`);
    if (listener) return listener(request, response);
    const known = pages.router.match(method === 'HEAD' ? 'GET' : method, url.pathname)[0].length > 0;
    if (known)
      return tooLong(request)
        ? void response.writeHead(413, { connection: 'close' }).end()
        : answer(request, response);
    for (const mount of mounts) if (await mount.listener(request, response)) return;
    if (!response.headersSent) response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
  };
  let closing = false;
  const server = createHttpServer((request, response) => {
    // Browsers keep their connection; it is idle only once the response is through.
    response.once('close', () => closing && server.closeIdleConnections());
    handle(request, response).catch((error: unknown) => {
      // Whoever went away in the middle of a request needs no answer and is no fault.
      if (!request.destroyed || request.complete) log.error({ err: error }, 'a request failed');
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n');
    else socket.destroy();
  });
  // The server forgets a socket once it is upgraded, but waits for it when it closes.
  const upgraded = new Set<Duplex>();
  server.on('upgrade', (request, socket, head) => {
    upgraded.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => upgraded.delete(socket));
    if (!mounts.some((mount) => mount.upgrade?.(request, socket, head))) {
      socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
    }
  });

  return {
    mount: (mount) => void mounts.push(mount),
    listen: () =>
      new Promise((resolve, reject) => {
        server.once('error', (error: NodeJS.ErrnoException) =>
          reject(
            error.code === 'EADDRINUSE' ? new ConfigError(text(anyLocale).portTaken(given.port)) : error,
          ),
        );
        server.listen(given.port, given.host, () => {
          server.removeAllListeners('error');
          const { port } = server.address() as AddressInfo;
          const host = given.host.includes(':') ? `[${given.host}]` : given.host;
          resolve({ port, url: `http://${host}:${port}` });
        });
      }),
    close: (ms = 10_000) =>
      new Promise((resolve) => {
        closing = true;
        const timer = setTimeout(() => server.closeAllConnections(), ms);
        server.close(() => {
          clearTimeout(timer);
          resolve();
        });
        server.closeIdleConnections();
        for (const socket of upgraded) socket.destroy();
      }),
  };
};

/** Nobody who means well sends a body without saying how long it is. */
const tooLong = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > bodyBytes;

const site = ({ ready, routes, log }: ServerGiven): Hono => {
  const http = new Hono();
  http.get('/healthz', (c) => c.text('ok'));
  http.get('/readyz', async (c) => {
    const able = await ready().catch(() => false);
    return able ? c.text('ready') : c.text('not ready', 503);
  });
  for (const add of routes) add(http);
  http.onError((error, c) => {
    log.error({ err: error }, 'a page failed');
    return c.text('Something went wrong here. Please try again in a moment.', 500);
  });
  return http;
};
