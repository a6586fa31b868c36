/** Queries: how much people of a community have to do with each other already. */
import { and, count, eq, gte, inArray, isNotNull, not } from 'drizzle-orm';
import type { Scope } from '../store/store.ts';

/** How often each replied or reacted to each other one since an instant (epoch ms), of these people. */
export const exchangesAmong = async (
  { db, t }: Scope,
  community: string,
  users: readonly string[],
  since: number,
): Promise<{ from: string; to: string; times: number }[]> => {
  if (users.length === 0) return [];
  const { engagements } = t;
  const among = new Set(users);
  const rows = await db
    .select({ from: engagements.member, to: engagements.toward, times: count() })
    .from(engagements)
    .where(
      and(
        eq(engagements.community, community),
        gte(engagements.occurredAt, since),
        inArray(engagements.kind, ['reply', 'reaction']),
        not(engagements.undone),
        isNotNull(engagements.toward),
        inArray(engagements.member, [...users]),
      ),
    )
    .groupBy(engagements.member, engagements.toward);
  return rows.flatMap(({ from, to, times }) => (to !== null && among.has(to) ? [{ from, to, times }] : []));
};
