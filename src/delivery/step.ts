/** Pure. What there is to do about a delivery whose time has come. */
import type { Status } from './tables.ts';

/** How long (ms) Slack may take to show what it accepted without saying so. */
export const settling = 30_000;
/** How soon (ms) a file that Slack took usually stands in the conversation: sharing goes on after its answer. [own] */
export const sharing = 2000;
/** How long (ms) a message waits for its file, from its first attempt on; then it goes alone. [own] */
export const filePatience = 120_000;
/** How far (ms) before the first attempt to look: clocks differ. */
export const margin = 120_000;
/** From so much lateness (ms) on, a post may be looked up first: the store may have forgotten that it was sent. */
export const late = 60_000;
/** How long (ms) after the last attempt looking is tried, even when the grace is over. */
export const patience = 3_600_000;

export type Step = 'post' | 'look' | 'verify' | 'miss';

type Timed = {
  status: Status;
  due: number;
  expires: number;
  attempts: number;
  firstAttemptAt: number | null;
  lastAttemptAt: number | null;
};

/** What comes next. `verify`: it was sent a second time, so see that only one stands. */
export const stepOf = (delivery: Timed, now: number): Step => {
  if (delivery.status === 'sent') return 'verify';
  if (delivery.status === 'attempting') return 'look';
  return now > delivery.expires ? 'miss' : 'post';
};

/**
 * Whether to look before the first attempt: a store that was put back from a copy does not know what was sent since.
 * What became due while this process was running (`since`, epoch ms) waited for its turn, no more: whoever puts a
 * store back starts anew.
 */
export const isLate = (delivery: Timed, since: number, now: number): boolean =>
  delivery.attempts === 0 && now - delivery.due > late && delivery.due < since;

/** From when on (epoch ms) a message in Slack can be this delivery. */
export const lookSince = (delivery: Timed): number => (delivery.firstAttemptAt ?? delivery.due) - margin;

/** From when on (epoch ms) what is not seen is not there: Slack has had the time to show it. */
export const shownBy = (delivery: Timed): number => (delivery.lastAttemptAt ?? delivery.due) + settling;

/** Until when (epoch ms) to go on trying to look, while Slack does not answer. */
export const lookUntil = (delivery: Timed): number =>
  Math.max(delivery.expires, (delivery.lastAttemptAt ?? delivery.due) + patience);

/** Whether a try with the file at `at` (epoch ms) comes in time; otherwise the message goes alone. */
export const waitsForFile = ({ firstAttemptAt, expires }: Timed, at: number, now: number): boolean =>
  at <= Math.min((firstAttemptAt ?? now) + filePatience, expires);
