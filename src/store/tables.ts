import type { Kit } from './kit.ts';

export const storeTables = (kit: Kit) => ({
  /** Which process may do what only one may do at a time. `until` is by the database's clock. */
  leases: kit.table('leases', {
    name: kit.id(),
    holder: kit.text().notNull(),
    until: kit.instant().notNull(),
  }),
  /** What this installation made once and keeps, whichever process came first. */
  keepsakes: kit.table('keepsakes', {
    name: kit.id(),
    value: kit.text().notNull(),
  }),
});
