/** Queries: rounds, and who was introduced to whom in them. Instants are epoch milliseconds. */
import { and, asc, desc, eq, gte, inArray, isNotNull, lte, min, ne } from 'drizzle-orm';
import { prepared } from '../store/prepared.ts';
import type { Scope } from '../store/store.ts';
import type { Introduced, Introduction, MeetingAnswer, Round, RoundState } from './tables.ts';

/** Adds a round; null if it was added before. */
export const addRound = async (
  { db, t }: Scope,
  round: Scope['t']['rounds']['$inferInsert'],
): Promise<Round | null> => {
  const [added] = await db.insert(t.rounds).values(round).onConflictDoNothing().returning();
  return added ?? null;
};

export const roundById = async ({ db, t }: Scope, id: string): Promise<Round | null> => {
  const [found] = await db.select().from(t.rounds).where(eq(t.rounds.id, id));
  return found ?? null;
};

export const roundByKey = async ({ db, t }: Scope, key: string): Promise<Round | null> => {
  const [found] = await db.select().from(t.rounds).where(eq(t.rounds.key, key));
  return found ?? null;
};

/** Changes a round that is in this state; false if it is not (any more): somebody was faster. */
export const moveRound = async (
  { db, t }: Scope,
  id: string,
  from: RoundState,
  change: Partial<Omit<Round, 'id' | 'team' | 'community' | 'key'>>,
): Promise<boolean> => {
  const moved = await db
    .update(t.rounds)
    .set(change)
    .where(and(eq(t.rounds.id, id), eq(t.rounds.state, from)))
    .returning({ id: t.rounds.id });
  return moved.length > 0;
};

/** Those that have something to be done, the longest due first. */
export const dueRounds = ({ db, t }: Scope, now: number, count: number): Promise<Round[]> =>
  db
    .select()
    .from(t.rounds)
    .where(and(isNotNull(t.rounds.nextAt), lte(t.rounds.nextAt, now)))
    .orderBy(asc(t.rounds.nextAt), asc(t.rounds.id))
    .limit(count);

/** When there is something to be done next. */
export const firstDue = async (scope: Scope): Promise<number | null> => {
  const [first] = await earliest(scope, {});
  return first?.at ?? null;
};

const earliest = prepared([], ({ db, t }) =>
  db
    .select({ at: min(t.rounds.nextAt) })
    .from(t.rounds)
    .where(isNotNull(t.rounds.nextAt)),
);

/** Rounds of a community that people are still in, beside `but`; greeted newcomers are none. */
export const openRounds = ({ db, t }: Scope, community: string, but: string): Promise<Round[]> =>
  db
    .select()
    .from(t.rounds)
    .where(
      and(
        eq(t.rounds.community, community),
        eq(t.rounds.state, 'open'),
        eq(t.rounds.counts, true),
        ne(t.rounds.id, but),
      ),
    )
    .orderBy(asc(t.rounds.at), asc(t.rounds.id));

/** The latest rounds of a community that a rhythm drew, the latest first. */
export const latestRounds = (scope: Scope, community: string, count: number): Promise<Round[]> =>
  latest(scope, { community, count });

const latest = prepared(['community', 'count'], ({ db, t }, { community, count }) =>
  db
    .select()
    .from(t.rounds)
    .where(
      and(
        eq(t.rounds.community, community),
        eq(t.rounds.counts, true),
        isNotNull(t.rounds.rhythm),
        ne(t.rounds.state, 'drawing'),
      ),
    )
    .orderBy(desc(t.rounds.at), asc(t.rounds.id))
    .limit(count),
);

/** When a community's rounds were, imported ones too, in order. */
export const roundTimes = async ({ db, t }: Scope, community: string): Promise<number[]> => {
  const rows = await db
    .select({ at: t.rounds.at })
    .from(t.rounds)
    .where(
      and(
        eq(t.rounds.community, community),
        eq(t.rounds.counts, true),
        inArray(t.rounds.state, ['open', 'closed']),
      ),
    )
    .orderBy(asc(t.rounds.at));
  return rows.map(({ at }) => at);
};

export const addIntroduction = async (
  { db, t }: Scope,
  introduction: { id: string; round: string; question: string },
  users: readonly string[],
): Promise<void> => {
  await db.insert(t.introductions).values(introduction);
  await db.insert(t.introduced).values(users.map((user) => ({ introduction: introduction.id, user })));
};

export const changeIntroduction = async (
  { db, t }: Scope,
  id: string,
  change: Partial<Pick<Introduction, 'channel' | 'ts' | 'question'>>,
): Promise<void> => {
  await db.update(t.introductions).set(change).where(eq(t.introductions.id, id));
};

/** It never happened: whoever was in it did not hear of it. */
export const removeIntroduction = async ({ db, t }: Scope, id: string): Promise<void> => {
  await db.delete(t.introduced).where(eq(t.introduced.introduction, id));
  await db.delete(t.introductions).where(eq(t.introductions.id, id));
};

/** A pair or trio with what each of them said. */
export type Group = Introduction & { people: Introduced[] };

export const introductionById = async ({ db, t }: Scope, id: string): Promise<Group | null> => {
  const [found] = await db.select().from(t.introductions).where(eq(t.introductions.id, id));
  if (!found) return null;
  const people = await db
    .select()
    .from(t.introduced)
    .where(eq(t.introduced.introduction, id))
    .orderBy(t.introduced.user);
  return { ...found, people };
};

/** All pairs and trios of these rounds. */
export const groupsOf = async ({ db, t }: Scope, rounds: readonly string[]): Promise<Group[]> => {
  if (rounds.length === 0) return [];
  const rows = await db
    .select({ introduction: t.introductions, person: t.introduced })
    .from(t.introductions)
    .innerJoin(t.introduced, eq(t.introduced.introduction, t.introductions.id))
    .where(inArray(t.introductions.round, [...rounds]))
    .orderBy(t.introductions.id, t.introduced.user);
  const groups = new Map<string, Group>();
  for (const { introduction, person } of rows) {
    const group = groups.get(introduction.id) ?? { ...introduction, people: [] };
    group.people.push(person);
    groups.set(introduction.id, group);
  }
  return [...groups.values()];
};

export const putAnswer = async (
  { db, t }: Scope,
  introduction: string,
  user: string,
  answer: MeetingAnswer,
): Promise<void> => {
  await db
    .update(t.introduced)
    .set({ answer })
    .where(and(eq(t.introduced.introduction, introduction), eq(t.introduced.user, user)));
};

/** That somebody was introduced in a group of a workspace, with what they were asked, in which community. */
export type Meeting = {
  introduction: string;
  user: string;
  question: string;
  community: string;
  state: RoundState;
  at: number;
};

/** When and how these people were introduced, to whomever; what was only offered is not among it. */
export const meetingsOf = async (
  { db, t }: Scope,
  team: string,
  users: readonly string[],
): Promise<Meeting[]> => {
  if (users.length === 0) return [];
  return db
    .select({
      introduction: t.introduced.introduction,
      user: t.introduced.user,
      question: t.introductions.question,
      community: t.rounds.community,
      state: t.rounds.state,
      at: t.rounds.at,
    })
    .from(t.introduced)
    .innerJoin(t.introductions, eq(t.introductions.id, t.introduced.introduction))
    .innerJoin(t.rounds, eq(t.rounds.id, t.introductions.round))
    .where(
      and(
        inArray(t.introduced.user, [...users]),
        eq(t.rounds.team, team),
        inArray(t.rounds.state, ['open', 'closed']),
      ),
    )
    .orderBy(asc(t.rounds.at), t.introduced.introduction);
};

/** The pairs and trios that somebody is in now, of all communities of a workspace, the latest first. */
export const currentOf = async (
  scope: Scope,
  team: string,
  user: string,
): Promise<{ group: Group; round: Round }[]> => {
  const { db, t } = scope;
  const rows = await db
    .select({ id: t.introductions.id, round: t.rounds })
    .from(t.introduced)
    .innerJoin(t.introductions, eq(t.introductions.id, t.introduced.introduction))
    .innerJoin(t.rounds, eq(t.rounds.id, t.introductions.round))
    .where(and(eq(t.introduced.user, user), eq(t.rounds.team, team), eq(t.rounds.state, 'open')))
    .orderBy(desc(t.rounds.at), asc(t.introductions.id));
  const found = [];
  for (const { id, round } of rows) {
    const group = await introductionById(scope, id);
    if (group) found.push({ group, round });
  }
  return found;
};

/** Who was offered to newcomers of a community, or greeted them, since an instant: one row a time, with when. */
export const greetingsSince = ({ db, t }: Scope, community: string, since: number) =>
  db
    .select({ user: t.introduced.user, key: t.rounds.key, at: t.rounds.at })
    .from(t.introduced)
    .innerJoin(t.introductions, eq(t.introductions.id, t.introduced.introduction))
    .innerJoin(t.rounds, eq(t.rounds.id, t.introductions.round))
    .where(and(eq(t.rounds.community, community), eq(t.rounds.counts, false), gte(t.rounds.at, since)));
