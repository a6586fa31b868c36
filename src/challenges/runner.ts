/** The heartbeat: each challenge is announced, reminded of and ended at its time. */
import type { Deps } from '../deps.ts';
import { eachInTurn } from '../each.ts';
import type { Job } from '../feature.ts';
import { createSites } from '../slack/site.ts';
import { stepChallenge } from './step.ts';
import { dueChallenges, firstDue } from './store.ts';

/** Read at once; what fails waits for the next minute, and keeps no other from its turn. */
const atOnce = 50;

/** Does all that is due at `now`. @throws AggregateError */
export const runDue = async (deps: Deps, now: number): Promise<void> => {
  const siteIn = createSites(deps);
  await eachInTurn(await dueChallenges(deps.store, now, atOnce), 'challenges', async ({ id, team }) => {
    // Slack is asked before the transaction, which must do nothing but query.
    const site = await siteIn(team);
    await deps.store.tx((scope) => stepChallenge(deps, scope, id, { now, site }));
  });
};

export const challengeJob = (deps: Deps): Job => ({
  name: 'challenges.step',
  every: 'minute',
  run: (now) => runDue(deps, now),
  nextDue: () => firstDue(deps.store),
});
