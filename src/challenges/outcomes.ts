/** What becomes of a challenge's messages that were handed to delivery. */
import { communityById } from '../communities/index.ts';
import type { Delivered, Outcome, Outcomes } from '../delivery/post.ts';
import type { Deps } from '../deps.ts';
import { unbook } from '../rhythms/index.ts';
import type { Scope } from '../store/store.ts';
import { rules } from './constants.ts';
import { digestOf, entryOfKey } from './entries.ts';
import { bookingKey } from './ground.ts';
import { challengeOfKey } from './post.ts';
import { strand } from './step.ts';
import { changeEntry, entryById } from './store.entries.ts';
import { challengeById, changeChallenge } from './store.ts';
import { tellUnannounced, tellUnshown } from './telling.ts';

export const challengeOutcomes = (deps: Pick<Deps, 'outbox'>): Outcomes => ({
  challenge: (...told) => announced(deps, ...told),
  showcase: (...told) => shown(deps, ...told),
  entry: (...told) => entered(deps, ...told),
});

type Told = [scope: Scope, delivery: Delivered, outcome: Outcome, now: number];

const announced = async ({ outbox }: Pick<Deps, 'outbox'>, ...told: Told): Promise<void> => {
  const [scope, { key, team }, outcome, now] = told;
  const challenge = await challengeById(scope, challengeOfKey(key));
  if (!challenge) return;
  if (outcome.how === 'sent') {
    const { channel, ts } = outcome;
    await changeChallenge(scope, challenge.id, { channel, ts });
    // It was cancelled while it was on its way.
    if (challenge.state !== 'running') await outbox.dirty(scope, team, 'challenge', challenge.id);
    return;
  }
  if (challenge.state !== 'running') return;
  await changeChallenge(scope, challenge.id, await strand(scope, challenge));
  const community = await communityById(scope, challenge.community);
  if (community && outcome.how !== 'dropped')
    await tellUnannounced(scope, outbox, community, challenge, outcome, now);
};

const shown = async ({ outbox }: Pick<Deps, 'outbox'>, ...told: Told): Promise<void> => {
  const [scope, { key }, outcome, now] = told;
  const challenge = await challengeById(scope, challengeOfKey(key));
  if (!challenge) return;
  if (outcome.how === 'sent') {
    await changeChallenge(scope, challenge.id, { showcaseTs: outcome.ts });
    return;
  }
  await unbook(scope, bookingKey('showcase', challenge.id));
  await changeChallenge(scope, challenge.id, { nextAt: now + rules.questionFor });
  const community = await communityById(scope, challenge.community);
  if (community && outcome.how !== 'dropped')
    await tellUnshown(scope, outbox, community, challenge, outcome, now);
};

const entered = async ({ outbox }: Pick<Deps, 'outbox'>, ...told: Told): Promise<void> => {
  const [scope, { key, team }, outcome] = told;
  const entry = await entryById(scope, entryOfKey(key));
  if (!entry || outcome.how !== 'sent') return;
  await changeEntry(scope, entry.id, { ts: outcome.ts });
  // It was changed or withdrawn while it was on its way.
  if (entry.withdrawn || !key.endsWith(`:${digestOf(entry)}`))
    await outbox.dirty(scope, team, 'entry', entry.id);
};
