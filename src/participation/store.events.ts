/** Who said yes or perhaps to an event, which of the two is not among what is kept; who was there, and who hosted. */
import type { Counted } from '../communities/index.ts';
import type { Scope } from '../store/store.ts';
import { countDeed, uncountDeed } from './store.act.ts';

/** `event`: its id. */
type Answered = {
  team: string;
  community: string;
  user: string;
  event: string;
  kind: 'rsvp' | 'attendance' | 'hosting';
};

/** Counts it (`at`: epoch ms) as whoever did it is counted, or counts it again after it was taken back. Safe to repeat. */
export const countAtEvent = (
  scope: Scope,
  secret: string,
  as: Counted,
  { event, ...answered }: Answered & { at: number },
): Promise<void> => countDeed(scope, secret, as, { ...answered, source: event });

/** Stops counting it, under whichever name it was counted. */
export const uncountAtEvent = (
  scope: Scope,
  secret: string,
  { event, ...answered }: Omit<Answered, 'team'>,
): Promise<void> => uncountDeed(scope, secret, { ...answered, source: event });
