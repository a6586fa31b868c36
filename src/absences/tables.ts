import { sql } from 'drizzle-orm';
import type { Kit } from '../store/kit.ts';

export const absencesTables = (kit: Kit) => ({
  /** When somebody is or was away: because they said so here, or because their profile in Slack does. */
  absences: kit.table(
    'absences',
    {
      id: kit.id(),
      team: kit.text().notNull(),
      user: kit.text().notNull(),
      /** Empty: from all of them. */
      community: kit.text().notNull(),
      why: kit.text().$type<'snooze' | 'status'>().notNull(),
      from: kit.instant().notNull(),
      /** Null: until their status says otherwise. */
      until: kit.instant(),
      /** When it is over, or to be looked at again where nobody knows when that is; null: that was done. */
      nextAt: kit.instant(),
    },
    (t) => [
      kit.index().on(t.team, t.user, t.until),
      kit.index('absences_due').on(t.nextAt).where(sql`${t.nextAt} is not null`),
    ],
  ),
});

export type Absence = ReturnType<typeof absencesTables>['absences']['$inferSelect'];
