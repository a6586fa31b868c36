/** Queries: who takes part in introductions, and how a community makes them. Instants are epoch milliseconds. */
import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { Scope } from '../store/store.ts';
import type { Participant } from './tables.ts';

export type Choices = { openedAt: number | null; guests: boolean };

/** What a community chose; the defaults where it has chosen nothing. */
export const choicesOf = async ({ db, t }: Scope, community: string): Promise<Choices> => {
  const [found] = await db
    .select({ openedAt: t.introductionSettings.openedAt, guests: t.introductionSettings.guests })
    .from(t.introductionSettings)
    .where(eq(t.introductionSettings.community, community));
  return found ?? { openedAt: null, guests: false };
};

export const changeChoices = async (
  { db, t }: Scope,
  community: string,
  change: Partial<Choices>,
): Promise<void> => {
  await db
    .insert(t.introductionSettings)
    .values({ community, openedAt: null, guests: false, ...change })
    .onConflictDoUpdate({ target: t.introductionSettings.community, set: change });
};

/** Somebody who takes part, or once did; null if they never said so. */
export const participant = async (
  { db, t }: Scope,
  community: string,
  user: string,
): Promise<Participant | null> => {
  const [found] = await db
    .select()
    .from(t.participants)
    .where(and(eq(t.participants.community, community), eq(t.participants.user, user)));
  return found ?? null;
};

/** All who take part, those who rest or have a break included, by user. */
export const participantsOf = ({ db, t }: Scope, community: string): Promise<Participant[]> =>
  db
    .select()
    .from(t.participants)
    .where(and(eq(t.participants.community, community), isNull(t.participants.leftAt)))
    .orderBy(t.participants.user);

type Who = Pick<Participant, 'community' | 'user' | 'team'>;

/** Makes somebody one who takes part, or changes how. */
export const putParticipant = async (
  { db, t }: Scope,
  who: Who & { joinedAt: number },
  change: Partial<Omit<Participant, 'community' | 'user' | 'team'>>,
): Promise<void> => {
  await db
    .insert(t.participants)
    .values({ ...who, ...change })
    .onConflictDoUpdate({ target: [t.participants.community, t.participants.user], set: change });
};

/** Makes somebody one who takes part who never said anything about it; false: they did, and that stands. */
export const addParticipant = async ({ db, t }: Scope, who: Who & { joinedAt: number }): Promise<boolean> => {
  const added = await db
    .insert(t.participants)
    .values(who)
    .onConflictDoNothing()
    .returning({ user: t.participants.user });
  return added.length > 0;
};

export const changeParticipants = async (
  { db, t }: Scope,
  community: string,
  users: readonly string[],
  change: Partial<Omit<Participant, 'community' | 'user' | 'team'>>,
): Promise<void> => {
  if (users.length === 0) return;
  await db
    .update(t.participants)
    .set(change)
    .where(and(eq(t.participants.community, community), inArray(t.participants.user, [...users])));
};

/** Who would also meet people of other communities, in the other open and public ones of a workspace. */
export const acrossFrom = async (
  { db, t }: Scope,
  team: string,
  community: string,
): Promise<Participant[]> => {
  const rows = await db
    .select({ participant: t.participants })
    .from(t.participants)
    .innerJoin(t.communities, eq(t.communities.id, t.participants.community))
    .where(
      and(
        eq(t.communities.team, team),
        ne(t.communities.id, community),
        eq(t.communities.state, 'open'),
        eq(t.communities.isPrivate, false),
        eq(t.participants.across, true),
        isNull(t.participants.leftAt),
        isNull(t.participants.restingSince),
      ),
    )
    .orderBy(t.participants.user, t.participants.community);
  return rows.map((row) => row.participant);
};

/** Whom somebody would rather not be introduced to. For their own eyes only. */
export const avoidedBy = async ({ db, t }: Scope, team: string, user: string): Promise<string[]> => {
  const rows = await db
    .select({ avoided: t.avoidances.avoided })
    .from(t.avoidances)
    .where(and(eq(t.avoidances.team, team), eq(t.avoidances.user, user)))
    .orderBy(t.avoidances.avoided);
  return rows.map(({ avoided }) => avoided);
};

export const putAvoided = async (
  { db, t }: Scope,
  team: string,
  user: string,
  avoided: readonly string[],
): Promise<void> => {
  await db.delete(t.avoidances).where(and(eq(t.avoidances.team, team), eq(t.avoidances.user, user)));
  if (avoided.length > 0)
    await db.insert(t.avoidances).values(avoided.map((each) => ({ team, user, avoided: each })));
};

/** Who is not to be introduced to whom, of these. */
export const notWithAmong = async (
  { db, t }: Scope,
  team: string,
  users: readonly string[],
): Promise<[string, string][]> => {
  if (users.length === 0) return [];
  const among = new Set(users);
  const rows = await db
    .select({ user: t.avoidances.user, avoided: t.avoidances.avoided })
    .from(t.avoidances)
    .where(and(eq(t.avoidances.team, team), inArray(t.avoidances.user, [...users])))
    .orderBy(t.avoidances.user, t.avoidances.avoided);
  return rows.filter(({ avoided }) => among.has(avoided)).map(({ user, avoided }) => [user, avoided]);
};
