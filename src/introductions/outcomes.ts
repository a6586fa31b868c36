/** What becomes of the messages about introductions that were handed to delivery. */
import { communityById } from '../communities/index.ts';
import type { Delivered, Outcome, Outcomes } from '../delivery/post.ts';
import type { Deps } from '../deps.ts';
import { unbook } from '../rhythms/index.ts';
import type { Scope } from '../store/store.ts';
import { greetingKey } from './greeting.ts';
import { communityOfNotice } from './notice.ts';
import { introductionOfKey, postApart } from './post.ts';
import { isUnheard, outcomeOf } from './silence.ts';
import {
  changeIntroduction,
  introductionById,
  moveRound,
  removeIntroduction,
  roundById,
} from './store.rounds.ts';
import { changeChoices, changeParticipants } from './store.ts';
import { newlyInOf } from './told.ts';

type Told = [scope: Scope, delivery: Delivered, outcome: Outcome, now: number];
type Wired = Pick<Deps, 'outbox'>;

export const introductionOutcomes = (deps: Wired): Outcomes => ({
  introduction: (...told) => introduced(deps, ...told),
  'introductions-notice': noticed,
});

const introduced = async ({ outbox }: Wired, ...told: Told): Promise<void> => {
  const [scope, { key, team }, outcome, now] = told;
  const group = await introductionById(scope, introductionOfKey(key));
  const round = group && (await roundById(scope, group.round));
  if (!round) return;
  const { id, people } = group;
  const users = people.map(({ user }) => user);
  if (outcome.how === 'sent') {
    const { channel, ts } = outcome;
    await changeIntroduction(scope, id, { channel, ts });
    // Somebody said it on their Home while it was on its way.
    if (outcomeOf(people) !== null) await outbox.dirty(scope, team, 'introduction', id);
    return;
  }
  if (outcome.how === 'unknown') return;
  if (outcome.how === 'hopeless') {
    const community = await communityById(scope, round.community);
    if (!community) return;
    const newcomer = users.find((user) => round.key === greetingKey(community.id, user)) ?? null;
    const newlyIn = await newlyInOf(scope, community, round, users);
    const made = { id, users, question: group.question, visitors: [], clocks: null, newcomer, newlyIn };
    await postApart(scope, outbox, community, { ...made, place: community }, now);
    return;
  }
  // They heard of nothing: it never happened, and they come first next time.
  if (!isUnheard(people)) return;
  await removeIntroduction(scope, id);
  await moveRound(scope, round.id, 'open', { people: Math.max(0, round.people - users.length) });
  if (round.counts) await changeParticipants(scope, round.community, users, { owed: true });
  for (const user of users) await outbox.dirty(scope, team, 'home', user);
};

/** Whoever joins after it was posted takes part; where it was not, nobody does who did not say so. */
const noticed = async (...[scope, { key }, outcome]: Told): Promise<void> => {
  if (outcome.how === 'sent')
    return changeChoices(scope, communityOfNotice(key), { openedAt: Math.floor(Number(outcome.ts) * 1000) });
  await unbook(scope, key);
};
