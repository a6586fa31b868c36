/** Asking in one community: who, and for what. Within a transaction. Instants are epoch milliseconds. */
import { absentAmong } from '../../absences/index.ts';
import { isDayOff } from '../../calendar/free.ts';
import { dateOf } from '../../calendar/zone.ts';
import { type Community, isHushed, membersOf, tellUnasked, workspaceOf } from '../../communities/index.ts';
import { groundOf } from '../../rhythms/index.ts';
import { localeOf } from '../../slack/locale.ts';
import type { Scope } from '../../store/store.ts';
import { levelsIn } from '../levels/index.ts';
import type { Ask } from '../tables.ts';
import type { Askable, AskSource, Wiring } from '../wiring.ts';
import { type Candidate, type Effort, effortsFor, inTurn } from './choose.ts';
import { asking } from './constants.ts';
import { isHour } from './hours.ts';
import { addAsk, askedOf, askedSince, clocksOf, oftenIn } from './store.ts';
import { askMessage } from './views.ts';

type Given = { sources: readonly AskSource[]; site: string | null; now: number; random: () => number };
type Wired = Pick<Wiring, 'outbox'>;

const week = 7 * 86_400_000;

/** Asks whoever's hour it is, as many as the week has room for. */
export const askIn = async (
  scope: Scope,
  wired: Wired,
  community: Community,
  given: Given,
): Promise<void> => {
  const { now, random } = given;
  if (await isQuiet(scope, community, now)) return;
  let room = asking.aWeek - (await askedSince(scope, community.id, now - week));
  if (room <= 0) return;
  const found = await candidatesIn(scope, community, now);
  for (const candidate of inTurn(found, now, random)) {
    if (room === 0) return;
    if (await askOne(scope, wired, community, candidate, given)) room -= 1;
  }
};

const isQuiet = async (scope: Scope, community: Community, now: number): Promise<boolean> => {
  const { hushedUntil } = await workspaceOf(scope, community.team);
  if (isHushed(hushedUntil, now) || isHushed(community.hushedUntil, now)) return true;
  if (community.state !== 'open' || community.channelState !== 'ok') return true;
  return isDayOff(dateOf(now, community.timeZone), await groundOf(scope, community, now));
};

type Person = Omit<Candidate, 'asked'> & { locale: string; asked: readonly Ask[] };

const candidatesIn = async (scope: Scope, community: Community, now: number): Promise<Person[]> => {
  const { id, team } = community;
  const levels = await levelsIn(scope, community);
  if (levels.size === 0) return [];
  const clocks = new Map((await clocksOf(scope, team)).map((one) => [one.user, one]));
  const there = (await membersOf(scope, id)).filter(({ user }) => {
    const clock = clocks.get(user);
    return levels.has(user) && clock !== undefined && isHour(now, clock.timeZone);
  });
  const users = there.map(({ user }) => user);
  const away = await absentAmong(scope, team, id, users, now);
  const often = await oftenIn(scope, id);
  const asked = Map.groupBy(await askedOf(scope, team, users), ({ user }) => user);
  return there.flatMap(({ user, joinedAt }) => {
    const level = levels.get(user);
    return level === undefined
      ? []
      : [
          {
            ...{ user, joinedAt, ...level, away: away.has(user), often: often.get(user) ?? 'usual' },
            ...{ asked: asked.get(user) ?? [], locale: clocks.get(user)?.locale ?? '' },
          },
        ];
  });
};

const askOne = async (
  scope: Scope,
  { outbox }: Wired,
  community: Community,
  candidate: Person,
  given: Given,
): Promise<boolean> => {
  const { user, often } = candidate;
  const { team, id: place } = community;
  const { now } = given;
  const before = new Set(candidate.asked.map(({ what, ref }) => `${what} ${ref}`));
  const found = await somethingFor(scope, community, candidate, given, before);
  if (found === null) return false;
  const { source, askable } = found;
  const ask = crypto.randomUUID();
  const message = askMessage({ ask, place: community, often, askable }, localeOf(candidate.locale));
  const to = { team, user, key: `ask:${place}:${ask}:${user}`, kind: 'ask', before: now + asking.useful };
  const due = await tellUnasked(scope, outbox, to, message, now);
  if (due === null) return false;
  await addAsk(scope, {
    ...{ id: ask, team, community: place, user, what: source.what, ref: askable.ref, at: due },
    ...{ state: 'open', nextAt: due + asking.patience },
  });
  return true;
};

const somethingFor = async (
  scope: Scope,
  community: Community,
  { user, level, locale }: Person,
  { sources, site, now }: Given,
  before: ReadonlySet<string>,
): Promise<{ source: AskSource; askable: Askable } | null> => {
  const asked = { user, locale: localeOf(locale), now, site };
  const ofEffort = (effort: Effort) => sources.filter((source) => source.effort === effort);
  for (const source of effortsFor(level).flatMap(ofEffort)) {
    const askable = (await source.find(scope, community, asked)).find(
      ({ ref }) => !before.has(`${source.what} ${ref}`),
    );
    if (askable) return { source, askable };
  }
  return null;
};
