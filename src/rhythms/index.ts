import type { Companions } from '../communities/index.ts';
import type { Feature } from '../feature.ts';
import { rhythmActions } from './buttons.ts';
import { begin, changed, info, listButton, next, rhythmInWords } from './companion.ts';
import { rhythmForms } from './forms.ts';
import { beatOutcomes, beatRenderers } from './outcomes.ts';
import { beatJob, tellJob } from './runner.ts';
import { beatAt } from './store.beats.ts';
import { rhythmVerbs } from './verbs.ts';
import type { Wiring } from './wiring.ts';

export type { RhythmKind } from './kinds/kind.ts';
export { kinds } from './kinds/registry.ts';
export { library } from './library/library.ts';
export { beatAt } from './store.beats.ts';
export type { Beat, Rhythm } from './tables.ts';

/** Rhythms and their beats. `companions` is what communities' screens show of them. */
export const createRhythms = (
  wiring: Wiring,
): { feature: Feature; companions: Companions; beatAt: typeof beatAt } => ({
  feature: {
    name: 'rhythms',
    verbs: rhythmVerbs(wiring),
    actions: rhythmActions(wiring),
    forms: rhythmForms(wiring),
    jobs: [beatJob(wiring), tellJob(wiring)],
    outcomes: beatOutcomes(wiring),
    renderers: beatRenderers(wiring),
  },
  companions: { begin, next, info: [info], buttons: [listButton], changed, rhythmInWords },
  beatAt,
});
