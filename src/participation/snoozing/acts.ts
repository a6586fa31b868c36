/** Going away and coming back. Each within a transaction. Instants are epoch milliseconds. */
import {
  type Absence,
  absenceAt,
  absencesNow,
  addAbsence,
  changeAbsence,
  dueAbsencesOf,
  everywhere,
} from '../../absences/index.ts';
import { type Community, communitiesOf, membership, planUnasked } from '../../communities/index.ts';
import type { Deps } from '../../deps.ts';
import { localeOf } from '../../slack/locale.ts';
import { personById } from '../../slack/store.ts';
import type { Scope } from '../../store/store.ts';
import { snoozing } from './constants.ts';
import { missedIn, nextEvent } from './store.missed.ts';
import { type Away, backMessage } from './views.ts';

type Who = { team: string; user: string };
type Wired = Pick<Deps, 'outbox'>;

/** What has changed for somebody: what waits for them, and their Home. */
export const absenceChanged = async (
  scope: Scope,
  { outbox }: Wired,
  { team, user }: Who,
  now: number,
): Promise<void> => {
  await planUnasked(scope, outbox, { team, user }, now);
  await outbox.dirty(scope, team, 'home', user);
};

/** What somebody snoozes now. */
export const snoozesOf = async (scope: Scope, who: Who, now: number): Promise<Absence[]> =>
  (await absencesNow(scope, who, now)).filter(({ why }) => why === 'snooze');

/** Snoozes a community, or with '' all of them, until an instant; of one that is snoozed already, changes until when. */
export const snooze = async (
  scope: Scope,
  wired: Wired,
  { team, user, community, until }: Who & { community: string; until: number },
  now: number,
): Promise<void> => {
  const before = (await snoozesOf(scope, { team, user }, now)).find((one) => one.community === community);
  if (before) await changeAbsence(scope, before.id, { until, nextAt: until });
  else
    await addAbsence(scope, {
      id: crypto.randomUUID(),
      ...{ team, user, community, why: 'snooze', from: now, until, nextAt: until },
    });
  await absenceChanged(scope, wired, { team, user }, now);
};

/**
 * Ends what keeps somebody from a community, or with '' all that they snooze.
 * @returns what was ended.
 */
export const comeBack = async (
  scope: Scope,
  wired: Wired,
  { team, user, community }: Who & { community: string },
  now: number,
): Promise<Absence[]> => {
  const ended = (await snoozesOf(scope, { team, user }, now)).filter(
    (one) => community === everywhere || one.community === community || one.community === everywhere,
  );
  for (const { id } of ended) await changeAbsence(scope, id, { until: now, nextAt: null });
  if (ended.length > 0) await absenceChanged(scope, wired, { team, user }, now);
  return ended;
};

/** Somebody's absences are over: what waits comes, and of what they chose themselves they are told in one message. */
export const absencesOver = async (scope: Scope, wired: Wired, who: Who, now: number): Promise<void> => {
  const back: Absence[] = [];
  for (const one of await dueAbsencesOf(scope, who, now)) {
    const { community, why } = one;
    const about = { ...who, community: community === everywhere ? null : community };
    // Whoever is away otherwise still is told once that is over; a status ends without a word.
    const further = await absenceAt(scope, about, now);
    const isTold = why === 'snooze' && further !== null;
    await changeAbsence(scope, one.id, { nextAt: isTold ? further.until : null });
    if (further === null) back.push(one);
  }
  await absenceChanged(scope, wired, who, now);
  await tellBack(
    scope,
    wired,
    who,
    back.filter(({ why }) => why === 'snooze'),
    now,
  );
};

/** They chose the day themselves, so that it takes no week from what they did not ask for. */
const tellBack = async (
  scope: Scope,
  { outbox }: Wired,
  { team, user }: Who,
  over: readonly Absence[],
  now: number,
): Promise<void> => {
  const [first, ...rest] = over;
  const away = await awayFrom(scope, { team, user }, over, now);
  const reader = await personById(scope, team, user);
  if (first === undefined || away === null || reader?.deleted) return;
  const community = rest.length > 0 || first.community === everywhere ? null : first.community;
  const message = backMessage(away, { community, zone: reader?.timeZone ?? 'UTC' }, localeOf(reader?.locale));
  await outbox.post(scope, {
    key: `back:${community ?? 'all'}:${first.id}:${now}:${user}`,
    team,
    to: { user },
    message,
    kind: 'back',
    community: null,
    due: now,
    expires: now + snoozing.grace,
  });
};

/** What there was while somebody was away, in the communities that they are still counted in; null: nothing. */
export const awayFrom = async (
  scope: Scope,
  { team, user }: Who,
  absences: readonly Pick<Absence, 'community' | 'from'>[],
  now: number,
): Promise<Away | null> => {
  const concerned = (community: Community) =>
    absences.filter((one) => one.community === everywhere || one.community === community.id);
  const communities: Away['communities'][number][] = [];
  const theirs: string[] = [];
  for (const community of await communitiesOf(scope, team, user)) {
    const from = Math.min(...concerned(community).map((one) => one.from));
    if (from === Number.POSITIVE_INFINITY || community.state !== 'open') continue;
    if ((await membership(scope, community.id, user))?.leftOutAt != null) continue;
    theirs.push(community.id);
    const missed = await missedIn(scope, community.id, { from, to: now });
    const { id, name } = community;
    if (missed.prompts + missed.challenges + missed.events > 0) communities.push({ id, name, ...missed });
  }
  if (communities.length === 0) return null;
  return { communities, next: await nextEvent(scope, theirs, now) };
};
