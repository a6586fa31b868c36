import type { communitiesTables } from '../communities/tables.ts';
import type { Kit } from '../store/kit.ts';

export type Changed = 'corrected' | 'withdrawn' | 'planned' | 'moved' | 'dropped' | 'restored';

export const correctionsTables = (
  kit: Kit,
  { communities }: Pick<ReturnType<typeof communitiesTables>, 'communities'>,
) => ({
  /**
   * Who changed which of the bot's posts, and what it said before. `planned`, `moved`, `dropped` and `restored`: while it was
   * still to come.
   */
  corrections: kit.table(
    'corrections',
    {
      id: kit.serial(),
      team: kit.text().notNull(),
      community: kit
        .text()
        .notNull()
        .references(() => communities.id, { onDelete: 'cascade' }),
      /** The delivery's. */
      key: kit.text().notNull(),
      user: kit.text().notNull(),
      at: kit.instant().notNull(),
      what: kit.text().$type<Changed>().notNull(),
      before: kit.text().notNull(),
      after: kit.text(),
    },
    (t) => [kit.index().on(t.community, t.at), kit.index().on(t.key)],
  ),
});
