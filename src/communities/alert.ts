import type { Outbox } from '../delivery/post.ts';
import type { Message } from '../slack/message.ts';
import { Refusal } from '../slack/refusal.ts';
import type { Request } from '../slack/surface.ts';
import type { Scope } from '../store/store.ts';
import { isHushed } from './gate.ts';
import { membership } from './store.members.ts';
import { coordinatorsOf } from './store.roles.ts';
import { workspaceOf } from './store.workspace.ts';
import type { Community } from './tables.ts';
import { text } from './text.ts';

const week = 7 * 86_400_000;

/**
 * Sends one person a message of their own; the same key is sent once. As far as the gate is concerned it belongs
 * to no community: a place that rests or is gone has all the more to tell.
 */
export const tell = (
  scope: Scope,
  outbox: Outbox,
  to: { team: string; user: string; key: string; kind: string },
  message: Message,
  now: number,
): Promise<boolean> =>
  outbox.post(scope, {
    key: to.key,
    team: to.team,
    to: { user: to.user },
    message,
    kind: to.kind,
    community: null,
    due: now,
    expires: now + week,
  });

/** Whether somebody may be told of a community: of a private one only those who are in it. */
export const mayHear = async (
  scope: Scope,
  { id, isPrivate }: Pick<Community, 'id' | 'isPrivate'>,
  user: string,
): Promise<boolean> => !isPrivate || (await membership(scope, id, user))?.leftAt === null;

/** Throws a Refusal while the whole workspace is quiet: whoever would be asked would not hear of it. */
export const refuseWhileHushed = async (
  scope: Scope,
  { team, now, locale }: Pick<Request, 'team' | 'now' | 'locale'>,
): Promise<void> => {
  const { hushedUntil } = await workspaceOf(scope, team);
  if (isHushed(hushedUntil, now)) throw new Refusal(text(locale).nobodyAskedNow);
};

/** What to say where somebody would now be told by a DM that quiet time keeps back; nothing where they hear of it. */
export const untold = async (
  scope: Scope,
  { team, now, locale }: Pick<Request, 'team' | 'now' | 'locale'>,
  user: string,
): Promise<string[]> => {
  const { hushedUntil } = await workspaceOf(scope, team);
  return isHushed(hushedUntil, now) ? [text(locale).doesNotHear(user)] : [];
};

/** Tells every coordinator something that cannot wait for Monday's note; the same key is told once. */
export const alert = async (
  scope: Scope,
  outbox: Outbox,
  { id, team }: Pick<Community, 'id' | 'team'>,
  key: string,
  message: Message,
  now: number,
): Promise<void> => {
  for (const user of await coordinatorsOf(scope, id)) {
    await tell(scope, outbox, { team, user, key: `alert:${id}:${key}:${user}`, kind: 'alert' }, message, now);
  }
};
