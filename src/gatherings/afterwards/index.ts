import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';
import { afterwardsActions, afterwardsForms } from './handlers.ts';
import { afterwardsOutcomes, afterwardsRenderers } from './showing.ts';

/** What comes after an event: who was there, what it was worth to them, and what was learned. */
export const afterwardsPart = (wiring: Wiring): Part => ({
  actions: afterwardsActions(wiring),
  forms: afterwardsForms(wiring),
  renderers: afterwardsRenderers(wiring),
  outcomes: afterwardsOutcomes(wiring),
});
