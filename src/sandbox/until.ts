import type { Change } from './world.ts';

type Subscribe = (listener: (change: Change) => void) => () => void;

/** Waits for what `look` finds, without polling: the workspace says when something changed. */
export const until = <Found>(
  subscribe: Subscribe,
  look: () => Found | undefined | null | false,
  patience = 10_000,
): Promise<Found> =>
  new Promise((resolve, reject) => {
    const check = () => {
      const found = look();
      if (found === undefined || found === null || found === false) return;
      stop();
      clearTimeout(timer);
      resolve(found);
    };
    const stop = subscribe(check);
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`Nothing was found within ${patience} ms`));
    }, patience);
    check();
  });
