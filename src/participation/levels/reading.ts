/** Who has which level now. Told to nobody but those whose it is. */
import type { Community, Membership } from '../../communities/index.ts';
import type { Scope } from '../../store/store.ts';
import { rules } from './constants.ts';
import { countedMembers, isNewcomer, offIn, timingIn } from './ground.ts';
import { beatsAsked, levelsOf } from './store.ts';
import { turnOf } from './store.turns.ts';
import { week, weekOf } from './weeks.ts';
import type { LevelNow, Where } from './where.ts';

type In = Pick<Community, 'id' | 'team'>;

/**
 * The levels of a community's members, as of its latest evaluation; of who came since, that they are new. Whoever is
 * not counted by name has none, and before there are four beats nobody has.
 */
export const levelsIn = (scope: Scope, community: In): Promise<Map<string, LevelNow>> =>
  read(scope, community);

/** The same for one member; null: none. */
export const levelOf = async (scope: Scope, community: In, user: string): Promise<LevelNow | null> =>
  (await read(scope, community, user)).get(user) ?? null;

/** What that person is told, `now` (epoch ms) that they ask; null: they were not looked at yet, or are not counted. */
export const whereIn = async (
  scope: Scope,
  community: In,
  user: string,
  now: number,
): Promise<Where | null> => {
  const level = await levelOf(scope, community, user);
  if (level !== null) return level;
  const prompts = await beatsAsked(scope, community.id, now);
  return prompts < rules.beats ? { prompts } : null;
};

const read = async (scope: Scope, community: In, user?: string): Promise<Map<string, LevelNow>> => {
  const turn = await turnOf(scope, community.id);
  if (turn === null) return new Map();
  const at = weekOf(turn) - week;
  if ((await beatsAsked(scope, community.id, at)) < rules.beats) return new Map();
  const known = new Map((await levelsOf(scope, community.id, user)).map((row) => [row.user, row.level]));
  const members = (await countedMembers(scope, community)).filter(
    (member) => user === undefined || member.user === user,
  );
  const isNew = await newcomersAmong(scope, community, members, at);
  return new Map(
    members.flatMap((member): [string, LevelNow][] => {
      const newcomer = isNew(member);
      const level = known.get(member.user) ?? (newcomer ? 'peripheral' : null);
      return level === null ? [] : [[member.user, { level, newcomer }]];
    }),
  );
};

const newcomersAmong = async (
  scope: Scope,
  community: In,
  members: readonly Membership[],
  at: number,
): Promise<(member: Membership) => boolean> => {
  // Nobody who was there before the community is, and most were.
  if (members.every(({ founding }) => founding)) return () => false;
  const timing = await timingIn(scope, community.id);
  const off = await offIn(scope, community, at);
  return (member) => isNewcomer(member, at, timing, off);
};
