import { once } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { createHumans } from '../../../src/sandbox/humans.ts';
import { createSandbox } from '../../../src/sandbox/index.ts';
import type { Payload, Recorder } from '../recorder.ts';
import { closeAll, day, fernhill, general, monday, stage, week, who } from './fernhill.ts';

const control = async (app: Recorder, path: string, body?: unknown) => {
  const answer = await fetch(`${app.url}/_control/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Payload };
};

const openWindow = async (app: Recorder): Promise<WebSocket> => {
  const socket = new WebSocket(`${app.url.replace('http', 'ws')}/_live`);
  await once(socket, 'open');
  return socket;
};

describe('the cast’s controls', () => {
  afterEach(closeAll);

  it('switch it off and on, and say so to windows and to who asks', async () => {
    const app = await stage([]);
    const window = await openWindow(app);
    expect((await control(app, `state?viewer=${who.priya}`)).body.cast).toEqual({ on: true });
    const [[notice]] = await Promise.all([once(window, 'message'), control(app, 'cast', { on: false })]);
    expect(JSON.parse(String(notice)).changes).toEqual([{ what: 'cast' }]);
    expect((await control(app, `state?viewer=${who.priya}`)).body.cast).toEqual({ on: false });
    expect(app.sandbox.cast?.on).toBe(false);
    await control(app, 'cast', { on: true });
    expect(app.sandbox.cast?.on).toBe(true);
    window.close();
  });

  it('refuse what is not understood, and where there is nobody', async () => {
    const app = await stage([]);
    expect((await control(app, 'cast', { on: 'yes' })).status).toBe(400);
    const { url, close } = await createSandbox().listen();
    const nobody = { ...app, url };
    expect((await control(nobody, 'cast', { on: true })).body).toEqual({ ok: false, error: 'no_cast' });
    expect((await control(nobody, `state?viewer=${who.priya}`)).body.cast).toBeNull();
    await close();
  });

  it('keep still whom a human is being in a window, until it is closed', async () => {
    const app = await stage([]);
    const { sandbox } = app;
    const played = vi.spyOn(sandbox.cast ?? fail(), 'play');
    const window = await openWindow(app);
    const told = () => new Promise<void>((resolve) => played.mockImplementationOnce(() => resolve()));
    window.send('nonsense');
    await Promise.all([told(), window.send(JSON.stringify({ as: who.annika }))]);
    expect(played.mock.calls).toEqual([[new Set([who.annika])]]);
    await Promise.all([told(), window.close()]);
    expect(played.mock.lastCall).toEqual([new Set()]);
  });
});

const fail = (): never => {
  throw new Error('There is no cast');
};

describe('humans', () => {
  it('are those of all open windows together, each as they said last', () => {
    const told: string[][] = [];
    const humans = createHumans((users) => told.push([...users].sort()));
    const [first, second, silent] = [{}, {}, {}];
    humans.hear(first, JSON.stringify({ as: 'U1' }));
    humans.hear(second, JSON.stringify({ as: 'U2' }));
    humans.hear(second, JSON.stringify({ as: 'U3' }));
    for (const odd of ['', '{', 'null', '{"as":1}', '{"as":"U9","more":true}']) humans.hear(second, odd);
    humans.leave(silent);
    humans.leave(first);
    expect(told).toEqual([['U1'], ['U1', 'U2'], ['U1', 'U3'], ['U3']]);
  });
});

describe('where the clock runs along', () => {
  afterEach(() => vi.useRealTimers());

  const running = () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: monday });
    return createSandbox({ cast: fernhill, now: monday, realTime: Date.now });
  };

  const words = (sandbox: ReturnType<typeof createSandbox>) =>
    sandbox.read.messages(general).filter((one) => Number(one.ts) * 1000 >= monday).length;

  it('people talk in real time', async () => {
    const sandbox = running();
    await vi.advanceTimersByTimeAsync(week);
    expect(words(sandbox)).toBeGreaterThan(0);
  });

  it('people keep still in real time when they are off, and when the workspace is closed', async () => {
    const off = running();
    off.cast?.switch(false);
    await vi.advanceTimersByTimeAsync(week);
    expect(words(off)).toBe(0);
    const closed = createSandbox({ cast: fernhill, now: Date.now(), realTime: Date.now });
    await closed.stop();
    const before = words(closed);
    closed.clock.advance(1);
    await vi.advanceTimersByTimeAsync(week);
    expect(words(closed)).toBe(before);
  });

  it('a journey takes over from the timer, and gives back to it', async () => {
    const sandbox = running();
    const journey = sandbox.moveTime(monday + week);
    await vi.advanceTimersByTimeAsync(day);
    await journey;
    const before = words(sandbox);
    expect(before).toBeGreaterThan(0);
    await vi.advanceTimersByTimeAsync(2 * week);
    expect(words(sandbox)).toBeGreaterThan(before);
  });
});
