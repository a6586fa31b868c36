import { membership } from '../../communities/index.ts';
import type { Part } from '../../part.ts';
import type { Scope } from '../../store/store.ts';
import type { Wiring } from '../wiring.ts';
import { newcomerActions } from './actions.ts';
import { newcomerEvents } from './events.ts';
import { newcomerOutcomes, newcomersJob } from './runner.ts';
import { isNew } from './stages.ts';
import { newcomerIn } from './store.ts';
import { welcomeHome } from './to-welcome.ts';

export { consent, consentsOf, forbid } from './store.consents.ts';
export { helpersIn, helpsIn, wish } from './store.wishes.ts';
export { type ToWelcome, toWelcome, welcomeInWords } from './to-welcome.ts';
export { helpsButton } from './views.look-back.ts';

/** Whether somebody came so lately that they are new here; who was there before the community never is. */
export const isNewcomer = async (
  scope: Scope,
  community: string,
  user: string,
  now: number,
): Promise<boolean> => {
  const seat = await membership(scope, community, user);
  if (seat === null || seat.founding || seat.leftAt !== null) return false;
  return isNew((await newcomerIn(scope, { community, user })) ?? seat, now);
};

/** Those who come: welcomed once, and four weeks later asked how it was. */
export const newcomersPart = (wiring: Wiring): Part => ({
  actions: newcomerActions(wiring),
  events: newcomerEvents(wiring),
  jobs: [newcomersJob(wiring)],
  home: { coordinating: welcomeHome(wiring) },
  outcomes: newcomerOutcomes,
});
