import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';
import { greetSource } from './greeters.ts';
import { askingActions, askingHome } from './handlers.ts';
import { answerSource, tapSource } from './prompts.ts';
import { askingJobs, askOutcomes } from './runner.ts';

/** What people are asked for now and then, sized to how much they take part. */
export const askingPart = (wiring: Wiring): Part => {
  const sources = [...wiring.askSources, greetSource(wiring), answerSource, tapSource];
  return {
    actions: askingActions(wiring),
    jobs: askingJobs(wiring, sources),
    home: { settings: askingHome(wiring) },
    outcomes: askOutcomes,
  };
};
