import type { Clock } from './clock.ts';
import type { Deliveries } from './deliveries.ts';
import type { Late } from './late.ts';
import { refuse } from './world.ts';

/** Whoever has things to do at their times: the app, given by the process that embeds it, and the people. */
export type Driver = {
  /** When it next has something to do, epoch ms. */
  nextDue(): Promise<number | null>;
  /** Does what is due now. */
  tick(): Promise<void>;
  /** Resolves when it has nothing under way. */
  idle(): Promise<void>;
};

/** From where to where time is being moved, epoch ms; `to` is null where its end is not known before. */
export type Journey = { from: number; to: number | null };

export type Travel = {
  /**
   * Moves the clock to `to` (epoch ms), by way of each instant when the app, the people or a retry are due; no
   * further than the first at which `arrived` says so, or `stop` was called. Refuses `time_is_moving` meanwhile.
   * @throws RangeError for a time that has passed.
   */
  moveTime(to: number, arrived?: () => boolean): Promise<void>;
  /** Ends the journey under way at the instant that it has reached; without one, does nothing. */
  stop(): void;
  journey(): Journey | null;
  /** Stops, and resolves when no journey is under way. */
  rest(): Promise<void>;
};

type Parts = {
  clock: Clock;
  deliveries: Deliveries;
  late: Late;
  drivers(): Driver[];
  /** Resolves when the app is connected, or `over` says that nobody waits for it any more. */
  connected(over: () => boolean): Promise<void>;
  /** A journey begins, or has ended. */
  changed(): void;
};

/** Who is still due at an instant after this many rounds is not waited for: time goes on. */
const mostRounds = 5;

/** So much later (ms) they are asked again: what else they plan is not known before. */
const breath = 3_600_000;

const never = (): boolean => false;

/** A running clock may pass `to` while it is asked for. */
const slackMs = 1000;

export const createTravel = (parts: Parts): Travel => {
  const { clock, deliveries } = parts;
  let journey: Journey | null = null;
  let stopped = false;
  let under: Promise<void> = Promise.resolve();

  const dues = async (): Promise<number[]> => {
    const all = await Promise.all(parts.drivers().map((driver) => driver.nextDue()));
    return all.filter((due) => due !== null);
  };

  const isOverdue = async (): Promise<boolean> => (await dues()).some((due) => due <= clock.now());

  /** The next instant at which something happens, `to` at the latest. `isDone`: nothing stayed due before. */
  const nextInstant = async (to: number, isDone: boolean): Promise<number> => {
    const own = [deliveries.nextRetry(), parts.late.nextDue()].filter((due) => due !== null);
    const theirs = await dues();
    const now = clock.now();
    // A running clock may reach what comes next while it is asked for: then that is done where time stands.
    const passed = isDone ? now : now + breath;
    return Math.min(
      to,
      ...theirs.map((due) => (due > now ? due : passed)),
      ...own.filter((due) => due > now),
    );
  };

  const idle = async (): Promise<void> => {
    for (const driver of parts.drivers()) await driver.idle();
  };

  /** Until what was done has been heard of, and what was heard of is done. */
  const catchUp = async (): Promise<void> => {
    await deliveries.idle(parts.drivers().length > 0 ? 0 : undefined);
    await idle();
  };

  /** False: somebody stays due. */
  const settle = async (): Promise<boolean> => {
    for (let round = 0; round < mostRounds; round += 1) {
      for (const driver of parts.drivers()) {
        await driver.tick();
        await driver.idle();
      }
      await catchUp();
      if (!(await isOverdue())) return true;
    }
    return false;
  };

  const go = async (to: number, arrived: () => boolean): Promise<void> => {
    await idle();
    await catchUp();
    let isDone = !(await isOverdue()) || (await settle());
    while (!arrived() && !stopped) {
      await parts.connected(() => stopped);
      clock.set(Math.max(clock.now(), await nextInstant(to, isDone)));
      isDone = await settle();
      if (clock.now() >= to) return;
    }
  };

  return {
    async moveTime(to, arrived) {
      if (journey) refuse('time_is_moving');
      if (to < clock.now() - slackMs) throw new RangeError(`The clock cannot go back to ${to}`);
      journey = { from: clock.now(), to: arrived ? null : to };
      stopped = false;
      parts.changed();
      const going = go(to, arrived ?? never).finally(() => {
        journey = null;
        parts.changed();
      });
      under = going.catch(() => {});
      await going;
    },
    stop() {
      stopped = true;
      parts.changed();
    },
    journey: () => journey,
    rest() {
      stopped = true;
      return under;
    },
  };
};
