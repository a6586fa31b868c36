import { dueAbsences, firstAbsenceDue } from '../../absences/index.ts';
import { eachInTurn } from '../../each.ts';
import type { Job } from '../../feature.ts';
import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';
import { absencesOver } from './acts.ts';
import { snoozeActions, snoozeForms, snoozeHome, snoozeVerb } from './handlers.ts';
import { lookAtStatuses, statusHeard } from './status.ts';

export { snoozeButton } from './handlers.ts';

/** Being left alone for a while: because somebody said so here, or because their profile does. */
export const snoozingPart = (wiring: Wiring): Part => ({
  verbs: [snoozeVerb(wiring)],
  actions: snoozeActions(wiring),
  forms: snoozeForms(wiring),
  events: { user_change: statusHeard(wiring) },
  jobs: [backJob(wiring)],
  home: { settings: snoozeHome(wiring) },
});

/** Each person's absences end in a transaction of their own; what fails keeps no other from its turn. */
const backJob = (wiring: Wiring): Job => ({
  name: 'snoozing.back',
  every: 'minute',
  run: async (now) => {
    await lookAtStatuses(wiring, now);
    const { store, outbox } = wiring;
    const over = (await dueAbsences(store, now)).filter(({ until }) => until !== null);
    const back = new Map(over.map(({ team, user }) => [`${team} ${user}`, { team, user }]));
    await eachInTurn(back.values(), 'returns', (one) =>
      store.tx((scope) => absencesOver(scope, { outbox }, one, now)),
    );
  },
  nextDue: () => firstAbsenceDue(wiring.store),
});
