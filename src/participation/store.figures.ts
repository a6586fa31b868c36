/** Queries: what was done, counted. Nothing that was taken back or deleted is in any of them. */
import {
  and,
  count,
  countDistinct,
  eq,
  gte,
  inArray,
  isNotNull,
  not,
  notExists,
  notLike,
  or,
  sql,
} from 'drizzle-orm';
import type { Scope } from '../store/store.ts';
import { deeds } from './deeds.ts';
import type { Tally } from './part.ts';
import { pseudonymMark } from './pseudonym.ts';

const asTally = (rows: readonly { kind: string; acts: number; people: number }[]): Tally[] =>
  rows.flatMap(({ kind, ...rest }) => {
    const known = deeds.find((one) => one === kind);
    return known ? [{ kind: known, ...rest }] : [];
  });

/** What one person did since an instant (epoch ms); `people` are those toward whom. */
export const doneBy = async (
  { db, t }: Scope,
  community: string,
  member: string,
  since: number,
): Promise<Tally[]> => {
  const rows = await db
    .select({
      kind: t.engagements.kind,
      acts: count(),
      people: countDistinct(t.engagements.toward),
    })
    .from(t.engagements)
    .where(
      and(
        eq(t.engagements.community, community),
        gte(t.engagements.occurredAt, since),
        eq(t.engagements.member, member),
        inArray(t.engagements.kind, [...deeds]),
        not(t.engagements.undone),
      ),
    )
    .groupBy(t.engagements.kind);
  return asTally(rows);
};

/** Of those who left, are left out or are of another organisation, nothing is told, as little as of their number. */
const isOfMembers = ({ db, t }: Scope) =>
  notExists(
    db
      .select({ user: t.memberships.user })
      .from(t.memberships)
      .where(
        and(
          eq(t.memberships.community, t.engagements.community),
          eq(t.memberships.user, t.engagements.member),
          or(isNotNull(t.memberships.leftAt), isNotNull(t.memberships.leftOutAt), t.memberships.external),
        ),
      ),
  );

/** What members did since an instant (epoch ms); `people` are those known, whoever is only counted in totals is not. */
export const doneByAll = async (
  scope: Scope,
  community: string,
  since: number,
): Promise<{ tallies: Tally[]; active: number }> => {
  const { db, t } = scope;
  const known = sql`case when ${notLike(t.engagements.member, `${pseudonymMark}%`)} then ${t.engagements.member} end`;
  const counted = and(
    eq(t.engagements.community, community),
    gte(t.engagements.occurredAt, since),
    inArray(t.engagements.kind, [...deeds]),
    not(t.engagements.undone),
    isOfMembers(scope),
  );
  const rows = await db
    .select({ kind: t.engagements.kind, acts: count(), people: countDistinct(known) })
    .from(t.engagements)
    .where(counted)
    .groupBy(t.engagements.kind);
  const [all] = await db
    .select({ active: countDistinct(known) })
    .from(t.engagements)
    .where(counted);
  return { tallies: asTally(rows), active: all?.active ?? 0 };
};
