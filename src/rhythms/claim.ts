/** What becomes of a rhythm's due beats, all of it in one transaction. */
import { dateOf } from '../calendar/zone.ts';
import {
  alert,
  type Community,
  communityById,
  countedAs,
  membersOf,
  workspaceOf,
} from '../communities/index.ts';
import { localeOf } from '../slack/locale.ts';
import type { Scope } from '../store/store.ts';
import type { Occurrence } from './cadence/next.ts';
import { asNext, dueBeats, type ToCome } from './coming.ts';
import { planBeat } from './draw.ts';
import { quietUntil } from './free/free.ts';
import { decidedOf, groundOf } from './ground.ts';
import type { Nothing } from './kinds/kind.ts';
import { isAsking, isPosting, kindOf } from './kinds/registry.ts';
import { materialOf } from './material.ts';
import { holdBeat } from './post.ts';
import { settingsOf } from './settings/store.ts';
import { groundFor, settle } from './settle.ts';
import { forgetDraws, lastPosted, postedBetween, putBeat } from './store.beats.ts';
import { heldBetween } from './store.came.ts';
import { changeRhythm, rhythmById } from './store.ts';
import type { Beat, Rhythm } from './tables.ts';
import type { Reason } from './text.ts';
import { beatsToCome } from './uncared.ts';
import { nothingToPost, unanswered } from './views.alerts.ts';
import type { Wiring } from './wiring.ts';

type Due = {
  scope: Scope;
  wiring: Wiring;
  community: Community;
  hushedUntil: number | null;
  rhythm: Rhythm;
  now: number;
};
type Change = Parameters<typeof changeRhythm>[2];

/**
 * Claims what is due of a rhythm at `now`: its beat, its delivery and its next date change together or not at all.
 * Where another process was faster, nothing is left to do.
 */
export const claimRhythm = async (wiring: Wiring, scope: Scope, id: string, now: number): Promise<void> => {
  const rhythm = await rhythmById(scope, id);
  if (rhythm === null || rhythm.nextAt === null || rhythm.nextAt > now) return;
  const community = await communityById(scope, rhythm.community);
  if (community === null) return;
  const ahead = await decidedOf(scope, rhythm);
  const { missed, post, next } = dueBeats(rhythm, kindOf(rhythm.kind).grace, now, ahead);
  const { hushedUntil } = await workspaceOf(scope, community.team);
  const due = { scope, wiring, community, hushedUntil, rhythm, now };
  for (const beat of missed) await recordMissed(due, beat);
  const change = post === null ? asNext(next) : await settleBeat(due, post, next);
  await changeRhythm(scope, id, { state: 'active', pausedUntil: null, ...change });
};

const recordMissed = async (due: Due, beat: Occurrence): Promise<void> => {
  const held = heldBack(due.community, due.hushedUntil, beat.at);
  if (held) await skip(due, beat, held);
  else {
    const missed = {
      ...beat,
      state: 'missed',
      reason: 'late' satisfies Reason,
      untoldSince: due.now,
    } as const;
    await putBeat(due.scope, due.rhythm, due.community.team, missed);
  }
};

/** Decides about the one beat that may be posted; gives what it changes about the rhythm. */
const settleBeat = async (due: Due, beat: ToCome, next: ToCome | null): Promise<Change> => {
  const { scope, wiring, community, rhythm, now } = due;
  const held = heldBack(community, due.hushedUntil, now) ?? (await uncaredFor(due));
  if (held) return skip(due, beat, held, next);

  const settings = await settingsOf(scope, community.id);
  const ground = await groundOf(scope, community, beat.at, beat.at, settings);
  const settled = settle(beat, next, groundFor(rhythm, ground));
  if (settled !== 'post' && 'out' in settled) return skip(due, beat, settled.out.because, next);
  if (settled !== 'post') return { nextAt: settled.at, nextNominal: beat.nominal };
  const quiet = beat.chosen ? null : quietUntil(now, settings.free.quiet, community.timeZone);
  if (quiet !== null) return lateInQuiet(due, beat, next, quiet);

  if (await isUnanswered(due)) {
    await forgetDraws(scope, rhythm);
    await skip(due, beat, 'unanswered');
    const message = unanswered(community, rhythm, beat.nominal, localeOf(community.locale));
    await alert(scope, wiring.outbox, community, `unanswered:${rhythm.id}:${beat.nominal}`, message, now);
    return { state: 'paused', nextAt: null, nextNominal: null };
  }

  const material = await materialOf(scope, community, settings);
  const plan = await planBeat(scope, wiring, community, rhythm, beat, { material, now });
  if ('nothing' in plan) {
    if (isAsking(rhythm)) await alertNothing(due, plan.nothing);
    return skip(due, beat, plan.nothing, next);
  }
  await holdBeat(scope, wiring, due, beat, plan);
  return asNext(next);
};

const alertNothing = async (
  { scope, wiring, community, rhythm, now }: Due,
  nothing: Nothing,
): Promise<void> => {
  const message = nothingToPost(community, rhythm, nothing, localeOf(community.locale));
  await alert(scope, wiring.outbox, community, `nothing:${rhythm.id}:${nothing}`, message, now);
};

/** Its hour was a good one, but now it is not any more: it comes after the quiet hours, if that is not too late. */
const lateInQuiet = async (
  due: Due,
  beat: Occurrence,
  next: Occurrence | null,
  quiet: number,
): Promise<Change> => {
  const { rhythm } = due;
  if (quiet <= beat.at + kindOf(rhythm.kind).grace) return { nextAt: quiet, nextNominal: beat.nominal };
  await recordMissed(due, beat);
  return asNext(next);
};

const skip = async (
  { scope, community, rhythm }: Due,
  beat: Occurrence,
  reason: Reason,
  next: Occurrence | null = null,
): Promise<Change> => {
  await putBeat(scope, rhythm, community.team, { ...beat, state: 'skipped', reason });
  return asNext(next);
};

/** Why nothing is posted in a community at an instant; null: nothing speaks against it. */
export const heldBack = (
  community: Community,
  workspaceHushedUntil: number | null,
  at: number,
): 'hushed' | 'resting' | null => {
  if (at < Math.max(community.hushedUntil ?? 0, workspaceHushedUntil ?? 0)) return 'hushed';
  return community.state === 'open' && community.channelState === 'ok' ? null : 'resting';
};

const uncaredFor = async ({ scope, community }: Due): Promise<'nobody cares' | null> =>
  (await beatsToCome(scope, community)) > 0 ? null : 'nobody cares';

const dayAndAHalf = 36 * 3_600_000;

/**
 * What came on the local day of an instant and would be doubled by another beat of this rhythm: what the community was,
 * or is about to be, sent; of what posts nothing, its own.
 */
export const cameOnDay = async (
  scope: Scope,
  community: Community,
  rhythm: Rhythm,
  at: number,
): Promise<Beat[]> => {
  const [from, to] = [at - dayAndAHalf, at + dayAndAHalf];
  const near = isPosting(rhythm)
    ? await postedBetween(scope, community.id, from, to)
    : await heldBetween(scope, rhythm, from, to);
  const day = dateOf(at, community.timeZone);
  return near.filter((beat) => dateOf(beat.at, community.timeZone) === day);
};

/** So many unanswered beats in a row, and a rhythm rests (algorithms: Rhythm, finding the beat). */
const patience = 3;

/** Where nobody may be counted, silence says nothing. */
const isNobodyCounted = async (scope: Scope, { id, team }: Community): Promise<boolean> => {
  const { countMode } = await workspaceOf(scope, team);
  const members = await membersOf(scope, id);
  return members.length > 0 && members.every((member) => countedAs(member, countMode) === 'nobody');
};

const isUnanswered = async ({ scope, wiring, rhythm, community }: Due): Promise<boolean> => {
  if (!isAsking(rhythm)) return false;
  const last = await lastPosted(scope, rhythm, patience);
  if (last.length < patience || (await isNobodyCounted(scope, community))) return false;
  const answers = await wiring.answered(
    scope,
    last.map(({ id }) => id),
  );
  return last.every(({ id }) => (answers.get(id) ?? 0) === 0);
};
