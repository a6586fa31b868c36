import { AsyncLocalStorage } from 'node:async_hooks';

/** Keeps what happens inside a transaction apart from what happens outside of it. */
export type Guard = {
  /** Throws within a transaction. */
  outside(): void;
  /** Runs a transaction's work; `inside` throws once that is over. */
  run<T>(work: (inside: () => void) => Promise<T>): Promise<T>;
};

export const createGuard = (): Guard => {
  const current = new AsyncLocalStorage<{ open: boolean }>();
  return {
    outside: () => {
      // What was started inside and outlives the transaction still sees its context: hence the flag.
      if (current.getStore()?.open)
        throw new Error('Within a transaction, use the scope it gives: the store itself is outside of it.');
    },
    run: async (work) => {
      const transaction = { open: true };
      const inside = () => {
        if (!transaction.open) throw new Error('This transaction is over: await everything inside of it.');
      };
      try {
        return await current.run(transaction, () => work(inside));
      } finally {
        transaction.open = false;
      }
    },
  };
};
