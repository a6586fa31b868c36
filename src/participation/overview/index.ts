import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';
import { healthAction, healthVerb, overviewHome } from './handlers.ts';

export { overviewButton } from './handlers.ts';
export { type Signs, signsOf } from './signs.ts';

/** How a community is doing, for those who coordinate it: without names, and without groups that are too small. */
export const overviewPart = ({ store }: Wiring): Part => ({
  verbs: [healthVerb(store)],
  actions: [healthAction(store)],
  home: { coordinating: overviewHome(store) },
});
