/** What people do about taking part. Within a transaction. Instants are epoch milliseconds. */
import type { Community } from '../communities/index.ts';
import type { Scope } from '../store/store.ts';
import { participant, putAvoided, putParticipant } from './store.ts';
import type { Participant } from './tables.ts';

type Who = { community: Pick<Community, 'id' | 'team'>; user: string; now: number };

const awake = { leftAt: null, snoozedUntil: null, restingSince: null, silent: 0 };

/** Somebody takes part: from now on, again, or after all; their details stay. */
export const takePart = async (scope: Scope, { community, user, now }: Who): Promise<void> => {
  const who = { community: community.id, team: community.team, user, joinedAt: now };
  const before = await participant(scope, community.id, user);
  const isAnew = before === null || before.leftAt !== null;
  // Whoever says so again after they asked to be left out of everything means it.
  await putParticipant(scope, who, { ...awake, joinedAt: now, ...(isAnew && { owed: false }) });
};

/** Somebody takes part, if they did not, and greets newcomers besides. */
export const showAround = async (scope: Scope, { community, user, now }: Who): Promise<void> => {
  const before = await participant(scope, community.id, user);
  if (before === null || before.leftAt !== null) await takePart(scope, { community, user, now });
  const who = { community: community.id, team: community.team, user, joinedAt: now };
  await putParticipant(scope, who, { greets: true });
};

/** Somebody does not, also where whoever joins does. */
export const stopTakingPart = async (scope: Scope, { community, user, now }: Who): Promise<void> => {
  const who = { community: community.id, team: community.team, user, joinedAt: now };
  await putParticipant(scope, who, { ...awake, leftAt: now, owed: false });
};

/** Changes how somebody takes part; false: they do not. */
const change = async (
  scope: Scope,
  { community, user, now }: Who,
  changed: Partial<Participant>,
): Promise<boolean> => {
  const before = await participant(scope, community.id, user);
  if (before === null || before.leftAt !== null) return false;
  const who = { community: community.id, team: community.team, user, joinedAt: now };
  await putParticipant(scope, who, changed);
  return true;
};

export const haveBreak = (scope: Scope, who: Who, until: number): Promise<boolean> =>
  change(scope, who, { snoozedUntil: until, restingSince: null, silent: 0 });

export const comeBack = (scope: Scope, who: Who): Promise<boolean> => change(scope, who, awake);

export type Details = Pick<Participant, 'site' | 'group' | 'across' | 'greets'> & {
  avoided: readonly string[];
};

/** Keeps somebody's details. Whoever does not take part has them for when they do, but greets nobody. */
export const keepDetails = async (
  scope: Scope,
  { community, user, now }: Who,
  { avoided, ...details }: Details,
): Promise<void> => {
  const who = { community: community.id, team: community.team, user, joinedAt: now };
  const before = await participant(scope, community.id, user);
  await putParticipant(scope, who, { ...details, ...(before === null && { leftAt: now }) });
  await putAvoided(
    scope,
    community.team,
    user,
    [...new Set(avoided)].filter((one) => one !== user).toSorted(),
  );
};
