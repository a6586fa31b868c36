/** What every handler starts from: the community asked about, and how somebody stands to its introductions. */
import { type Community, communityById, membership } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import { rhythmIds, rhythmsOf } from '../rhythms/index.ts';
import type { CommunityRef } from '../slack/access.ts';
import type { Message } from '../slack/message.ts';
import { allows } from '../slack/roles.ts';
import type { CommunityRequest } from '../slack/surface.ts';
import type { Scope } from '../store/store.ts';
import { noticeComing } from './notice.ts';
import { currentOf, groupsOf, latestRounds } from './store.rounds.ts';
import { choicesOf, participant, participantsOf } from './store.ts';
import { type Own, showMessage, type Totals } from './views.show.ts';

/** The row of a community that the edge has just found. */
export const placeOf = async (scope: Scope, { id }: CommunityRef): Promise<Community> => {
  const community = await communityById(scope, id);
  if (!community) throw new Error('a community is gone since it was found');
  return community;
};

/** A community's introductions as one person sees them, below what was just done. */
export const shown = async (
  { store }: Pick<Deps, 'store'>,
  request: CommunityRequest,
  said: string | null,
): Promise<Message> => {
  const { community: ref, person, standings, command, now } = request;
  const community = await placeOf(store, ref);
  const rhythm = (await rhythmsOf(store, ref.id)).find(({ kind }) => kind === 'introductions') ?? null;
  const own = allows('intro.join', standings) ? await ownOf(store, request) : null;
  const totals = allows('intro.run', standings) ? await totalsOf(store, community, now) : null;
  const addRhythm = rhythm === null ? rhythmIds.add : null;
  const given = { community, person, command, next: rhythm?.nextAt ?? null, addRhythm };
  return showMessage({ ...given, own, totals }, said);
};

const ownOf = async (scope: Scope, { community, person, now }: CommunityRequest): Promise<Own> => {
  const { team, user } = person;
  const row = await participant(scope, community.id, user);
  const seat = await membership(scope, community.id, user);
  const { guests } = await choicesOf(scope, community.id);
  const current = (await currentOf(scope, team, user)).filter(
    ({ round }) => round.community === community.id,
  );
  const isLeftOut = seat !== null && seat.leftOutAt !== null && seat.leftOutAt > (row?.joinedAt ?? 0);
  return {
    state: stateOf(row, now),
    snoozedUntil: row?.snoozedUntil ?? null,
    isBarred: person.guest && !guests,
    isLeftOut,
    current: current.map(({ group }) => ({
      introduction: group.id,
      others: group.people.map((one) => one.user).filter((one) => one !== user),
    })),
  };
};

const stateOf = (row: Awaited<ReturnType<typeof participant>>, now: number): Own['state'] => {
  if (row === null || row.leftAt !== null) return 'out';
  if (row.restingSince !== null) return 'resting';
  return (row.snoozedUntil ?? 0) > now ? 'snoozed' : 'in';
};

/** Totals alone: who they are is told nobody. */
const totalsOf = async (scope: Scope, { id }: Community, now: number): Promise<Totals> => {
  const all = await participantsOf(scope, id);
  const resting = all.filter((one) => stateOf(one, now) !== 'in').length;
  const [last] = await latestRounds(scope, id, 1);
  const groups = last ? await groupsOf(scope, [last.id]) : [];
  const met = groups.filter(({ people }) => people.some(({ answer }) => answer === 'met'));
  const { openedAt, guests } = await choicesOf(scope, id);
  return {
    taking: all.length,
    resting,
    last: last
      ? { at: last.at, introduced: last.people, met: met.flatMap(({ people }) => people).length }
      : null,
    openedAt,
    noticeAt: (await noticeComing(scope, id, now))?.at ?? null,
    guests,
  };
};
