/** Twelve weeks of the made-up company, with the bot in it and without. */
import { databaseUrl } from './contestants.ts';
import { freePort, run } from './place.ts';

const twelveWeeks = 84 * 86_400_000;
const priya = 'U0PRIYA001';
const dataCraft = 'C0DATACRFT';

type Passed = { messages: number; people: number };

export const measureWeeks = async (): Promise<{ trellis: number; alone: number; passed: Passed }> => {
  const company = await run('bench/company.ts', {});
  const alone = await pass(company.said);
  await company.stop();

  const port = await freePort();
  const bot = await run('src/main.ts', {
    NODE_ENV: 'development',
    PORT: String(port),
    DATABASE_URL: databaseUrl('weeks'),
  });
  const url = `http://127.0.0.1:${port}`;
  await openCommunity(url);
  const trellis = await pass(url);
  await bot.stop();
  return { trellis: trellis.seconds, alone: alone.seconds, passed: trellis.passed };
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
  const { messages } = await ask<{ messages: Seen[] }>(url, `channel?viewer=${priya}&id=${dataCraft}`);
  const draft = messages.findLast((one) => one.is_ephemeral);
  const open = draft?.blocks
    ?.flatMap((block) => block.elements ?? [])
    .find((one) => one.text?.text === 'Open it');
  await act('click', dataCraft, draft?.ts, open?.action_id);
};

const pass = async (url: string): Promise<{ seconds: number; passed: Passed }> => {
  const began = performance.now();
  const passed = await ask<Passed>(url, 'time', { by: twelveWeeks });
  return { seconds: (performance.now() - began) / 1000, passed };
};
