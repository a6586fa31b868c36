/** What the coordinators’ view of a community is read from: counted in the store, told by the rules. */
import { type Community, memberCount, workspaceOf } from '../../communities/index.ts';
import type { Scope } from '../../store/store.ts';
import { offIn, timingIn } from '../levels/ground.ts';
import { lookBack } from '../part.ts';
import { rules } from './constants.ts';
import { type Levels, levelsOf } from './levels.ts';
import { absencesOf, type Kept, keptOf, type Moving, type Presence, returnsOf } from './presence.ts';
import { type Signs, signsOf } from './signs.ts';
import {
  activeIn,
  beatsIn,
  callableIn,
  firstKnown,
  levelWeeksOf,
  newcomersIn,
  snoozedIn,
  weeksOf,
} from './store.ts';
import { startOf, weekNumber } from './weeks.ts';

const day = 86_400_000;

/** What is told of people; or why nothing is. */
export type People =
  | { told: 'too few' }
  | { told: 'totals only' }
  | { told: 'yes'; levels: Levels; newcomers: Kept; returns: Moving; absences: Moving };

export type Overview = {
  signs: Signs;
  people: People;
  /** Who agreed to be written to, whatever they do. */
  callable: string[];
};

/** The five signs of a community. `now`: epoch milliseconds. */
export const signsIn = async (scope: Scope, community: Community, now: number): Promise<Signs> => {
  const { id, team, purpose, domain, practice } = community;
  const openedAt = community.openedAt ?? now;
  const { countMode } = await workspaceOf(scope, team);
  const where = { community: id, mode: countMode };
  const [from, before] = [now - lookBack, now - 2 * lookBack];
  const counts = countMode !== 'totals';
  const known = (counts ? await firstKnown(scope, id) : null) ?? openedAt;
  const wasCounted = counts && Math.min(known, openedAt) <= before;
  return signsOf({
    members: await memberCount(scope, id),
    countMode,
    days: Math.floor((now - openedAt) / day),
    active: counts ? await activeIn(scope, where, { from, to: now }) : 0,
    before: wasCounted ? await activeIn(scope, where, { from: before, to: from }) : null,
    charter: { purpose, domain, practice },
    beats: await beatsIn(scope, id, { from: Math.max(from, openedAt), to: now }),
  });
};

/** All that coordinators see of a community; `reader` is not named to themselves. */
export const overviewOf = async (
  scope: Scope,
  community: Community,
  { reader, now }: { reader: string; now: number },
): Promise<Overview> => {
  const { countMode: mode } = await workspaceOf(scope, community.team);
  const callable = await callableIn(scope, { community: community.id, mode });
  return {
    signs: await signsIn(scope, community, now),
    people: await peopleIn(scope, community, now),
    callable: callable.filter((user) => user !== reader),
  };
};

const peopleIn = async (scope: Scope, community: Community, now: number): Promise<People> => {
  const { id, team } = community;
  const { countMode: mode } = await workspaceOf(scope, team);
  if (mode === 'totals') return { told: 'totals only' };
  if ((await memberCount(scope, id)) < rules.fewest) return { told: 'too few' };
  const { from, until, lookBack: back } = rules.newcomers;
  const came = { from: now - until - back, to: now - until };
  const { newcomers, kept } = await newcomersIn(scope, { community: id, mode }, came, { from, until });
  const presence = await presenceOf(scope, community, now);
  return {
    told: 'yes',
    levels: levelsOf(await levelWeeksOf(scope, id, rules.levels.weeks)),
    newcomers: keptOf(newcomers, kept),
    returns: returnsOf(presence),
    absences: absencesOf(presence),
  };
};

const presenceOf = async (scope: Scope, community: Community, now: number): Promise<Presence> => {
  const { id, team } = community;
  const { countMode: mode } = await workspaceOf(scope, team);
  const week = weekNumber(now);
  const first = week - rules.horizon;
  const isOff = (await offIn(scope, community, startOf(week)))(nobody);
  const past = Array.from({ length: rules.horizon }, (_, at) => first + at);
  const known = Math.min(community.openedAt ?? now, (await firstKnown(scope, id)) ?? now);
  return {
    weeks: await weeksOf(scope, { community: id, mode }, { from: startOf(first), to: now }),
    snoozed: await snoozedIn(scope, community, now),
    asleep: new Set(past.filter((one) => isOff(startOf(one)))),
    week,
    since: Math.max(first, weekNumber(known)),
    period: (await timingIn(scope, id)).weeks,
  };
};

/** Weeks are off for all; who is away on purpose is counted as such. */
const nobody = '';
