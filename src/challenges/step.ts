/** What becomes of a challenge whose time has come, all of it in one transaction. Instants are epoch milliseconds. */
import { daysAfter, freeDayFrom, isDayOff } from '../calendar/free.ts';
import { dateOf, instantOf, timeOf } from '../calendar/zone.ts';
import { type Community, communityById, workspaceOf } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import { book, type Ground, heldBack, quietUntil, unbook } from '../rhythms/index.ts';
import { localeOf } from '../slack/locale.ts';
import type { Scope } from '../store/store.ts';
import { rules } from './constants.ts';
import { bookingKey, groundFor } from './ground.ts';
import { whatCame } from './part.ts';
import { postAnnouncement, postClosing, postNudge, postShowcase } from './post.ts';
import { showcaseOf } from './showcase.ts';
import { challengeById, changeChallenge } from './store.ts';
import type { Challenge } from './tables.ts';
import { tellUnannounced, tellUnshown } from './telling.ts';
import { daysOf, dueStep, isStranded, nextStepAt } from './timing.ts';

type Due = {
  scope: Scope;
  deps: Pick<Deps, 'outbox'>;
  community: Community;
  challenge: Challenge;
  now: number;
  /** The workspace's own address, where it is known. */
  site: string | null;
  ground: Ground;
  held: 'hushed' | 'resting' | null;
};
type Change = Parameters<typeof changeChallenge>[2];

/** Does what is due of a challenge at `now`. Where another process was faster, nothing is left to do. */
export const stepChallenge = async (
  deps: Due['deps'],
  scope: Scope,
  id: string,
  { now, site }: { now: number; site: string | null },
): Promise<void> => {
  const challenge = await challengeById(scope, id);
  if (challenge === null || challenge.nextAt === null || challenge.nextAt > now) return;
  const community = await communityById(scope, challenge.community);
  if (community === null) return;
  const { hushedUntil } = await workspaceOf(scope, community.team);
  const held = heldBack(community, hushedUntil, now);
  const ground = await groundFor(scope, community, id, now);
  const due = { scope, deps, community, challenge, now, site, ground, held };
  await changeChallenge(scope, id, await change(due));
};

const change = (due: Due): Change | Promise<Change> => {
  const { challenge, community } = due;
  if (challenge.state === 'planned') return begin(due);
  if (challenge.state !== 'running') return { nextAt: null };
  if (community.state === 'ended') return over(due);
  return goOn(due);
};

const begin = async (due: Due): Promise<Change> => {
  const { scope, deps, community, challenge, now, held, ground } = due;
  const { id, startsAt } = challenge;
  if (isStranded(challenge) || community.state === 'ended') {
    await freeDays(scope, id);
    return { state: 'cancelled', nextAt: null };
  }
  const late = async (): Promise<Change> => {
    await tellUnannounced(scope, deps.outbox, community, challenge, { how: 'missed' }, now);
    return strand(scope, challenge);
  };
  if (now - startsAt > rules.grace) return held ? strand(scope, challenge) : late();
  if (held) return strand(scope, challenge);
  const later = afterQuiet(due, startsAt);
  if (later !== null) return later - startsAt <= rules.grace ? { nextAt: later } : late();
  if (isOnAnotherDay(due, startsAt) && isTaken(ground, now)) return late();
  const running = { ...challenge, state: 'running' as const };
  await postAnnouncement(scope, deps.outbox, community, running, now);
  await book(scope, {
    key: bookingKey('challenge', id),
    community: community.id,
    at: now,
    what: 'challenge',
  });
  return { state: 'running', nextAt: nextStepAt(challenge, community.timeZone, now) };
};

/** It was not announced: its days are free again, and its coordinators are asked for another for a while. */
export const strand = async (
  scope: Scope,
  { id, startsAt }: Pick<Challenge, 'id' | 'startsAt'>,
): Promise<Change> => {
  await freeDays(scope, id);
  return { state: 'planned', nextAt: startsAt + rules.questionFor };
};

export const freeDays = async (scope: Scope, id: string): Promise<void> => {
  await unbook(scope, bookingKey('challenge', id));
  await unbook(scope, bookingKey('showcase', id));
};

const goOn = async (due: Due): Promise<Change> => {
  const { scope, deps, community, challenge, now, held, ground } = due;
  const { timeZone } = community;
  const step = dueStep(challenge, timeZone, now);
  if (step?.step === 'end') return finish(due);
  const nextAt = nextStepAt(challenge, timeZone, now);
  if (step === null || held || now - step.at > rules.nudgeGrace) return { nextAt };
  if (afterQuiet(due, now) !== null || !isOpenDay(ground, now)) return { nextAt };
  // Where the end was moved after the last reminder, another one would be one too many.
  const wasLast = await deps.outbox.where(scope, `challenge-last:${challenge.id}`);
  if (step.step === 'half' && wasLast) return { nextAt };
  const isEmpty = (await whatCame(scope, challenge)).length === 0;
  await postNudge(scope, deps.outbox, community, challenge, { step: step.step, isEmpty, due: step.at });
  return { nextAt };
};

/** Its time is over: what came is shown, or the thread says that it is over. */
const finish = async (due: Due): Promise<Change> => {
  const { scope, deps, community, challenge, now, held, ground } = due;
  const { endsAt } = challenge;
  if (held) return putOff(due);
  const shown = await whatCame(scope, challenge);
  if (shown.length === 0) return close(due);
  const late = async (): Promise<Change> => {
    await tellUnshown(scope, deps.outbox, community, challenge, { how: 'missed' }, now);
    await unbook(scope, bookingKey('showcase', challenge.id));
    await showAnew(due);
    return { state: 'ended', nextAt: now + rules.questionFor };
  };
  if (now - endsAt > rules.grace) return late();
  const later = afterQuiet(due, endsAt);
  if (later !== null) return later - endsAt <= rules.grace ? { nextAt: later } : late();
  if (isOnAnotherDay(due, endsAt) && isTaken(ground, now)) return putOff(due);
  const messages = showcaseOf({ challenge, shown, site: due.site }, localeOf(community.locale));
  await postShowcase(scope, deps.outbox, community, challenge, messages, now);
  await book(scope, {
    key: bookingKey('showcase', challenge.id),
    community: community.id,
    at: now,
    what: 'showcase',
  });
  await showAnew(due);
  return { state: 'ended', nextAt: null };
};

/** Nobody took part: nothing is posted in the channel, and its coordinators may extend it for a while. */
const close = async (due: Due): Promise<Change> => {
  const { scope, deps, community, challenge, now } = due;
  await unbook(scope, bookingKey('showcase', challenge.id));
  if (afterQuiet(due, now) === null) await postClosing(scope, deps.outbox, community, challenge, now);
  await showAnew(due);
  return { state: 'ended', nextAt: now + rules.questionFor };
};

/** Its channel hears nothing now: it goes on until the next free day, so that nothing is lost that people made. */
const putOff = async (due: Due): Promise<Change> => {
  const { scope, community, challenge, now, ground } = due;
  const { timeZone } = community;
  const date = freeDayFrom(daysAfter(dateOf(now, timeZone), 1), ground);
  const endsAt = instantOf(date, timeOf(challenge.startsAt, timeZone), timeZone);
  if (daysOf({ ...challenge, endsAt }, timeZone) > 2 * rules.longestDays) return over(due);
  await book(scope, {
    key: bookingKey('showcase', challenge.id),
    community: community.id,
    at: endsAt,
    what: 'showcase',
  });
  await showAnew(due);
  return { endsAt, nextAt: endsAt };
};

/** There is nobody any more to show it to. */
const over = async (due: Due): Promise<Change> => {
  await unbook(due.scope, bookingKey('showcase', due.challenge.id));
  await showAnew(due);
  return { state: 'ended', nextAt: null };
};

const showAnew = ({ scope, deps, challenge }: Due): Promise<void> =>
  deps.outbox.dirty(scope, challenge.team, 'challenge', challenge.id);

/** When the quiet hours end, where it is late for its hour and has run into them; an hour that was chosen holds. */
const afterQuiet = ({ community, ground, now }: Due, at: number): number | null =>
  now - at < minute ? null : quietUntil(now, ground.free.quiet, community.timeZone);

const minute = 60_000;

const isOnAnotherDay = ({ community: { timeZone }, now }: Due, at: number): boolean =>
  dateOf(now, timeZone) !== dateOf(at, timeZone);

const isTaken = ({ taken, timeZone }: Ground, at: number): boolean => taken.has(dateOf(at, timeZone));

/** Whether a day is neither a holiday nor in a break. */
const isOpenDay = (ground: Ground, at: number): boolean => !isDayOff(dateOf(at, ground.timeZone), ground);
