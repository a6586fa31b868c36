/** One-tap answers, counted like any other answer. What was tapped is not among what is kept of them. */
import type { Counted } from '../communities/index.ts';
import type { Scope } from '../store/store.ts';
import { countDeed, uncountDeed } from './store.act.ts';

/** `ts`: of the beat's message. */
type Tapped = { team: string; community: string; user: string; ts: string };

/** Counts a tap (`at`: epoch ms) as its giver is counted, or counts it again after it was taken back. Safe to repeat. */
export const countTap = (
  scope: Scope,
  secret: string,
  as: Counted,
  { ts, ...tapped }: Tapped & { at: number },
): Promise<void> => countDeed(scope, secret, as, { ...tapped, kind: 'tap', source: ts, thread: ts });

/** Stops counting a tap, under whichever name it was counted. */
export const uncountTap = (
  scope: Scope,
  secret: string,
  { ts, ...tapped }: Omit<Tapped, 'team'>,
): Promise<void> => uncountDeed(scope, secret, { ...tapped, kind: 'tap', source: ts });
