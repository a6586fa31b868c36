/** How long (ms) queries may follow each other before whatever else the process has to do gets its turn. */
const turnMs = 5;

/**
 * Lets a process breathe whose queries are answered at once: awaiting them never gives way to timers or the network.
 * To be awaited before each; null where there is no need to wait. Whoever waits goes on in order, as many in a turn as
 * there is time for. `elapsed`: monotonic ms.
 */
export const createBreath = (elapsed: () => number): (() => Promise<void> | null) => {
  const waiting: (() => void)[] = [];
  let until: number | null = null;

  const turn = () => {
    until = null;
    if (waiting.length > 0) next(begin());
  };

  const begin = (): number => {
    until = elapsed() + turnMs;
    return until;
  };

  const next = (end: number) => {
    const goOn = elapsed() < end ? waiting.shift() : undefined;
    if (!goOn) return void setImmediate(turn);
    goOn();
    // Once all has been done that follows from it: a tick that is asked for among promises comes after them.
    queueMicrotask(() => process.nextTick(next, end));
  };

  return () => {
    if (until === null) setImmediate(turn);
    const end = until ?? begin();
    if (waiting.length === 0 && elapsed() < end) return null;
    return new Promise((resolve) => {
      waiting.push(resolve);
    });
  };
};
