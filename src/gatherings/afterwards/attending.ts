/** Who was there: noted, and taken back. Each within a transaction. */
import { type Community, counting } from '../../communities/index.ts';
import { countAtEvent, uncountAtEvent } from '../../participation/index.ts';
import type { Scope } from '../../store/store.ts';
import type { Event } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { attendancesOf, forgetAttendance, noteAttendance, sayUseful } from './store.ts';

type Wired = Pick<Wiring, 'outbox' | 'secret'>;
type Given = { event: Event; community: Community; user: string; now: number };

/** Somebody says that they were there; that outweighs what a host says. */
export const attend = async (
  scope: Scope,
  wired: Wired,
  { event, community, user, now }: Given,
): Promise<void> => {
  const { id, team } = event;
  await noteAttendance(scope, [{ event: id, user, saidBy: 'self', at: now }]);
  await sayUseful(scope, { event: id, user }, { saidBy: 'self' });
  await count(scope, wired, { event, community, users: [user], now });
  await wired.outbox.dirty(scope, team, 'event-over', id);
};

export const unattend = async (
  scope: Scope,
  wired: Wired,
  { event, user }: Pick<Given, 'event' | 'user'>,
): Promise<void> => {
  const { id, team } = event;
  await forgetAttendance(scope, id, [user]);
  await uncount(scope, wired, event, [user]);
  await wired.outbox.dirty(scope, team, 'event-over', id);
};

/** A host says who was there; who said so for themselves stays. Gives how many were. */
export const changeAttended = async (
  scope: Scope,
  wired: Wired,
  { event, community, users, now }: Omit<Given, 'user'> & { users: readonly string[] },
): Promise<number> => {
  const { id, team } = event;
  const before = await attendancesOf(scope, id);
  const gone = before
    .filter(({ user, saidBy }) => saidBy === 'host' && !users.includes(user))
    .map(({ user }) => user);
  await forgetAttendance(scope, id, gone);
  await uncount(scope, wired, event, gone);
  await noteAttendance(
    scope,
    users.map((user) => ({ event: id, user, saidBy: 'host' as const, at: now })),
  );
  await count(scope, wired, { event, community, users, now });
  await wired.outbox.dirty(scope, team, 'event-over', id);
  return (await attendancesOf(scope, id)).length;
};

const count = async (
  scope: Scope,
  { secret }: Pick<Wired, 'secret'>,
  { event, community, users, now }: Omit<Given, 'user'> & { users: readonly string[] },
): Promise<void> => {
  for (const user of users) {
    const known = await counting(scope, event.team, community.channel, user);
    const was = {
      team: event.team,
      community: community.id,
      user,
      event: event.id,
      kind: 'attendance' as const,
    };
    await countAtEvent(scope, secret, known?.as ?? 'nobody', { ...was, at: now });
  }
};

const uncount = async (
  scope: Scope,
  { secret }: Pick<Wired, 'secret'>,
  { id, community }: Event,
  users: readonly string[],
): Promise<void> => {
  for (const user of users)
    await uncountAtEvent(scope, secret, { community, user, event: id, kind: 'attendance' });
};
