/** Whom a change of an event concerns, from the store. */
import type { Community } from '../../communities/index.ts';
import type { Scope } from '../../store/store.ts';
import { rsvpsOf } from '../store.rsvps.ts';
import { hostsOf, invitedTo } from '../store.ts';
import type { Event, Rsvp } from '../tables.ts';
import { hearersOf } from './store.ts';
import type { Concern } from './views.changes.ts';

export type Concerned = { user: string; concern: Concern };

/**
 * Who said that they come, perhaps or for certain; who hosts or speaks; and who is invited and has not answered. Each
 * once. Nobody of another organisation, and nobody who may not see it any more.
 */
export const concernedBy = async (
  scope: Scope,
  community: Pick<Community, 'id' | 'isPrivate'>,
  event: Pick<Event, 'id' | 'audience'>,
): Promise<Concerned[]> => {
  const mayHear = await hearersOf(scope, community, event);
  const rsvps = await rsvpsOf(scope, event.id);
  const hosts = (await hostsOf(scope, event.id)).filter(({ state }) => state !== 'declined');
  const silent = (user: string) => !rsvps.some((rsvp) => rsvp.user === user);
  const coming = rsvps.flatMap((rsvp) => {
    const concern = concernOf(rsvp);
    return concern === null || rsvp.external ? [] : [{ user: rsvp.user, concern }];
  });
  const known = new Set(coming.map(({ user }) => user));
  const hosting = hosts.map(({ user }) => user).filter((user) => !known.has(user));
  const invited = (await invitedTo(scope, event.id)).filter(
    (user) => silent(user) && !hosting.includes(user),
  );
  return [
    ...coming,
    ...hosting.map((user) => ({ user, concern: 'host' as const })),
    ...invited.map((user) => ({ user, concern: 'invited' as const })),
  ].filter(({ user }) => mayHear(user));
};

const concernOf = ({ answer, seated }: Rsvp): Concern | null => {
  if (answer === 'yes') return seated ? 'yes' : 'waiting';
  return answer === 'maybe' ? 'maybe' : null;
};
