/** Queries: what the found beat is read from. Nothing that was taken back is in it. Instants are epoch milliseconds. */
import { and, eq, gte, inArray, isNotNull, lt, not, notLike, sql } from 'drizzle-orm';
import type { Scope } from '../store/store.ts';
import { deeds } from './deeds.ts';
import { pseudonymMark } from './pseudonym.ts';
import { isAnswer } from './store.answers.ts';

/** Somebody's answer to a beat. `who`: a user, or where only totals are counted a name for this beat alone. */
export type Answer = { beat: string; who: string; at: number };

/** Every answer to these beats, in no order. */
export const answersTo = (scope: Scope, beats: readonly string[]): Promise<Answer[]> => {
  const { db, t } = scope;
  if (beats.length === 0) return Promise.resolve([]);
  const who = sql<string>`coalesce(${t.engagements.answerer}, ${t.engagements.member})`;
  return db
    .select({ beat: t.beats.id, who, at: t.engagements.occurredAt })
    .from(t.beats)
    .innerJoin(t.engagements, isAnswer(scope))
    .where(and(inArray(t.beats.id, [...beats]), isNotNull(t.beats.ts)));
};

// Read from the index alone: a community's acts by time are many, its rows are not needed.
const didIn = ({ t }: Scope, community: string, from: number, to: number) =>
  and(
    eq(t.engagements.community, community),
    gte(t.engagements.occurredAt, from),
    lt(t.engagements.occurredAt, to),
    inArray(t.engagements.kind, deeds),
    not(t.engagements.undone),
    notLike(t.engagements.member, `${pseudonymMark}%`),
  );

/**
 * In which spans of `length` ms (counted from 1970) who did something, from `from` until before `to`; each once.
 * Whoever is only counted in totals is not known, and not among them.
 */
export const spansOf = async (
  scope: Scope,
  community: string,
  { from, to, length }: { from: number; to: number; length: number },
): Promise<{ person: string; span: number }[]> => {
  const { db, t } = scope;
  // Both engines divide whole numbers without a remainder.
  const span = sql<number>`${t.engagements.occurredAt} / ${sql.raw(String(Math.trunc(length)))}`;
  return db
    .selectDistinct({ person: t.engagements.member, span: span.mapWith(Number) })
    .from(t.engagements)
    .where(didIn(scope, community, from, to));
};

/** When members began a conversation: a message of their own that somebody else replied to. */
export const conversationsOf = async (
  { db, t }: Scope,
  community: string,
  { from, to }: { from: number; to: number },
): Promise<{ person: string; at: number }[]> => {
  const { engagements } = t;
  const isRepliedTo = sql`exists (
    select 1 from ${engagements} reply
    where reply.community = ${engagements.community} and reply.thread = ${engagements.source}
      and reply.kind = 'reply' and not reply.undone and reply.member <> ${engagements.member}
  )`;
  return db
    .select({ person: engagements.member, at: engagements.occurredAt })
    .from(engagements)
    .where(
      and(
        eq(engagements.community, community),
        gte(engagements.occurredAt, from),
        lt(engagements.occurredAt, to),
        eq(engagements.kind, 'message'),
        not(engagements.undone),
        isRepliedTo,
      ),
    );
};

/** What the found beat asks for. */
export const evidence = { answersTo, spansOf, conversationsOf };
