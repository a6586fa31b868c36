/** Somebody is forgotten: of pairs nothing is left, larger groups go on without them. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Feature } from '../feature.ts';
import { removeIntroduction } from './store.rounds.ts';

export const leaveGroups: NonNullable<Feature['forget']> = async (scope, { team, user }) => {
  const { db, t } = scope;
  const theirs = await db
    .select({ id: t.introductions.id })
    .from(t.introduced)
    .innerJoin(t.introductions, eq(t.introductions.id, t.introduced.introduction))
    .innerJoin(t.rounds, eq(t.rounds.id, t.introductions.round))
    .where(and(eq(t.introduced.user, user), eq(t.rounds.team, team)));
  if (theirs.length === 0) return;
  const people = await db
    .select({ id: t.introduced.introduction })
    .from(t.introduced)
    .where(
      inArray(
        t.introduced.introduction,
        theirs.map(({ id }) => id),
      ),
    );
  const pairs = [...Map.groupBy(people, ({ id }) => id)].filter(([, all]) => all.length < 3);
  for (const [id] of pairs) await removeIntroduction(scope, id);
};
