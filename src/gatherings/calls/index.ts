import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';
import { callDecisions } from './decisions.ts';
import { callActions } from './handlers.ts';

export { callsButton, consentBlocks } from './views.ts';

/** Quiet calls: whom a coordinator could ask or thank personally, of those who are fine with it. */
export const callsPart = (wiring: Wiring): Part => ({
  actions: callActions(wiring),
  decisions: callDecisions,
});
