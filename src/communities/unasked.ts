/** What somebody is told who did not ask: one message a week, across all communities (product.md, promise 2). */
import { slackDate } from '../calendar/when.ts';
import type { Delivered, Outbox } from '../delivery/post.ts';
import type { Message } from '../slack/message.ts';
import type { Request } from '../slack/surface.ts';
import type { Scope } from '../store/store.ts';
import { latestUnasked, noteUnasked, waitingKeys } from './store.unasked.ts';
import type { Community } from './tables.ts';
import { text } from './text.ts';

const week = 7 * 86_400_000;

/**
 * Sends one person a message that they did not ask for, as soon as they have heard nothing of that sort for a week;
 * the same key is sent once. Within a transaction, so that two at once do not both go out. `before`: what comes only
 * then (epoch ms) is of no use, and not sent.
 * @returns when they hear of it, epoch milliseconds; null: it was put down before, or would come too late.
 */
export const tellUnasked = async (
  scope: Scope,
  outbox: Outbox,
  to: { team: string; user: string; key: string; kind: string; before?: number },
  message: Message,
  now: number,
): Promise<number | null> => {
  const latest = await latestUnasked(scope, to);
  const due = latest === null ? now : Math.max(now, latest + week);
  const { before = due + week } = to;
  if (due >= before) return null;
  const isNew = await outbox.post(scope, {
    key: to.key,
    team: to.team,
    to: { user: to.user },
    message,
    kind: to.kind,
    community: null,
    due,
    expires: Math.min(before, due + week),
  });
  if (!isNew) return null;
  await noteUnasked(scope, to, due);
  return due;
};

/** By what their keys begin with: all that people are told unasked about a community. */
const everything = [
  'role',
  'proposal',
  'request',
  'care-ask',
  'carer',
  'greeting',
  'welcome',
  'look-back',
  'ask',
  'help',
  'back',
] as const;
export type Unasked = (typeof everything)[number];

/** Takes back what people have not heard yet of a community; with `user`, only what this person has not. */
export const tellNoMore = async (
  scope: Scope,
  outbox: Outbox,
  { id, team }: Pick<Community, 'id' | 'team'>,
  { of = everything, user }: { of?: readonly Unasked[]; user?: string } = {},
): Promise<void> => {
  for (const what of of) {
    const about = { team, prefix: `${what}:${id}:`, ...(user !== undefined && { user }) };
    for (const key of await waitingKeys(scope, about)) await outbox.drop(scope, key, 'overtaken');
  }
};

/** Who was told, by what a key begins with; null: it is no unasked message. */
const toldBy = (key: string): string | null => {
  const [what, , ...rest] = key.split(':');
  if (!everything.some((each) => each === what)) return null;
  return (what === 'role' ? rest.at(0) : rest.at(-1)) ?? null;
};

/** What did not leave was not heard: if it was the last that somebody was to hear, its week is free again. */
export const giveBack = async (scope: Scope, { key, team, due }: Delivered): Promise<void> => {
  const user = toldBy(key);
  if (user === null || (await latestUnasked(scope, { team, user })) !== due) return;
  await noteUnasked(scope, { team, user }, due - week);
};

/** Somebody who is told something unasked, and when (epoch ms; null: they know). */
export type Hearing = { user: string; due: number | null };

/** What is said to whoever caused it: `said`, and who hears of it later than now. */
export const withHearings = (
  said: string,
  hearings: readonly Hearing[],
  { locale, person, now }: Pick<Request, 'locale' | 'person' | 'now'>,
): string => {
  const later = hearings.flatMap(({ user, due }) =>
    due === null || due <= now ? [] : [{ user, when: slackDate(locale, due, person.timeZone) }],
  );
  if (later.length === 0) return said;
  const say = text(locale);
  return [said, ...later.map(({ user, when }) => say.hearsLater(user, when)), say.oneAWeek].join(' ');
};
