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
  const draft = await lastTold(url, (one) => openIn(one) !== undefined);
  await act('click', dataCraft, draft.ts, openIn(draft));
  await lastTold(url, (one) => openIn(one) === undefined);
};

/** The action that opens the draft. */
const openIn = ({ blocks = [] }: Seen): string | undefined =>
  blocks.flatMap((block) => block.elements ?? []).find((one) => one.text?.text === 'Open it')?.action_id;

/** The last that only she sees, once it is such a one: it comes a moment after what she did. */
const lastTold = async (url: string, isIt: (told: Seen) => boolean): Promise<Seen> => {
  for (let tries = 0; tries < 50; tries += 1) {
    const { messages } = await ask<{ messages: Seen[] }>(url, `channel?viewer=${priya}&id=${dataCraft}`);
    const told = messages.findLast((one) => one.is_ephemeral);
    if (told && isIt(told)) return told;
    await pause(100);
  }
  throw new Error('what was done was not answered');
};

const pass = async (url: string): Promise<Passing> => {
  const began = performance.now();
  const { messages } = await ask<Passed>(url, 'time', { by: twelveWeeks });
  return { seconds: (performance.now() - began) / 1000, messages };
};

if (import.meta.main) console.log(await measureWeeks());
