/** Queries: who answered which beat. An answer is a reply in the thread of its message, a reaction to it, or a tap. */
import { and, countDistinct, eq, gte, inArray, isNotNull, not, sql } from 'drizzle-orm';
import type { Scope } from '../store/store.ts';

// The beat is found when it is asked for, not when the answer arrives: an answer may be heard before Slack has
// told us which message the beat became.
export const isAnswer = ({ t }: Scope) =>
  and(
    eq(t.engagements.community, t.beats.community),
    eq(t.engagements.thread, t.beats.ts),
    inArray(t.engagements.kind, ['reply', 'reaction', 'tap']),
    not(t.engagements.undone),
  );

// What asks nothing, such as a list of events, has no flavour, and nobody is behind with an answer to it.
const askedSince = ({ t }: Scope, community: string, since: number) =>
  and(
    eq(t.beats.community, community),
    gte(t.beats.at, since),
    isNotNull(t.beats.ts),
    isNotNull(t.beats.flavour),
  );

/** How many people answered each of these beats; one person once, however much they said. */
export const answered = async (scope: Scope, beats: readonly string[]): Promise<Map<string, number>> => {
  const { db, t } = scope;
  const people = new Map(beats.map((beat) => [beat, 0]));
  if (beats.length === 0) return people;
  const rows = await db
    .select({
      beat: t.beats.id,
      people: countDistinct(sql`coalesce(${t.engagements.answerer}, ${t.engagements.member})`),
    })
    .from(t.beats)
    .innerJoin(t.engagements, isAnswer(scope))
    .where(inArray(t.beats.id, [...beats]))
    .groupBy(t.beats.id);
  for (const row of rows) people.set(row.beat, row.people);
  return people;
};

/** The beats that asked a community something since an instant (epoch ms), the first first. */
export const postedBeats = async (scope: Scope, community: string, since: number): Promise<string[]> => {
  const { db, t } = scope;
  const rows = await db
    .select({ id: t.beats.id })
    .from(t.beats)
    .where(askedSince(scope, community, since))
    .orderBy(t.beats.at);
  return rows.map(({ id }) => id);
};

/** How many of those a person answered. */
export const answeredBy = async (
  scope: Scope,
  community: string,
  member: string,
  since: number,
): Promise<number> => {
  const { db, t } = scope;
  const [found] = await db
    .select({ beats: countDistinct(t.beats.id) })
    .from(t.beats)
    .innerJoin(t.engagements, isAnswer(scope))
    .where(and(askedSince(scope, community, since), eq(t.engagements.member, member)));
  return found?.beats ?? 0;
};
