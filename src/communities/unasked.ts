/** What somebody is told who did not ask: one message a week, across all communities (product.md, promise 2). */
import { absenceAt, absenceRules, hearableAt } from '../absences/index.ts';
import { slackDate } from '../calendar/when.ts';
import type { Delivered, Outbox } from '../delivery/post.ts';
import { unaskedMenu, withMenu } from '../menu.ts';
import { localeOf } from '../slack/locale.ts';
import type { Message } from '../slack/message.ts';
import { personById } from '../slack/store.ts';
import type { Request } from '../slack/surface.ts';
import type { Scope } from '../store/store.ts';
import { membership } from './store.members.ts';
import { latestUnasked, moveWaiting, noteUnasked, waitingFor, waitingKeys } from './store.unasked.ts';
import type { Community } from './tables.ts';
import { text } from './text.ts';
import {
  communityOfKey,
  everything,
  isBeforeItOpens,
  isForMembers,
  takesAWeek,
  toldBy,
  type Unasked,
} from './unasked.keys.ts';
import { freeAt, lastHeard, planAnew, week } from './unasked.plan.ts';

type To = {
  team: string;
  user: string;
  /** `<what>:<community>:…:<user>` */
  key: string;
  kind: string;
  /** Which it is about, where its key names something else. */
  community?: string;
  /** What comes only then (epoch ms) is of no use, and not sent. */
  before?: number;
};

const day = 86_400_000;
/** How far off, ms, a return is put that nobody knows; their status brings what waits nearer. */
const someday = absenceRules.longest * day;

/**
 * Sends one person a message that they did not ask for, as soon as they have heard nothing of that sort for a week,
 * and not while they are away; the same key is sent once. Within a transaction, so that two at once do not both go
 * out. Whoever is left out of a community is asked nothing about it.
 * @returns when they hear of it, epoch milliseconds; null: it was put down before, would come too late, or is not for
 * them.
 */
export const tellUnasked = async (
  scope: Scope,
  outbox: Outbox,
  to: To,
  message: Message,
  now: number,
): Promise<number | null> => {
  const { team, user } = to;
  if (await isLeftOut(scope, to)) return null;
  const waiting = await waitingUnasked(scope, to);
  const latest = await latestUnasked(scope, to);
  const heard = lastHeard(waiting, latest);
  const back = await backAt(scope, { ...to, community: aboutOf(to) }, now);
  const dues = waiting.map((one) => one.due);
  const due = freeAt(back ?? now, heard, dues);
  const { before = due + week } = to;
  if (due >= before) return null;
  const isNew = await outbox.post(scope, {
    key: to.key,
    team,
    to: { user },
    message: await withWaysOut(scope, to, message),
    kind: to.kind,
    community: null,
    due,
    expires: Math.min(before, due + week),
  });
  if (!isNew) return null;
  // What waits for their return takes no week from those before it.
  if (back === null) await noteUnasked(scope, to, Math.max(due, latest ?? due));
  return due;
};

/** The community that a message is about; null: its key does not say. */
const aboutOf = ({ key, community }: Pick<To, 'key' | 'community'>): string | null =>
  community ?? communityOfKey(key);

const isLeftOut = async (scope: Scope, to: To): Promise<boolean> => {
  const community = aboutOf(to);
  if (community === null || !isForMembers(to.key)) return false;
  return (await membership(scope, community, to.user))?.leftOutAt != null;
};

/** One tap leads out of everything that nobody asked for. */
const withWaysOut = async (scope: Scope, to: To, message: Message): Promise<Message> => {
  const community = aboutOf(to);
  if (community === null || isBeforeItOpens(to.key)) return message;
  const reader = await personById(scope, to.team, to.user);
  return withMenu(message, unaskedMenu(community, localeOf(reader?.locale)));
};

/** When somebody who is away may hear something again; null: they are there. */
const backAt = async (
  scope: Scope,
  whom: { team: string; user: string; community: string | null },
  now: number,
): Promise<number | null> => {
  const absence = await absenceAt(scope, whom, now);
  if (absence === null) return null;
  const reader = await personById(scope, whom.team, whom.user);
  return hearableAt(absence.until ?? now + someday, reader?.timeZone ?? 'UTC');
};

const waitingUnasked = async (scope: Scope, who: { team: string; user: string }) =>
  (await waitingFor(scope, who)).filter(({ key }) => takesAWeek(key, who.user));

/**
 * What somebody has not heard yet waits until they are back, or comes now that they are; what would come too late is
 * dropped. Called in the transaction in which an absence begins, changes or ends.
 */
export const planUnasked = async (
  scope: Scope,
  outbox: Outbox,
  who: { team: string; user: string },
  now: number,
): Promise<void> => {
  const found = await waitingUnasked(scope, who);
  if (found.length === 0) return;
  const heard = lastHeard(found, await latestUnasked(scope, who));
  const waiting = [];
  for (const one of found)
    waiting.push({ ...one, back: await backAt(scope, { ...who, community: aboutOf(one) }, now) });
  let latest = heard;
  for (const { key, back, ...plan } of planAnew(waiting, heard, now)) {
    if (plan.due === null) await outbox.drop(scope, key, 'away');
    else {
      await moveWaiting(scope, { team: who.team, key }, plan);
      if (back === null) latest = Math.max(plan.due, latest ?? plan.due);
    }
  }
  if (latest !== null) await noteUnasked(scope, who, latest);
};

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
  const later = hearings.flatMap(({ user, due }) => (due === null || due <= now ? [] : [{ user, due }]));
  if (later.length === 0) return said;
  const say = text(locale);
  const lines = later.map(({ user, due }) =>
    due > now + week
      ? say.hearsSometime(user)
      : say.hearsLater(user, slackDate(locale, due, person.timeZone)),
  );
  return [said, ...lines, say.oneAWeek].join(' ');
};
