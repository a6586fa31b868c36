/** Queries: when people are away. Instants are epoch milliseconds. */
import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, min, or } from 'drizzle-orm';
import { prepared } from '../store/prepared.ts';
import type { Scope } from '../store/store.ts';
import type { Absence } from './tables.ts';

type Who = { team: string; user: string };

/** From all communities at once. */
export const everywhere = '';

/** A person's absences that are not over. */
export const absencesNow = (scope: Scope, { team, user }: Who, now: number): Promise<Absence[]> =>
  ofOne(scope, { team, user, now });

const ofOne = prepared(['team', 'user', 'now'], ({ db, t }, { team, user, now }) =>
  db
    .select()
    .from(t.absences)
    .where(
      and(
        eq(t.absences.team, team),
        eq(t.absences.user, user),
        or(isNull(t.absences.until), gt(t.absences.until, now)),
      ),
    )
    .orderBy(t.absences.from, t.absences.id),
);

/** Absences from a community, or from all, that were not over at `since`; with `users`, theirs alone. */
export const absencesFrom = async (
  { db, t }: Scope,
  { team, community, since }: { team: string; community: string; since: number },
  users?: readonly string[],
): Promise<Absence[]> => {
  const { absences: a } = t;
  const found: Absence[] = [];
  for (const some of users === undefined ? [undefined] : inPortions(users)) {
    const rows = await db
      .select()
      .from(a)
      .where(
        and(
          eq(a.team, team),
          inArray(a.community, [...new Set([everywhere, community])]),
          or(isNull(a.until), gt(a.until, since)),
          ...(some === undefined ? [] : [inArray(a.user, some)]),
        ),
      )
      .orderBy(a.from, a.id);
    found.push(...rows);
  }
  return found;
};

/** As many parameters as every database takes at once. */
const atOnce = 500;

const inPortions = (users: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(users.length / atOnce) }, (_, at) =>
    users.slice(at * atOnce, (at + 1) * atOnce),
  );

export const addAbsence = async ({ db, t }: Scope, absence: Absence): Promise<void> => {
  await db.insert(t.absences).values(absence);
};

export const changeAbsence = async (
  { db, t }: Scope,
  id: string,
  change: Partial<Pick<Absence, 'until' | 'nextAt'>>,
): Promise<void> => {
  await db.update(t.absences).set(change).where(eq(t.absences.id, id));
};

/** Those that it is time to look at: that are over, or by a status of which nobody knows when it ends. */
export const dueAbsences = ({ db, t }: Scope, now: number): Promise<Absence[]> =>
  db
    .select()
    .from(t.absences)
    .where(and(isNotNull(t.absences.nextAt), lte(t.absences.nextAt, now)))
    .orderBy(asc(t.absences.nextAt), asc(t.absences.id))
    .limit(mostDue);

/** Read at once; the rest waits for its next turn. */
const mostDue = 200;

/** Those of one person. */
export const dueAbsencesOf = ({ db, t }: Scope, { team, user }: Who, now: number): Promise<Absence[]> =>
  db
    .select()
    .from(t.absences)
    .where(
      and(
        eq(t.absences.team, team),
        eq(t.absences.user, user),
        isNotNull(t.absences.nextAt),
        lte(t.absences.nextAt, now),
      ),
    )
    .orderBy(asc(t.absences.from), asc(t.absences.id));

/** When the next of them is due; null: none is. */
export const firstDue = async ({ db, t }: Scope): Promise<number | null> => {
  const [found] = await db
    .select({ at: min(t.absences.nextAt) })
    .from(t.absences)
    .where(isNotNull(t.absences.nextAt));
  return found?.at ?? null;
};
