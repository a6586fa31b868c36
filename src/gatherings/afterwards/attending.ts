/** Who was there: noted, and taken back. Each within a transaction. */
import type { Community } from '../../communities/index.ts';
import type { Scope } from '../../store/store.ts';
import type { Event } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { attendancesOf, forgetAttendance, noteAttendance, sayUseful } from './store.ts';

type Given = { event: Event; community: Community; user: string; now: number };

/** Somebody says that they were there; that outweighs what a host says. */
export const attend = async (
  scope: Scope,
  { outbox }: Pick<Wiring, 'outbox'>,
  { event, user, now }: Given,
): Promise<void> => {
  const { id, team } = event;
  await noteAttendance(scope, [{ event: id, user, saidBy: 'self', at: now }]);
  await sayUseful(scope, { event: id, user }, { saidBy: 'self' });
  await outbox.dirty(scope, team, 'event-over', id);
};

export const unattend = async (
  scope: Scope,
  { outbox }: Pick<Wiring, 'outbox'>,
  { event: { id, team }, user }: Pick<Given, 'event' | 'user'>,
): Promise<void> => {
  await forgetAttendance(scope, id, [user]);
  await outbox.dirty(scope, team, 'event-over', id);
};

/** A host says who was there; who said so for themselves stays. Gives how many were. */
export const changeAttended = async (
  scope: Scope,
  { outbox }: Pick<Wiring, 'outbox'>,
  { event, users, now }: Omit<Given, 'user'> & { users: readonly string[] },
): Promise<number> => {
  const { id, team } = event;
  const before = await attendancesOf(scope, id);
  const gone = before.filter(({ user, saidBy }) => saidBy === 'host' && !users.includes(user));
  await forgetAttendance(
    scope,
    id,
    gone.map(({ user }) => user),
  );
  await noteAttendance(
    scope,
    users.map((user) => ({ event: id, user, saidBy: 'host' as const, at: now })),
  );
  await outbox.dirty(scope, team, 'event-over', id);
  return (await attendancesOf(scope, id)).length;
};
