/** What is old becomes sums, or goes. Instants are epoch milliseconds. */
import { and, eq, isNotNull, isNull, lt, min } from 'drizzle-orm';
import type { Community } from '../communities/index.ts';
import { foldWeeks, week, weekOf } from '../participation/index.ts';
import type { Scope, Store } from '../store/store.ts';
import { kept } from './constants.ts';

/** Does for all workspaces what is due; safe to repeat, also by several at once. */
export const keepNoLonger = async (store: Store, now: number): Promise<void> => {
  for (const { community, retentionDays } of await communitiesKept(store))
    await foldOld(store, community, weekOf(now - retentionDays * 86_400_000));
  await store.tx(async ({ db, t }) => {
    await db.delete(t.asks).where(and(lt(t.asks.at, now - kept.asks), isNull(t.asks.nextAt)));
    await db
      .delete(t.absences)
      .where(
        and(
          isNotNull(t.absences.until),
          lt(t.absences.until, now - kept.absences),
          isNull(t.absences.nextAt),
        ),
      );
  });
};

type Placed = Pick<Community, 'id' | 'timeZone'>;

const communitiesKept = ({ db, t }: Scope): Promise<{ community: Placed; retentionDays: number }[]> =>
  db
    .select({
      community: { id: t.communities.id, timeZone: t.communities.timeZone },
      retentionDays: t.workspaces.retentionDays,
    })
    .from(t.communities)
    .innerJoin(t.workspaces, eq(t.workspaces.team, t.communities.team));

/** A few weeks a transaction, so that nobody waits for long. */
const foldOld = async (store: Store, community: Placed, before: number): Promise<void> => {
  for (let at = await oldest(store, community.id, before); at !== null; ) {
    const to = Math.min(before, weekOf(at) + kept.weeksAtOnce * week);
    await store.tx((scope) => foldWeeks(scope, community, to));
    at = to < before ? await oldest(store, community.id, before) : null;
  }
};

const oldest = async ({ db, t }: Scope, community: string, before: number): Promise<number | null> => {
  const { engagements } = t;
  const [found] = await db
    .select({ at: min(engagements.occurredAt).mapWith(Number) })
    .from(engagements)
    .where(and(eq(engagements.community, community), lt(engagements.occurredAt, before)));
  return found?.at ?? null;
};
