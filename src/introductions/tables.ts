import { sql } from 'drizzle-orm';
import type { communitiesTables } from '../communities/tables.ts';
import type { rhythmsTables } from '../rhythms/tables.ts';
import type { Kit } from '../store/kit.ts';

/** What somebody says of a meeting; null: nothing. */
export type MeetingAnswer = 'met' | 'planned' | 'not this time';

/**
 * `drawing`: who meets whom is being worked out. `open`: people were told, and may say whether they met. `closed`: its
 * time is over. `skipped`: there were too few.
 */
export type RoundState = 'drawing' | 'open' | 'closed' | 'skipped';

export const introductionsTables = (
  kit: Kit,
  { communities }: Pick<ReturnType<typeof communitiesTables>, 'communities'>,
  { rhythms }: Pick<ReturnType<typeof rhythmsTables>, 'rhythms'>,
) => {
  const community = () =>
    kit
      .text()
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' });

  /** How a community introduces people; one without a row has the defaults. */
  const introductionSettings = kit.table('introduction_settings', {
    community: kit.id().references(() => communities.id, { onDelete: 'cascade' }),
    /** From when on whoever joins the channel takes part; null: everybody says so for themselves. */
    openedAt: kit.instant(),
    /** Whether workspace guests may take part. */
    guests: kit.bool().notNull(),
  });

  /** Who takes part, and how they are doing with it. */
  const participants = kit.table(
    'participants',
    {
      community: community(),
      user: kit.text().notNull(),
      team: kit.text().notNull(),
      /** Where they said that they sit, and with whom they work every day; for whom they meet. */
      site: kit.text(),
      group: kit.text(),
      /** Would also meet people of other communities. */
      across: kit.bool().notNull().default(false),
      /** Offers to greet newcomers. */
      greets: kit.bool().notNull().default(false),
      joinedAt: kit.instant().notNull(),
      leftAt: kit.instant(),
      snoozedUntil: kit.instant(),
      /** Rounds in a row without a word, or with "not this time". */
      silent: kit.int().notNull().default(0),
      restingSince: kit.instant(),
      /** Was left over last time: has precedence now. */
      owed: kit.bool().notNull().default(false),
    },
    (t) => [kit.primaryKey({ columns: [t.community, t.user] }), kit.index().on(t.team, t.user)],
  );

  /** Whom somebody would rather not be introduced to. Nobody but they themselves sees it. */
  const avoidances = kit.table(
    'avoidances',
    { team: kit.text().notNull(), user: kit.text().notNull(), avoided: kit.text().notNull() },
    (t) => [kit.primaryKey({ columns: [t.team, t.user, t.avoided] }), kit.index().on(t.team, t.avoided)],
  );

  const rounds = kit.table(
    'rounds',
    {
      id: kit.id(),
      team: kit.text().notNull(),
      community: community(),
      /** Null: pairs of another tool that were imported, or a newcomer and who greets them. */
      rhythm: kit.text().references(() => rhythms.id, { onDelete: 'set null' }),
      /** The beat that it is: the same is never drawn twice. */
      key: kit.text().notNull(),
      state: kit.text().$type<RoundState>().notNull(),
      /** Whether it is a round, or people were introduced besides: greeted newcomers are no round. */
      counts: kit.bool().notNull(),
      at: kit.instant().notNull(),
      /** How many met and how many sat out: totals only. */
      people: kit.int().notNull(),
      leftOut: kit.int().notNull(),
      nextAt: kit.instant(),
    },
    (t) => [
      kit.uniqueIndex('rounds_key').on(t.key),
      kit.index().on(t.community, t.at),
      kit.index('rounds_due').on(t.nextAt).where(sql`${t.nextAt} is not null`),
    ],
  );

  /** A pair or trio. */
  const introductions = kit.table(
    'introductions',
    {
      id: kit.id(),
      round: kit
        .text()
        .notNull()
        .references(() => rounds.id, { onDelete: 'cascade' }),
      question: kit.text().notNull(),
      /** The group DM, once it was posted there. */
      channel: kit.text(),
      ts: kit.text(),
    },
    (t) => [kit.index().on(t.round)],
  );

  const introduced = kit.table(
    'introduced',
    {
      introduction: kit
        .text()
        .notNull()
        .references(() => introductions.id, { onDelete: 'cascade' }),
      user: kit.text().notNull(),
      answer: kit.text().$type<MeetingAnswer>(),
    },
    (t) => [kit.primaryKey({ columns: [t.introduction, t.user] }), kit.index().on(t.user)],
  );

  return { introductionSettings, participants, avoidances, rounds, introductions, introduced };
};

type Tables = ReturnType<typeof introductionsTables>;

export type Participant = Tables['participants']['$inferSelect'];
export type Round = Tables['rounds']['$inferSelect'];
export type Introduction = Tables['introductions']['$inferSelect'];
export type Introduced = Tables['introduced']['$inferSelect'];
