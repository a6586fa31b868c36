/** Queries: what members did. */
import { and, eq, exists, inArray, lt, sql } from 'drizzle-orm';
import { proposed } from '../store/sql.ts';
import type { Scope } from '../store/store.ts';
import type { Act, Deletion } from './engagement.ts';

type Engagement = Scope['t']['engagements']['$inferSelect'];

/** An act with the community it belongs to, and under the name that may be kept. */
export type Kept = Omit<Act, 'channel'> & {
  team: string;
  community: string;
  answerer: string | null;
};

/** What makes two events one act. */
const key = ({ engagements }: Scope['t']) => [
  engagements.community,
  engagements.kind,
  engagements.source,
  engagements.member,
  engagements.detail,
];

/**
 * Records an act, or that it was taken back; of two events about the same act the later stands, whichever comes
 * first, and a message that is known to be gone stays gone. Safe to repeat.
 * @returns whether anything changed.
 */
export const keep = async ({ db, t }: Scope, act: Kept): Promise<boolean> => {
  const gone = exists(
    db
      .select({ one: sql`1` })
      .from(t.engagements)
      .where(
        and(
          eq(t.engagements.community, act.community),
          eq(t.engagements.kind, 'deleted'),
          eq(t.engagements.source, act.source),
        ),
      ),
  ) as ReturnType<typeof sql<boolean>>;
  const canGo = act.kind === 'message' || act.kind === 'reply';
  const recorded = await db
    .insert(t.engagements)
    .values({ ...act, undone: canGo ? gone : act.undone })
    .onConflictDoUpdate({
      target: key(t),
      set: {
        occurredAt: proposed(t.engagements.occurredAt),
        eventAt: proposed(t.engagements.eventAt),
        undone: proposed(t.engagements.undone),
        toward: proposed(t.engagements.toward),
        thread: proposed(t.engagements.thread),
        answerer: proposed(t.engagements.answerer),
      },
      setWhere: lt(t.engagements.eventAt, act.eventAt),
    })
    .returning({ kind: t.engagements.kind });
  return recorded.length > 0;
};

/**
 * Takes back a reaction under whichever name it was counted, also of somebody who is not counted any more.
 * @returns whether there was one to take back.
 */
export const takeBack = async (
  { db, t }: Scope,
  community: string,
  { source, detail, occurredAt, eventAt }: Act,
  names: string[],
): Promise<boolean> => {
  const taken = await db
    .update(t.engagements)
    .set({ undone: true, occurredAt, eventAt })
    .where(
      and(
        eq(t.engagements.community, community),
        eq(t.engagements.kind, 'reaction'),
        eq(t.engagements.source, source),
        inArray(t.engagements.member, names),
        eq(t.engagements.detail, detail),
        eq(t.engagements.undone, false),
        lt(t.engagements.eventAt, eventAt),
      ),
    )
    .returning({ kind: t.engagements.kind });
  return taken.length > 0;
};

/**
 * Stops counting a message, whoever wrote it, also if it becomes known only later. Safe to repeat.
 * @returns what does not count any more.
 */
export const forgetMessage = async (
  { db, t }: Scope,
  team: string,
  community: string,
  { source, eventAt }: Deletion,
): Promise<Pick<Engagement, 'thread' | 'member'>[]> => {
  const occurredAt = Math.floor(eventAt / 1000);
  await db
    .insert(t.engagements)
    .values({
      team,
      community,
      kind: 'deleted',
      source,
      member: '',
      occurredAt,
      eventAt,
      undone: true,
    })
    .onConflictDoUpdate({
      target: key(t),
      set: { occurredAt, eventAt },
      setWhere: lt(t.engagements.eventAt, eventAt),
    });
  return db
    .update(t.engagements)
    .set({ undone: true })
    .where(
      and(
        eq(t.engagements.community, community),
        inArray(t.engagements.kind, ['message', 'reply']),
        eq(t.engagements.source, source),
        eq(t.engagements.undone, false),
      ),
    )
    .returning({ thread: t.engagements.thread, member: t.engagements.member });
};
