import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';
import { carryActions, carryForms } from './carrying.ts';
import { decisionActions, suggestionDecisions } from './deciding.ts';
import { editActions, editForms } from './editing.ts';
import { lookActions } from './looking.ts';
import { suggestActions, suggestForms } from './suggesting.ts';
import { promptVerbs } from './verbs.ts';

/** The library of prompts, as people look at it and change it. */
export const libraryPart = (wiring: Wiring): Part => ({
  verbs: promptVerbs(wiring),
  actions: [
    ...lookActions(wiring),
    ...suggestActions(wiring),
    ...decisionActions(wiring),
    ...editActions(wiring),
    ...carryActions(wiring),
  ],
  forms: [...suggestForms(wiring), ...editForms(wiring), ...carryForms(wiring)],
  decisions: suggestionDecisions,
});
