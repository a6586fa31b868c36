/** A round is over: who was silent in it, and who rests from now on. Within a transaction. */
import { absentAmong } from '../absences/index.ts';
import type { Community } from '../communities/index.ts';
import type { Outbox } from '../delivery/post.ts';
import type { Scope } from '../store/store.ts';
import { tellResting } from './post.ts';
import { afterRound, wasSilent } from './silence.ts';
import { groupsOf, moveRound } from './store.rounds.ts';
import { changeParticipants, participant } from './store.ts';
import type { Round } from './tables.ts';

/** Ends an open round, once; only rounds that count put down who was silent. `now`: epoch milliseconds. */
export const closeRound = async (
  scope: Scope,
  outbox: Outbox,
  community: Community,
  round: Pick<Round, 'id' | 'counts'>,
  now: number,
): Promise<void> => {
  if (!(await moveRound(scope, round.id, 'open', { state: 'closed', nextAt: null }))) return;
  const groups = await groupsOf(scope, [round.id]);
  const users = groups.flatMap(({ people }) => people.map(({ user }) => user));
  // Whoever went away meanwhile is not counted as silent.
  const away = await absentAmong(scope, community.team, community.id, users, now);
  for (const { people } of groups) {
    for (const { user } of people) {
      await outbox.dirty(scope, community.team, 'home', user);
      if (round.counts && !away.has(user))
        await count(scope, outbox, community, { round, user, silent: wasSilent(user, people) }, now);
    }
  }
};

/** Whoever is of another community is counted in none: there it was no round. */
const count = async (
  scope: Scope,
  outbox: Outbox,
  community: Community,
  { round, user, silent }: { round: Pick<Round, 'id'>; user: string; silent: boolean },
  now: number,
): Promise<void> => {
  const before = await participant(scope, community.id, user);
  if (before === null || before.leftAt !== null || before.restingSince !== null) return;
  const after = afterRound(before.silent, silent);
  const resting = after.rests ? { restingSince: now } : {};
  await changeParticipants(scope, community.id, [user], { silent: after.silent, ...resting });
  if (after.rests) await tellResting(scope, outbox, community, { round, user }, now);
};
