import type { Clock } from '../clock.ts';

/** The most that one can be set for. */
const longestMs = 2 ** 31 - 1;

/** Calls `ring` in real time when what `due` names (epoch ms of the movable clock, or null) has come. */
export const createTimer = (clock: Clock, due: () => number | null, ring: () => void) => {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  return {
    /** Sets it anew, to what is due next now. A clock that stands rings nothing. */
    set(): void {
      clearTimeout(timer);
      const at = stopped || !clock.running ? null : due();
      if (at === null) return;
      timer = setTimeout(ring, Math.min(longestMs, Math.max(0, at - clock.now())));
      timer.unref();
    },
    stop(): void {
      stopped = true;
      clearTimeout(timer);
    },
  };
};
