import type { Store } from './store.ts';

/** Deletes every row there is: children before their parents, in the reverse of the order in which tables stand. */
export const emptyStore = (store: Store): Promise<void> =>
  store.tx(async ({ db, t }) => {
    for (const table of Object.values(t).reverse()) await db.delete(table);
  });
