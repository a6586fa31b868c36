import type { Kit } from '../store/kit.ts';

export const privacyTables = (kit: Kit) => ({
  /** Who asked to be forgotten: a keyed hash, used for nothing but leaving them out. */
  forgotten: kit.table('forgotten', { team: kit.text().notNull(), hash: kit.text().notNull() }, (t) => [
    kit.primaryKey({ columns: [t.team, t.hash] }),
  ]),
});
