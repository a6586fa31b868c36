/** Queries: what one person did in several communities, for all of them at once. Instants are epoch milliseconds. */
import { and, eq, gte, inArray, isNotNull, not } from 'drizzle-orm';
import type { Scope } from '../store/store.ts';

/** Something that a person did; `thread`: the message that it answers or reacts to, `toward`: for whom it was meant. */
export type Done = {
  community: string;
  kind: string;
  at: number;
  toward: string | null;
  thread: string | null;
};

/** What a person did in these communities since an instant; not what was taken back. */
export const doneIn = (
  { db, t }: Scope,
  communities: readonly string[],
  member: string,
  since: number,
): Promise<Done[]> =>
  db
    .select({
      community: t.engagements.community,
      kind: t.engagements.kind,
      at: t.engagements.occurredAt,
      toward: t.engagements.toward,
      thread: t.engagements.thread,
    })
    .from(t.engagements)
    .where(
      and(
        inArray(t.engagements.community, [...communities]),
        gte(t.engagements.occurredAt, since),
        eq(t.engagements.member, member),
        not(t.engagements.undone),
      ),
    );

/** The messages that asked these communities something since an instant. */
export const askedIn = async (
  { db, t }: Scope,
  communities: readonly string[],
  since: number,
): Promise<{ community: string; at: number; ts: string }[]> => {
  const rows = await db
    .select({ community: t.beats.community, at: t.beats.at, ts: t.beats.ts })
    .from(t.beats)
    .where(
      and(
        inArray(t.beats.community, [...communities]),
        gte(t.beats.at, since),
        isNotNull(t.beats.ts),
        isNotNull(t.beats.flavour),
      ),
    );
  return rows.flatMap(({ ts, ...row }) => (ts === null ? [] : [{ ...row, ts }]));
};
