import type { Kit } from '../store/kit.ts';

export const homeTables = (kit: Kit) => ({
  /** Who has opened the Home tab, and what it shows them. */
  homes: kit.table(
    'homes',
    {
      team: kit.text().notNull(),
      user: kit.text().notNull(),
      firstOpenedAt: kit.instant().notNull(),
      openedAt: kit.instant().notNull(),
      /** Which page of their communities, from 0. */
      page: kit.int().notNull(),
      /** The same of the communities that they may join, and of those that they look after. */
      othersPage: kit.int().notNull().default(0),
      caredPage: kit.int().notNull().default(0),
    },
    (t) => [kit.primaryKey({ columns: [t.team, t.user] })],
  ),
});
