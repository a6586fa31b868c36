/** Queries: whom members did something for, of the acts that are kept. Instants are epoch milliseconds. */
import { and, eq, inArray, isNotNull, max, not, notLike } from 'drizzle-orm';
import type { Scope } from '../../store/store.ts';
import { pseudonymMark } from '../pseudonym.ts';
import { during, type Stretch } from './store.points.ts';

export type Helped = { member: string; other: string; at: number };

/** Whom members replied to, thanked or hosted, each pair once, with when last; of the acts that are kept. */
export const helpedIn = async (scope: Scope, stretch: Omit<Stretch, 'offset'>): Promise<Helped[]> => {
  const { db, t } = scope;
  const { engagements } = t;
  const rows = await db
    .select({
      member: engagements.member,
      other: engagements.toward,
      at: max(engagements.occurredAt).mapWith(Number),
    })
    .from(engagements)
    .where(and(during(scope, stretch, ['reply', 'thanks']), isNotNull(engagements.toward)))
    .groupBy(engagements.member, engagements.toward);
  const toward = rows.flatMap(({ other, at, ...row }) =>
    other === null || at === null ? [] : [{ ...row, other, at }],
  );
  return [...toward, ...(await hostedIn(scope, stretch))];
};

/** Who came to what members hosted. */
const hostedIn = async (scope: Scope, stretch: Omit<Stretch, 'offset'>): Promise<Helped[]> => {
  const { db, t } = scope;
  const { engagements } = t;
  const hosts = await db
    .select({ member: engagements.member, event: engagements.source, at: engagements.occurredAt })
    .from(engagements)
    .where(during(scope, stretch, ['hosting']));
  if (hosts.length === 0) return [];
  const there = await db
    .select({ other: engagements.member, event: engagements.source })
    .from(engagements)
    .where(
      and(
        eq(engagements.community, stretch.community),
        eq(engagements.kind, 'attendance'),
        inArray(engagements.source, [...new Set(hosts.map(({ event }) => event))]),
        not(engagements.undone),
        notLike(engagements.member, `${pseudonymMark}%`),
      ),
    );
  return hosts.flatMap(({ member, event, at }) =>
    there
      .filter((one) => one.event === event && one.other !== member)
      .map(({ other }) => ({ member, other, at })),
  );
};
