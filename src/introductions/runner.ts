/** The heartbeat: rounds are drawn, their pairs reminded, and at their time they are over. */
import type { Deps } from '../deps.ts';
import { eachInTurn } from '../each.ts';
import type { Job } from '../feature.ts';
import { drawRound } from './draw.ts';
import { stepRound } from './step.ts';
import { dueRounds, firstDue } from './store.rounds.ts';

/** Read at once; what fails waits for the next minute, and keeps no other from its turn. */
const atOnce = 50;

/** Does all that is due at `now`. @throws AggregateError */
export const runDue = async (deps: Deps, now: number): Promise<void> =>
  eachInTurn(await dueRounds(deps.store, now, atOnce), 'rounds', ({ id, state, counts }) =>
    state === 'drawing' && counts
      ? drawRound(deps, id, now)
      : deps.store.tx((scope) => stepRound(deps, scope, id, now)),
  );

export const roundsJob = (deps: Deps): Job => ({
  name: 'introductions.rounds',
  every: 'minute',
  run: (now) => runDue(deps, now),
  nextDue: () => firstDue(deps.store),
});
