/** Queries: who was at an event, and what it was worth to them. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Scope } from '../../store/store.ts';
import type { Attendance } from '../tables.ts';

/** In the order in which they were noted. */
export const attendancesOf = ({ db, t }: Scope, event: string): Promise<Attendance[]> =>
  db
    .select()
    .from(t.attendances)
    .where(eq(t.attendances.event, event))
    .orderBy(asc(t.attendances.at), asc(t.attendances.user));

export const attendanceOf = async (
  { db, t }: Scope,
  event: string,
  user: string,
): Promise<Attendance | null> => {
  const [found] = await db
    .select()
    .from(t.attendances)
    .where(and(eq(t.attendances.event, event), eq(t.attendances.user, user)));
  return found ?? null;
};

/** Notes that people were there; who said so for themselves stays as they said. */
export const noteAttendance = async (
  { db, t }: Scope,
  rows: readonly Pick<Attendance, 'event' | 'user' | 'saidBy' | 'at'>[],
): Promise<void> => {
  if (rows.length > 0)
    await db
      .insert(t.attendances)
      .values([...rows])
      .onConflictDoNothing();
};

export const forgetAttendance = async (
  { db, t }: Scope,
  event: string,
  users: readonly string[],
): Promise<void> => {
  if (users.length === 0) return;
  await db
    .delete(t.attendances)
    .where(and(eq(t.attendances.event, event), inArray(t.attendances.user, [...users])));
};

/** What it was worth to somebody who was there. */
export const sayUseful = async (
  { db, t }: Scope,
  { event, user }: Pick<Attendance, 'event' | 'user'>,
  said: Partial<Pick<Attendance, 'useful' | 'line' | 'saidBy'>>,
): Promise<void> => {
  await db
    .update(t.attendances)
    .set(said)
    .where(and(eq(t.attendances.event, event), eq(t.attendances.user, user)));
};
