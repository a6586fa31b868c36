import type { Clock } from './clock.ts';
import type { Deliveries } from './deliveries.ts';

/** The app's own hands on time, given by the process that embeds it. */
export type Driver = {
  /** When the app next has something to do, epoch ms. */
  nextDue(): Promise<number | null>;
  /** Does what is due now. */
  tick(): Promise<void>;
  /** Resolves when the app has nothing under way. */
  idle(): Promise<void>;
};

type Parts = { clock: Clock; deliveries: Deliveries; driver(): Driver | undefined };

/** An app that is still due at an instant after this many rounds is not waited for: time goes on. */
const mostRounds = 5;

/** A running clock may pass `to` while it is asked for. */
const slackMs = 1000;

/**
 * Moves the clock to `to` (epoch ms), by way of each instant when the app or a retry is due; no further than the
 * first at which `arrived` says so.
 */
export const moveTime = async (
  parts: Parts,
  to: number,
  onProgress?: (now: number) => void,
  arrived: () => boolean = () => false,
): Promise<void> => {
  const { clock, deliveries } = parts;
  if (to < clock.now() - slackMs) throw new RangeError(`The clock cannot go back to ${to}`);
  const later = (at: number | null | undefined): at is number =>
    typeof at === 'number' && at > clock.now() && at < to;
  const overdue = async (): Promise<boolean> => {
    const next = await parts.driver()?.nextDue();
    return typeof next === 'number' && next <= clock.now();
  };
  const settle = async () => {
    for (let round = 0; round < mostRounds; round += 1) {
      await parts.driver()?.tick();
      await parts.driver()?.idle();
      await deliveries.idle(parts.driver() ? 0 : undefined);
      await parts.driver()?.idle();
      if (!(await overdue())) return;
    }
  };
  if (await overdue()) await settle();
  while (!arrived()) {
    const due = [await parts.driver()?.nextDue(), deliveries.nextRetry()].filter(later);
    clock.set(Math.max(clock.now(), Math.min(to, ...due)));
    await settle();
    onProgress?.(clock.now());
    if (clock.now() >= to) return;
  }
};
