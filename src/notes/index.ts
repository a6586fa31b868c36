import { z } from 'zod';
import { tend } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import type { Decisions, Feature } from '../feature.ts';
import type { Foresee } from '../rhythms/index.ts';
import { section } from '../slack/blocks.ts';
import { action } from '../slack/surface.ts';
import { ids } from './ids.ts';
import { mondayJob, mondayOutcomes } from './jobs.ts';
import { monthlyJob, monthlyOutcomes } from './monthly.ts';
import { coordinatedBy } from './store.ts';
import { text } from './text.ts';
import { travelled } from './travel.ts';

export type NotesDeps = Deps & {
  foresee: Foresee;
  /** What each feature has for coordinators to decide. */
  decisions: readonly Decisions[];
};

/** Monday's note for coordinators, and the monthly one for a community's channel. */
export const createNotes = (deps: NotesDeps): Feature => ({
  name: 'notes',
  actions: [
    action({
      id: ids.seen,
      may: 'me.read',
      value: z.object({}),
      run: async ({ team, person, locale, now, replace }) => {
        for (const { id } of await coordinatedBy(deps.store, team, person.user)) await tend(deps, id, now);
        const said = text(locale).monday.seen;
        await replace({ text: said, blocks: [section(said)] });
      },
    }),
  ],
  events: { user_change: travelled(deps) },
  jobs: [mondayJob(deps), monthlyJob(deps)],
  outcomes: { ...mondayOutcomes, ...monthlyOutcomes },
});
