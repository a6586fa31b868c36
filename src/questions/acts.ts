/** What becomes of questions. Each within a transaction. Instants are epoch milliseconds. */
import { type Community, coordinatorsOf } from '../communities/index.ts';
import type { Outbox } from '../delivery/post.ts';
import { isNewcomer } from '../participation/index.ts';
import { groundOf } from '../rhythms/index.ts';
import { localeOf } from '../slack/locale.ts';
import type { Scope } from '../store/store.ts';
import { rules } from './constants.ts';
import { afterWorkingHours } from './hours.ts';
import { addQuestion, askedAbout, changeQuestion, hasAsked, hasReplies, questionById } from './store.ts';
import type { Question } from './tables.ts';
import { questionMessage } from './views.ts';
import { helpersOf } from './who-helps.ts';

export const questionKey = (id: string): string => `question:${id}`;
export const questionOfKey = (key: string): string => key.split(':')[1] ?? '';
export const helpKey = ({ id, community }: Pick<Question, 'id' | 'community'>, user: string): string =>
  `help:${community}:${id}:${user}`;

/** What a message that shall disappear is called by. */
export const goneRef = ({ channel, ts }: { channel: string; ts: string }): string => `${channel} ${ts}`;

const month = 31 * 86_400_000;

/** When somebody who helps is to be shown it, counted from an instant. */
const watchAt = async (scope: Scope, community: Community, first: boolean, from: number): Promise<number> => {
  const days = await groundOf(scope, community, from, from + month);
  return afterWorkingHours(from, first ? rules.firstHours : rules.usualHours, days);
};

const isFirst = async (scope: Scope, community: Community, asker: string, now: number): Promise<boolean> =>
  (await isNewcomer(scope, community.id, asker, now)) && !(await hasAsked(scope, community.id, asker));

/** Posts a question in the channel, under the asker’s name; false: it was asked already. */
export const ask = async (
  scope: Scope,
  outbox: Outbox,
  community: Community,
  { id, asker, words, now }: { id: string; asker: string; words: string; now: number },
): Promise<boolean> => {
  const { team, channel } = community;
  const first = await isFirst(scope, community, asker, now);
  const nextAt = await watchAt(scope, community, first, now);
  const row = {
    id,
    team,
    community: community.id,
    asker,
    words,
    at: now,
    first,
    state: 'open' as const,
    nextAt,
  };
  if (!(await addQuestion(scope, row))) return false;
  return outbox.post(scope, {
    key: questionKey(id),
    team,
    to: { channel },
    message: questionMessage(row, localeOf(community.locale)),
    kind: 'question',
    community: community.id,
    due: now,
    expires: now + rules.grace,
  });
};

/** Notes that a message is a question. Its words stand where they are. */
export const raise = async (
  scope: Scope,
  community: Community,
  { asker, ts, now }: { asker: string; ts: string; now: number },
): Promise<Question> => {
  const { id: place, team, channel } = community;
  const at = Math.min(now, Math.floor(Number(ts) * 1000));
  const first = await isFirst(scope, community, asker, now);
  // What was replied to before it was a question has to wait from now on.
  const from = (await hasReplies(scope, { community: place, ts, asker })) ? now : at;
  const row = {
    ...{ id: crypto.randomUUID(), team, community: place, asker, words: null, at, first, channel, ts },
    ...{ answeredAt: null, shownAt: null, state: 'open' as const },
    nextAt: Math.max(now, await watchAt(scope, community, first, from)),
  };
  await addQuestion(scope, row);
  return row;
};

/** Somebody replied, or the asker says that it is answered. */
export const settle = async (scope: Scope, outbox: Outbox, question: Question, at: number): Promise<void> => {
  if (question.state !== 'open') return;
  await changeQuestion(scope, question.id, { state: 'answered', answeredAt: at, nextAt: null });
  await isOver(scope, outbox, question);
  if (question.words !== null) await outbox.dirty(scope, question.team, 'question', question.id);
};

/** It is no question any more, and what was handed in is forgotten. */
export const withdraw = async (scope: Scope, outbox: Outbox, question: Question): Promise<void> => {
  if (question.state === 'withdrawn') return;
  const { id, team, words, channel, ts } = question;
  await changeQuestion(scope, id, { state: 'withdrawn', words: null, nextAt: null });
  await isOver(scope, outbox, question);
  if (words === null) return;
  await outbox.drop(scope, questionKey(id), 'withdrawn');
  if (channel !== null && ts !== null)
    await outbox.dirty(scope, team, 'question-gone', goneRef({ channel, ts }));
};

/** Nobody is to hear of it any more who has not yet. */
const isOver = async (scope: Scope, outbox: Outbox, question: Question): Promise<void> => {
  for (const { user } of await askedAbout(scope, question.team, [question.id]))
    await outbox.drop(scope, helpKey(question, user), 'overtaken');
  await showAnew(scope, outbox, question);
};

/** On the Home of all whom it stands there for. */
export const showAnew = async (
  scope: Scope,
  outbox: Outbox,
  { team, community, asker, id }: Question,
): Promise<void> => {
  const shown = (await questionById(scope, id))?.shownAt ?? null;
  if (shown === null) return;
  const users = [asker, ...(await helpersOf(scope, community)), ...(await coordinatorsOf(scope, community))];
  for (const user of new Set(users)) await outbox.dirty(scope, team, 'home', user);
};
