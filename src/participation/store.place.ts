import { and, eq, sql } from 'drizzle-orm';
import { type Community, type Counted, countedAs } from '../communities/index.ts';
import type { Scope } from '../store/store.ts';

/** Where somebody acts, and how that is counted. */
export type Place = {
  community: Pick<Community, 'id' | 'team' | 'memberList' | 'openedAt'>;
  /** `stranger`: not known as a member (yet). */
  actor: Counted | 'stranger';
  /** How whoever it is meant for is counted. */
  other: Counted;
  /** The reaction that says thank you there; null: none does. */
  thanksEmoji: string | null;
  /** What was posted as the message it answers; its message shows how many answered. */
  root: { kind: 'beat' | 'challenge'; ref: string } | null;
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
 * All that recording has to know, in prepared queries of which a plain message needs the first alone: it runs at
 * every message in every channel, where asking communities and rhythms one after the other would cost several
 * times as much.
 * @returns null where there is no community. One that is not open counts nobody.
 */
export const placing = ({ db, t }: Scope) => {
  const seat = {
    user: t.memberships.user,
    leftOutAt: t.memberships.leftOutAt,
    optedIn: t.memberships.optedIn,
    external: t.memberships.external,
  };
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
      thanksEmoji: t.participationSettings.thanksEmoji,
      actor: seat,
    })
    .from(t.communities)
    .leftJoin(t.workspaces, eq(t.workspaces.team, t.communities.team))
    .leftJoin(t.participationSettings, eq(t.participationSettings.community, t.communities.id))
    .leftJoin(
      t.memberships,
      and(eq(t.memberships.community, t.communities.id), eq(t.memberships.user, blank('member'))),
    )
    .where(and(eq(t.communities.team, blank('team')), eq(t.communities.channel, blank('channel'))))
    .prepare('place_of_engagement');
  const findOther = db
    .select(seat)
    .from(t.memberships)
    .where(
      and(eq(t.memberships.community, sql.placeholder('community')), eq(t.memberships.user, blank('toward'))),
    )
    .prepare('other_of_engagement');
  const findBeat = db
    .select({ id: t.beats.id })
    .from(t.beats)
    .where(
      and(
        eq(t.beats.team, blank('team')),
        eq(t.beats.channel, blank('channel')),
        eq(t.beats.ts, blank('thread')),
      ),
    )
    .prepare('beat_of_engagement');
  const findChallenge = db
    .select({ id: t.challenges.id })
    .from(t.challenges)
    .where(
      and(
        eq(t.challenges.team, blank('team')),
        eq(t.challenges.channel, blank('channel')),
        eq(t.challenges.ts, blank('thread')),
      ),
    )
    .prepare('challenge_of_engagement');
  const rootOf = async (whereabouts: Whereabouts): Promise<Place['root']> => {
    if (whereabouts.thread === null) return null;
    const [beat] = await findBeat.execute(whereabouts);
    if (beat) return { kind: 'beat', ref: beat.id };
    const [challenge] = await findChallenge.execute(whereabouts);
    return challenge ? { kind: 'challenge', ref: challenge.id } : null;
  };

  return async (whereabouts: Whereabouts): Promise<Place | null> => {
    const [found] = await find.execute(whereabouts);
    if (!found) return null;
    const { community, actor } = found;
    const { toward } = whereabouts;
    const [other] = toward === null ? [] : await findOther.execute({ community: community.id, toward });
    const isOpen = found.state === 'open';
    const counted = (membership: typeof actor): Counted =>
      isOpen ? countedAs(membership, found.mode ?? 'unless left out') : 'nobody';
    return {
      community,
      actor: isOpen && actor === null ? 'stranger' : counted(actor),
      other: counted(other ?? null),
      thanksEmoji: found.thanksEmoji,
      root: await rootOf(whereabouts),
    };
  };
};
