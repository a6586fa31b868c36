/** Pure. What follows from what somebody of the cast said: reactions, replies, thanks. */
import type { Act, Company, Said } from './act.ts';
import { chance, pick } from './chance.ts';
import { delay } from './delay.ts';
import { laterAtWork } from './hours.ts';
import { inclination } from './temper.ts';

const thanks = ['pray', 'raised_hands', 'heart'] as const;

/** Who carries thanks for an answer instead of just reacting, this often. [own] */
const carriersThank = 0.4;
/** Whose answer was replied to thanks for it, this often. [own] */
const answerersThank = 0.5;

/** What an answer brings about at once: what it earns, and the first reply. `at` is when it was said, epoch ms. */
export const afterAnswer = (said: Said, at: number, company: Company): Act[] => [
  ...reactionsTo(said, at, company),
  ...nextReply(said, 0, at, company),
];

const reactionsTo = ({ key, channel, ts: on, by: author, line }: Said, at: number, company: Company): Act[] =>
  company.people.flatMap(({ id: by, temper, zone }): Act[] => {
    const draw = (what: string) => chance(company.seed, key, by, what);
    if (by === author || draw('react') >= inclination(temper, company.week).reacts) return [];
    const thankful = temper.part === 'carries' && draw('thank') < carriersThank;
    const emoji = pick(thankful ? thanks : (line.earns ?? []), draw('emoji'));
    if (!emoji) return [];
    const when = laterAtWork(at, delay('react', draw('when')), zone, temper.hours);
    const kind = thankful ? 'thanks' : 'react';
    return [{ kind, key: `${key} ${kind} ${by}`, by, channel, on, emoji, at: when }];
  });

/** The first reply from `index` on whose person is here and inclined; the author speaks only after another did. */
const nextReply = (said: Said, from: number, at: number, company: Company): Act[] => {
  const { key, channel, line, by: author } = said;
  const replies = line.replies ?? [];
  for (const [index, { by }] of replies.entries()) {
    if (index < from) continue;
    const alone = index === 0 || from < index;
    const someone = company.people.find((one) => one.id === by);
    if (!someone || (by === author && alone)) continue;
    const { temper, zone } = someone;
    const draw = (what: string) => chance(company.seed, key, 'reply', index, by, what);
    if (draw('reply') >= inclination(temper, company.week).replies) continue;
    const when = laterAtWork(at, delay('reply', draw('when')), zone, temper.hours);
    return [{ kind: 'reply', key: `${key} reply ${index}`, by, channel, to: said, index, at: when }];
  }
  return [];
};

/** What a reply brings about: thanks by whose answer it was, and the next one. `on` is its timestamp. */
export const afterReply = (
  to: Said,
  reply: { by: string; on: string; index: number },
  at: number,
  company: Company,
): Act[] => {
  const author = company.people.find((one) => one.id === to.by && one.id !== reply.by);
  const draw = (what: string) => chance(company.seed, to.key, 'thank', reply.index, what);
  const emoji = pick(thanks, draw('emoji'));
  const next = nextReply(to, reply.index + 1, at, company);
  if (!author || !emoji || draw('thank') >= answerersThank * inclination(author.temper, company.week).replies)
    return next;
  const { id: by, zone, temper } = author;
  const when = laterAtWork(at, delay('react', draw('when')), zone, temper.hours);
  const key = `${to.key} thanks ${reply.index}`;
  return [{ kind: 'thanks', key, by, channel: to.channel, on: reply.on, emoji, at: when }, ...next];
};
