/** Queries: what is to be done about communities, and when. */
import { and, eq, inArray, isNotNull, lte, min, sql } from 'drizzle-orm';
import { prepared } from '../store/prepared.ts';
import type { Scope } from '../store/store.ts';
import type { CareState } from './community.ts';
import type { Community } from './tables.ts';

/** Communities that rest until an instant that has come. */
export const toWake = ({ db, t }: Scope, now: number): Promise<Community[]> =>
  db
    .select()
    .from(t.communities)
    .where(and(eq(t.communities.state, 'resting'), lte(t.communities.restUntil, now)));

/** When the next community wakes by itself, epoch ms. */
export const nextWaking = async (scope: Scope): Promise<number | null> => {
  const [first] = await waking(scope, {});
  return first?.at ?? null;
};

const waking = prepared([], ({ db, t }) =>
  db
    .select({ at: min(t.communities.restUntil) })
    .from(t.communities)
    .where(and(eq(t.communities.state, 'resting'), isNotNull(t.communities.restUntil))),
);

/** Live communities whose channel and members are to be looked at by now, those that wait longest; at most `count`. */
export const toSynchronise = ({ db, t }: Scope, now: number, count: number): Promise<Community[]> =>
  db
    .select()
    .from(t.communities)
    .where(and(inArray(t.communities.state, ['open', 'resting']), lte(t.communities.syncAt, now)))
    .orderBy(t.communities.syncAt)
    .limit(count);

export const nextSynchronisation = async (scope: Scope): Promise<number | null> => {
  const [first] = await synchronising(scope, {});
  return first?.at ?? null;
};

const synchronising = prepared([], ({ db, t }) =>
  db
    .select({ at: min(t.communities.syncAt) })
    .from(t.communities)
    .where(and(inArray(t.communities.state, ['open', 'resting']), isNotNull(t.communities.syncAt))),
);

/** Takes on a synchronisation that is due; false if somebody else did. Tried again at `again` (epoch ms). */
export const claimSynchronisation = async (
  { db, t }: Scope,
  id: string,
  now: number,
  again: number,
): Promise<boolean> => {
  const claimed = await db
    .update(t.communities)
    .set({ syncAt: again })
    .where(and(eq(t.communities.id, id), lte(t.communities.syncAt, now)))
    .returning({ id: t.communities.id });
  return claimed.length > 0;
};

/** Has a community's channel and members looked at soon: call it when Slack refused a post there. */
export const lookAgain = async ({ db, t }: Scope, id: string, now: number): Promise<void> => {
  await db.update(t.communities).set({ syncAt: now }).where(eq(t.communities.id, id));
};

/** The same for all live communities of a workspace. */
export const lookAgainAt = async ({ db, t }: Scope, team: string, now: number): Promise<void> => {
  await db
    .update(t.communities)
    .set({ syncAt: now })
    .where(and(eq(t.communities.team, team), inArray(t.communities.state, ['open', 'resting'])));
};

/** Live communities whose search for somebody to look after them is at one of these points. */
export const inCare = ({ db, t }: Scope, care: readonly CareState[]): Promise<Community[]> =>
  db
    .select()
    .from(t.communities)
    .where(
      and(
        // In the index's own words, without which it is not used.
        sql`${t.communities.care} <> 'kept'`,
        inArray(t.communities.care, [...care]),
        inArray(t.communities.state, ['open', 'resting']),
      ),
    );

/** The next number for one of a community's rhythms; never given twice. */
export const takeNumber = async ({ db, t }: Scope, id: string): Promise<number> => {
  const [taken] = await db
    .update(t.communities)
    .set({ nextNumber: sql`${t.communities.nextNumber} + 1` })
    .where(eq(t.communities.id, id))
    .returning({ next: t.communities.nextNumber });
  if (!taken) throw new Error('there is no such community');
  return taken.next - 1;
};

export const teamsWithCommunities = async (scope: Scope): Promise<string[]> => {
  const rows = await teams(scope, {});
  return rows.map(({ team }) => team);
};

const teams = prepared([], ({ db, t }) =>
  db.selectDistinct({ team: t.communities.team }).from(t.communities),
);
