import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';
import { hostActions } from './host.ts';
import { remindingOutcomes } from './outcomes.ts';
import { eventJob } from './runner.ts';

/** What comes before an event and at its end: announcement, reminders, its day; and what is told of changes. */
export const remindingPart = (wiring: Wiring): Part => ({
  actions: hostActions(wiring),
  jobs: [eventJob(wiring)],
  outcomes: remindingOutcomes(wiring),
});
