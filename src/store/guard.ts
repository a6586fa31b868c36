import { AsyncLocalStorage } from 'node:async_hooks';

/** Keeps what happens inside a transaction apart from what happens outside of it. */
export type Guard = {
  /** Throws within a transaction. */
  outside(): void;
  /** Throws once the transaction is over, and outside of one. */
  inside(): void;
  /** Runs a transaction's work. */
  run<T>(work: () => Promise<T>): Promise<T>;
};

export const createGuard = (): Guard => {
  const current = new AsyncLocalStorage<{ open: boolean }>();
  return {
    outside: () => {
      // What was started inside and outlives the transaction still sees its context: hence the flag.
      if (current.getStore()?.open)
        throw new Error('Within a transaction, use the scope it gives: the store itself is outside of it.');
    },
    inside: () => {
      if (!current.getStore()?.open)
        throw new Error('This transaction is over: await everything inside of it.');
    },
    run: async (work) => {
      const transaction = { open: true };
      try {
        // A query is made only when it is awaited: that must be inside, too.
        return await current.run(transaction, async () => await work());
      } finally {
        transaction.open = false;
      }
    },
  };
};
