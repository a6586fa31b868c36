import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { WebClient } from '@slack/web-api';
import { rolldown } from 'rolldown';
import { createSandbox, type Sandbox } from '../../src/sandbox/index.ts';
import { freshFolder } from '../support/folder.ts';
import { compiled } from '../support/process.ts';
import { silent } from './silent.ts';

/** What a child is told. */
export type Orders = {
  store: string;
  slack: string;
  token: string;
  team: string;
  channels: string[];
  /** Between two beats of a channel, ms of the movable clock. */
  every: number;
  /** The movable clock: it was `start` at the real instant `origin`, and runs `speed` times as fast. */
  start: number;
  origin: number;
  speed: number;
  timeout: number;
  holder: string;
  /** Plan until then (movable clock), post all, and end; null: go on for ever. */
  end: number | null;
};

export type Survived = {
  /** What the bot has said, by channel, replies included. */
  said: string[];
  /** What it should have said. */
  planned: string[];
  /** How many of them have a file. */
  files: number;
  /** Faults that were met. */
  faults: number;
  /** Messages that were posted a second time, and taken away again. */
  twins: number;
};

const team = 'T0FERNHILL';
const start = Date.UTC(2026, 2, 2, 9);
const speed = 100;
const every = 20_000;
const timeout = 150;

/**
 * Three processes share a store and post beats to a Slack that fails in every way, and are killed again and
 * again at random moments. A last process finishes what they left.
 */
export const surviveKills = async (store: string, kills: number, seed: number): Promise<Survived> => {
  const random = mulberry32(seed);
  const origin = Date.now();
  const slack = createSandbox({ seed: 'blank', now: start, realTime: () => (Date.now() - origin) * speed });
  const server = await slack.listen();
  const program = await bundle();
  const children: Child[] = [];
  try {
    const api = `${server.url}/api/`;
    const client = new WebClient(slack.app.botToken, { slackApiUrl: api, logger: silent });
    const channels: string[] = [];
    for (const name of ['one', 'two', 'three', 'four'])
      channels.push((await client.conversations.create({ name })).channel?.id ?? '');
    const faults = makeTrouble(slack, random);
    const deleted = new Set<number>();
    slack.traffic.subscribe(({ id, name }) => {
      if (name === 'chat.delete') deleted.add(id);
    });
    const orders = {
      store,
      slack: api,
      token: slack.app.botToken,
      team,
      channels,
      every,
      start,
      origin,
      speed,
    };
    const run = (holder: string, end: number | null) => {
      const child = startChild(program.file, { ...orders, timeout, holder, end });
      children.push(child);
      return child;
    };

    let left = kills;
    let names = 0;
    const slot = async () => {
      let holder = `process ${names++}`;
      while (left > 0) {
        left -= 1;
        const begun = performance.now();
        const child = run(holder, null);
        await child.up();
        // Where all cores are busy, one that has just come up needs as much longer to do anything.
        const patience = Math.max(250, (performance.now() - begun) / 2);
        await Promise.race([posts(slack, Math.floor(random() * 5)), setTimeout(patience)]);
        await setTimeout(random() * 20);
        await child.kill();
        // Most come back under their name and find their lease; some never do, and it has to run out.
        if (random() < 0.06) holder = `process ${names++}`;
      }
    };
    await Promise.all([slot(), slot(), slot()]);

    const end = slack.clock.now();
    const met = faults();
    slack.faults.clear();
    await run('the last', end).done();
    const messages = channels.flatMap((channel) =>
      slack.read.messages(channel).flatMap((one) => (one.metadata || one.files ? [one] : [])),
    );
    return {
      said: messages.map(({ text }) => text),
      files: messages.filter(({ files }) => files).length,
      planned: channels.flatMap((channel) => plannedIn(channel, end)),
      faults: met,
      twins: deleted.size,
    };
  } finally {
    await Promise.all(children.map((child) => child.end()));
    program.remove();
    await server.close();
  }
};

/** Resolves when so many more posts have reached Slack, and one is under way. */
const posts = (slack: Sandbox, count: number): Promise<void> =>
  new Promise((resolve) => {
    const seen = new Set<number>();
    const stop = slack.traffic.subscribe(({ id, name }) => {
      if (name === 'chat.postMessage') seen.add(id);
      if (seen.size <= count) return;
      stop();
      resolve();
    });
  });

const plannedIn = (channel: string, end: number): string[] => {
  const planned: string[] = [];
  for (let due = start + every; due <= end; due += every) {
    planned.push(`beat:${channel}:${due}`);
    if (due % (3 * every) === 0) planned.push(`reply:${channel}:${due}`);
  }
  return planned;
};

/** Returns a count of the faults so far. */
const makeTrouble = (slack: Sandbox, random: () => number): (() => number) => {
  let met = 0;
  const often = (share: number) => ({
    when: () => {
      const hit = random() < share;
      if (hit) met += 1;
      return hit;
    },
  });
  slack.faults.limits(true);
  slack.faults.call('chat.postMessage', { kind: 'rateLimited', retryAfter: 3 }, often(0.08));
  slack.faults.call('chat.postMessage', { kind: 'error', status: 500 }, often(0.08));
  slack.faults.call('chat.postMessage', { kind: 'delay', ms: timeout + 30 }, often(0.05));
  slack.faults.call('chat.postMessage', { kind: 'acceptedThenCutOff' }, often(0.08));
  slack.faults.call('chat.postMessage', { kind: 'acceptedLate', ms: 100 }, often(0.08));
  slack.faults.call('files.getUploadURLExternal', { kind: 'error' }, often(0.08));
  slack.faults.call('upload', { kind: 'acceptedThenCutOff' }, often(0.08));
  slack.faults.call('files.completeUploadExternal', { kind: 'acceptedThenCutOff' }, often(0.08));
  slack.faults.call('files.completeUploadExternal', { kind: 'acceptedLate', ms: 100 }, often(0.08));
  slack.faults.call('files.completeUploadExternal', { kind: 'answeredEarly', ms: 30 }, often(0.2));
  slack.faults.call('conversations.replies', { kind: 'error' }, often(0.08));
  slack.faults.call('conversations.history', { kind: 'error' }, often(0.08));
  slack.faults.call('chat.delete', { kind: 'acceptedThenCutOff' }, often(0.08));
  return () => met;
};

/** A child starts in a tenth of the time when its modules are one file; the code is the same. */
const bundle = async (): Promise<{ file: string; remove(): void }> => {
  const root = join(import.meta.dirname, '../..');
  const folder = freshFolder();
  for (const name of ['migrations', 'node_modules']) symlinkSync(join(root, name), join(folder.path, name));
  mkdirSync(join(folder.path, 'tests/delivery'), { recursive: true });
  const file = join(folder.path, 'tests/delivery/kills.child.mjs');
  const bundled = await rolldown({
    input: join(import.meta.dirname, 'kills.child.ts'),
    platform: 'node',
    external: ['better-sqlite3', 'pg', '@slack/web-api'],
  });
  await bundled.write({ file, format: 'esm' });
  await bundled.close();
  return { file, remove: folder.remove };
};

type Child = {
  /** Resolves when it has begun to work. */
  up(): Promise<void>;
  /** Resolves when it is done. */
  done(): Promise<void>;
  kill(): Promise<void>;
  /** Leaves nothing behind, however the test ended. */
  end(): Promise<void>;
};

const startChild = (file: string, orders: Orders): Child => {
  const child: ChildProcess = spawn(process.execPath, [file], {
    env: { ...process.env, ...compiled, ORDERS: JSON.stringify(orders) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const heard = new Promise<boolean>((resolve) => child.stdout?.once('data', () => resolve(true)));
  const closed = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return {
    up: async () => {
      if ((await Promise.race([heard, closed])) !== true) throw new Error('A process ended before it began');
    },
    done: async () => {
      if ((await closed) !== 0) throw new Error('A process failed');
    },
    kill: async () => {
      if (!child.kill('SIGKILL')) throw new Error('A process ended by itself');
      await closed;
    },
    end: async () => {
      child.kill('SIGKILL');
      await closed;
    },
  };
};

/** A small generator of numbers in [0, 1) from a seed. */
const mulberry32 = (seed: number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
