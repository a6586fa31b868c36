import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';
import { chooseForms } from './choose.ts';
import { beatCorrectable } from './correct.ts';
import { aheadForms } from './forms.ts';
import { aheadActions } from './handlers.ts';
import { aheadHome } from './home.ts';

/** Seeing ahead, and changing one beat that is to come. */
export const aheadPart = (wiring: Wiring): Part => ({
  actions: aheadActions(wiring),
  forms: [...aheadForms(wiring), ...chooseForms(wiring)],
  home: { coordinating: aheadHome(wiring) },
  correctable: { beat: beatCorrectable(wiring) },
});
