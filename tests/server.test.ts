import { connect } from 'node:net';
import fc from 'fast-check';
import type { Hono } from 'hono';
import { expect, it, onTestFinished } from 'vitest';
import { createServer, type Mount, type ServerGiven } from '../src/server.ts';
import { readableLog } from './slack/harness.ts';

const start = async (given: Partial<ServerGiven> = {}, mounts: Mount[] = []) => {
  const { log, lines } = readableLog();
  const server = createServer({
    host: '127.0.0.1',
    port: 0,
    deliveries: null,
    install: null,
    ready: async () => true,
    routes: [],
    log,
    ...given,
  });
  for (const mount of mounts) server.mount(mount);
  const { url, port } = await server.listen();
  onTestFinished(() => server.close(0));
  return { server, url, port, lines };
};

/** The status line that comes back for these exact bytes; null where the connection just ends. */
const bytes = (port: number, request: string): Promise<string | null> =>
  new Promise((resolve) => {
    let said = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(request, 'latin1'));
    socket.on('data', (chunk) => {
      said += chunk.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(said === '' ? null : said));
  });

it('says whether it is up and whether it can work', async () => {
  const able = await start();
  expect((await fetch(`${able.url}/healthz`)).status).toBe(200);
  expect((await fetch(`${able.url}/readyz`)).status).toBe(200);
  const unable = await start({ ready: () => Promise.reject(new Error('no database')) });
  expect((await fetch(`${unable.url}/healthz`)).status).toBe(200);
  const answer = await fetch(`${unable.url}/readyz`);
  expect([answer.status, await answer.text()]).toEqual([503, 'not ready']);
});

it('shows the features’ pages, then what is mounted, then nothing', async () => {
  const routes = [(http: Hono) => void http.get('/feed', (c) => c.text('feed'))];
  const mount: Mount = {
    listener: async (request, response) => {
      if (request.url !== '/page' && request.url !== '/feed') return false;
      let body = '';
      for await (const chunk of request) body += chunk;
      response.end(`page ${body}`);
      return true;
    },
  };
  const { url } = await start({ routes }, [mount]);
  const get = async (path: string) => (await fetch(`${url}${path}`)).text();
  expect(await get('/feed')).toBe('feed');
  expect(await get('/page')).toBe('page ');
  expect(await (await fetch(`${url}/page`, { method: 'POST', body: 'typed' })).text()).toBe('page typed');
  expect((await fetch(`${url}/else`)).status).toBe(404);
  expect((await fetch(`${url}/slack/events`, { method: 'POST', body: '{}' })).status).toBe(404);
});

it('says what went wrong to the log alone', async () => {
  const routes = [
    (http: Hono) =>
      void http.get('/broken', () => {
        throw new Error('the inside');
      }),
  ];
  const { url, lines } = await start({ routes });
  const answer = await fetch(`${url}/broken`);
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain('inside');
  expect(lines.join('')).toContain('the inside');
});

it('takes no body longer than any that is meant', async () => {
  const routes = [(http: Hono) => void http.post('/import', async (c) => c.text(await c.req.text()))];
  const { url } = await start({ routes });
  const send = async (length: number) =>
    (await fetch(`${url}/import`, { method: 'POST', body: 'x'.repeat(length) })).status;
  expect(await send(1024)).toBe(200);
  expect(await send(1024 * 1024 + 1)).toBe(413);
});

it('hands on upgrades to who takes them, and refuses others', async () => {
  const upgrade: Mount['upgrade'] = (request, socket) => {
    if (request.url !== '/live') return false;
    socket.end('HTTP/1.1 101 Switching Protocols\r\n\r\n');
    return true;
  };
  const { port } = await start({}, [{ listener: () => false, upgrade }]);
  const ask = (path: string) =>
    bytes(port, `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n`);
  expect(await ask('/live')).toContain('101');
  expect(await ask('/dead')).toContain('404');
});

it('survives whatever is sent, and shows nobody a stack', { timeout: 60_000 }, async () => {
  const { port, url } = await start({ deliveries: async (_request, response) => void response.end() });
  const method = fc.constantFrom(
    'GET',
    'HEAD',
    'POST',
    'PUT',
    'OPTIONS',
    'TRACE',
    'CONNECT',
    'PROPFIND',
    'NONE',
    '',
  );
  const path = fc.oneof(
    fc.constantFrom(
      '/',
      '//',
      '///x',
      '/%',
      '/%zz',
      '/%00',
      '/..',
      '/\\',
      '*',
      '?',
      'http://',
      '/slack/events/',
      '//:0',
    ),
    fc.webPath(),
    fc.string().map((text) => `/${text}`),
  );
  const host = fc.constantFrom('x', '', 'a b', '[::1', 'x:99999999', '%');
  await fc.assert(
    fc.asyncProperty(method, path, host, async (verb, target, name) => {
      const said = await bytes(
        port,
        `${verb} ${target} HTTP/1.1\r\nhost: ${name}\r\nconnection: close\r\n\r\n`,
      );
      if (said === null) return;
      expect(said).toMatch(/^HTTP\/1\.1 (200|204|400|404|405|501) /);
      expect(said).not.toMatch(/\n\s+at |node_modules/);
    }),
    { seed: 11, numRuns: 400 },
  );
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

it('finishes what is running before it closes', async () => {
  const held = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  const { server, url } = await start({
    routes: [
      (http) =>
        void http.get('/slow', async (c) => {
          reached.resolve();
          await held.promise;
          return c.text('done');
        }),
    ],
  });
  const running = fetch(`${url}/slow`);
  await reached.promise;
  const closed = server.close(60_000);
  held.resolve();
  expect(await (await running).text()).toBe('done');
  await closed;
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
});

it('says that its port is taken', async () => {
  const { port } = await start();
  await expect(start({ port })).rejects.toThrow('is taken');
});
