/** Queries: newcomers, and what they wish. Instants are epoch milliseconds. */
import { and, asc, count, desc, eq, gt, gte, isNotNull, isNull, lte, min } from 'drizzle-orm';
import { prepared } from '../../store/prepared.ts';
import type { Scope } from '../../store/store.ts';
import type { Newcomer } from '../tables.ts';

type Key = Pick<Newcomer, 'community' | 'user'>;

export const newcomerIn = async ({ db, t }: Scope, { community, user }: Key): Promise<Newcomer | null> => {
  const [found] = await db
    .select()
    .from(t.newcomers)
    .where(and(eq(t.newcomers.community, community), eq(t.newcomers.user, user)));
  return found ?? null;
};

/** Puts somebody down who came; false: they were before. */
export const addNewcomer = async (
  { db, t }: Scope,
  row: Scope['t']['newcomers']['$inferInsert'],
): Promise<boolean> => {
  const added = await db
    .insert(t.newcomers)
    .values(row)
    .onConflictDoNothing()
    .returning({ user: t.newcomers.user });
  return added.length > 0;
};

export const changeNewcomer = async (
  { db, t }: Scope,
  { community, user }: Key,
  change: Partial<Omit<Newcomer, 'community' | 'user' | 'team'>>,
): Promise<void> => {
  await db
    .update(t.newcomers)
    .set(change)
    .where(and(eq(t.newcomers.community, community), eq(t.newcomers.user, user)));
};

export const forgetNewcomer = async ({ db, t }: Scope, { community, user }: Key): Promise<void> => {
  await db.delete(t.newcomers).where(and(eq(t.newcomers.community, community), eq(t.newcomers.user, user)));
};

/** About whom there is something to do, the longest due first. */
export const dueNewcomers = ({ db, t }: Scope, now: number, most: number): Promise<Newcomer[]> =>
  db
    .select()
    .from(t.newcomers)
    .where(and(isNotNull(t.newcomers.nextAt), lte(t.newcomers.nextAt, now)))
    .orderBy(asc(t.newcomers.nextAt), asc(t.newcomers.community), asc(t.newcomers.user))
    .limit(most);

/** When there is something to do next; null: nothing. */
export const firstDue = async (scope: Scope): Promise<number | null> => {
  const [first] = await earliest(scope, {});
  return first?.at ?? null;
};

const earliest = prepared([], ({ db, t }) =>
  db
    .select({ at: min(t.newcomers.nextAt) })
    .from(t.newcomers)
    .where(isNotNull(t.newcomers.nextAt)),
);

/** Where else the same person waits to be welcomed by now or soon, the first joined first. */
export const unwelcomedOf = (
  { db, t }: Scope,
  { team, user }: Pick<Newcomer, 'team' | 'user'>,
  by: number,
): Promise<Newcomer[]> =>
  db
    .select()
    .from(t.newcomers)
    .where(
      and(
        eq(t.newcomers.team, team),
        eq(t.newcomers.user, user),
        isNull(t.newcomers.welcomedAt),
        isNotNull(t.newcomers.nextAt),
        lte(t.newcomers.nextAt, by),
      ),
    )
    .orderBy(asc(t.newcomers.joinedAt), asc(t.newcomers.community));

/** Welcomes that were to be heard at `due` were not. */
export const unwelcome = async (
  { db, t }: Scope,
  { team, user, due }: Pick<Newcomer, 'team' | 'user'> & { due: number },
): Promise<void> => {
  await db
    .update(t.newcomers)
    .set({ welcomedAt: null })
    .where(and(eq(t.newcomers.team, team), eq(t.newcomers.user, user), eq(t.newcomers.welcomedAt, due)));
};

/** Who joined after an instant and is still there, counted and of this organisation; the latest first. */
export const presentSince = async (
  { db, t }: Scope,
  community: string,
  since: number,
): Promise<{ user: string; joinedAt: number; consents: boolean }[]> => {
  const rows = await db
    .select({ user: t.newcomers.user, joinedAt: t.newcomers.joinedAt, at: t.callConsents.at })
    .from(t.newcomers)
    .innerJoin(
      t.memberships,
      and(
        eq(t.memberships.community, t.newcomers.community),
        eq(t.memberships.user, t.newcomers.user),
        isNull(t.memberships.leftAt),
        isNull(t.memberships.leftOutAt),
        eq(t.memberships.external, false),
      ),
    )
    .leftJoin(
      t.callConsents,
      and(eq(t.callConsents.community, t.newcomers.community), eq(t.callConsents.user, t.newcomers.user)),
    )
    .where(and(eq(t.newcomers.community, community), gt(t.newcomers.joinedAt, since)))
    .orderBy(desc(t.newcomers.joinedAt), asc(t.newcomers.user));
  return rows.map(({ at, ...row }) => ({ ...row, consents: at !== null }));
};

/** What those who were asked since an instant said of their first weeks: no names. */
export const worthOf = async (
  { db, t }: Scope,
  community: string,
  since: number,
): Promise<Map<NonNullable<Newcomer['worth']>, number>> => {
  const rows = await db
    .select({ worth: t.newcomers.worth, people: count() })
    .from(t.newcomers)
    .where(
      and(
        eq(t.newcomers.community, community),
        gte(t.newcomers.lookedBackAt, since),
        isNotNull(t.newcomers.worth),
      ),
    )
    .groupBy(t.newcomers.worth);
  return new Map(rows.flatMap(({ worth, people }) => (worth === null ? [] : [[worth, people] as const])));
};

/** When somebody was last told something unasked, or will be; null: never. */
export const unaskedAt = async (
  { db, t }: Scope,
  { team, user }: Pick<Newcomer, 'team' | 'user'>,
): Promise<number | null> => {
  const [found] = await db
    .select({ at: t.unaskedDms.latestAt })
    .from(t.unaskedDms)
    .where(and(eq(t.unaskedDms.team, team), eq(t.unaskedDms.user, user)));
  return found?.at ?? null;
};

/** The latest prompt of a community that was posted since an instant; null: there is none. */
export const latestPrompt = async ({ db, t }: Scope, community: string, since: number) => {
  const { beats } = t;
  const [found] = await db
    .select({ id: beats.id, content: beats.content, channel: beats.channel, ts: beats.ts })
    .from(beats)
    .where(
      and(
        eq(beats.community, community),
        eq(beats.state, 'posted'),
        gte(beats.at, since),
        isNotNull(beats.flavour),
        isNotNull(beats.ts),
      ),
    )
    .orderBy(desc(beats.at), asc(beats.id))
    .limit(1);
  return found ?? null;
};
