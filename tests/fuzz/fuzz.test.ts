import { Agent, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import type { Connection } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { asForm, asJson, signed, signingSecret } from '../outside/slack.ts';
import { type Chance, chanceOf } from './chance.ts';
import { mutate } from './mutate.ts';
import { command, events, interactions } from './payloads.ts';
import { noHttp, type Outside, outside } from './requests.ts';
import { openSlack } from './slack.ts';
import { wordsFor } from './words.ts';

type Slack = Awaited<ReturnType<typeof openSlack>>;
type Answer = { status: number; body: string };
type Fault = { type?: string; message?: string; stack?: string; cause?: Fault; errors?: Fault[] };
type Logged = { level: string; msg: string; err?: Fault };

const now = Date.UTC(2026, 2, 2, 9);
/** Another number gives other payloads; the same one always the same. */
const seed = Number(process.env.FUZZ_SEED ?? 0);
const secrets = /\bat .+:\d+:\d+|node:internal|node_modules|[A-Z]\w*Error\b|xoxb-|SQLITE/;

let slack: Slack;
let store: Store;
let app: App;
let url: string;
let community: string;
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const logged: Logged[] = [];
const broken: unknown[] = [];
const note = (error: unknown) => void broken.push(error);

const openBot = async (connection: Connection): Promise<App> => {
  store = await openStore(':memory:');
  return createApp({
    connection,
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    tokenKeys: [],
    local: false,
    store,
    now: () => now,
    wall: Date.now,
    real: () => performance.now(),
    random: () => 0.5,
    holder: 'fuzz',
    log: createLog('warn', { write: (line) => void logged.push(JSON.parse(line)) }),
  });
};

const send = ({ method, path, headers, body }: Outside): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const request = httpRequest({ agent, hostname, port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });

const deliver = (body: string, type: string): Promise<Answer> =>
  send({ method: 'POST', path: '/slack/events', headers: signed(body, type), body });

/** Does so many works, thirty-two at a time. */
const many = async <Result>(count: number, work: (index: number) => Promise<Result>): Promise<Result[]> => {
  const results: Result[] = [];
  let next = 0;
  const hand = async () => {
    while (next < count) {
      const index = next++;
      results[index] = await work(index);
    }
  };
  await Promise.all(Array.from({ length: 8 }, hand));
  return results;
};

const ask = async (text: string): Promise<string> => {
  const before = slack.said.length;
  await deliver(form(command(text, slack.responseUrl)), asForm);
  await app.idle();
  return slack.said.slice(before).join('\n');
};

const form = (fields: unknown): string =>
  new URLSearchParams(
    Object.entries<unknown>(Object(fields)).map(([key, value]): [string, string] => [
      key,
      typeof value === 'string' ? value.toWellFormed() : JSON.stringify(value),
    ]),
  ).toString();

const leaks = (texts: readonly string[]) => texts.filter((text) => secrets.test(text)).slice(0, 3);

const stillServes = async () => {
  await app.idle();
  expect(broken).toEqual([]);
  expect(leaks(slack.said)).toEqual([]);
  expect(await send({ method: 'GET', path: '/healthz', headers: {} })).toMatchObject({ status: 200 });
  expect(await ask('help')).toContain('/community rhythm');
};

const ended = async () => {
  await app.stop();
  await store.close();
  await slack.close();
};

beforeEach(() => {
  logged.length = 0;
});

describe('over HTTP', () => {
  let verbs: string[];

  beforeAll(async () => {
    process.on('unhandledRejection', note);
    process.on('uncaughtException', note);
    slack = await openSlack();
    app = await openBot({ mode: 'http', apiUrl: `${slack.url}/api/`, botToken: 'xoxb-1', signingSecret });
    ({ url } = await app.start());
    verbs = app.features.flatMap((feature) => feature.verbs ?? []).map(({ name }) => name);
    await ask('create Data craft - better together');
    const [made] = await store.db.select({ id: store.t.communities.id }).from(store.t.communities);
    community = made?.id ?? '';
    await store.db.update(store.t.communities).set({ state: 'open', openedAt: now - 1 });
  });
  afterAll(async () => {
    await ended();
    agent.destroy();
    process.off('unhandledRejection', note);
    process.off('uncaughtException', note);
  });

  test('2,500 requests of whoever is not Slack are refused', async () => {
    const chance = chanceOf(seed + 1);
    const answers = await many(2_500, () => send(outside(chance)));
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(leaks(answers.map(({ body }) => body))).toEqual([]);
    await stillServes();
  });

  test('500 things that are no HTTP are refused', async () => {
    const chance = chanceOf(seed + 2);
    const answers = await many(500, () => raw(noHttp(chance)));
    expect(leaks(answers)).toEqual([]);
    await stillServes();
  });

  test('3,500 spoiled deliveries, signed, are handled or refused', async () => {
    const chance = chanceOf(seed + 3);
    const kinds = interactions(app.features, community, slack.responseUrl);
    const answers = await many(3_500, () => {
      const payload = mutate((chance.next() < 0.4 ? chance.one(events) : chance.one(kinds)) as never, chance);
      const json = JSON.stringify(payload);
      if (chance.next() < 0.05) return deliver(json.slice(0, chance.below(json.length)), asJson);
      const isEvent = json.includes('"event_callback"');
      return isEvent ? deliver(json, asJson) : deliver(form({ payload: json }), asForm);
    });
    expect(leaks(answers.map(({ body }) => body))).toEqual([]);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(1_000);
    expect(unexplained()).toEqual([]);
    await stillServes();
  });

  test('500 spoiled commands are handled or refused', async () => {
    const chance = chanceOf(seed + 4);
    const answers = await many(500, () =>
      deliver(form(mutate(command(chance.one(verbs), slack.responseUrl), chance)), asForm),
    );
    expect(leaks(answers.map(({ body }) => body))).toEqual([]);
    expect(unexplained()).toEqual([]);
    await stillServes();
  });

  test('1,500 command texts are answered, none of them with a fault', async () => {
    const chance = chanceOf(seed + 5);
    const before = slack.said.length;
    const typed: string[] = [];
    const answers = await many(1_500, (index) => {
      typed[index] = wordsFor(verbs, chance);
      return deliver(form(command(typed[index], slack.responseUrl)), asForm);
    });
    await app.idle();
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect(slack.said.length - before).toBeGreaterThanOrEqual(1_500);
    expect(unexplained()).toEqual([]);
    await stillServes();
  });
});

describe('over Socket Mode', () => {
  beforeAll(async () => {
    process.on('unhandledRejection', note);
    process.on('uncaughtException', note);
    slack = await openSlack();
    const apiUrl = `${slack.url}/api/`;
    app = await openBot({ mode: 'socket', apiUrl, botToken: 'xoxb-1', appToken: 'xapp-1' });
    ({ url } = await app.start());
  });
  afterAll(async () => {
    await ended();
    process.off('unhandledRejection', note);
    process.off('uncaughtException', note);
  });

  test('1,500 frames, spoiled and random, are handled or dropped', async () => {
    const chance = chanceOf(seed + 6);
    const socket = await slack.socket;
    const kinds = interactions(app.features, 'x', slack.responseUrl);
    for (let times = 0; times < 1_500; times++) {
      socket.send(frame(chance, kinds), { binary: chance.next() < 0.05 });
      if (times % 50 === 0) await app.idle();
    }
    const before = slack.said.length;
    socket.send(envelope('slash_commands', command('help', slack.responseUrl), 'last'));
    await expect
      .poll(() => slack.said.slice(before).some((one) => one.includes('/community help')), {
        timeout: 10_000,
      })
      .toBe(true);
    await app.idle();
    expect(unexplained()).toEqual([]);
    expect(broken).toEqual([]);
    expect(leaks(slack.said)).toEqual([]);
  });
});

const envelope = (type: string, payload: unknown, id: string) =>
  JSON.stringify({ type, envelope_id: id, payload, accepts_response_payload: true });

const frame = (chance: Chance, kinds: readonly object[]): string => {
  const random = chance.next();
  if (random < 0.1) return chance.text(chance.below(200));
  const payload = random < 0.5 ? chance.one(events) : random < 0.9 ? chance.one(kinds) : command('list', '');
  const type = chance.one(['events_api', 'interactive', 'slash_commands', 'hello', 'close', '__proto__']);
  const whole = JSON.parse(envelope(type, payload, `${random}`));
  const text = JSON.stringify(mutate(whole, chance));
  return random > 0.97 ? text.slice(0, chance.below(text.length)) : text;
};

/** Says something on a connection of its own, hangs up, and tells what came back. */
const raw = (words: string): Promise<string> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    let heard = '';
    const socket = connect(Number(port), hostname, () => socket.end(words));
    socket.on('data', (chunk) => {
      heard += chunk.toString();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
  });

const sayFault = (fault: Fault | undefined): string => {
  const inner = fault?.cause ?? fault?.errors?.[0];
  return inner ? sayFault(inner) : said(fault);
};

const said = (fault: Fault | undefined): string =>
  `${fault?.type} ${fault?.message?.slice(0, 200)} ${fault?.stack?.split('\n').slice(0, 3).join()}`;

/** Faults of ours that the log tells of, the same ones once. */
const unexplained = (): string[] => [
  ...new Set(
    logged
      .filter(({ level }) => level === 'error' || level === 'fatal')
      .map(({ msg, err }) => `${msg}: ${sayFault(err)}`),
  ),
];
