import {
  type Community,
  communitiesOf,
  type Membership,
  membership,
  workspaceOf,
} from '../communities/index.ts';
import type { Scope } from '../store/store.ts';
import { deedsOf, lookBack, type Part, partOf, tallied, toldSince } from './part.ts';
import { answeredBy, postedBeats } from './store.answers.ts';
import { doneBy } from './store.figures.ts';
import { askedIn, doneIn } from './store.parts.ts';

/** A person's part in a community; null if they are not in it, or of another organisation. */
export const partIn = async (
  scope: Scope,
  community: Pick<Community, 'id' | 'team'>,
  user: string,
  now: number,
): Promise<Part | null> => {
  const member = await membership(scope, community.id, user);
  if (!member || member.leftAt !== null || member.external) return null;
  const { countMode } = await workspaceOf(scope, community.team);
  const since = toldSince(member, now);
  const posted = await postedBeats(scope, community.id, since);
  const answered = await answeredBy(scope, community.id, user, since);
  const tallies = await doneBy(scope, community.id, user, since);
  return partOf(member, countMode, deedsOf(posted.length, answered, tallies));
};

/** The same for several of their seats in a workspace at once, by community; where they have no part it is missing. */
export const partsIn = async (
  scope: Scope,
  { team, user }: { team: string; user: string },
  theirs: readonly Membership[],
  now: number,
): Promise<Map<string, Part>> => {
  const seats = theirs.filter(({ leftAt, external }) => leftAt === null && !external);
  if (seats.length === 0) return new Map();
  const { countMode } = await workspaceOf(scope, team);
  const ids = seats.map(({ community }) => community);
  const asked = Map.groupBy(await askedIn(scope, ids, now - lookBack), ({ community }) => community);
  const done = Map.groupBy(await doneIn(scope, ids, user, now - lookBack), ({ community }) => community);
  return new Map(
    seats.map((seat) => {
      const since = toldSince(seat, now);
      const beats = (asked.get(seat.community) ?? []).filter(({ at }) => at >= since).map(({ ts }) => ts);
      const { answered, tallies } = tallied(
        (done.get(seat.community) ?? []).filter(({ at }) => at >= since),
        beats,
      );
      return [seat.community, partOf(seat, countMode, deedsOf(beats.length, answered, tallies))];
    }),
  );
};

/** A person's communities in a workspace: that of the channel, if they are in it; else all. */
export const communitiesMeant = async (
  scope: Scope,
  team: string,
  user: string,
  channel: string | null,
): Promise<Community[]> => {
  const mine = await communitiesOf(scope, team, user);
  const here = mine.filter((community) => community.channel === channel);
  return here.length > 0 ? here : mine;
};
