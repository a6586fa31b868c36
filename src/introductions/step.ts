/** What becomes of a round whose time has come, all of it in one transaction. Instants are epoch milliseconds. */
import { absentAmong } from '../absences/index.ts';
import { communityById, workspaceOf } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import { heldBack } from '../rhythms/index.ts';
import type { Scope } from '../store/store.ts';
import { closeRound } from './close.ts';
import { rules } from './constants.ts';
import { lapse } from './greeting.ts';
import { postNudge } from './post.ts';
import { isUnheard } from './silence.ts';
import { groupsOf, moveRound, roundById } from './store.rounds.ts';
import { participant } from './store.ts';
import type { Round } from './tables.ts';
import { dueStep } from './timing.ts';

/** Reminds the pairs of a round, or ends it; forgets an offer that nobody took. */
export const stepRound = async (
  deps: Pick<Deps, 'outbox'>,
  scope: Scope,
  id: string,
  now: number,
): Promise<void> => {
  const round = await roundById(scope, id);
  if (round === null || round.nextAt === null || round.nextAt > now) return;
  if (round.state === 'drawing' && !round.counts) return lapse(scope, round);
  const community = await communityById(scope, round.community);
  if (round.state !== 'open' || !community) return;
  const due = round.nextAt;
  const { step, nextAt } = dueStep({ at: round.at, nextAt: due }, community.timeZone);
  if (step === 'close') return closeRound(scope, deps.outbox, community, round, now);
  await moveRound(scope, id, 'open', { nextAt });
  const { hushedUntil } = await workspaceOf(scope, community.team);
  if (heldBack(community, hushedUntil, now) || now - due > rules.nudgeGrace) return;
  for (const { id: introduction, ts, people } of await unheardOf(scope, round, now)) {
    const users = people.map(({ user }) => user);
    if (ts !== null) await postNudge(scope, deps.outbox, community, { id: introduction, users }, due);
  }
};

/** Those who have said nothing; whoever is away or takes part no more is left in peace, and so is who was to meet them. */
const unheardOf = async (
  scope: Scope,
  { id, team, community }: Pick<Round, 'id' | 'team' | 'community'>,
  now: number,
) => {
  const unheard = [];
  for (const group of (await groupsOf(scope, [id])).filter(({ people }) => isUnheard(people))) {
    const users = group.people.map(({ user }) => user);
    if ((await absentAmong(scope, team, community, users, now)).size > 0) continue;
    const theirs = await Promise.all(group.people.map(({ user }) => participant(scope, community, user)));
    if (theirs.every((one) => one === null || one.leftAt === null)) unheard.push(group);
  }
  return unheard;
};
