import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';
import { seriesActions, seriesForms, seriesVerbs } from './handlers.ts';
import { seriesJob } from './runner.ts';

export { repeatButton } from './views.ts';

/** Series: events that recur, each occurrence an event of its own. */
export const seriesPart = (wiring: Wiring): Part => ({
  verbs: seriesVerbs(wiring),
  actions: seriesActions(wiring),
  forms: seriesForms(wiring),
  jobs: [seriesJob(wiring)],
});
