import { sql } from 'drizzle-orm';
import type { communitiesTables } from '../communities/tables.ts';
import type { Kit } from '../store/kit.ts';
import type { Cadence } from './cadence/cadence.ts';
import type { Flavour } from './library/kinds.ts';

/** A removed rhythm stays, so that its number is never given again. */
export type RhythmState = 'active' | 'paused' | 'removed';

/**
 * `drawn`: somebody saw what it will be, so it stands. `leaving`: handed to delivery. `skipped`: on purpose.
 * `missed`: not in time. `failed`: Slack will not take it, or nobody can tell whether it did.
 */
export type BeatState = 'drawn' | 'leaving' | 'posted' | 'skipped' | 'missed' | 'failed';

export const rhythmsTables = (
  kit: Kit,
  { communities }: Pick<ReturnType<typeof communitiesTables>, 'communities'>,
) => {
  const ofCommunity = () =>
    kit
      .text()
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' });

  const rhythms = kit.table(
    'rhythms',
    {
      id: kit.id(),
      community: ofCommunity(),
      /** What people call it by, within its community. */
      number: kit.int().notNull(),
      kind: kit.text().notNull(),
      config: kit.json<unknown>().notNull(),
      cadence: kit.json<Cadence>().notNull(),
      state: kit.text().$type<RhythmState>().notNull(),
      /** A paused rhythm returns with its first beat from this instant on; null: when somebody resumes it. */
      pausedUntil: kit.instant(),
      /** The next beat; null: none is planned. It may have been moved, `nextNominal` is what it was. */
      nextAt: kit.instant(),
      nextNominal: kit.text(),
      createdBy: kit.text().notNull(),
      createdAt: kit.instant().notNull(),
      /** When it was added or last resumed: what came before says nothing about it now. */
      activeSince: kit.instant().notNull(),
    },
    (t) => [
      kit.uniqueIndex('rhythms_number').on(t.community, t.number),
      kit.index('rhythms_due').on(t.nextAt).where(sql`${t.nextAt} is not null`),
    ],
  );

  const beats = kit.table(
    'beats',
    {
      id: kit.id(),
      rhythm: kit
        .text()
        .notNull()
        .references(() => rhythms.id, { onDelete: 'cascade' }),
      community: ofCommunity(),
      team: kit.text().notNull(),
      /** `beat:<rhythm>:<nominal>` or `run:<trigger>`; its delivery has the same. */
      key: kit.text().notNull(),
      /** The local date-time that it stands for (`YYYY-MM-DDTHH:MM`), also where it was moved. */
      nominal: kit.text().notNull(),
      at: kit.instant().notNull(),
      state: kit.text().$type<BeatState>().notNull(),
      reason: kit.text(),
      flavour: kit.text().$type<Flavour>(),
      /** What it is about, in its kind's words: of a prompt, its id. */
      subject: kit.text(),
      /** Whether it tells the channel of Trellis, where no notice did. */
      introduces: kit.bool().notNull().default(false),
      channel: kit.text(),
      ts: kit.text(),
      /** Since when its coordinators should know that it was not posted; null: nothing to tell. */
      untoldSince: kit.instant(),
    },
    (t) => [
      kit.uniqueIndex('beats_key').on(t.key),
      kit.index('beats_at').on(t.community, t.at),
      kit.index('beats_message').on(t.team, t.channel, t.ts),
      kit.index('beats_untold').on(t.untoldSince).where(sql`${t.untoldSince} is not null`),
    ],
  );

  return { rhythms, beats };
};

export type Rhythm = ReturnType<typeof rhythmsTables>['rhythms']['$inferSelect'];
export type Beat = ReturnType<typeof rhythmsTables>['beats']['$inferSelect'];
