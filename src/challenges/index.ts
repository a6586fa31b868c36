import type { Deps } from '../deps.ts';
import type { Feature } from '../feature.ts';
import { challengeActions } from './buttons.ts';
import { challengeCorrectable } from './correct.ts';
import { challengeDecisions } from './decisions.ts';
import { entryActions, entryForms } from './entering.ts';
import { challengeForms } from './forms.ts';
import { challengeHome } from './home.ts';
import { challengeOutcomes } from './outcomes.ts';
import { challengeRenderers } from './renderers.ts';
import { challengeJob } from './runner.ts';
import { challengeVerbs } from './verbs.ts';

/** Challenges: something exciting that lasts, with entries in a thread or by a form, and a showcase at the end. */
export const createChallenges = (deps: Deps): Feature => ({
  name: 'challenges',
  verbs: challengeVerbs(deps),
  actions: [...challengeActions(deps), ...entryActions(deps)],
  forms: [...challengeForms(deps), ...entryForms(deps)],
  jobs: [challengeJob(deps)],
  home: { coming: challengeHome(deps) },
  decisions: challengeDecisions,
  correctable: challengeCorrectable(deps),
  renderers: challengeRenderers(deps),
  outcomes: challengeOutcomes(deps),
});
