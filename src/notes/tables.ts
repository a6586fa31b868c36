import { sql } from 'drizzle-orm';
import type { communitiesTables } from '../communities/tables.ts';
import type { Kit } from '../store/kit.ts';

export const notesTables = (
  kit: Kit,
  { communities }: Pick<ReturnType<typeof communitiesTables>, 'communities'>,
) => ({
  /** Monday's note of each coordinator: when the next is due, and which communities the last was about. */
  mondays: kit.table(
    'mondays',
    {
      team: kit.text().notNull(),
      user: kit.text().notNull(),
      /** When the next note is due, in their own zone's morning. */
      nextAt: kit.instant().notNull(),
      lastAt: kit.instant(),
      communities: kit.json<string[]>().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.team, t.user] }), kit.index('mondays_due').on(t.nextAt)],
  ),

  /** What the bot would like to tell a community of its own accord; it waits for the monthly note. */
  extras: kit.table(
    'extras',
    {
      id: kit.serial(),
      community: kit
        .text()
        .notNull()
        .references(() => communities.id, { onDelete: 'cascade' }),
      /** Told once, however often it is put down. */
      key: kit.text().notNull(),
      /** What is said, in the community's language (mrkdwn). */
      words: kit.text().notNull(),
      at: kit.instant().notNull(),
      toldAt: kit.instant(),
    },
    (t) => [
      kit.uniqueIndex('extras_key').on(t.key),
      kit.index('extras_waiting').on(t.community, t.at).where(sql`${t.toldAt} is null`),
    ],
  ),
});
