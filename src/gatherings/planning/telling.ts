/** Who is told of an event personally, as it is planned. Each within a transaction. Instants are epoch milliseconds. */
import { type Community, type Hearing, membership, tell, tellUnasked } from '../../communities/index.ts';
import { localeOf } from '../../slack/locale.ts';
import type { Scope } from '../../store/store.ts';
import { announcedOf } from '../answering/counts.ts';
import { keys } from '../keys.ts';
import { hostsOf, invite, invitedTo } from '../store.ts';
import type { Event } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { approvedMessage, declinedMessage, invitationMessage } from './views.dm.ts';

type Wired = Pick<Wiring, 'outbox'>;

/** Who was invited now, and when they hear of it; `due` null: only on their Home, for they heard of much already. */
export type Invited = { user: string; due: number | null };

/** Invites people who were not yet, nor host it: by a message of their own, and on their Home. */
export const inviteAll = async (
  scope: Scope,
  { outbox }: Wired,
  community: Community,
  event: Event,
  { users, by, now }: { users: readonly string[]; by: string; now: number },
): Promise<Invited[]> => {
  const { id, team } = event;
  const hosts = (await hostsOf(scope, id)).map(({ user }) => user);
  const before = new Set([...(await invitedTo(scope, id)), ...hosts]);
  const wanted = [...new Set(users)].filter((user) => !before.has(user));
  await invite(
    scope,
    wanted.map((user) => ({ event: id, user, by, at: now })),
  );
  const locale = localeOf(community.locale);
  const message = invitationMessage(await announcedOf(scope, event), { by, community }, locale);
  const invited: Invited[] = [];
  for (const user of wanted) {
    const to = {
      team,
      user,
      key: keys.invitation(event, user),
      kind: 'event-invitation',
      community: community.id,
    };
    const due = await tellUnasked(scope, outbox, { ...to, before: event.startsAt }, message, now);
    await outbox.dirty(scope, team, 'home', user);
    invited.push({ user, due });
  }
  return invited;
};

/** Those of them who hear of it by a message, and when. */
export const hearings = (invited: readonly Invited[]): Hearing[] => invited.filter(({ due }) => due !== null);

/** Tells who proposed an event what became of it, as the answer to it; not oneself, nor who is not there any more. */
export const tellAuthor = async (
  scope: Scope,
  { outbox }: Wired,
  community: Community,
  event: Event,
  { by, now }: { by: string; now: number },
): Promise<boolean> => {
  const { id, team, createdBy: user, state } = event;
  if (user === by) return false;
  const member = await membership(scope, community.id, user);
  if (!member || member.leftAt !== null || member.external) return false;
  const locale = localeOf(community.locale);
  const message = (state === 'planned' ? approvedMessage : declinedMessage)(event, community, locale);
  return tell(scope, outbox, { team, user, key: `event-${state}-draft:${id}`, kind: 'alert' }, message, now);
};
