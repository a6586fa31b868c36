import { eq } from 'drizzle-orm';
import type { Scope, Store } from './store.ts';

/** Tables stand after those that they refer to; rows go before those that they refer to. */
const childrenFirst = ({ t }: Scope) => Object.values(t).reverse();

/** Deletes every row there is. */
export const emptyStore = (store: Store): Promise<void> =>
  store.tx(async (scope) => {
    for (const table of childrenFirst(scope)) await scope.db.delete(table);
  });

/**
 * Deletes what is known of a workspace, but that it was there and when it left. Every table that has a `team` loses
 * its rows, and those that hang on them go along. Belongs in a transaction.
 */
export const eraseTeam = async (scope: Scope, team: string): Promise<void> => {
  const { db, t } = scope;
  for (const table of childrenFirst(scope)) {
    if ('team' in table && table !== t.workspaces) await db.delete(table).where(eq(table.team, team));
  }
};
