/** Pure. What follows from an app's message: who answers it, presses its buttons, or reacts to it, and when. */
import type { Act, Button, Company, Someone } from './act.ts';
import { chance, pick } from './chance.ts';
import { delay, type Slow } from './delay.ts';
import { laterAtWork } from './hours.ts';
import type { Answer, Heard } from './script.ts';
import { inclination } from './temper.ts';

/** An app's message in a channel. */
export type Prompt = {
  /** What chance knows it by: the channel, and which of the app's messages there it is. */
  key: string;
  channel: string;
  ts: string;
  /** The message on top of its thread: itself, or another. */
  thread: string;
  /** Epoch ms. */
  at: number;
  /** `null` where it says nothing that anybody would answer. */
  heard: Heard | null;
  /** The factor of tiring.ts. */
  fresh: number;
  /** Lines for its cue that were not said in the channel. */
  lines: readonly Answer[];
  /** Rows of buttons that people like. */
  buttons: readonly (readonly Button[])[];
  /** Said to a few people alone, who answer one another. Default: false. */
  isDirect?: boolean;
};

/** Some who answer soon do so beside the thread; later, nobody would know what they mean. [own] */
const besideTheThread = 0.1;
const soonMs = 2 * 3_600_000;

/** Of those who react at all, so many react to the question itself. [own] */
const toThePrompt = 0.15;

const reactions = { familiar: ['+1', 'eyes', 'bulb'], exciting: ['fire', 'rocket', 'eyes'] } as const;

/** Everything that people do about it, in no particular order: at most one answer each. */
export const plan = (prompt: Prompt, company: Company): Act[] =>
  company.people.flatMap((someone) => deeds(prompt, company, someone));

const deeds = (prompt: Prompt, { seed, week }: Company, someone: Someone): Act[] => {
  const { key, channel, ts: on, thread, heard, lines, buttons } = prompt;
  const { id: by, temper, zone } = someone;
  const draw = (...what: (string | number)[]) => chance(seed, key, by, ...what);
  const when = (what: Slow, ...more: number[]) =>
    laterAtWork(prompt.at, delay(what, draw('when', what, ...more)), zone, temper.hours);
  const { answers, reacts, presses, replies } = inclination(temper, week, heard, prompt.fresh);
  const { isDirect = false } = prompt;
  const acts: Act[] = [];

  const line = pick(
    lines.filter((one) => one.by === by),
    draw('line'),
  );
  if (heard && line && draw('answer') < (isDirect ? replies : answers)) {
    const at = when('answer');
    const beside = isDirect || (at < prompt.at + soonMs && draw('beside') < besideTheThread);
    const where = beside ? null : thread;
    acts.push({ kind: 'answer', key: `${key} answer ${by}`, by, channel, on, thread: where, line, at });
  }

  const emoji = heard && pick(reactions[heard.flavour], draw('emoji'));
  if (emoji && draw('react') < reacts * toThePrompt)
    acts.push({ kind: 'react', key: `${key} react ${by}`, by, channel, on, emoji, at: when('react') });

  buttons.forEach((row, index) => {
    const button = pick(row, draw('button', index));
    if (!button || draw('press', index) >= presses) return;
    const at = when('press', index);
    acts.push({ kind: 'press', key: `${key} press ${index} ${by}`, by, channel, on, button, at });
  });
  return acts;
};
