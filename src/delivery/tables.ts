import { sql } from 'drizzle-orm';
import type { Message } from '../slack/message.ts';
import type { Kit } from '../store/kit.ts';
import type { Destination, PostFile } from './post.ts';

/** `attempting`: handed to Slack, and not known to have arrived. All after it are ends. */
export type Status = 'waiting' | 'attempting' | 'sent' | 'missed' | 'hopeless' | 'unknown' | 'dropped';

export const deliveryTables = (kit: Kit) => ({
  /** Every message that was meant for Slack, with where it stands. */
  deliveries: kit.table(
    'deliveries',
    {
      id: kit.serial(),
      key: kit.text().notNull(),
      team: kit.text().notNull(),
      kind: kit.text().notNull(),
      community: kit.text(),
      destination: kit.json<Destination>().notNull(),
      /** The conversation in which order and pace are kept. */
      lane: kit.text().notNull(),
      /** The `ts` of the message it replies to; with `after`, known once that one was sent. */
      thread: kit.text(),
      /** The key of the delivery that it replies to. */
      after: kit.text(),
      /** Gone once nothing more needs it. */
      message: kit.json<Message>(),
      file: kit.json<PostFile>(),
      /** Slack's id of the file, known before it is shown to anybody. */
      fileId: kit.text(),
      due: kit.instant().notNull(),
      expires: kit.instant().notNull(),
      urgent: kit.bool().notNull(),
      status: kit.text().$type<Status>().notNull(),
      attempts: kit.int().notNull(),
      firstAttemptAt: kit.instant(),
      lastAttemptAt: kit.instant(),
      /** When there is something to do about it next: send, look, look again. Null: nothing ever again. */
      nextAt: kit.instant(),
      channel: kit.text(),
      ts: kit.text(),
      error: kit.text(),
      /** Why it was taken back while nobody knew whether it had left. */
      withdrawn: kit.text(),
      /** When it failed, until a person was told; null where there is nothing to tell. */
      untoldSince: kit.instant(),
    },
    (t) => [
      kit.uniqueIndex('deliveries_key').on(t.key, t.team),
      kit.index('deliveries_next').on(t.nextAt, t.team).where(sql`${t.nextAt} is not null`),
      kit.index('deliveries_turn').on(t.team, t.nextAt).where(sql`${t.nextAt} is not null`),
      kit.index('deliveries_after').on(t.after, t.team).where(sql`${t.after} is not null`),
      kit.index('deliveries_message').on(t.channel, t.ts).where(sql`${t.ts} is not null`),
      kit.index('deliveries_untold').on(t.team, t.untoldSince).where(sql`${t.untoldSince} is not null`),
    ],
  ),

  /** State to be shown anew. A message's row stays for a minute after it was shown, to keep the pace. */
  dirty: kit.table(
    'dirty',
    {
      team: kit.text().notNull(),
      kind: kit.text().notNull(),
      ref: kit.text().notNull(),
      /** Since when it is out of date; null: it is not. */
      since: kit.instant(),
      /** Counts changes, so that one made while it is being shown is not lost. */
      version: kit.int().notNull(),
      attempts: kit.int().notNull(),
      nextAt: kit.instant().notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.team, t.kind, t.ref] }),
      kit.index('dirty_next').on(t.nextAt, t.team),
    ],
  ),

  /** The DM or group DM of the bot with certain people. */
  dmChannels: kit.table(
    'dm_channels',
    { team: kit.text().notNull(), people: kit.text().notNull(), channel: kit.text().notNull() },
    (t) => [kit.primaryKey({ columns: [t.team, t.people] })],
  ),
});
