/** Queries: who took part in what has a thread of its own, by a reply or by an entry handed in for it. */
import { and, asc, eq, inArray, not } from 'drizzle-orm';
import type { Counted } from '../communities/index.ts';
import type { Scope } from '../store/store.ts';
import { isPseudonym } from './pseudonym.ts';
import { countDeed } from './store.act.ts';

/**
 * One who took part, first so at `at` (epoch ms). `user`: null where only totals are counted. `ts`: of their first
 * message. `entry`: the id of what they handed in.
 */
export type TookPart = { user: string | null; ts: string | null; entry: string | null; at: number };

/** Who took part in a thread, each once, the first first. Who is not counted is not among them. */
export const tookPartIn = async (
  { db, t }: Scope,
  community: string,
  thread: string,
): Promise<TookPart[]> => {
  const { kind, source, member, answerer, occurredAt } = t.engagements;
  const rows = await db
    .select({ kind, source, member, answerer, at: occurredAt })
    .from(t.engagements)
    .where(
      and(
        eq(t.engagements.community, community),
        eq(t.engagements.thread, thread),
        inArray(kind, ['reply', 'entry']),
        not(t.engagements.undone),
      ),
    )
    .orderBy(asc(occurredAt), asc(source));
  const people = Map.groupBy(rows, (row) => row.answerer ?? row.member);
  return [...people.values()].flatMap((acts) => {
    const [first] = acts;
    if (!first) return [];
    const firstOf = (sort: string) => acts.find((act) => act.kind === sort)?.source ?? null;
    const user = isPseudonym(first.member) ? null : first.member;
    return [{ user, ts: firstOf('reply'), entry: firstOf('entry'), at: first.at }];
  });
};

type Entered = { team: string; community: string; user: string; entry: string; thread: string; at: number };

/** Counts an entry as its author is counted, or counts it again after it was taken back. Safe to repeat. */
export const countEntry = (
  scope: Scope,
  secret: string,
  as: Counted,
  { entry, ...entered }: Entered,
): Promise<void> => countDeed(scope, secret, as, { ...entered, kind: 'entry', source: entry });

/** Stops counting an entry that was withdrawn, under whichever name it was counted. */
export const uncountEntry = async ({ db, t }: Scope, community: string, entry: string): Promise<void> => {
  await db
    .update(t.engagements)
    .set({ undone: true })
    .where(
      and(
        eq(t.engagements.community, community),
        eq(t.engagements.kind, 'entry'),
        eq(t.engagements.source, entry),
      ),
    );
};
