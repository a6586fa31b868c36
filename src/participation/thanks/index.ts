import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';
import { thanksActions, thanksForms, thanksVerbs } from './handlers.ts';
import { thanksCorrectable, thanksOutcomes, thanksRenderers } from './outcomes.ts';

/** Thanks between members: said in the channel, counted for both, ranked by nobody. */
export const thanksPart = (wiring: Wiring): Part => ({
  verbs: thanksVerbs(wiring),
  actions: thanksActions(wiring),
  forms: thanksForms(wiring),
  outcomes: thanksOutcomes(wiring),
  renderers: thanksRenderers(wiring),
  correctable: thanksCorrectable(wiring),
});
