import { sql } from 'drizzle-orm';
import type { communitiesTables } from '../communities/tables.ts';
import type { Kit } from '../store/kit.ts';

export const questionsTables = (
  kit: Kit,
  { communities }: Pick<ReturnType<typeof communitiesTables>, 'communities'>,
) => ({
  /** Questions that were raised as such: asked by the command, or a message that its author called one. */
  questions: kit.table(
    'questions',
    {
      id: kit.id(),
      team: kit.text().notNull(),
      community: kit
        .text()
        .notNull()
        .references(() => communities.id, { onDelete: 'cascade' }),
      asker: kit.text().notNull(),
      /** What was handed in by the command; null: it stands in its message, and only there. */
      words: kit.text(),
      at: kit.instant().notNull(),
      /** Whether a newcomer asked it. */
      first: kit.bool().notNull(),
      /** Its message, once it is known. */
      channel: kit.text(),
      ts: kit.text(),
      /** When somebody else first replied. */
      answeredAt: kit.instant(),
      /** When it was shown to those who help. */
      shownAt: kit.instant(),
      state: kit.text().$type<'open' | 'answered' | 'withdrawn'>().notNull(),
      /** When there is something to do about it next; null: nothing. */
      nextAt: kit.instant(),
    },
    (t) => [
      kit.index().on(t.community, t.at),
      kit.index('questions_message').on(t.team, t.channel, t.ts),
      kit.index('questions_due').on(t.nextAt).where(sql`${t.nextAt} is not null`),
    ],
  ),
});

export type Question = ReturnType<typeof questionsTables>['questions']['$inferSelect'];
