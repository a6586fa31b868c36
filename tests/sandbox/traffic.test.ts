import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cast, type Payload, places, type Recorder, record, refusal } from './recorder.ts';

let app: Recorder;
beforeEach(async () => {
  app = await record();
  await app.sandbox.as(cast.grace).invite(places.frontend, app.sandbox.app.botUserId);
});
afterEach(() => app.close());

const ask = async (query: Record<string, string> = {}): Promise<{ status: number; body: Payload }> => {
  const answer = await fetch(`${app.url}/_control/traffic?${new URLSearchParams(query)}`);
  return { status: answer.status, body: (await answer.json()) as Payload };
};
const listed = async (query: Record<string, string> = {}): Promise<Payload[]> =>
  (await ask(query)).body.entries;
const say = (text: string) => app.client.chat.postMessage({ channel: places.frontend, text });

describe('the list of traffic', () => {
  it('tells in a line what each exchange was, without its payloads', async () => {
    await say('hello');
    await app.sandbox.as(cast.hana).join(places.frontend);
    await app.sandbox.as(cast.hana).post(places.frontend, 'hi');
    await app.sandbox.as(cast.hana).command(places.frontend, '/hello you there');
    const entries = await listed();
    expect(entries.find(({ name }) => name === 'chat.postMessage')).toEqual({
      id: expect.any(Number),
      rev: expect.any(Number),
      at: app.sandbox.clock.now(),
      direction: 'from_app',
      kind: 'api',
      name: 'chat.postMessage',
      via: 'http',
      status: 200,
      ms: expect.any(Number),
      channel: places.frontend,
      place: 'frontend',
    });
    expect(entries.findLast(({ name }) => name === 'message')).toMatchObject({
      direction: 'to_app',
      kind: 'events_api',
      status: 200,
      channel: places.frontend,
      user: cast.hana,
    });
    expect(entries.at(-1)).toMatchObject({
      kind: 'slash_commands',
      name: '/hello',
      detail: 'you there',
      user: cast.hana,
    });
    expect(JSON.stringify(entries)).not.toContain('"request"');
  });

  it('is filtered by direction, kind, failure and what stands in the payloads', async () => {
    await say('a needle in it');
    await refusal(app.client.chat.postMessage({ channel: 'C0NOWHERE1', text: 'x' }));
    app.reply.with = () => ({ status: 500 });
    await app.sandbox.as(cast.grace).command(places.frontend, '/hello');
    const names = async (query: Record<string, string>) => (await listed(query)).map(({ name }) => name);
    expect(new Set((await listed({ direction: 'to_app' })).map((one) => one.direction))).toEqual(
      new Set(['to_app']),
    );
    expect(await names({ kind: 'slash_commands' })).toEqual(['/hello']);
    expect(await names({ text: 'NEEDLE' }), 'the call, and its event').toEqual([
      'chat.postMessage',
      'message',
    ]);
    expect((await listed({ failed: 'true' })).map(({ name, error }) => [name, error])).toEqual([
      ['chat.postMessage', 'channel_not_found'],
      ['/hello', 'http_error'],
    ]);
    expect(await names({ failed: 'true', direction: 'to_app' })).toEqual(['/hello']);
    expect(await names({ limit: '1' })).toEqual(['/hello']);
    for (const [name, wrong] of [
      ['kind', 'nonsense'],
      ['limit', '0'],
      ['after', 'x'],
    ])
      expect((await ask({ [String(name)]: String(wrong) })).status).toBe(400);
  });

  it('goes on from where one was, and tells again what was answered meanwhile', async () => {
    const { rev: before } = (await ask()).body;
    await app.sandbox.switches.set('slow', true);
    const calling = app.client.auth.test();
    const begun = await app.sandbox.until(() =>
      app.sandbox.traffic.entries().find(({ name }) => name === 'auth.test'),
    );
    const first = (await ask({ since: String(before) })).body;
    expect(first.entries).toMatchObject([{ id: begun.id, name: 'auth.test' }]);
    expect(first.entries[0]).not.toHaveProperty('ms');
    expect(await listed({ since: String(first.rev) })).toEqual([]);
    await calling;
    await app.sandbox.idle();
    const [answered, ...more] = await listed({ since: String(first.rev) });
    expect(answered).toMatchObject({ id: begun.id, status: 200 });
    expect(answered?.ms).toBeGreaterThan(950);
    expect(more).toEqual([]);
    expect(await listed({ after: String(begun.id) })).toEqual([]);
  });

  it('stays as long as a few thousand, however much happens', async () => {
    for (let count = 0; count < 5000; count += 1)
      app.sandbox.traffic.note({
        at: 0,
        direction: 'to_app',
        kind: 'socket',
        name: `n${count}`,
        via: 'socket',
        request: {},
      });
    expect(app.sandbox.traffic.entries().length).toBeLessThanOrEqual(2000);
    const entries = await listed();
    expect(entries).toHaveLength(1000);
    expect(entries.at(-1)?.name).toBe('n4999');
  });
});

describe('one exchange', () => {
  it('has what was asked and what was answered', async () => {
    await say('hello');
    const [entry] = await listed({ kind: 'api', text: 'postMessage' });
    expect((await ask({ id: String(entry?.id) })).body).toMatchObject({
      name: 'chat.postMessage',
      request: { channel: places.frontend, text: 'hello' },
      response: { ok: true, message: { text: 'hello' } },
    });
    expect((await ask({ id: '99999' })).status).toBe(404);
  });

  it('shows no secret, whatever carries it', async () => {
    const { botToken, appToken, signingSecret, clientSecret, verificationToken } = app.sandbox.app;
    app.reply.with = () => ({ body: { text: `mine is ${botToken}` } });
    await app.sandbox.as(cast.grace).command(places.frontend, `/hello ${appToken} xoxb-not-ours-1`);
    await say(`by mistake: ${signingSecret}, ${clientSecret}`);
    await fetch(`${app.url}/api/apps.connections.open`, {
      method: 'POST',
      headers: { authorization: `Bearer ${appToken}` },
    });
    const entries = await listed();
    const whole = await Promise.all(entries.map(async ({ id }) => (await ask({ id: String(id) })).body));
    const shown = JSON.stringify([entries, whole]);
    for (const secret of [botToken, appToken, signingSecret, clientSecret, verificationToken])
      expect(shown).not.toContain(secret);
    expect(shown).not.toMatch(/xox|ticket=\w|\/response\/\w+\/\w/);
    expect(shown).toContain('by mistake: …');
    expect(whole.at(-1)?.response.url).toContain('ticket=…');
  });
});

it('has the frames of a socket, too', async () => {
  const { sandbox } = app;
  const { url } = (await (
    await fetch(`${app.url}/api/apps.connections.open`, {
      method: 'POST',
      headers: { authorization: `Bearer ${sandbox.app.appToken}` },
    })
  ).json()) as { url: string };
  const socket = new WebSocket(url);
  await sandbox.until(() => sandbox.connections() === 1);
  await sandbox.switches.do('disconnect', { how: 'warning' });
  await sandbox.until(() => sandbox.connections() === 0);
  expect((await listed({ kind: 'socket' })).map(({ name }) => name)).toEqual([
    'hello',
    'disconnect',
    'closed',
  ]);
  socket.close();
});
