/** Queries: how a workspace answers the kinds of prompts. */
import { and, countDistinct, desc, eq, inArray, isNotNull, not, sql } from 'drizzle-orm';
import { memberCounts } from '../communities/index.ts';
import { prepared } from '../store/prepared.ts';
import type { Scope } from '../store/store.ts';
import type { KindAnswers, KindsAnswered } from './library/choose.ts';
import { mix } from './library/constants.ts';
import type { PromptKind } from './library/kinds.ts';
import { builtInPrompt } from './library/shelf.ts';

/**
 * How people of a workspace answered each kind, from its latest beats; null where there was none. Of those who could
 * answer, the members of today are taken. A prompt of a community's own belongs to no kind that others know.
 */
export const kindsAnswered = async (scope: Scope, team: string): Promise<KindsAnswered | null> => {
  const beats = await answeredBeats(scope, { team });
  const members = await memberCounts(scope, [...new Set(beats.map(({ community }) => community))]);
  const byKind: Partial<Record<PromptKind, KindAnswers>> = {};
  let [answered, eligible] = [0, 0];
  for (const beat of beats) {
    const kind = beat.subject === null ? undefined : builtInPrompt(beat.subject)?.kind;
    if (kind === undefined) continue;
    const people = Math.max(beat.people, members.get(beat.community) ?? 0);
    const before = byKind[kind] ?? { answered: 0, eligible: 0, beats: 0 };
    byKind[kind] = {
      answered: before.answered + beat.people,
      eligible: before.eligible + people,
      beats: before.beats + 1,
    };
    answered += beat.people;
    eligible += people;
  }
  return eligible === 0 ? null : { pooledRate: answered / eligible, byKind };
};

const answeredBeats = prepared(['team'], ({ db, t }, { team }) => {
  const { beats, engagements } = t;
  const isAnswer = and(
    eq(engagements.community, beats.community),
    eq(engagements.thread, beats.ts),
    inArray(engagements.kind, ['reply', 'reaction', 'tap']),
    not(engagements.undone),
  );
  // First the latest, then who answered them: the other way round all beats of a workspace would be gone through.
  const latest = db
    .select({ id: beats.id })
    .from(beats)
    .where(
      and(eq(beats.team, team), eq(beats.state, 'posted'), isNotNull(beats.flavour), isNotNull(beats.ts)),
    )
    .orderBy(desc(beats.at))
    .limit(mix.answeredBeats);
  return db
    .select({
      subject: beats.subject,
      community: beats.community,
      people: countDistinct(sql`coalesce(${engagements.answerer}, ${engagements.member})`),
    })
    .from(beats)
    .leftJoin(engagements, isAnswer)
    .where(inArray(beats.id, latest))
    .groupBy(beats.id, beats.subject, beats.community);
});
