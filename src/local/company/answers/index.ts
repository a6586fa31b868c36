/** Pure. What the company answers to each prompt of the library, by its title. */
import type { Answer } from '../../../sandbox/cast/script.ts';
import { asks } from './asks.ts';
import { asksAhead } from './asks-ahead.ts';
import { asksForThings } from './asks-things.ts';
import { challenges } from './challenge.ts';
import { challengesAtWork } from './challenge-tasks.ts';
import { challengesInWords } from './challenge-words.ts';
import { guests } from './guest.ts';
import { elsewhere } from './guest-elsewhere.ts';
import { visits } from './guest-visits.ts';
import { reading } from './reading.ts';
import { readClosely } from './reading-closely.ts';
import { passedOn } from './reading-links.ts';
import { reflection } from './reflection.ts';
import { lookingBackAtOthers } from './reflection-others.ts';
import { lookingBackAtWork } from './reflection-work.ts';
import { show } from './show.ts';
import { desks } from './show-desk.ts';
import { rules } from './show-rules.ts';
import { whatIfs } from './what-if.ts';
import { habits } from './what-if-habits.ts';
import { onlookers } from './what-if-onlookers.ts';
import { wins } from './wins.ts';
import { winsWithHelp } from './wins-help.ts';
import { winsByLuck } from './wins-luck.ts';

const written = {
  ...wins,
  ...winsWithHelp,
  ...winsByLuck,
  ...asks,
  ...asksAhead,
  ...asksForThings,
  ...show,
  ...desks,
  ...rules,
  ...reading,
  ...passedOn,
  ...readClosely,
  ...reflection,
  ...lookingBackAtWork,
  ...lookingBackAtOthers,
  ...challenges,
  ...challengesInWords,
  ...challengesAtWork,
  ...guests,
  ...visits,
  ...elsewhere,
  ...whatIfs,
  ...habits,
  ...onlookers,
};

/**
 * Several answers share a thread, so that who replies to one names its author; and the author, whoever replied, if
 * it can have been only one.
 */
const addressed = (line: Answer): Answer => {
  const others = new Set<string>();
  const replies = (line.replies ?? []).map((reply) => {
    const [other] = others;
    const to = reply.by !== line.by ? line.by : others.size === 1 ? other : undefined;
    if (reply.by !== line.by) others.add(reply.by);
    return to === undefined ? reply : { ...reply, says: `<@${to}> ${reply.says}` };
  });
  return { ...line, replies };
};

export const answers: Record<string, Answer[]> = Object.fromEntries(
  Object.entries(written).map(([title, lines]) => [title, lines.map(addressed)]),
);
