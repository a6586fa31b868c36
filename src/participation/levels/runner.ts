/** The heartbeat: each community is evaluated once a week. */
import { eachInTurn } from '../../each.ts';
import type { Job } from '../../feature.ts';
import type { Store } from '../../store/store.ts';
import { evaluateNext } from './evaluate.ts';
import { addTurns, dueTurns, firstTurn, withoutTurn } from './store.turns.ts';
import { turnAfter } from './weeks.ts';

/** Read at once; what fails waits for the next minute, and keeps no other from its turn. */
const atOnce = 50;

/** Evaluates all whose turn has come, with the weeks that were missed in their order. @throws AggregateError */
export const runDue = async (store: Store, now: number): Promise<void> =>
  eachInTurn(await dueTurns(store, now, atOnce), 'evaluations of levels', async (community) => {
    while (await evaluateNext(store, community, now));
  });

/** Communities given their turn at once. */
const portion = 500;

/** Gives a turn to communities that have none: they get theirs when they open, but some are older than levels. */
export const giveTurns = async (store: Store, now: number): Promise<void> => {
  for (;;) {
    const without = await withoutTurn(store, portion);
    const turns = without.map((community) => ({ community, nextAt: turnAfter(community, now) }));
    await store.tx((scope) => addTurns(scope, turns));
    if (without.length < portion) return;
  }
};

export const levelJobs = (store: Store): Job[] => [
  {
    name: 'participation.levels',
    every: 'minute',
    run: (now) => runDue(store, now),
    nextDue: () => firstTurn(store),
  },
  { name: 'participation.levels.turns', every: 'day', run: (now) => giveTurns(store, now) },
];
