/** Queries: what members did. */
import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import { proposed } from '../store/sql.ts';
import type { Scope } from '../store/store.ts';
import type { Act, Deletion } from './engagement.ts';

/** What was counted, and is not any more. */
export type Forgotten = { thread: string | null; member: string };

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

const blanks = {
  team: sql.placeholder('team'),
  community: sql.placeholder('community'),
  kind: sql.placeholder('kind'),
  source: sql.placeholder('source'),
  member: sql.placeholder('member'),
  detail: sql.placeholder('detail'),
  occurredAt: sql.placeholder('occurredAt'),
  eventAt: sql.placeholder('eventAt'),
  undone: sql.placeholder('undone'),
  toward: sql.placeholder('toward'),
  thread: sql.placeholder('thread'),
  answerer: sql.placeholder('answerer'),
} satisfies Record<keyof Kept, unknown>;

/**
 * Records an act, or that it was taken back; of two events about the same act the later stands, whichever comes
 * first. Safe to repeat. Prepared, since building a query costs more than running it.
 * @returns whether anything changed.
 */
export const keeping = ({ db, t }: Scope) => {
  const keep = db
    .insert(t.engagements)
    .values(blanks)
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
      setWhere: lt(t.engagements.eventAt, proposed(t.engagements.eventAt)),
    })
    .returning({ kind: t.engagements.kind })
    .prepare('keep_engagement');
  return async (act: Kept): Promise<boolean> => (await keep.execute(act)).length > 0;
};

/** Whether a message is known to be deleted. */
export const missing = ({ db, t }: Scope) => {
  const find = db
    .select({ kind: t.engagements.kind })
    .from(t.engagements)
    .where(
      and(
        eq(t.engagements.community, blanks.community),
        eq(t.engagements.kind, 'deleted'),
        eq(t.engagements.source, blanks.source),
      ),
    )
    .prepare('deleted_engagement');
  return async (community: string, source: string): Promise<boolean> =>
    (await find.execute({ community, source })).length > 0;
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
        inArray(t.engagements.kind, ['reaction', 'thanks']),
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
 * Remembers that a message is deleted, whoever wrote it, and stops counting it. Safe to repeat.
 * @returns what does not count any more.
 */
export const forgetMessage = async (
  scope: Scope,
  team: string,
  community: string,
  { source, eventAt }: Deletion,
): Promise<Forgotten[]> => {
  const { db, t } = scope;
  const occurredAt = Math.floor(eventAt / 1000);
  await db
    .insert(t.engagements)
    .values({ team, community, kind: 'deleted', source, member: '', occurredAt, eventAt, undone: true })
    .onConflictDoUpdate({
      target: key(t),
      set: { occurredAt, eventAt },
      setWhere: lt(t.engagements.eventAt, eventAt),
    });
  return stopCounting(scope, community, source);
};

/** Stops counting a message that is deleted. */
export const stopCounting = async (
  { db, t }: Scope,
  community: string,
  source: string,
): Promise<Forgotten[]> =>
  db
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
