/** One evaluation: what the weeks until a Monday make of a community's levels. */
import { type Community, communityById, isLive } from '../../communities/index.ts';
import type { Scope, Store } from '../../store/store.ts';
import type { LevelWeek, MemberLevel } from '../tables.ts';
import { type Evaluated, groundAt, timingIn } from './ground.ts';
import { beginning, judge } from './judge.ts';
import { measure } from './measure.ts';
import { dropLevels, keepLevels, keepLevelWeek, levelsOf } from './store.ts';
import { endTurn, takeTurn, turnOf } from './store.turns.ts';
import { type Timing, turnAfter, week, weekOf } from './weeks.ts';

/**
 * Evaluates a community for the first of the weeks that have ended since the last time, if its turn has come. What a
 * process that was not running missed is caught up week by week, as far back as levels look at all. Several processes
 * may try: one of them writes.
 * @returns whether there was something to do.
 */
export const evaluateNext = async (store: Store, id: string, now: number): Promise<boolean> => {
  const turn = await turnOf(store, id);
  if (turn === null || turn > now) return false;
  const community = await communityById(store, id);
  if (!community || !isLive(community)) {
    await store.tx((scope) => endTurn(scope, id));
    return false;
  }
  const timing = await timingIn(store, id);
  const { weeks, periods } = timing;
  const at = Math.max(weekOf(turn), weekOf(now) - (weeks * periods - 1) * week);
  // Read before the transaction: it is a lot, and nothing of it changes any more, for the weeks are over.
  const before = await levelsOf(store, id);
  const after = await levelsAt(store, community, { timing, before, at });
  await store.tx(async (scope) => {
    if (await takeTurn(scope, id, { turn, next: turnAfter(id, at) })) await keep(scope, id, before, after);
  });
  return true;
};

/** What one evaluation makes of a community; `week`: null where nobody has a level. */
export type Result = { levels: MemberLevel[]; week: LevelWeek | null };

export const levelsAt = async (
  scope: Scope,
  community: Community,
  { timing, before, at }: { timing: Timing; before: readonly MemberLevel[]; at: number },
): Promise<Result> => {
  const members = await groundAt(scope, community, timing, at);
  if (!members) return { levels: [], week: null };
  const known = new Map(before.map((row) => [row.user, row]));
  const given = { timing, members: members.length };
  const levels = members.map(
    (member): MemberLevel => ({
      community: community.id,
      user: member.user,
      ...levelOf(known.get(member.user) ?? null, member, given, at),
    }),
  );
  const many = (level: MemberLevel['level']) => levels.filter((row) => row.level === level).length;
  const totals = {
    core: many('core'),
    active: many('active'),
    peripheral: many('peripheral'),
    newcomers: members.filter(({ newcomer }) => newcomer).length,
  };
  return { levels, week: { community: community.id, week: at, ...totals } };
};

const levelOf = (
  before: MemberLevel | null,
  { newcomer, weeks, people }: Evaluated,
  { timing, members }: { timing: Timing; members: number },
  at: number,
): Pick<MemberLevel, 'level' | 'since' | 'leaning' | 'leaningFor'> => {
  const standing = before ?? { ...beginning, since: at };
  const [latest] = weeks;
  // A week that has not passed for them agrees with nothing either.
  if (latest?.off && latest.points === 0) return standing;
  const evidence = { ...measure(weeks, timing), people };
  const judged = judge(standing, evidence, { periods: timing.periods, members, newcomer });
  return { ...judged, since: judged.level === standing.level ? standing.since : at };
};

const keep = async (
  scope: Scope,
  community: string,
  before: readonly MemberLevel[],
  { levels, week: counted }: Result,
): Promise<void> => {
  const known = new Map(before.map((row) => [row.user, row]));
  const stay = new Set(levels.map(({ user }) => user));
  const isSame = (row: MemberLevel): boolean => {
    const was = known.get(row.user);
    return was?.level === row.level && was.leaning === row.leaning && was.leaningFor === row.leaningFor;
  };
  await keepLevels(
    scope,
    levels.filter((row) => !isSame(row)),
  );
  await dropLevels(
    scope,
    community,
    before.map(({ user }) => user).filter((user) => !stay.has(user)),
  );
  if (counted) await keepLevelWeek(scope, counted);
};
