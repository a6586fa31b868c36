import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '../../../src/sandbox/index.ts';

let open: { url: string; close(): Promise<void> };
beforeAll(async () => {
  open = await createSandbox().listen();
});
afterAll(() => open.close());

type Answer = { status: number; type: string; policy: string; body: string };

/** A request whose Host can be forged, and whose path is sent as it is. */
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    const { hostname, port } = new URL(open.url);
    const asked = request({ hostname, port, path, headers, method }, async (res) => {
      let body = '';
      for await (const chunk of res) body += chunk;
      resolve({
        status: res.statusCode ?? 0,
        type: res.headers['content-type'] ?? '',
        policy: String(res.headers['content-security-policy'] ?? ''),
        body,
      });
    });
    asked.on('error', reject);
    asked.end();
  });

describe('the page’s files', () => {
  it('begin with one page that loads only from here', async () => {
    const page = await get('/');
    expect(page).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
    expect(page.policy).toContain("default-src 'self'");
    expect(page.policy).not.toContain('unsafe');
    expect(page.body).not.toMatch(/https?:\/\/|<script>|style=/);
    expect((await get('/?from=mail')).status).toBe(200);
  });

  it('are all served, TypeScript without its types', async () => {
    const client = new URL('../../../src/sandbox/page/client/', import.meta.url);
    const names = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    expect(names.length).toBeGreaterThan(50);
    for (const name of names) {
      const { status, type, body } = await get(`/page/client/${name}`);
      expect([name, status, type]).toEqual([name, 200, 'text/javascript; charset=utf-8']);
      expect(body).not.toMatch(/^(import|export) type /m);
    }
    expect(await get('/page/css/base.css')).toMatchObject({ status: 200, type: 'text/css; charset=utf-8' });
  });

  it('have a picture for everybody, and another for the app', async () => {
    const grace = await get('/page/people/U0GRACE001.svg');
    expect(grace).toMatchObject({ status: 200, type: 'image/svg+xml; charset=utf-8' });
    expect(grace.policy).toContain("default-src 'self'");
    expect(grace.body).toMatch(/^<svg [^>]*viewBox="0 0 72 72">/);
    expect((await get('/page/people/U0HANA0001.svg')).body).not.toBe(grace.body);
    for (const path of ['C0FRONTEND.svg', 'U0GRACE001', 'U..%2fx.svg', 'u0grace001.svg', '../serve.svg'])
      expect((await get(`/page/people/${path}`)).status).toBe(404);
  });

  it('are those of the page alone', async () => {
    for (const path of [
      '/page/serve.ts',
      '/page/../control.ts',
      '/page/client/../serve.ts',
      '/page/client/words/../../serve.ts',
      '/page/client/words/%2e%2e/%2e%2e/serve.ts',
      '/page/client/tsconfig.json',
      '/page/client/%2e%2e/serve.ts',
      '/page/client/..%2f..%2fcontrol.ts',
      '/page/client/nothing.ts',
      '/page/',
    ])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    expect((await get('/', {}, 'POST')).status).toBe(405);
    expect((await get('/', {}, 'HEAD')).body).toBe('');
  });

  it('are shown under the names of this machine alone, but may be linked to', async () => {
    for (const host of ['evil.example', '127.0.0.1.evil.example', 'localhost.evil'])
      expect((await get('/', { host })).status).toBe(403);
    expect((await get('/', { 'sec-fetch-site': 'cross-site' })).status).toBe(200);
  });

  it('make no noise about how they are made', async () => {
    const heard: string[] = [];
    const hear = (warning: Error) => heard.push(warning.message);
    process.on('warning', hear);
    await get('/page/client/main.ts');
    await new Promise(setImmediate);
    process.off('warning', hear);
    expect(heard).toEqual([]);
  });
});
