/** Queries: communities and their states. */
import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { prepared } from '../store/prepared.ts';
import type { Scope } from '../store/store.ts';
import type { ChannelState, CommunityState } from './community.ts';
import type { Community } from './tables.ts';

export const communityById = async (scope: Scope, id: string): Promise<Community | null> => {
  const [found] = await byId(scope, { id });
  return found ?? null;
};

const byId = prepared(['id'], ({ db, t }, { id }) =>
  db.select().from(t.communities).where(eq(t.communities.id, id)),
);

export const communityOfChannel = async (
  scope: Scope,
  team: string,
  channel: string,
): Promise<Community | null> => {
  const [found] = await ofChannel(scope, { team, channel });
  return found ?? null;
};

const ofChannel = prepared(['team', 'channel'], ({ db, t }, { team, channel }) =>
  db
    .select()
    .from(t.communities)
    .where(and(eq(t.communities.team, team), eq(t.communities.channel, channel))),
);

/** All of a workspace's communities, the first made first. Who may see them is for the asker to judge. */
export const communitiesOfTeam = (scope: Scope, team: string): Promise<Community[]> =>
  ofTeam(scope, { team });

const ofTeam = prepared(['team'], ({ db, t }, { team }) =>
  db
    .select()
    .from(t.communities)
    .where(eq(t.communities.team, team))
    .orderBy(t.communities.createdAt, t.communities.id),
);

/**
 * The communities that a person is a member of now, left out of or not: what they may see themselves in.
 * Those that are still being prepared are not among them.
 */
export const communitiesOf = async (scope: Scope, team: string, user: string): Promise<Community[]> =>
  (await ofPerson(scope, { team, user })).map(({ community }) => community);

const ofPerson = prepared(['team', 'user'], ({ db, t }, { team, user }) =>
  db
    .select({ community: t.communities })
    .from(t.memberships)
    .innerJoin(t.communities, eq(t.communities.id, t.memberships.community))
    .where(
      and(
        eq(t.communities.team, team),
        eq(t.memberships.user, user),
        isNull(t.memberships.leftAt),
        inArray(t.communities.state, ['open', 'resting', 'ended']),
      ),
    )
    .orderBy(t.communities.createdAt, t.communities.id),
);

/** Puts a community into a channel; null if the channel has one already. */
export const addCommunity = async (
  { db, t }: Scope,
  community: Scope['t']['communities']['$inferInsert'],
): Promise<Community | null> => {
  const [added] = await db.insert(t.communities).values(community).onConflictDoNothing().returning();
  return added ?? null;
};

export const changeCommunity = async (
  { db, t }: Scope,
  id: string,
  change: Partial<Omit<Community, 'id' | 'team' | 'channel'>>,
): Promise<Community | null> => {
  const [changed] = await db.update(t.communities).set(change).where(eq(t.communities.id, id)).returning();
  return changed ?? null;
};

/** Changes a community that is in one of these states; null if it is not (any more): somebody was faster. */
export const moveCommunity = async (
  { db, t }: Scope,
  id: string,
  from: readonly CommunityState[],
  change: Partial<Community> & { state: CommunityState },
): Promise<Community | null> => {
  const [moved] = await db
    .update(t.communities)
    .set(change)
    .where(and(eq(t.communities.id, id), inArray(t.communities.state, [...from])))
    .returning();
  return moved ?? null;
};

/** Removes a community that never opened and is in one of these states; null if it is not (any more). */
export const removeUnopened = async (
  { db, t }: Scope,
  id: string,
  from: readonly CommunityState[],
): Promise<Community | null> => {
  const [removed] = await db
    .delete(t.communities)
    .where(
      and(eq(t.communities.id, id), isNull(t.communities.openedAt), inArray(t.communities.state, [...from])),
    )
    .returning();
  return removed ?? null;
};

/** Counts one more of Monday's notes that nobody reacted to, or forgets them all. */
export const countIgnoredNote = async ({ db, t }: Scope, id: string): Promise<number> => {
  const [counted] = await db
    .update(t.communities)
    .set({ notesIgnored: sql`${t.communities.notesIgnored} + 1` })
    .where(eq(t.communities.id, id))
    .returning({ notes: t.communities.notesIgnored });
  return counted?.notes ?? 0;
};

/** Notes that the channel is gone, or is back; null if that was known. */
export const moveChannel = async (
  { db, t }: Scope,
  id: string,
  to: ChannelState,
): Promise<Community | null> => {
  const [moved] = await db
    .update(t.communities)
    .set({ channelState: to })
    .where(
      and(
        eq(t.communities.id, id),
        to === 'ok' ? ne(t.communities.channelState, 'ok') : eq(t.communities.channelState, 'ok'),
      ),
    )
    .returning();
  return moved ?? null;
};

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
