/** Counts what is being worked on, so that stopping and moving time can wait for it. */
export type InFlight = {
  track<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves as soon as nothing is being worked on. */
  idle(): Promise<void>;
};

export const createInFlight = (): InFlight => {
  let running = 0;
  let waiting: (() => void)[] = [];
  return {
    track: async (work) => {
      running += 1;
      try {
        return await work();
      } finally {
        running -= 1;
        if (running === 0) {
          for (const resolve of waiting) resolve();
          waiting = [];
        }
      }
    },
    idle: () => (running === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
};
