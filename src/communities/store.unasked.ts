/** Queries: when people were, or will be, told what they did not ask for. Instants are epoch milliseconds. */
import { and, eq, isNotNull, like } from 'drizzle-orm';
import type { Scope } from '../store/store.ts';

type Who = { team: string; user: string };

/** When somebody was last told something unasked, or will be; null: never. */
export const latestUnasked = async ({ db, t }: Scope, { team, user }: Who): Promise<number | null> => {
  const [found] = await db
    .select({ at: t.unaskedDms.latestAt })
    .from(t.unaskedDms)
    .where(and(eq(t.unaskedDms.team, team), eq(t.unaskedDms.user, user)));
  return found?.at ?? null;
};

export const noteUnasked = async ({ db, t }: Scope, { team, user }: Who, latestAt: number): Promise<void> => {
  await db
    .insert(t.unaskedDms)
    .values({ team, user, latestAt })
    .onConflictDoUpdate({ target: [t.unaskedDms.team, t.unaskedDms.user], set: { latestAt } });
};

/** What has not left yet of messages whose keys begin so; with `user`, of those to this person. */
export const waitingKeys = async (
  { db, t }: Scope,
  { team, prefix, user }: { team: string; prefix: string; user?: string },
): Promise<string[]> => {
  const { key, lane, status, nextAt } = t.deliveries;
  const rows = await db
    .select({ key })
    .from(t.deliveries)
    .where(
      and(
        // In the index's own words, without which it is not used.
        isNotNull(nextAt),
        eq(t.deliveries.team, team),
        eq(status, 'waiting'),
        like(key, `${prefix}%`),
        ...(user === undefined ? [] : [eq(lane, user)]),
      ),
    );
  return rows.map((row) => row.key);
};

/** What has not left yet of what a person is told in messages of their own. */
export const waitingFor = (
  { db, t }: Scope,
  { team, user }: Who,
): Promise<{ key: string; due: number; expires: number }[]> => {
  const { key, due, expires, lane, status, nextAt } = t.deliveries;
  return db
    .select({ key, due, expires })
    .from(t.deliveries)
    .where(and(isNotNull(nextAt), eq(t.deliveries.team, team), eq(status, 'waiting'), eq(lane, user)));
};

/** Lets what has not left yet go out at another time. */
export const moveWaiting = async (
  { db, t }: Scope,
  { team, key }: { team: string; key: string },
  { due, expires }: { due: number; expires: number },
): Promise<void> => {
  const { deliveries: d } = t;
  await db
    .update(d)
    .set({ due, expires, nextAt: due })
    .where(and(eq(d.key, key), eq(d.team, team), eq(d.status, 'waiting')));
};
