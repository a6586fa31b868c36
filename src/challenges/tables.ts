import { sql } from 'drizzle-orm';
import type { communitiesTables } from '../communities/tables.ts';
import type { Kit } from '../store/kit.ts';

/** `planned`: to be announced. `ended`: its time is over, or somebody ended it; its showcase is posted or was not needed. */
export type ChallengeState = 'planned' | 'running' | 'ended' | 'cancelled';

export const challengesTables = (
  kit: Kit,
  { communities }: Pick<ReturnType<typeof communitiesTables>, 'communities'>,
) => {
  const challenges = kit.table(
    'challenges',
    {
      id: kit.id(),
      team: kit.text().notNull(),
      community: kit
        .text()
        .notNull()
        .references(() => communities.id, { onDelete: 'cascade' }),
      title: kit.text().notNull(),
      task: kit.text().notNull(),
      state: kit.text().$type<ChallengeState>().notNull(),
      /** When it is announced, and when its entries are shown. */
      startsAt: kit.instant().notNull(),
      endsAt: kit.instant().notNull(),
      createdBy: kit.text().notNull(),
      createdAt: kit.instant().notNull(),
      /** The announcement, once it was posted; entries stand in its thread. */
      channel: kit.text(),
      ts: kit.text(),
      showcaseTs: kit.text(),
      /** When there is something to do about it next: announce, nudge, end. Null: nothing ever again. */
      nextAt: kit.instant(),
    },
    (t) => [
      kit.index().on(t.community, t.startsAt),
      kit.index('challenges_message').on(t.team, t.channel, t.ts),
      kit.index('challenges_due').on(t.nextAt).where(sql`${t.nextAt} is not null`),
    ],
  );

  const entries = kit.table(
    'entries',
    {
      id: kit.id(),
      challenge: kit
        .text()
        .notNull()
        .references(() => challenges.id, { onDelete: 'cascade' }),
      user: kit.text().notNull(),
      /** What was handed in by the form; null: it stands in the thread, and only there. */
      words: kit.text(),
      link: kit.text(),
      /** The message in the thread that it is, once it is known. */
      ts: kit.text(),
      at: kit.instant().notNull(),
      withdrawn: kit.bool().notNull().default(false),
    },
    (t) => [kit.uniqueIndex('entries_one').on(t.challenge, t.user)],
  );

  return { challenges, entries };
};

export type Challenge = ReturnType<typeof challengesTables>['challenges']['$inferSelect'];
export type Entry = ReturnType<typeof challengesTables>['entries']['$inferSelect'];
