import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';
import { settingsActions, settingsForms, settingsOptions, settingsVerbs } from './handlers.ts';

export const settingsPart = (wiring: Wiring): Part => ({
  verbs: settingsVerbs(wiring),
  actions: settingsActions(wiring),
  forms: settingsForms(wiring),
  options: settingsOptions,
});
