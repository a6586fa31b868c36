/** What the measurements take place in: a temporary folder, processes, and a Slack that says yes to everything. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const team = 'T0BENCH001';
export const bot = 'U0TRELLIS1';
export const channel = 'C0BENCH001';
export const signingSecret = 'bench';
export const people = Array.from({ length: 200 }, (_, index) => `U${String(index).padStart(9, '0')}`);

export const folder = mkdtempSync(join(tmpdir(), 'trellis-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const answers: Record<string, object> = {
  'auth.test': { team_id: team, user_id: bot, bot_id: 'B1', app_id: 'A1' },
  'conversations.info': { channel: { id: channel, is_member: true } },
  'conversations.members': { members: people },
};

/** Answers what the bot asks when it starts. */
export const openSlack = async (): Promise<{ apiUrl: string; close(): void }> => {
  const server = createServer((request, response) => {
    request.resume();
    const method = request.url?.split('/').at(-1) ?? '';
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, ...answers[method] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};

export type Running = {
  pid: number;
  /** Real milliseconds from being started to being ready. */
  readyAfter: number;
  /** What it said when it was ready. */
  said: string;
  /** Resident memory, bytes. */
  memory(): number;
  stop(): Promise<void>;
};

/** As `npm start` does; the peer as well. */
const asStarted = ['--max-semi-space-size=16'];

/** Starts a process of this repository; it is ready once it writes a line. */
export const run = async (
  script: string,
  env: Record<string, string>,
  flags: string[] = [],
): Promise<Running> => {
  const began = performance.now();
  const child = spawn(process.execPath, [...asStarted, ...flags, script], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  const said = await firstLine(child);
  return {
    pid: child.pid ?? 0,
    readyAfter: performance.now() - began,
    said,
    memory: () => {
      const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
      return Number(kilobytes) * 1024;
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
};

const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('\n')) resolve(said.slice(0, said.indexOf('\n')));
    });
    child.once('exit', (code) => reject(new Error(`a process ended with ${code}`)));
  });

/** A port that nobody listens on. */
export const freePort = async (): Promise<number> => {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise<unknown>((resolve) => probe.close(resolve));
  return port;
};

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
