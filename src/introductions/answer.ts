/** What people say of a meeting. Within a transaction. Instants are epoch milliseconds. */
import type { Deps } from '../deps.ts';
import type { Scope } from '../store/store.ts';
import { outcomeOf } from './silence.ts';
import { introductionById, putAnswer, roundById } from './store.rounds.ts';
import { changeParticipants } from './store.ts';
import type { MeetingAnswer } from './tables.ts';

/**
 * Puts down what somebody says of the meeting that they were introduced for, also when its round is over: whoever
 * met after all was not silent. False: there is no such introduction of theirs.
 */
export const answerMeeting = async (
  scope: Scope,
  { outbox }: Pick<Deps, 'outbox'>,
  {
    introduction,
    team,
    user,
    answer,
  }: { introduction: string; team: string; user: string; answer: MeetingAnswer },
): Promise<boolean> => {
  const group = await introductionById(scope, introduction);
  const round = group && (await roundById(scope, group.round));
  if (!round || round.team !== team || !group.people.some((one) => one.user === user)) return false;
  if (round.state !== 'open' && round.state !== 'closed') return false;
  await putAnswer(scope, introduction, user, answer);
  const isLate = round.state === 'closed';
  if (isLate && answer !== 'not this time')
    await changeParticipants(scope, round.community, [user], { silent: 0 });
  const after = group.people.map((one) => (one.user === user ? { ...one, answer } : one));
  if (outcomeOf(after) !== outcomeOf(group.people))
    await outbox.dirty(scope, team, 'introduction', introduction);
  for (const one of group.people) await outbox.dirty(scope, team, 'home', one.user);
  return true;
};
