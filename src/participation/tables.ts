import { sql } from 'drizzle-orm';
import type { communitiesTables } from '../communities/tables.ts';
import type { Kit } from '../store/kit.ts';

/**
 * `tap`: a one-tap answer, one a person and beat; which one it was is not said. `entry`: handed in by a form, for a
 * challenge. `rsvp`: a yes or perhaps to an event, which of them is not said; `attendance`: was there. `deleted` says
 * that a message is gone, whoever wrote it, also where that is heard before the message is.
 * Everything else is what a member did.
 */
export type EngagementKind =
  | 'message'
  | 'reply'
  | 'reaction'
  | 'join'
  | 'leave'
  | 'tap'
  | 'entry'
  | 'rsvp'
  | 'attendance'
  | 'deleted';

export const participationTables = (
  kit: Kit,
  { communities }: Pick<ReturnType<typeof communitiesTables>, 'communities'>,
) => ({
  /** Who did what kind of thing and when; never what was written. */
  engagements: kit.table(
    'engagements',
    {
      team: kit.text().notNull(),
      community: kit
        .text()
        .notNull()
        .references(() => communities.id, { onDelete: 'cascade' }),
      kind: kit.text().$type<EngagementKind>().notNull(),
      /** Slack's ts of the message, or of the beat tapped; of joining and leaving, the event's; of an entry or an RSVP, the entry's or event's id. */
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
      kit.index().on(t.community, t.occurredAt, t.member, t.kind, t.undone),
      kit.index('engagements_thread').on(t.community, t.thread).where(sql`${t.thread} is not null`),
    ],
  ),
});
