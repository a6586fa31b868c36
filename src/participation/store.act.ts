/** Queries: something that a member did by a button or form of the bot, counted once as they are counted. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Counted } from '../communities/index.ts';
import type { Scope } from '../store/store.ts';
import type { EngagementKind } from './deeds.ts';
import { pseudonym } from './pseudonym.ts';

/** `source`: what they did it to, or the id of what they did. */
export type Deed = { community: string; user: string; kind: EngagementKind; source: string };

/** `at`: epoch milliseconds. `thread`: the ts of the message that it answers; `toward`: for whom it was meant. */
type Done = Deed & { team: string; at: number; thread?: string; toward?: string | null };

const nameless = (secret: string, { community, user, kind, source }: Deed): string =>
  pseudonym(secret, user, [community, kind, source, '']);

/** Counts it, or counts it again, as of now, after it was taken back. Safe to repeat. */
export const countDeed = async (
  { db, t }: Scope,
  secret: string,
  as: Counted,
  { team, at, thread, toward, ...deed }: Done,
): Promise<void> => {
  if (as === 'nobody') return;
  const { community, user, kind, source } = deed;
  const { engagements } = t;
  const isTotal = as === 'total';
  const answerer = isTotal && thread ? pseudonym(secret, user, [community, 'thread', thread]) : null;
  const when = { occurredAt: at, eventAt: at * 1000, undone: false };
  await db
    .insert(engagements)
    .values({
      ...{ team, community, kind, source, answerer, ...when },
      member: isTotal ? nameless(secret, deed) : user,
      thread: thread ?? null,
      toward: isTotal ? null : (toward ?? null),
    })
    .onConflictDoUpdate({
      target: [
        engagements.community,
        engagements.kind,
        engagements.source,
        engagements.member,
        engagements.detail,
      ],
      set: when,
      setWhere: eq(engagements.undone, true),
    });
};

/** Stops counting it, under whichever name it was counted. */
export const uncountDeed = async ({ db, t }: Scope, secret: string, deed: Deed): Promise<void> => {
  const { engagements } = t;
  await db
    .update(engagements)
    .set({ undone: true })
    .where(
      and(
        eq(engagements.community, deed.community),
        eq(engagements.kind, deed.kind),
        eq(engagements.source, deed.source),
        inArray(engagements.member, [deed.user, nameless(secret, deed)]),
      ),
    );
};
