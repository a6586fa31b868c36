import { type Community, communitiesOf, membership, workspaceOf } from '../communities/index.ts';
import type { Scope } from '../store/store.ts';
import { deedsOf, type Part, partOf, toldSince } from './part.ts';
import { answeredBy, postedBeats } from './store.answers.ts';
import { doneBy } from './store.figures.ts';

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
