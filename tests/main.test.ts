import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { freshFolder } from './support/folder.ts';
import { compiled } from './support/process.ts';

const { path: folder, remove } = freshFolder();
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  rmSync(join(folder, 'data'), { recursive: true, force: true });
});

afterAll(remove);

/** The process as whoever runs it sees it: what it says, and how it ends. */
const begin = (env: Record<string, string>) => {
  const child = spawn(process.execPath, ['src/main.ts'], {
    env: { PATH: process.env.PATH, ...compiled, DATABASE_URL: `file:${folder}/data/trellis.db`, ...env },
  });
  running.push(child);
  let said = '';
  const heard = (chunk: Buffer) => {
    said += chunk;
  };
  child.stdout.on('data', heard);
  child.stderr.on('data', heard);
  return {
    child,
    said: () => said,
    ended: async () => (await once(child, 'exit'))[0] as number | null,
    says: async (part: string) => {
      while (!said.includes(part)) {
        if (child.exitCode !== null) throw new Error(`it ended: ${said}`);
        await once(child.stdout, 'data');
      }
    },
  };
};

test('without Slack settings it opens the local workspace, is ready, and ends on SIGTERM', async () => {
  const process = begin({ PORT: '0' });
  await process.says('begins afresh');
  const url = /http:\/\/localhost:\d+/.exec(process.said())?.[0];
  expect(await (await fetch(`${url}/healthz`)).text()).toBe('ok');
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(process.said(), 'no warnings at start').not.toMatch(/warn|deprecat/i);
  const ended = process.ended();
  process.child.kill('SIGTERM');
  expect(await ended).toBe(0);
});

test('what whoever starts it can mend is said in a sentence, with exit code 1', async () => {
  const ends = async (env: Record<string, string>, sentence: string) => {
    const process = begin(env);
    expect(await process.ended()).toBe(1);
    expect(process.said()).toContain(sentence);
    expect(process.said()).not.toMatch(/^\s+at /m);
  };
  // What else can be wrong with the settings is tried where they are read: to start a process takes long.
  await Promise.all([
    ends({ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN'),
    ends({ PORT: '0', DATABASE_URL: 'file:/dev/null/trellis.db' }, 'cannot be opened'),
  ]);
});

test('a port that is taken is named', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const process = begin({ PORT: String(port) });
  expect(await process.ended()).toBe(1);
  expect(process.said()).toContain(`Port ${port} is taken`);
  other.close();
});

test('the local workspace keeps its hands off a database of a real one', async () => {
  const { openStore } = await import('../src/store/store.ts');
  const store = await openStore(`file:${folder}/data/trellis.db`);
  await store.db.insert(store.t.workspaces).values({ team: 'T1', installedAt: 1, local: false });
  await store.close();
  const process = begin({ PORT: '0' });
  expect(await process.ended()).toBe(1);
  expect(process.said()).toContain('real Slack workspace');
});

test('the local workspace begins anew when it is asked to, empty or as it was', async () => {
  const process = begin({ PORT: '0' });
  await process.says('begins afresh');
  const url = /http:\/\/localhost:\d+/.exec(process.said())?.[0];
  const post = (path: string, body: unknown) =>
    fetch(`${url}/_control/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  type State = { now: number; app: { reachable: boolean }; people: { id: string }[] };
  const state = async (): Promise<State | null> => {
    try {
      const read = async (path: string) => (await fetch(`${url}/_control/${path}`)).json() as Promise<State>;
      return { ...(await read('state')), ...(await read('people')) };
    } catch {
      return null;
    }
  };
  const again = async (seed: string, isNew: (people: number) => boolean) => {
    expect((await post('reset', { seed })).status).toBe(200);
    return vi.waitUntil(
      async () => {
        const found = await state();
        return found?.app.reachable && isNew(found.people.length) ? found : null;
      },
      { timeout: 20_000 },
    );
  };
  await post('act', {
    as: 'U0PRIYA001',
    verb: 'command',
    args: ['#data-craft', '/community create Data craft'],
  });
  await post('time', { by: 7 * 86_400_000 });
  const later = (await state())?.now ?? 0;
  const blank = await again('blank', (people) => people < 5);
  expect(blank.now).toBeLessThan(later);
  await again('company', (people) => people > 5);
  const priya = 'U0PRIYA001';
  await post('act', { as: priya, verb: 'command', args: ['#data-craft', '/community create Data craft'] });
  const answer = await vi.waitUntil(
    async () => {
      const seen = await fetch(`${url}/_control/channel?viewer=${priya}&id=C0DATACRFT`);
      const { messages } = (await seen.json()) as { messages: { text: string; is_ephemeral?: true }[] };
      return messages.findLast((one) => one.is_ephemeral)?.text;
    },
    { timeout: 20_000 },
  );
  expect(answer).toContain('only you see this');
  const ended = process.ended();
  process.child.kill('SIGTERM');
  expect(await ended).toBe(0);
});
