/** Queries: what members wish of a community. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Scope } from '../../store/store.ts';
import type { Wishes } from '../tables.ts';

/** Changes what a member wishes of a community; the rest of it stays. */
export const wish = async (
  { db, t }: Scope,
  { community, user }: Pick<Wishes, 'community' | 'user'>,
  wishes: Partial<Pick<Wishes, 'asks' | 'helps'>>,
): Promise<void> => {
  await db
    .insert(t.wishes)
    .values({ community, user, ...wishes })
    .onConflictDoUpdate({ target: [t.wishes.community, t.wishes.user], set: wishes });
};

/** In which of these communities somebody offered to help with questions. */
export const helpsIn = async (
  { db, t }: Scope,
  user: string,
  communities: readonly string[],
): Promise<Set<string>> => {
  if (communities.length === 0) return new Set();
  const rows = await db
    .select({ community: t.wishes.community })
    .from(t.wishes)
    .where(
      and(eq(t.wishes.user, user), eq(t.wishes.helps, true), inArray(t.wishes.community, [...communities])),
    );
  return new Set(rows.map(({ community }) => community));
};

/** Who offered to help with questions in a community. */
export const helpersIn = async ({ db, t }: Scope, community: string): Promise<string[]> => {
  const rows = await db
    .select({ user: t.wishes.user })
    .from(t.wishes)
    .where(and(eq(t.wishes.community, community), eq(t.wishes.helps, true)));
  return rows.map(({ user }) => user);
};
