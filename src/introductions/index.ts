import type { Deps } from '../deps.ts';
import type { Feature } from '../feature.ts';
import { introductionActions } from './buttons.ts';
import { introductionDecisions } from './decisions.ts';
import { leaveGroups } from './forgetting.ts';
import { introductionForms } from './forms.ts';
import { introductionsHome } from './home.ts';
import { joiningEvents } from './joining.ts';
import { introductionOutcomes } from './outcomes.ts';
import { introductionRenderers } from './renderers.ts';
import { roundsJob } from './runner.ts';
import { introductionVerbs } from './verbs.ts';

export { askToGreet, offerGreeter } from './greeting.offer.ts';
export { openRound } from './opening.ts';

/** Introductions: pairs and trios who agreed to meet, in rounds. */
export const createIntroductions = (deps: Deps): Feature => ({
  name: 'introductions',
  verbs: introductionVerbs(deps),
  actions: introductionActions(deps),
  forms: introductionForms(deps),
  events: joiningEvents(deps),
  jobs: [roundsJob(deps)],
  home: introductionsHome(deps),
  decisions: introductionDecisions,
  renderers: introductionRenderers(deps),
  outcomes: introductionOutcomes(deps),
  forget: leaveGroups,
});
