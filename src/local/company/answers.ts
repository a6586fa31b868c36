/** Pure. What the company answers to each prompt of the library, by its title. */
import type { Answer } from '../../sandbox/cast/script.ts';
import { asks } from './answers-asks.ts';
import { asksAhead } from './answers-asks-ahead.ts';
import { asksForThings } from './answers-asks-things.ts';
import { challenges } from './answers-challenge.ts';
import { challengesAtWork } from './answers-challenge-tasks.ts';
import { challengesInWords } from './answers-challenge-words.ts';
import { guests } from './answers-guest.ts';
import { elsewhere } from './answers-guest-elsewhere.ts';
import { visits } from './answers-guest-visits.ts';
import { reading } from './answers-reading.ts';
import { readClosely } from './answers-reading-closely.ts';
import { passedOn } from './answers-reading-links.ts';
import { reflection } from './answers-reflection.ts';
import { lookingBackAtOthers } from './answers-reflection-others.ts';
import { lookingBackAtWork } from './answers-reflection-work.ts';
import { show } from './answers-show.ts';
import { desks } from './answers-show-desk.ts';
import { rules } from './answers-show-rules.ts';
import { whatIfs } from './answers-what-if.ts';
import { habits } from './answers-what-if-habits.ts';
import { onlookers } from './answers-what-if-onlookers.ts';
import { wins } from './answers-wins.ts';
import { winsWithHelp } from './answers-wins-help.ts';
import { winsByLuck } from './answers-wins-luck.ts';

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
