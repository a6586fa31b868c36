import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';
import { foundActions } from './handlers.ts';
import { suggestJob } from './jobs.ts';
import { restActions } from './rest.ts';
import { foundDecisions } from './standing.ts';
import { foundVerbs } from './verbs.ts';

/** The found beat: what the answers say of each rhythm, suggested, tried and looked back at. */
export const foundPart = (wiring: Wiring): Part => ({
  verbs: foundVerbs(wiring),
  actions: [...foundActions(wiring), ...restActions(wiring)],
  jobs: [suggestJob(wiring)],
  decisions: foundDecisions(wiring),
});
