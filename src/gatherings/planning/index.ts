import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';
import { planningActions } from './buttons.ts';
import { planningCorrectable, planningRenderers } from './correct.ts';
import { planningDecisions } from './decisions.ts';
import { draftActions } from './drafts.ts';
import { smallForms } from './forms.small.ts';
import { planningForms } from './forms.ts';
import { planningHome } from './home.ts';
import { planningVerbs } from './verbs.ts';

export { eventsButton } from './companion.ts';

/** Planning: the list and the forms, drafts and who approves them, moves and cancellations, invitations. */
export const planningPart = (wiring: Wiring): Part => ({
  verbs: planningVerbs(wiring),
  actions: [...planningActions(wiring), ...draftActions(wiring)],
  forms: [...planningForms(wiring), ...smallForms(wiring)],
  home: planningHome(wiring),
  decisions: planningDecisions,
  correctable: planningCorrectable(wiring),
  renderers: planningRenderers(),
});
