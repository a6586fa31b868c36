/** Queries: what people decided about beats to come. */
import { and, eq, gt, inArray, isNotNull, lte, max, or } from 'drizzle-orm';
import type { Scope } from '../../store/store.ts';
import { isAhead } from '../store.beats.ts';
import type { Beat } from '../tables.ts';
import type { Reason } from '../text.ts';

/** The keys of the beats of these rhythms of which a person chose or worded what they are. */
export const chosenBeats = async (
  { db, t }: Scope,
  rhythms: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (rhythms.length === 0) return new Set();
  const { key, rhythm, state, pinned, content } = t.beats;
  const rows = await db
    .select({ key })
    .from(t.beats)
    .where(
      and(
        inArray(rhythm, [...rhythms]),
        isAhead(t),
        eq(state, 'drawn'),
        or(eq(pinned, true), isNotNull(content)),
      ),
    );
  return new Set(rows.map((row) => row.key));
};

/** When each subject was posted last in a community, or will be: epoch milliseconds. */
export const usesOf = async (
  { db, t }: Scope,
  community: string,
): Promise<{ subject: string; at: number }[]> => {
  const { subject, at, state } = t.beats;
  const rows = await db
    .select({ subject, at: max(at) })
    .from(t.beats)
    .where(
      and(
        eq(t.beats.community, community),
        inArray(state, ['drawn', 'leaving', 'posted', 'withdrawn']),
        isNotNull(subject),
      ),
    )
    .groupBy(subject);
  return rows.flatMap((row) =>
    row.subject && row.at !== null ? [{ subject: row.subject, at: row.at }] : [],
  );
};

/** The beats of these rhythms that a person dropped, and that would come after `now` (epoch milliseconds). */
export const droppedBeats = async (
  { db, t }: Scope,
  rhythms: readonly string[],
  { now, until }: { now: number; until: number },
): Promise<Beat[]> => {
  if (rhythms.length === 0) return [];
  const { rhythm, state, reason, at } = t.beats;
  return db
    .select()
    .from(t.beats)
    .where(
      and(
        inArray(rhythm, [...rhythms]),
        eq(state, 'skipped'),
        eq(reason, 'asked' satisfies Reason),
        gt(at, now),
        lte(at, until),
      ),
    );
};
