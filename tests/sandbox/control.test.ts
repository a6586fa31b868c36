import { once } from 'node:events';
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { cast, type Payload, places, type Recorder, record } from './recorder.ts';

let app: Recorder;
beforeEach(async () => {
  app = await record();
});
afterEach(() => app.close());

/** A request whose Host and Origin can be forged, as fetch would not let us. */
const send = (
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: unknown } = {},
) =>
  new Promise<{ status: number; body: Payload }>((resolve, reject) => {
    const { method = options.body === undefined ? 'GET' : 'POST', headers = {}, body } = options;
    const asked = request(
      `${app.url}/_control/${path}`,
      {
        method,
        headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      },
      async (res) => {
        let text = '';
        for await (const chunk of res) text += chunk;
        resolve({ status: res.statusCode ?? 0, body: JSON.parse(text) });
      },
    );
    asked.on('error', reject);
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });

const act = (as: string, verb: string, ...args: unknown[]) => send('act', { body: { as, verb, args } });

describe('who may use the controls', () => {
  it('is this machine by its own names, and pages of the same origin', async () => {
    const state = `state?viewer=${cast.grace}`;
    expect((await send(state)).status).toBe(200);
    expect((await send(state, { headers: { origin: app.url } })).status).toBe(200);
    const forged: Record<string, string>[] = [
      { host: 'evil.example' },
      { host: '127.0.0.1.evil.example' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of forged) {
      expect((await send(state, { headers })).status).toBe(403);
    }
  });

  it('must send JSON', async () => {
    const body = { as: cast.grace, verb: 'post', args: [places.frontend, 'x'] };
    expect((await send('act', { body, headers: { 'content-type': 'text/plain' } })).status).toBe(415);
    expect(
      (
        await send('reset', {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        })
      ).status,
    ).toBe(415);
  });

  it('gets a WebSocket only from the same origin', async () => {
    const foreign = new WebSocket(`${app.url.replace('http', 'ws')}/_live`, {
      origin: 'https://evil.example',
    });
    const [error] = await once(foreign, 'error');
    expect(String(error)).toContain('403');
  });
});

describe('the controls', () => {
  it('show a person what they may see', async () => {
    const mine = (await send(`state?viewer=${cast.grace}`)).body;
    expect(mine.channels.map((one: Payload) => one.name)).toContain('leads');
    expect(mine.app).toMatchObject({
      handle: 'tenlines',
      commands: [{ command: '/hello' }],
      shortcuts: [{ callback_id: 'keep' }, { callback_id: 'begin' }],
    });
    const theirs = (await send(`state?viewer=${cast.hana}`)).body;
    expect(theirs.channels.map((one: Payload) => one.name)).not.toContain('leads');
    expect((await send(`channel?viewer=${cast.hana}&id=${places.leads}`)).status).toBe(404);
    expect(
      (await send(`channel?viewer=${cast.hana}&id=${places.frontend}`)).body.messages.length,
    ).toBeGreaterThan(0);
  });

  it('act for a person, with the words that this person would see', async () => {
    const posted = (await act(cast.grace, 'post', places.frontend, 'hello')).body;
    expect(posted).toMatchObject({ ok: true, channel: places.frontend });
    const thread = (await act(cast.hana, 'post', places.frontend, 'hi', { thread: posted.ts })).body;
    expect(thread.ok).toBe(true);
    const seen = (await send(`thread?viewer=${cast.rafael}&id=${places.frontend}&ts=${posted.ts}`)).body;
    expect(seen.messages.map((one: Payload) => one.text)).toEqual(['hello', 'hi']);
    expect((await act(cast.hana, 'post', places.leads, 'x')).body).toMatchObject({
      ok: false,
      error: 'channel_not_found',
    });
  });

  it('refuse verbs and arguments that do not exist', async () => {
    for (const [verb, ...args] of [
      ['constructor'],
      ['__proto__'],
      ['post', 1, 2],
      ['post'],
      ['react', places.frontend, 'x', 'y'],
    ]) {
      expect((await act(cast.grace, String(verb), ...args)).status).toBe(400);
    }
    expect((await send('__proto__', { body: {} })).status).toBe(404);
  });

  it('move time, switch faults, and start over', async () => {
    const before = (await send(`state?viewer=${cast.grace}`)).body.now;
    expect((await send('time', { body: { by: 3_600_000 } })).body).toMatchObject({ now: before + 3_600_000 });
    expect((await send('time', { body: { to: before } })).status).toBe(400);
    expect(
      (await send('faults', { body: { verb: 'rateLimit', args: ['chat.postMessage', { times: 1 }] } })).body,
    ).toEqual({ ok: true });
    await expect(app.client.chat.postMessage({ channel: cast.grace, text: 'x' })).rejects.toThrow('rate');
    await act(cast.grace, 'post', places.frontend, 'gone soon');
    const passed = (await send('time', { body: { by: 1000 } })).body;
    expect(passed).toMatchObject({ messages: 0, people: 0 });
    await send('reset', { body: {} });
    expect(app.sandbox.read.messages(places.frontend).map((one) => one.text)).not.toContain('gone soon');
  });

  it('push what changed', async () => {
    const window = new WebSocket(`${app.url.replace('http', 'ws')}/_live`, { origin: app.url });
    await once(window, 'open');
    const notice = once(window, 'message');
    await app.sandbox.as(cast.grace).post(places.frontend, 'news');
    const { changes } = JSON.parse(String((await notice)[0]));
    expect(changes).toContainEqual(expect.objectContaining({ what: 'message', channel: places.frontend }));
    window.close();
  });

  it('list what went over the wire', async () => {
    await app.client.auth.test();
    const { entries } = (await send('traffic')).body;
    expect(entries.at(-1)).toMatchObject({ direction: 'from_app', name: 'auth.test', status: 200 });
    expect((await send(`traffic?after=${entries.at(-1).id}`)).body.entries).toEqual([]);
    expect(JSON.stringify(entries)).not.toContain(app.sandbox.app.botToken);
  });
});
