/** How long (ms) queries may follow each other before whatever else the process has to do gets its turn. */
const turnMs = 10;

/**
 * Lets a process breathe whose queries are answered at once: awaiting them never gives way to timers or the network.
 * To be awaited before each; null where there is no need to wait. Whoever waits goes on in order, one at a time.
 * `elapsed`: monotonic ms.
 */
export const createBreath = (elapsed: () => number): (() => Promise<void> | null) => {
  const waiting: (() => void)[] = [];
  let until: number | null = null;

  const turn = () => {
    until = null;
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(turn);
  };

  return () => {
    if (until === null) {
      until = elapsed() + turnMs;
      if (waiting.length === 0) setImmediate(turn);
    }
    if (waiting.length === 0 && elapsed() < until) return null;
    return new Promise((resolve) => {
      waiting.push(resolve);
    });
  };
};
