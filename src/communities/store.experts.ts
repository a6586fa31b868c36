/** Queries: who may be asked about what. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Scope } from '../store/store.ts';
import type { Expert } from './topics.ts';

/** The experts whom members get to see: in the channel, and not left out of it; the longest first. */
export const expertsOf = async ({ db, t }: Scope, community: string): Promise<Expert[]> => {
  const { roles, memberships, expertise } = t;
  const rows = await db
    .select({ user: roles.user, topic: expertise.topic })
    .from(roles)
    .innerJoin(memberships, and(eq(memberships.community, roles.community), eq(memberships.user, roles.user)))
    .leftJoin(expertise, and(eq(expertise.community, roles.community), eq(expertise.user, roles.user)))
    .where(
      and(
        eq(roles.community, community),
        eq(roles.role, 'expert'),
        eq(roles.state, 'accepted'),
        isNull(memberships.leftAt),
        isNull(memberships.leftOutAt),
        eq(memberships.external, false),
      ),
    )
    .orderBy(asc(roles.at), asc(roles.user), asc(expertise.at), asc(expertise.topic));
  const byUser = Map.groupBy(rows, ({ user }) => user);
  return [...byUser].map(([user, ones]) => ({ user, topics: ones.flatMap(({ topic }) => topic ?? []) }));
};

/** What one expert named. */
export const topicsOf = async ({ db, t }: Scope, community: string, user: string): Promise<string[]> => {
  const { expertise } = t;
  const rows = await db
    .select({ topic: expertise.topic })
    .from(expertise)
    .where(and(eq(expertise.community, community), eq(expertise.user, user)))
    .orderBy(asc(expertise.at), asc(expertise.topic));
  return rows.map(({ topic }) => topic);
};

/** Puts these topics in the place of those before; their order stays. `at`: epoch milliseconds. */
export const putTopics = async (
  { db, t }: Scope,
  { community, user, topics, at }: { community: string; user: string; topics: readonly string[]; at: number },
): Promise<void> => {
  const { expertise } = t;
  await db.delete(expertise).where(and(eq(expertise.community, community), eq(expertise.user, user)));
  if (topics.length === 0) return;
  await db.insert(expertise).values(topics.map((topic, nth) => ({ community, user, topic, at: at + nth })));
};
