import { aliasedTable, and, eq, sql } from 'drizzle-orm';
import { type Community, type Counted, countedAs } from '../communities/index.ts';
import type { Scope } from '../store/store.ts';

/** Where somebody acts, and how that is counted. */
export type Place = {
  community: Pick<Community, 'id' | 'team' | 'memberList' | 'openedAt'>;
  /** `stranger`: not known as a member (yet). */
  actor: Counted | 'stranger';
  /** How whoever it is meant for is counted. */
  other: Counted;
  /** The beat that was posted as the message it answers. */
  beat: string | null;
};

export type Whereabouts = {
  team: string;
  channel: string;
  member: string;
  toward: string | null;
  thread: string | null;
};

const blank = (name: keyof Whereabouts) => sql.placeholder(name);

/**
 * All that recording has to know, in one prepared query: it runs at every message in every channel, where asking
 * communities and rhythms one after the other would cost several times as much.
 * @returns null where there is no community. One that is not open counts nobody.
 */
export const placing = ({ db, t }: Scope) => {
  const other = aliasedTable(t.memberships, 'other');
  const find = db
    .select({
      community: {
        id: t.communities.id,
        team: t.communities.team,
        memberList: t.communities.memberList,
        openedAt: t.communities.openedAt,
      },
      state: t.communities.state,
      mode: t.workspaces.countMode,
      actor: {
        user: t.memberships.user,
        leftOutAt: t.memberships.leftOutAt,
        optedIn: t.memberships.optedIn,
        external: t.memberships.external,
      },
      other: {
        user: other.user,
        leftOutAt: other.leftOutAt,
        optedIn: other.optedIn,
        external: other.external,
      },
      beat: t.beats.id,
    })
    .from(t.communities)
    .leftJoin(t.workspaces, eq(t.workspaces.team, t.communities.team))
    .leftJoin(
      t.memberships,
      and(eq(t.memberships.community, t.communities.id), eq(t.memberships.user, blank('member'))),
    )
    .leftJoin(other, and(eq(other.community, t.communities.id), eq(other.user, blank('toward'))))
    .leftJoin(
      t.beats,
      and(
        eq(t.beats.team, t.communities.team),
        eq(t.beats.channel, t.communities.channel),
        eq(t.beats.ts, blank('thread')),
      ),
    )
    .where(and(eq(t.communities.team, blank('team')), eq(t.communities.channel, blank('channel'))))
    .prepare('place_of_engagement');

  return async (whereabouts: Whereabouts): Promise<Place | null> => {
    const [found] = await find.execute(whereabouts);
    if (!found) return null;
    const { community, beat, actor } = found;
    const isOpen = found.state === 'open';
    const counted = (membership: typeof actor): Counted =>
      isOpen ? countedAs(membership, found.mode ?? 'unless left out') : 'nobody';
    return {
      community,
      actor: isOpen && actor === null ? 'stranger' : counted(actor),
      other: counted(found.other),
      beat,
    };
  };
};
