/** Twelve weeks of the made-up company. */
import { databaseUrl } from './contestants.ts';
import { freePort, pause, run } from './place.ts';

const twelveWeeks = 84 * 86_400_000;
const priya = 'U0PRIYA001';
const dataCraft = 'C0DATACRFT';

type Passed = { messages: number };
type Passing = Passed & { seconds: number };

/** The same twelve weeks with the people as the script has them, and with nobody who acts on their own. */
export const measureWeeks = async (): Promise<{ lively: Passing; silent: Passing }> => ({
  silent: await live('silent', false),
  lively: await live('lively', true),
});

const live = async (name: string, cast: boolean): Promise<Passing> => {
  const port = await freePort();
  const env = { NODE_ENV: 'development', PORT: String(port), DATABASE_URL: databaseUrl(name) };
  const bot = await run('src/main.ts', env);
  const url = `http://127.0.0.1:${port}`;
  await ask(url, 'cast', { on: cast });
  await openCommunity(url);
  const passed = await pass(url);
  await bot.stop();
  return passed;
};

const ask = async <Answer>(url: string, path: string, body?: unknown): Promise<Answer> => {
  const answer = await fetch(`${url}/_control/${path}`, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json' },
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
};

type Seen = { ts: string; is_ephemeral?: true; blocks?: { elements?: Button[] }[] };
type Button = { action_id?: string; text?: { text?: string } };

const openCommunity = async (url: string): Promise<void> => {
  const act = (verb: string, ...args: unknown[]) => ask(url, 'act', { as: priya, verb, args });
  await act('command', dataCraft, '/community create Data craft - we get better at data together');
  const draft = await answerIn(url);
  const open = draft?.blocks
    ?.flatMap((block) => block.elements ?? [])
    .find((one) => one.text?.text === 'Open it');
  await act('click', dataCraft, draft?.ts, open?.action_id);
};

/** What only she sees comes a moment after her command. */
const answerIn = async (url: string): Promise<Seen | undefined> => {
  for (let tries = 0; tries < 50; tries += 1) {
    const { messages } = await ask<{ messages: Seen[] }>(url, `channel?viewer=${priya}&id=${dataCraft}`);
    const found = messages.findLast((one) => one.is_ephemeral);
    if (found) return found;
    await pause(100);
  }
  throw new Error('the command was not answered');
};

const pass = async (url: string): Promise<Passing> => {
  const began = performance.now();
  const { messages } = await ask<Passed>(url, 'time', { by: twelveWeeks });
  return { seconds: (performance.now() - began) / 1000, messages };
};
