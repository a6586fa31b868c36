/** What people decide about a suggestion. Each act is called within a transaction. Instants are epoch milliseconds. */
import { dateOf } from '../../calendar/zone.ts';
import { addExtra, type Community } from '../../communities/index.ts';
import { localeOf } from '../../slack/locale.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import type { Scope } from '../../store/store.ts';
import { mostPosts } from '../add.ts';
import type { Cadence } from '../cadence/cadence.ts';
import { periodDays } from '../cadence/next.ts';
import { sayCadence } from '../cadence/text.ts';
import { nextFrom } from '../coming.ts';
import { kindOf } from '../kinds/registry.ts';
import { mostIn28Days } from '../posts.ts';
import { changeCadence } from '../settings/save.ts';
import { changeSettings, settingsOf } from '../settings/store.ts';
import { lastPosted } from '../store.beats.ts';
import { bookingsBetween } from '../store.bookings.ts';
import { changeRhythm, raiseBudget, rhythmById, rhythmsOf } from '../store.ts';
import type { Rhythm } from '../tables.ts';
import { trial } from './constants.ts';
import { fasterCadence, slowerCadence } from './steps.ts';
import { changeSuggestion } from './store.ts';
import { isSame, type Made, type Setting } from './stored.ts';
import { isOvertaken } from './suggest.ts';
import { text } from './text.ts';

type By = { by: string; now: number };

/** What became of a wish to try something. `forgotten`: decisions about single dates that went with the dates. */
export type Tried =
  | { made: Made; rhythm: Rhythm | null; forgotten: number }
  /** More posts in four weeks than agreed, or than any channel gets. */
  | { posts: number; agreed: number; isTooMany: boolean }
  | 'out of date';

/** Tries it for four beats. `budget`: posts that a coordinator has just agreed to; null: those agreed before. */
export const tryIt = async (
  scope: Scope,
  community: Community,
  made: Made,
  { by, now, budget }: By & { budget: number | null },
): Promise<Tried> => {
  const rhythms = await rhythmsOf(scope, community.id);
  const settings = await settingsOf(scope, community.id);
  if (made.state !== 'open' || isOvertaken(made, { rhythms, settings })) return 'out of date';
  const rhythm = rhythms.find(({ id }) => id === made.rhythm) ?? null;
  const to = await fromLatest(scope, made, rhythm);
  if (to === null) return 'out of date';
  if (typeof to !== 'number' && rhythm) {
    const year = 366 * 86_400_000;
    const booked = (await bookingsBetween(scope, community.id, now, now + year)).map(({ at }) => at);
    const others = rhythms.filter(({ id }) => id !== rhythm.id);
    const posts = mostIn28Days([...others, { ...rhythm, cadence: to }], now, booked);
    const isMore = posts > mostIn28Days(rhythms, now, booked);
    if (isMore && posts > Math.max(community.budget, budget ?? 0))
      return { posts, agreed: community.budget, isTooMany: posts > mostPosts };
    if (budget !== null && posts > community.budget) await raiseBudget(scope, community.id, budget);
  }
  const forgotten = await set(scope, community, rhythm, to, now);
  const change = { from: made.change.from, to } as Made['change'];
  const decided = { state: 'trial', decidedBy: by, decidedAt: now, change } as const;
  await changeSuggestion(scope, made.id, decided);
  const changed = rhythm && (await rhythmById(scope, rhythm.id));
  if (changed) await tellChannel(scope, community, changed, { what: 'tried', key: made.id, now });
  return { made: { ...made, ...decided }, rhythm: changed, forgotten };
};

/** Another pace counts from the latest beat, which may have come after the suggestion was made. */
const fromLatest = async (scope: Scope, made: Made, rhythm: Rhythm | null): Promise<Setting | null> => {
  const { suggestion, change } = made;
  if (rhythm === null || (suggestion.suggest !== 'slower' && suggestion.suggest !== 'faster'))
    return change.to;
  const [latest] = await lastPosted(scope, rhythm, 1);
  const startsOn = latest && dateOf(latest.at, rhythm.cadence.timeZone);
  const step = suggestion.suggest === 'slower' ? slowerCadence : fasterCadence;
  return step(rhythm.cadence, startsOn);
};

/** Makes it so; gives how many decisions about single dates went with the dates. */
const set = async (
  scope: Scope,
  community: Community,
  rhythm: Rhythm | null,
  to: Setting,
  now: number,
): Promise<number> => {
  if (typeof to === 'number') {
    await changeSettings(scope, community.id, { excitingShare: to, mixChangedAt: now });
    return 0;
  }
  return rhythm ? rebeat(scope, community, rhythm, to, now) : 0;
};

const day = 86_400_000;

/** Gives a rhythm another cadence, whose first beat keeps its distance from the latest. */
export const rebeat = async (
  scope: Scope,
  community: Community,
  rhythm: Rhythm,
  cadence: Cadence,
  now: number,
): Promise<number> => {
  const forgotten = await changeCadence(scope, community, rhythm, cadence, now);
  const [latest] = await lastPosted(scope, rhythm, 1);
  const earliest = latest ? latest.at + (periodDays(cadence) / 2) * day : now;
  const changed = await rhythmById(scope, rhythm.id);
  if (changed?.nextAt != null && changed.nextAt < earliest)
    await changeRhythm(scope, rhythm.id, nextFrom(cadence, earliest));
  return forgotten;
};

/** It is not suggested again for a while. False: it was decided, or is out of date. */
export const decline = async (scope: Scope, made: Made, { by, now }: By): Promise<boolean> => {
  if (made.state !== 'open') return false;
  await changeSuggestion(scope, made.id, { state: 'declined', decidedBy: by, decidedAt: now });
  return true;
};

/** What was tried stays. False: the trial is over. */
export const keep = async (scope: Scope, made: Made, { by }: Pick<By, 'by'>): Promise<boolean> => {
  if (made.state !== 'trial') return false;
  // Since when it is so does not change by keeping it.
  await changeSuggestion(scope, made.id, { state: 'kept', decidedBy: by });
  return true;
};

/** Back to what was before, with its weekday and hour; null: the trial is over, or people changed it meanwhile. */
export const goBack = async (
  scope: Scope,
  community: Community,
  made: Made,
  { by, now }: By,
): Promise<{ rhythm: Rhythm | null; forgotten: number } | null> => {
  const rhythms = await rhythmsOf(scope, community.id);
  const settings = await settingsOf(scope, community.id);
  if (made.state !== 'trial' || isOvertaken(made, { rhythms, settings })) return null;
  const rhythm = rhythms.find(({ id }) => id === made.rhythm) ?? null;
  const { from } = made.change;
  const forgotten = isSame(from, made.change.to) ? 0 : await set(scope, community, rhythm, from, now);
  await changeSuggestion(scope, made.id, { state: 'reverted', decidedBy: by, decidedAt: now });
  const changed = rhythm && (await rhythmById(scope, rhythm.id));
  if (changed) await tellChannel(scope, community, changed, { what: 'back', key: made.id, now });
  return { rhythm: changed, forgotten };
};

/** That a rhythm is another one now is told in the monthly note, and nowhere else. */
export const tellChannel = async (
  scope: Scope,
  { id, locale }: Community,
  { kind, cadence }: Rhythm,
  { what, key, now }: { what: 'tried' | 'back' | 'slower'; key: string; now: number },
): Promise<void> => {
  const language = localeOf(locale);
  const label = kindOf(kind).label(language);
  const words = text(language).told[what](label, escapeMrkdwn(sayCadence(language, cadence)), trial.latest);
  await addExtra(scope, { community: id, key: `found:${key}:${what}`, words, at: now });
};
