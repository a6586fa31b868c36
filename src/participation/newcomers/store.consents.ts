/** Queries: who is fine with being called upon personally by coordinators, and is then named to them. */
import { and, eq } from 'drizzle-orm';
import type { Scope } from '../../store/store.ts';

/** Who is fine with being called upon personally by coordinators. */
export const consentsOf = async ({ db, t }: Scope, community: string): Promise<string[]> => {
  const rows = await db
    .select({ user: t.callConsents.user })
    .from(t.callConsents)
    .where(eq(t.callConsents.community, community));
  return rows.map(({ user }) => user);
};

export const consent = async (
  { db, t }: Scope,
  given: { community: string; user: string; at: number },
): Promise<void> => {
  await db.insert(t.callConsents).values(given).onConflictDoNothing();
};

export const forbid = async ({ db, t }: Scope, community: string, user: string): Promise<void> => {
  await db
    .delete(t.callConsents)
    .where(and(eq(t.callConsents.community, community), eq(t.callConsents.user, user)));
};
