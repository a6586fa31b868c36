import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSandbox } from '../../src/sandbox/index.ts';
import { cast, manifest, places, type Recorder, record, refusal } from './recorder.ts';

let app: Recorder;
beforeEach(async () => {
  app = await record();
  await app.sandbox.as(cast.grace).invite(places.frontend, app.sandbox.app.botUserId);
  app.received.length = 0;
});
afterEach(() => app.close());

const post = (text = 'hello') => app.sandbox.as(cast.grace).post(places.frontend, text);
const minutes = (n: number) => n * 60_000;

describe('retries', () => {
  it('come at once, after a minute and after five more, as the same event', async () => {
    app.reply.with = () => ({ status: 500 });
    await post();
    expect(app.received).toHaveLength(2);
    app.sandbox.clock.advance(minutes(1) - 1);
    await app.sandbox.idle();
    expect(app.received).toHaveLength(2);
    await app.sandbox.moveTime(app.sandbox.clock.now() + minutes(60));
    expect(app.received).toHaveLength(4);
    expect(
      app.received.map((one) => [one.headers['x-slack-retry-num'], one.headers['x-slack-retry-reason']]),
    ).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
      ['2', 'http_error'],
      ['3', 'http_error'],
    ]);
    expect(new Set(app.received.map((one) => one.payload.event_id)).size).toBe(1);
  });

  it('end with the first answer that is good', async () => {
    app.reply.with = ({ headers }) => ({ status: headers['x-slack-retry-num'] === '2' ? 200 : 503 });
    await post();
    await app.sandbox.moveTime(app.sandbox.clock.now() + minutes(60));
    expect(app.received).toHaveLength(3);
  });

  it('are left out when the app says so', async () => {
    app.reply.with = () => ({ status: 500, headers: { 'x-slack-no-retry': '1' } });
    await post();
    await app.sandbox.moveTime(app.sandbox.clock.now() + minutes(60));
    expect(app.received).toHaveLength(1);
  });

  it('are not made of commands: the person is told', async () => {
    app.reply.with = () => ({ status: 500 });
    expect(await app.sandbox.as(cast.grace).command(places.frontend, '/hello')).toEqual({
      ok: false,
      error: 'dispatch_failed',
    });
    expect(app.received).toHaveLength(1);
  });
});

describe('two clocks', () => {
  it('signs with real time, whatever the movable clock says', async () => {
    app.sandbox.clock.advance(365 * 24 * minutes(60));
    const { ts } = await post();
    const [{ headers, raw, payload } = { headers: {}, raw: '', payload: {} }] = app.received;
    const timestamp = Number(headers['x-slack-request-timestamp']);
    expect(Math.abs(timestamp - Date.now() / 1000)).toBeLessThan(10);
    const expected = createHmac('sha256', app.sandbox.app.signingSecret)
      .update(`v0:${timestamp}:${raw}`)
      .digest('hex');
    expect(headers['x-slack-signature']).toBe(`v0=${expected}`);
    expect(Math.floor(Number(ts))).toBe(Math.floor(app.sandbox.clock.now() / 1000));
    expect(payload.event_time).toBe(Math.floor(app.sandbox.clock.now() / 1000));
  });

  it('moves from one due instant to the next, and lets the app finish at each', async () => {
    const start = app.sandbox.clock.now();
    const due = [minutes(10), minutes(25), minutes(90)].map((ms) => start + ms);
    const ticked: number[] = [];
    app.sandbox.driver = {
      nextDue: async () => due.find((at) => at > app.sandbox.clock.now()) ?? null,
      tick: async () => {
        ticked.push(app.sandbox.clock.now() - start);
      },
      idle: async () => {},
    };
    await app.sandbox.moveTime(start + minutes(30));
    expect(ticked).toEqual([minutes(10), minutes(25), minutes(30)]);
  });

  it('moves to what the app posts next, past what else is due', async () => {
    const { sandbox, client } = app;
    const start = sandbox.clock.now();
    const due = [500, minutes(10), minutes(25), minutes(90)].map((ms) => start + ms);
    sandbox.driver = {
      nextDue: async () => due.find((at) => at > sandbox.clock.now()) ?? null,
      tick: async () => {
        if (sandbox.clock.now() === start + 500)
          await client.chat.postMessage({ channel: places.frontend, text: 'on its way already' });
        if (sandbox.clock.now() === start + minutes(25))
          await client.chat.postMessage({ channel: cast.hana, text: 'a beat' });
        if (sandbox.clock.now() === start + minutes(90))
          await client.chat.postMessage({ channel: places.frontend, text: 'a beat' });
      },
      idle: async () => {},
    };
    await sandbox.moveToNextPost();
    expect(sandbox.clock.now() - start).toBe(minutes(25));
    await sandbox.moveToNextPost(cast.grace);
    expect(sandbox.clock.now() - start).toBe(minutes(90));
  });

  it('first does what is due already, and does not wait for ever for what stays due', async () => {
    const start = app.sandbox.clock.now();
    let work = 1;
    const did: number[] = [];
    app.sandbox.driver = {
      nextDue: async () => (work > 0 ? start : start + minutes(5)),
      tick: async () => {
        work -= 1;
        did.push(app.sandbox.clock.now() - start);
      },
      idle: async () => {},
    };
    await app.sandbox.moveTime(start + minutes(10));
    expect(did[0]).toBe(0);
    expect(did.at(-1)).toBe(minutes(10));
    expect(app.sandbox.clock.now()).toBe(start + minutes(10));
  });

  it('never goes back', () => {
    expect(() => app.sandbox.clock.set(app.sandbox.clock.now() - 1)).toThrow(RangeError);
  });

  it('runs along with real time when it is given', () => {
    let real = 5000;
    const { clock } = createSandbox({ seed: 'blank', now: 1000, realTime: () => real });
    real += 250;
    expect(clock.now()).toBe(1250);
    clock.advance(100);
    expect(clock.now()).toBe(1350);
  });
});

describe('faults', () => {
  it('limits the rate as often as asked, with the seconds to wait', async () => {
    app.sandbox.faults.rateLimit('chat.postMessage', { retryAfter: 7, times: 1 });
    const say = () => app.client.chat.postMessage({ channel: places.frontend, text: 'x' });
    await expect(say()).rejects.toMatchObject({ retryAfter: 7 });
    expect((await say()).ok).toBe(true);
  });

  it("keeps Slack's own pace when that is switched on, by the movable clock", async () => {
    app.sandbox.faults.limits(true);
    const say = () => app.client.chat.postMessage({ channel: places.frontend, text: 'x' });
    await say();
    await expect(say()).rejects.toMatchObject({ retryAfter: 1 });
    app.sandbox.clock.advance(1000);
    expect((await say()).ok).toBe(true);
  });

  it('posts, and then cuts the connection', async () => {
    app.sandbox.faults.call('chat.postMessage', { kind: 'acceptedThenCutOff' }, { times: 1 });
    await refusal(app.client.chat.postMessage({ channel: places.frontend, text: 'did it arrive?' }));
    expect(app.sandbox.read.messages(places.frontend).at(-1)?.text).toBe('did it arrive?');
  });

  it('posts later than the app waited for', async () => {
    app.sandbox.faults.call('chat.postMessage', { kind: 'acceptedLate' }, { times: 1 });
    await refusal(app.client.chat.postMessage({ channel: places.frontend, text: 'late' }));
    expect(app.sandbox.read.messages(places.frontend).at(-1)?.text).not.toBe('late');
    await app.sandbox.faults.arriveLate();
    expect(app.sandbox.read.messages(places.frontend).at(-1)?.text).toBe('late');
  });

  it('fails, refuses and forgets methods, only where it is told to', async () => {
    const { faults } = app.sandbox;
    faults.call('chat.postMessage', { kind: 'error', status: 503 }, { when: (args) => args.text === 'bad' });
    const undo = faults.call('users.info', { kind: 'unknownMethod' });
    faults.call('bookmarks.add', { kind: 'refused', error: 'team_access_not_granted' });
    await expect(
      app.client.chat.postMessage({ channel: places.frontend, text: 'bad' }),
    ).rejects.toMatchObject({ statusCode: 503 });
    expect((await app.client.chat.postMessage({ channel: places.frontend, text: 'good' })).ok).toBe(true);
    expect((await refusal(app.client.users.info({ user: cast.grace }))).error).toBe('unknown_method');
    undo();
    expect((await app.client.users.info({ user: cast.grace })).ok).toBe(true);
    const mark = app.client.bookmarks.add({
      channel_id: places.frontend,
      title: 'x',
      type: 'link',
      link: 'https://e.org',
    });
    expect((await refusal(mark)).error).toBe('team_access_not_granted');
  });

  it('delivers twice, and in another order', async () => {
    app.sandbox.faults.duplicateEvents(1);
    await post();
    expect(new Set(app.received.map((one) => one.payload.event_id)).size).toBe(1);
    expect(app.received).toHaveLength(2);
    app.sandbox.faults.duplicateEvents(0);
    app.received.length = 0;
    app.sandbox.faults.reorderEvents(2);
    await post('first');
    expect(app.received).toEqual([]);
    await post('second');
    expect(app.received.map((one) => one.payload.event.text).sort()).toEqual(['first', 'second']);
    const sent = app.sandbox.traffic.entries().slice(-2);
    expect(sent.map((one) => (one.request as { event: { text: string } }).event.text)).toEqual([
      'second',
      'first',
    ]);
  });

  it('holds nothing back once all is well again', async () => {
    app.sandbox.faults.dropDeliveries(true);
    await post();
    expect(app.received).toEqual([]);
    app.sandbox.faults.clear();
    await app.sandbox.moveTime(app.sandbox.clock.now() + minutes(2));
    expect(app.events('message').map((one) => one.text)).toEqual(['hello']);
  });
});

it('answers an act as failed while no app is connected', async () => {
  const alone = createSandbox({ manifest });
  expect(await alone.as(cast.grace).command(places.frontend, '/hello')).toEqual({
    ok: false,
    error: 'dispatch_failed',
  });
  expect(await alone.as(cast.grace).post(places.frontend, 'anybody?')).toMatchObject({ ok: true });
});
