import type { Clock } from './clock.ts';
import type { Deliveries } from './deliveries.ts';
import type { Change } from './world.ts';

/** The app's own hands on time, given by the process that embeds it. */
export type Driver = {
  /** When the app next has something to do, epoch ms. */
  nextDue(): Promise<number | null>;
  /** Does what is due now. */
  tick(): Promise<void>;
  /** Resolves when the app has nothing under way. */
  idle(): Promise<void>;
};

type Parts = {
  clock: Clock;
  deliveries: Deliveries;
  driver(): Driver | undefined;
  changed(change: Change): void;
};

/** A running clock may pass `to` while it is asked for. */
const slackMs = 1000;

/**
 * Moves the clock to `to` (epoch ms), stopping at each instant when the app or a retry is due.
 * An app that stays due at one instant is not waited for again: time goes on.
 */
export const moveTime = async (
  parts: Parts,
  to: number,
  onProgress?: (now: number) => void,
): Promise<void> => {
  const { clock, deliveries } = parts;
  if (to < clock.now() - slackMs) throw new RangeError(`The clock cannot go back to ${to}`);
  const later = (at: number | null | undefined): at is number =>
    typeof at === 'number' && at > clock.now() && at < to;
  for (;;) {
    const due = [await parts.driver()?.nextDue(), deliveries.nextRetry()].filter(later);
    clock.set(Math.max(clock.now(), Math.min(to, ...due)));
    await parts.driver()?.tick();
    await parts.driver()?.idle();
    await deliveries.idle();
    onProgress?.(clock.now());
    if (clock.now() >= to) return;
  }
};
