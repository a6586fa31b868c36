import type { Clock } from './clock.ts';
import type { FaultState, LateWork } from './faults.ts';

/** What was accepted without a word and is done later, each piece once. */
export type Late = {
  /** Does it after `ms` of real time or `moved` milliseconds of the movable clock; with neither, when it is asked for. */
  add(carryOut: () => void, when: { ms?: number; moved?: number }): void;
  /** Does what is due by the movable clock. */
  flush(): void;
  /** When the next is due, epoch ms. */
  nextDue(): number | null;
};

export const createLate = (clock: Clock, state: FaultState): Late => {
  const take = (wanted: (work: LateWork) => boolean): void => {
    const ready = state.late.filter(wanted);
    state.late = state.late.filter((work) => !ready.includes(work));
    for (const { carryOut } of ready) carryOut();
  };
  const flush = () => take(({ due }) => due <= clock.now());
  return {
    add(carryOut, { ms, moved = Number.POSITIVE_INFINITY }) {
      const work = { due: clock.now() + moved, carryOut };
      state.late.push(work);
      if (ms !== undefined) setTimeout(() => take((one) => one === work), ms).unref();
      if (clock.running && Number.isFinite(moved)) setTimeout(flush, moved).unref();
    },
    flush,
    nextDue() {
      const next = Math.min(...state.late.map(({ due }) => due));
      return Number.isFinite(next) ? next : null;
    },
  };
};
