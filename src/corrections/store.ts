/** Queries: who changed which post, before or after it was posted. Instants are epoch milliseconds. */
import { and, desc, eq } from 'drizzle-orm';
import type { Scope } from '../store/store.ts';

export type Correction = Scope['t']['corrections']['$inferSelect'];

/** Writes down that somebody changed a post. `key`: its delivery's, also where that is not on its way yet. */
export const noteChange = async (
  { db, t }: Scope,
  correction: Omit<Scope['t']['corrections']['$inferInsert'], 'id'>,
): Promise<void> => {
  await db.insert(t.corrections).values(correction);
};

/** Who changed a post last. */
export const lastChange = async ({ db, t }: Scope, team: string, key: string): Promise<Correction | null> => {
  const [last] = await db
    .select()
    .from(t.corrections)
    .where(and(eq(t.corrections.key, key), eq(t.corrections.team, team)))
    .orderBy(desc(t.corrections.id))
    .limit(1);
  return last ?? null;
};

/** A community's latest changes, the newest first. */
export const latestChanges = ({ db, t }: Scope, community: string, count: number): Promise<Correction[]> =>
  db
    .select()
    .from(t.corrections)
    .where(eq(t.corrections.community, community))
    .orderBy(desc(t.corrections.at), desc(t.corrections.id))
    .limit(count);

/** Whether a post was taken back: that is for good. */
export const wasWithdrawn = async ({ db, t }: Scope, team: string, key: string): Promise<boolean> => {
  const { key: of, what } = t.corrections;
  const found = await db
    .select({ id: t.corrections.id })
    .from(t.corrections)
    .where(and(eq(of, key), eq(t.corrections.team, team), eq(what, 'withdrawn')))
    .limit(1);
  return found.length > 0;
};
