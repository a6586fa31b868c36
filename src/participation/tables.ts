import { sql } from 'drizzle-orm';
import type { communitiesTables } from '../communities/tables.ts';
import type { Kit } from '../store/kit.ts';
import type { EngagementKind } from './deeds.ts';
import type { Level } from './level.ts';

export const participationTables = (
  kit: Kit,
  { communities }: Pick<ReturnType<typeof communitiesTables>, 'communities'>,
) => {
  const community = () =>
    kit
      .text()
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' });

  /** Who did what kind of thing and when; never what was written. */
  const engagements = kit.table(
    'engagements',
    {
      team: kit.text().notNull(),
      community: community(),
      kind: kit.text().$type<EngagementKind>().notNull(),
      /** Slack's ts of the message, or of the beat tapped; of joining and leaving, the event's; of an entry, RSVP or thanks in words, its own or the event's id. */
      source: kit.text().notNull(),
      /** A user's id, or, where only totals are counted, a pseudonym that differs from act to act. */
      member: kit.text().notNull(),
      /** The emoji of a reaction; else empty. */
      detail: kit.text().notNull().default(''),
      occurredAt: kit.instant().notNull(),
      /** Slack's instant of the event that had the last word, in epoch microseconds. */
      eventAt: kit.instant().notNull(),
      /** Taken back or deleted: counts no more. The row stays, so that what is heard late changes nothing. */
      undone: kit.bool().notNull(),
      /** The member whom it was meant for; null for oneself, for bots, and for whoever is not counted. */
      toward: kit.text(),
      /** The ts of the message that it answers or reacts to. */
      thread: kit.text(),
      /** Where only totals are counted: a pseudonym for this thread, so that several answers to one beat are one. */
      answerer: kit.text(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.community, t.kind, t.source, t.member, t.detail] }),
      kit
        .index('engagements_levels')
        .on(t.community, t.occurredAt, t.member, t.kind, t.undone, t.toward, t.thread),
      kit.index('engagements_member').on(t.member, t.community, t.occurredAt),
      kit.index('engagements_thread').on(t.community, t.thread).where(sql`${t.thread} is not null`),
    ],
  );

  /** What members did in weeks whose acts are not kept any more (`week`: its Monday, 00:00 UTC). */
  const memberWeeks = kit.table(
    'member_weeks',
    {
      community: community(),
      member: kit.text().notNull(),
      week: kit.instant().notNull(),
      /** Points, as levels weigh them. */
      points: kit.real().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.community, t.week, t.member] })],
  );

  /** What all did together in those weeks: no names. */
  const communityWeeks = kit.table(
    'community_weeks',
    {
      community: community(),
      week: kit.instant().notNull(),
      kind: kit.text().$type<EngagementKind>().notNull(),
      acts: kit.int().notNull(),
      people: kit.int().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.community, t.week, t.kind] })],
  );

  /** How much each member takes part. Told to nobody but them. */
  const levels = kit.table(
    'levels',
    {
      community: community(),
      user: kit.text().notNull(),
      level: kit.text().$type<Level>().notNull(),
      since: kit.instant().notNull(),
      /** Where the latest evaluations point, and how many of them in a row. */
      leaning: kit.text().$type<'up' | 'down'>(),
      leaningFor: kit.int().notNull().default(0),
    },
    (t) => [kit.primaryKey({ columns: [t.community, t.user] }), kit.index().on(t.user)],
  );

  /** When a community's levels are evaluated next. */
  const evaluations = kit.table(
    'evaluations',
    {
      community: kit.id().references(() => communities.id, { onDelete: 'cascade' }),
      nextAt: kit.instant().notNull(),
    },
    (t) => [kit.index('evaluations_due').on(t.nextAt)],
  );

  /** How many members of each level there were at the end of a week: no names. */
  const levelWeeks = kit.table(
    'level_weeks',
    {
      community: community(),
      /** Its end: a Monday, 00:00 UTC. */
      week: kit.instant().notNull(),
      core: kit.int().notNull(),
      active: kit.int().notNull(),
      peripheral: kit.int().notNull(),
      newcomers: kit.int().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.community, t.week] })],
  );

  /** When a community slept, or was hushed: time that counts against nobody. */
  const pauses = kit.table(
    'pauses',
    { community: community(), from: kit.instant().notNull(), until: kit.instant() },
    (t) => [kit.primaryKey({ columns: [t.community, t.from] })],
  );

  /** What a member wishes of a community; one without a row has the defaults. */
  const wishes = kit.table(
    'wishes',
    {
      community: community(),
      user: kit.text().notNull(),
      /** How often they want to be asked for something. */
      asks: kit.text().$type<'less' | 'usual' | 'more'>().notNull().default('usual'),
      /** Offers to help with questions that nobody has answered. */
      helps: kit.bool().notNull().default(false),
    },
    (t) => [kit.primaryKey({ columns: [t.community, t.user] }), kit.index().on(t.user)],
  );

  /** Who is fine with being called upon personally by coordinators: then, and only then, they are named to them. */
  const callConsents = kit.table(
    'call_consents',
    { community: community(), user: kit.text().notNull(), at: kit.instant().notNull() },
    (t) => [kit.primaryKey({ columns: [t.community, t.user] })],
  );

  /** Something that somebody was asked for, in private. */
  const asks = kit.table(
    'asks',
    {
      id: kit.id(),
      team: kit.text().notNull(),
      community: community(),
      user: kit.text().notNull(),
      /** What for, and about which thing. */
      what: kit.text().notNull(),
      ref: kit.text().notNull(),
      at: kit.instant().notNull(),
      state: kit.text().$type<'open' | 'answered' | 'declined' | 'ignored'>().notNull(),
      /** When silence is taken for an answer; null: it is over. */
      nextAt: kit.instant(),
    },
    (t) => [
      kit.index().on(t.team, t.user, t.at),
      kit.index().on(t.community, t.at),
      kit.index('asks_due').on(t.nextAt).where(sql`${t.nextAt} is not null`),
    ],
  );

  /** People who came to a community, and how they were received. */
  const newcomers = kit.table(
    'newcomers',
    {
      community: community(),
      user: kit.text().notNull(),
      team: kit.text().notNull(),
      joinedAt: kit.instant().notNull(),
      /** When they were, or will be, welcomed; null: not at all. */
      welcomedAt: kit.instant(),
      /** When they were, or will be, asked how it was. */
      lookedBackAt: kit.instant(),
      worth: kit.text().$type<'yes' | 'somewhat' | 'no'>(),
      /** When there is something to do about them next; null: nothing. */
      nextAt: kit.instant(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.community, t.user] }),
      kit.index('newcomers_due').on(t.nextAt).where(sql`${t.nextAt} is not null`),
    ],
  );

  /** Thanks given in words, which stand in the channel. */
  const thanks = kit.table(
    'thanks',
    {
      id: kit.id(),
      team: kit.text().notNull(),
      community: community(),
      giver: kit.text().notNull(),
      receiver: kit.text().notNull(),
      words: kit.text().notNull(),
      at: kit.instant().notNull(),
      /** Whether the receiver agreed to its being told in the monthly note. */
      told: kit.bool().notNull().default(false),
      withdrawn: kit.bool().notNull().default(false),
      channel: kit.text(),
      ts: kit.text(),
    },
    (t) => [kit.index().on(t.community, t.at)],
  );

  /** What a community chose about taking part; one without a row has the defaults. */
  const participationSettings = kit.table('participation_settings', {
    community: kit.id().references(() => communities.id, { onDelete: 'cascade' }),
    /** The reaction that says thank you; null: none does. */
    thanksEmoji: kit.text(),
  });

  /** A look back at what a channel did before it was a community. */
  const backfills = kit.table(
    'backfills',
    {
      community: kit.id().references(() => communities.id, { onDelete: 'cascade' }),
      team: kit.text().notNull(),
      /** `asked`: waits for a steward. `announced`: the channel was told, and may object. */
      state: kit.text().$type<'asked' | 'announced' | 'reading' | 'done' | 'cancelled'>().notNull(),
      askedBy: kit.text().notNull(),
      approvedBy: kit.text(),
      at: kit.instant().notNull(),
      /** What of the channel's past is read. */
      from: kit.instant().notNull(),
      until: kit.instant().notNull(),
      /** How far it has come, in Slack's words; read by its schema. */
      place: kit.json<unknown>(),
      messages: kit.int().notNull().default(0),
      threads: kit.int().notNull().default(0),
      nextAt: kit.instant(),
    },
    (t) => [kit.index('backfills_due').on(t.nextAt).where(sql`${t.nextAt} is not null`)],
  );

  return {
    engagements,
    memberWeeks,
    communityWeeks,
    levels,
    evaluations,
    levelWeeks,
    pauses,
    wishes,
    callConsents,
    asks,
    newcomers,
    thanks,
    participationSettings,
    backfills,
  };
};

type Tables = ReturnType<typeof participationTables>;

export type MemberLevel = Tables['levels']['$inferSelect'];
export type LevelWeek = Tables['levelWeeks']['$inferSelect'];
export type Ask = Tables['asks']['$inferSelect'];
export type Wishes = Tables['wishes']['$inferSelect'];
export type Newcomer = Tables['newcomers']['$inferSelect'];
export type Thanks = Tables['thanks']['$inferSelect'];
export type Backfill = Tables['backfills']['$inferSelect'];
