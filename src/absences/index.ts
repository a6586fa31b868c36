/** When people are away; asked before anybody is told, introduced or asked for something. Imports no feature. */
import type { Scope } from '../store/store.ts';
import { merged, type Span, spanAt } from './spans.ts';
import { absencesFrom, absencesNow, everywhere } from './store.ts';

export { rules as absenceRules } from './constants.ts';
export { hearableAt, merged, returnOn, type Span, spanAt } from './spans.ts';
export { awayBy, isAway, Told } from './status.ts';
export {
  absencesFrom,
  absencesNow,
  addAbsence,
  changeAbsence,
  dueAbsences,
  dueAbsencesOf,
  everywhere,
  firstDue as firstAbsenceDue,
} from './store.ts';
export type { Absence } from './tables.ts';

/** `community` null: whatever it is about, only who is away from all communities is away. */
type Whom = { team: string; user: string; community: string | null };

/** The time for which somebody is away now, from a community or from all; null: they are there. */
export const absenceAt = async (scope: Scope, whom: Whom, now: number): Promise<Span | null> => {
  const { community } = whom;
  const theirs = await absencesNow(scope, whom, now);
  return spanAt(
    theirs.filter((one) => one.community === everywhere || one.community === community),
    now,
  );
};

/** Whether somebody is away now, from a community or from all. */
export const isAbsent = async (scope: Scope, whom: Whom, now: number): Promise<boolean> =>
  (await absenceAt(scope, whom, now)) !== null;

/** Who of these people is away now, from a community or from all. */
export const absentAmong = async (
  scope: Scope,
  team: string,
  community: string,
  users: readonly string[],
  now: number,
): Promise<Set<string>> => {
  const found = await absencesFrom(scope, { team, community, since: now }, users);
  return new Set(found.filter(({ from }) => from <= now).map(({ user }) => user));
};

/** When people were away from a community, or from all, after `since` (epoch ms), by user; who never was is missing. */
export const absencesOf = async (
  scope: Scope,
  team: string,
  community: string,
  since: number,
): Promise<Map<string, Span[]>> => {
  const byUser = Map.groupBy(await absencesFrom(scope, { team, community, since }), ({ user }) => user);
  return new Map([...byUser].map(([user, theirs]) => [user, merged(theirs)]));
};
