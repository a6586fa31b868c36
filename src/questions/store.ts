/** Queries: questions, and who was asked to help with them. Instants are epoch milliseconds. */
import { and, asc, desc, eq, gte, inArray, isNotNull, lte, min, ne, not, sql } from 'drizzle-orm';
import { prepared } from '../store/prepared.ts';
import type { Scope } from '../store/store.ts';
import type { Question } from './tables.ts';

/** Adds a question; false if it was added before. */
export const addQuestion = async (
  { db, t }: Scope,
  question: Scope['t']['questions']['$inferInsert'],
): Promise<boolean> => {
  const added = await db
    .insert(t.questions)
    .values(question)
    .onConflictDoNothing()
    .returning({ id: t.questions.id });
  return added.length > 0;
};

export const questionById = async (scope: Scope, id: string): Promise<Question | null> => {
  const [found] = await byId(scope, { id });
  return found ?? null;
};

const byId = prepared(['id'], ({ db, t }, { id }) =>
  db.select().from(t.questions).where(eq(t.questions.id, id)),
);

/** The question that a message is, rather than one that was withdrawn before it was raised again; null: it is none. */
export const questionAt = async (
  scope: Scope,
  team: string,
  channel: string,
  ts: string,
): Promise<Question | null> => {
  const [found] = await at(scope, { team, channel, ts });
  return found ?? null;
};

const at = prepared(['team', 'channel', 'ts'], ({ db, t }, { team, channel, ts }) =>
  db
    .select()
    .from(t.questions)
    .where(and(eq(t.questions.team, team), eq(t.questions.channel, channel), eq(t.questions.ts, ts)))
    .orderBy(sql`case when ${t.questions.state} = 'withdrawn' then 1 else 0 end`, t.questions.id)
    .limit(1),
);

export const changeQuestion = async (
  { db, t }: Scope,
  id: string,
  change: Partial<Omit<Question, 'id' | 'team' | 'community' | 'asker'>>,
): Promise<void> => {
  await db.update(t.questions).set(change).where(eq(t.questions.id, id));
};

/** Whether somebody has asked anything in a community before. */
export const hasAsked = async ({ db, t }: Scope, community: string, asker: string): Promise<boolean> => {
  const [found] = await db
    .select({ id: t.questions.id })
    .from(t.questions)
    .where(
      and(
        eq(t.questions.community, community),
        eq(t.questions.asker, asker),
        ne(t.questions.state, 'withdrawn'),
      ),
    )
    .limit(1);
  return found !== undefined;
};

/** Whether somebody else replied to a message, as far as that is known. */
export const hasReplies = async (
  { db, t }: Scope,
  { community, ts, asker }: { community: string; ts: string; asker: string },
): Promise<boolean> => {
  const { engagements: e } = t;
  const [found] = await db
    .select({ source: e.source })
    .from(e)
    .where(
      and(
        eq(e.community, community),
        eq(e.thread, ts),
        eq(e.kind, 'reply'),
        ne(e.member, asker),
        not(e.undone),
      ),
    )
    .limit(1);
  return found !== undefined;
};

/** Those that have waited long enough, the longest first. */
export const dueQuestions = ({ db, t }: Scope, now: number, most: number): Promise<Question[]> =>
  db
    .select()
    .from(t.questions)
    .where(and(isNotNull(t.questions.nextAt), lte(t.questions.nextAt, now)))
    .orderBy(asc(t.questions.nextAt), asc(t.questions.id))
    .limit(most);

export const firstDue = async (scope: Scope): Promise<number | null> => {
  const [first] = await earliest(scope, {});
  return first?.at ?? null;
};

const earliest = prepared([], ({ db, t }) =>
  db
    .select({ at: min(t.questions.nextAt) })
    .from(t.questions)
    .where(isNotNull(t.questions.nextAt)),
);

/** Questions of these communities that waited in vain and still do, asked since an instant; the latest first. */
export const unansweredIn = async (
  { db, t }: Scope,
  communities: readonly string[],
  since: number,
): Promise<Question[]> => {
  if (communities.length === 0) return [];
  return db
    .select()
    .from(t.questions)
    .where(
      and(
        inArray(t.questions.community, [...communities]),
        eq(t.questions.state, 'open'),
        gte(t.questions.at, since),
        isNotNull(t.questions.shownAt),
      ),
    )
    .orderBy(desc(t.questions.at), asc(t.questions.id));
};

/** Whom else to bring questions to: those whose role it is, in these communities. */
export const expertsIn = async (
  { db, t }: Scope,
  communities: readonly string[],
): Promise<{ community: string; user: string }[]> => {
  if (communities.length === 0) return [];
  return db
    .select({ community: t.roles.community, user: t.roles.user })
    .from(t.roles)
    .where(
      and(
        inArray(t.roles.community, [...communities]),
        eq(t.roles.role, 'expert'),
        eq(t.roles.state, 'accepted'),
      ),
    );
};

/** What these questions are among what people are asked for. */
const what = 'help';

export type Asked = { user: string; ref: string; state: Scope['t']['asks']['$inferSelect']['state'] };

/** Who was asked to help with these questions, or said something about them. */
export const askedAbout = async (
  { db, t }: Scope,
  team: string,
  questions: readonly string[],
): Promise<Asked[]> => {
  if (questions.length === 0) return [];
  return db
    .select({ user: t.asks.user, ref: t.asks.ref, state: t.asks.state })
    .from(t.asks)
    .where(and(eq(t.asks.team, team), eq(t.asks.what, what), inArray(t.asks.ref, [...questions])));
};

/** Puts down that somebody was asked about a question, or what they said to it. */
export const putAsked = async (
  { db, t }: Scope,
  { id: ref, team, community }: Pick<Question, 'id' | 'team' | 'community'>,
  { user, state, now }: { user: string; state: Asked['state']; now: number },
): Promise<void> => {
  const mine = and(eq(t.asks.team, team), eq(t.asks.user, user), eq(t.asks.what, what), eq(t.asks.ref, ref));
  const changed = await db
    .update(t.asks)
    .set({ state, nextAt: null })
    .where(mine)
    .returning({ id: t.asks.id });
  if (changed.length > 0) return;
  const id = crypto.randomUUID();
  await db.insert(t.asks).values({ id, team, community, user, what, ref, at: now, state });
};
