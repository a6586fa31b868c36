import type { Companions } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import type { Feature } from '../feature.ts';
import { button } from '../slack/blocks.ts';
import { allows } from '../slack/roles.ts';
import { createLinks } from '../slack/site.ts';
import { questionEvents } from './events.ts';
import { questionActions, questionForms, questionVerbs, raiseShortcut } from './handlers.ts';
import { awaitsHome, coordinatingHome, settingsHome } from './home.ts';
import { ids } from './ids.ts';
import { questionCorrectable, questionOutcomes, questionRenderers } from './outcomes.ts';
import { text } from './text.ts';
import { watchJob } from './watch.ts';

export { afterWorkingHours } from './hours.ts';

/** Questions that were raised as such, and who helps where nobody answered. */
export const createQuestions = (deps: Deps): Feature => {
  const needs = { ...deps, linkTo: createLinks(deps) };
  return {
    name: 'questions',
    verbs: questionVerbs(needs),
    actions: questionActions(needs),
    forms: questionForms(needs),
    shortcuts: [raiseShortcut(needs)],
    events: questionEvents(needs),
    jobs: [watchJob(needs)],
    home: {
      awaits: awaitsHome(needs),
      settings: settingsHome(needs),
      coordinating: coordinatingHome(needs),
    },
    outcomes: questionOutcomes(needs),
    renderers: questionRenderers(needs),
    correctable: questionCorrectable(needs),
  };
};

/** [Ask], for members of a community that is awake. */
export const askButton: NonNullable<Companions['buttons']>[number] = ({ community, person, standings }) =>
  community.state === 'open' && allows('question.ask', standings)
    ? [button(text(person.locale).buttons.ask, ids.ask, { community: community.id })]
    : [];
