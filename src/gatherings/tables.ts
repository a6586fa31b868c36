import { sql } from 'drizzle-orm';
import type { communitiesTables } from '../communities/tables.ts';
import type { Cadence } from '../rhythms/index.ts';
import type { Kit } from '../store/kit.ts';
import type { Answer, Audience, Format, ReminderName, TemplateName, Tone } from './event.ts';

/**
 * `draft`: somebody's idea, which nobody has approved. `planned`: approved, announced or to be. `over`: its time is
 * past; what comes afterwards may still be asked.
 */
export type EventState = 'draft' | 'planned' | 'over' | 'cancelled';

/** What an event is like, apart from when it is: what occurrences of a series begin with. */
export type EventBase = {
  title: string;
  about: string;
  template: TemplateName | null;
  format: Format;
  tone: Tone;
  audience: Audience;
  place: string;
  speaker: string | null;
  capacity: number | null;
  minutes: number;
  reminders: ReminderName[];
  hosts: string[];
};

/** What the host wrote down afterwards; for the thread, and later for what the community keeps. */
export type Recap = { learned: string; links: string; decisions: string; next: string };

export const gatheringsTables = (
  kit: Kit,
  { communities }: Pick<ReturnType<typeof communitiesTables>, 'communities'>,
) => {
  const community = () =>
    kit
      .text()
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' });

  /** Events that recur. What each is like is copied into its occurrence, which may then differ. */
  const series = kit.table(
    'series',
    {
      id: kit.id(),
      team: kit.text().notNull(),
      community: community(),
      cadence: kit.json<Cadence>().notNull(),
      base: kit.json<EventBase>().notNull(),
      state: kit.text().$type<'active' | 'paused' | 'ended'>().notNull(),
      /** How many occurrences were made, and up to which instant; the next is looked for after it. */
      made: kit.int().notNull(),
      madeUntil: kit.instant().notNull(),
      createdBy: kit.text().notNull(),
      createdAt: kit.instant().notNull(),
      /** When further occurrences are made next; null: never. */
      nextAt: kit.instant(),
    },
    (t) => [
      kit.index().on(t.community),
      kit.index('series_due').on(t.nextAt).where(sql`${t.nextAt} is not null`),
    ],
  );

  const events = kit.table(
    'events',
    {
      id: kit.id(),
      team: kit.text().notNull(),
      community: community(),
      series: kit.text().references(() => series.id, { onDelete: 'set null' }),
      /** Which occurrence of its series it is (a local date-time), wherever it was moved. */
      nominal: kit.text(),
      title: kit.text().notNull(),
      /** What it is about, and why to come. */
      about: kit.text().notNull(),
      template: kit.text().$type<TemplateName>(),
      format: kit.text().$type<Format>().notNull(),
      tone: kit.text().$type<Tone>().notNull(),
      audience: kit.text().$type<Audience>().notNull(),
      /** A link, a place or a huddle, in words. */
      place: kit.text().notNull(),
      /** Somebody from outside who speaks: a name, no user. */
      speaker: kit.text(),
      /** Seats; null: as many as like. */
      capacity: kit.int(),
      state: kit.text().$type<EventState>().notNull(),
      startsAt: kit.instant().notNull(),
      minutes: kit.int().notNull(),
      /** In which it was planned, and is said. */
      timeZone: kit.text().notNull(),
      reminders: kit.json<ReminderName[]>().notNull(),
      /** When it is announced; on its own day there is no second post. Of one for the invited: never. */
      announceAt: kit.instant(),
      createdBy: kit.text().notNull(),
      createdAt: kit.instant().notNull(),
      approvedBy: kit.text(),
      /** Counts the changes that a calendar has to learn of (RFC 5545: SEQUENCE). */
      sequence: kit.int().notNull().default(0),
      changedAt: kit.instant().notNull(),
      /** When it was to begin before it was moved, once people knew of it. */
      movedFrom: kit.instant(),
      cancelReason: kit.text(),
      /** The announcement, once it was posted; all that is about it stands in its thread. */
      channel: kit.text(),
      ts: kit.text(),
      /** The post of its day, and the start that it was for. */
      dayTs: kit.text(),
      dayFor: kit.instant(),
      recap: kit.json<Recap>(),
      recapBy: kit.text(),
      /** When there is something to do about it next; null: nothing ever again. */
      nextAt: kit.instant(),
    },
    (t) => [
      kit.index().on(t.community, t.startsAt),
      kit.index().on(t.team, t.startsAt),
      kit.uniqueIndex('events_occurrence').on(t.series, t.nominal).where(sql`${t.series} is not null`),
      kit.index('events_message').on(t.team, t.channel, t.ts),
      kit.index('events_due').on(t.nextAt).where(sql`${t.nextAt} is not null`),
    ],
  );

  const event = () =>
    kit
      .text()
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' });

  /** Who hosts or speaks. `asked`: has not said yet that they will. */
  const eventHosts = kit.table(
    'event_hosts',
    {
      event: event(),
      user: kit.text().notNull(),
      role: kit.text().$type<'host' | 'speaker'>().notNull(),
      state: kit.text().$type<'asked' | 'confirmed' | 'declined'>().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.event, t.user] }), kit.index().on(t.user)],
  );

  const eventInvitations = kit.table(
    'event_invitations',
    { event: event(), user: kit.text().notNull(), by: kit.text().notNull(), at: kit.instant().notNull() },
    (t) => [kit.primaryKey({ columns: [t.event, t.user] }), kit.index().on(t.user)],
  );

  const rsvps = kit.table(
    'rsvps',
    {
      event: event(),
      user: kit.text().notNull(),
      answer: kit.text().$type<Answer>().notNull(),
      /** Of who says yes: whether they have a seat, or wait for one. */
      seated: kit.bool().notNull(),
      /** The order in which people asked for a seat; a new one each time that they do. */
      turn: kit.int().notNull(),
      /** Somebody of another organisation: nothing else is stored of them, and they get no DM. */
      external: kit.bool().notNull(),
      at: kit.instant().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.event, t.user] }), kit.index().on(t.user)],
  );

  /** Who was there, and what it was worth to them. */
  const attendances = kit.table(
    'attendances',
    {
      event: event(),
      user: kit.text().notNull(),
      saidBy: kit.text().$type<'self' | 'host'>().notNull(),
      at: kit.instant().notNull(),
      useful: kit.text().$type<'very' | 'somewhat' | 'no'>(),
      line: kit.text(),
    },
    (t) => [kit.primaryKey({ columns: [t.event, t.user] }), kit.index().on(t.user)],
  );

  /** Personal calls that a coordinator was offered to make, and what became of the offer. */
  const eventCalls = kit.table(
    'event_calls',
    {
      event: event(),
      coordinator: kit.text().notNull(),
      user: kit.text().notNull(),
      what: kit.text().$type<'invite' | 'thank'>().notNull(),
      state: kit.text().$type<'made' | 'not now'>().notNull(),
      at: kit.instant().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.event, t.coordinator, t.user, t.what] })],
  );

  /** A person's secret calendar addresses; a new version ends the old one. `community`: empty for all of theirs. */
  const feeds = kit.table(
    'feeds',
    {
      id: kit.id(),
      team: kit.text().notNull(),
      user: kit.text().notNull(),
      community: kit.text().notNull(),
      version: kit.int().notNull(),
    },
    (t) => [kit.uniqueIndex('feeds_one').on(t.team, t.user, t.community)],
  );

  return {
    series,
    events,
    eventHosts,
    eventInvitations,
    rsvps,
    attendances,
    eventCalls,
    feeds,
  };
};

type Gatherings = ReturnType<typeof gatheringsTables>;

export type Event = Gatherings['events']['$inferSelect'];
export type Series = Gatherings['series']['$inferSelect'];
export type EventHost = Gatherings['eventHosts']['$inferSelect'];
export type Rsvp = Gatherings['rsvps']['$inferSelect'];
export type Attendance = Gatherings['attendances']['$inferSelect'];
