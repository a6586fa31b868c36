import { once } from 'node:events';
import { LogLevel, WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Change } from '../../src/sandbox/index.ts';
import { cast, type Payload, places, type Recorder, record, refusal } from './recorder.ts';

let app: Recorder;
beforeEach(async () => {
  app = await record();
  await app.sandbox.as(cast.grace).invite(places.frontend, app.sandbox.app.botUserId);
  app.received.length = 0;
});
afterEach(() => app.close());

const say = (text = 'hello') => app.client.chat.postMessage({ channel: places.frontend, text });
const write = (text = 'hello') => app.sandbox.as(cast.grace).post(places.frontend, text);
const heard = () => app.events('message').map((one) => one.text);
const last = () => app.sandbox.read.messages(places.frontend).at(-1)?.text;
const seconds = (n: number) => n * 1000;
const control = async (body?: unknown) => {
  const answer = await fetch(
    `${app.url}/_control/faults`,
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  );
  return { status: answer.status, body: (await answer.json()) as Payload };
};

describe('the switches', () => {
  it('are listed with what is on, and windows are told', async () => {
    const { switches } = app.sandbox;
    expect((await control()).body.switches).toContainEqual({ name: 'outage', kind: 'switch', on: false });
    expect((await control()).body.switches).toContainEqual({ name: 'disconnect', kind: 'once', on: false });
    const changes: Change[] = [];
    app.sandbox.subscribe((change) => changes.push(change));
    const set = await control({ switch: 'duplicates', on: true });
    expect(set.body.switches).toContainEqual({ name: 'duplicates', kind: 'switch', on: true });
    expect(changes).toContainEqual({ what: 'faults' });
    const state = await fetch(`${app.url}/_control/state?viewer=${cast.grace}`);
    expect(((await state.json()) as Payload).faults).toEqual(['duplicates']);
    await switches.set('slow', true);
    expect((await control({ clear: true })).body.switches.filter((one: { on: boolean }) => one.on)).toEqual(
      [],
    );
  });

  it('are those that there are', async () => {
    for (const name of ['nothing', 'constructor', '__proto__'])
      expect(await control({ switch: name, on: true })).toMatchObject({
        status: 404,
        body: { error: 'unknown_switch' },
      });
    expect((await control({ switch: 'disconnect', on: true })).status).toBe(404);
    expect((await control({ once: 'outage' })).status).toBe(404);
    expect((await control({ switch: 'outage', on: 'yes' })).status).toBe(400);
  });

  it('are off, too, when all the faults were cleared', async () => {
    const { switches, faults } = app.sandbox;
    for (const { name, kind } of switches.state())
      if (kind === 'switch' && !['uninstalled', 'archived'].includes(name)) await switches.set(name, true);
    expect(switches.on()).toHaveLength(8);
    faults.clear();
    expect(switches.on()).toEqual([]);
    await switches.set('acceptedThenCutOff', true);
    expect(switches.on()).toEqual(['acceptedThenCutOff']);
  });
});

describe('an outage', () => {
  it('fails every call and delivery, and afterwards what was not delivered comes', async () => {
    await app.sandbox.switches.set('outage', true);
    await expect(say()).rejects.toMatchObject({ statusCode: 503 });
    await write();
    expect(app.received).toEqual([]);
    expect(await app.sandbox.as(cast.grace).command(places.frontend, '/hello')).toEqual({
      ok: false,
      error: 'dispatch_failed',
    });
    await app.sandbox.switches.set('outage', false);
    expect((await say()).ok).toBe(true);
    await app.sandbox.moveTime(app.sandbox.clock.now() + seconds(61));
    expect(heard()).toContain('hello');
  });

  it('fails answers to a response_url', async () => {
    app.reply.with = ({ payload }) => ({ body: payload.command ? undefined : {} });
    await app.sandbox.as(cast.grace).command(places.frontend, '/hello');
    const url = app.received.at(-1)?.payload.response_url;
    const answer = () =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"text":"later"}',
      });
    await app.sandbox.switches.set('outage', true);
    expect((await answer()).status).toBe(503);
    await app.sandbox.switches.set('outage', false);
    expect((await answer()).status).toBe(200);
    expect(app.sandbox.read.ephemerals(cast.grace).map((one) => one.text)).toEqual(['later']);
  });

  it('cuts sockets off, refuses them, and is over for good once they are back', async () => {
    const { sandbox, url } = app;
    const client = new WebClient(sandbox.app.appToken, {
      slackApiUrl: `${url}/api/`,
      logLevel: LogLevel.ERROR,
      retryConfig: { retries: 0 },
    });
    const address = async () => (await client.apps.connections.open({})).url ?? '';
    const socket = new WebSocket(await address());
    await once(socket, 'open');
    const ticket = await address();
    await sandbox.switches.set('outage', true);
    await once(socket, 'close');
    await expect(address()).rejects.toMatchObject({ statusCode: 503 });
    expect(String((await once(new WebSocket(ticket), 'error'))[0])).toContain('503');

    let over = false;
    const off = sandbox.switches.set('outage', false).then(() => {
      over = true;
    });
    const again = await address();
    expect(over, 'nobody is back yet').toBe(false);
    expect(sandbox.reconnecting()).toBe(true);
    await once(new WebSocket(again), 'open');
    await off;
    expect(sandbox.connections()).toBe(1);
    expect(sandbox.reconnecting()).toBe(false);
  });
});

describe('posts', () => {
  it('arrive later, by the movable clock, while late arrivals are on; at once when they are switched off', async () => {
    const { switches, clock, moveTime } = app.sandbox;
    await switches.set('acceptedLate', true);
    await refusal(say('first'));
    await moveTime(clock.now() + seconds(44));
    expect(last()).not.toBe('first');
    const seen: number[] = [];
    app.sandbox.subscribe(() => last() === 'first' && seen.push(clock.now()));
    const at = clock.now() + seconds(1);
    await moveTime(clock.now() + seconds(30));
    expect(seen[0], 'time stops there on its way').toBe(at);
    await refusal(say('second'));
    expect(last()).toBe('first');
    await switches.set('acceptedLate', false);
    expect(last()).toBe('second');
    expect((await say('third')).ok).toBe(true);
  });

  it('are cut off after they were accepted, until that is switched off', async () => {
    const { switches } = app.sandbox;
    await switches.set('acceptedThenCutOff', true);
    for (const text of ['one', 'two']) {
      await refusal(say(text));
      expect(last()).toBe(text);
    }
    expect((await app.client.auth.test()).ok, 'other calls are answered').toBe(true);
    await switches.set('acceptedThenCutOff', false);
    expect((await say()).ok).toBe(true);
  });
});

it('answers slowly, in real time, and then no more', async () => {
  const { switches } = app.sandbox;
  const took = async () => {
    const began = performance.now();
    await app.client.auth.test();
    return performance.now() - began;
  };
  await switches.set('slow', true);
  expect(await took()).toBeGreaterThan(950);
  await switches.set('slow', false);
  expect(await took()).toBeLessThan(950);
});

it('delivers events in another order, but holds none back for more than ten seconds', async () => {
  const { switches, clock, moveTime } = app.sandbox;
  await switches.set('reordered', true);
  for (const text of ['one', 'two', 'three']) await write(text);
  const sent = app.sandbox.traffic.entries().slice(-3);
  expect(sent.map((one) => (one.request as { event: { text: string } }).event.text)).toEqual([
    'three',
    'two',
    'one',
  ]);
  await write('alone');
  expect(heard()).not.toContain('alone');
  await moveTime(clock.now() + seconds(10));
  expect(heard()).toContain('alone');
  await write('held');
  expect(heard()).not.toContain('held');
  await switches.set('reordered', false);
  await app.sandbox.idle();
  expect(heard()).toContain('held');
});

it('takes the token away and gives it back', async () => {
  const { switches } = app.sandbox;
  await switches.set('revoked', true);
  expect((await refusal(app.client.auth.test())).error).toBe('token_revoked');
  await switches.set('revoked', false);
  expect((await app.client.auth.test()).ok).toBe(true);
});

it('removes the app and installs it again', async () => {
  const { switches, read, app: own } = app.sandbox;
  await switches.set('uninstalled', true);
  expect(app.events('app_uninstalled')).toHaveLength(1);
  expect((await refusal(app.client.auth.test())).error).toBe('account_inactive');
  await switches.set('uninstalled', true);
  expect(app.events('app_uninstalled'), 'once is enough').toHaveLength(1);
  await switches.set('uninstalled', false);
  expect((await app.client.auth.test()).ok).toBe(true);
  expect(read.channel(places.frontend, cast.grace).members).not.toContain(own.botUserId);
});

it('archives channels that are not the app’s to foresee, and brings them back together', async () => {
  const { switches, read } = app.sandbox;
  expect(await control({ switch: 'archived', on: true })).toMatchObject({ status: 404 });
  for (const channel of [places.frontend, places.data]) await switches.set('archived', true, { channel });
  expect(switches.state().find(({ name }) => name === 'archived')?.channels).toEqual([
    places.frontend,
    places.data,
  ]);
  expect(app.events('channel_archive').map((one) => one.channel)).toContain(places.frontend);
  expect((await refusal(say())).error).toBe('is_archived');
  expect(await control({ switch: 'archived', on: true, channel: places.general })).toMatchObject({
    body: { error: 'cant_archive_general' },
  });
  await switches.set('archived', false, { channel: places.data });
  expect(switches.on()).toEqual(['archived']);
  await switches.set('archived', false);
  expect(switches.on()).toEqual([]);
  expect(read.channel(places.frontend, cast.grace).is_archived).toBe(false);
});
