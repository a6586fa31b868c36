/** What communities' screens show of rhythms, and how rhythms follow what happens to a community. */
import { isDeepStrictEqual } from 'node:util';
import { type Change, type Community, type Companions, isLive, takeNumber } from '../communities/index.ts';
import { button, section } from '../slack/blocks.ts';
import type { Locale } from '../slack/locale.ts';
import { allows } from '../slack/roles.ts';
import type { Scope } from '../store/store.ts';
import { sayCadence } from './cadence/text.ts';
import { type Next, nextFrom } from './coming.ts';
import { firstRhythm, isAsBegun } from './first.ts';
import { decisionsOf, groundOf, groundsOf } from './ground.ts';
import { ids } from './ids.ts';
import { isAsking, isPosting } from './kinds/registry.ts';
import { openingBeat } from './opening.ts';
import { type Coming, comingOf, type Decisions } from './plan.ts';
import { sayFree } from './settings/draft.ts';
import { ids as settingsIds } from './settings/ids.ts';
import { sayMix } from './settings/mix.ts';
import { mixNow } from './settings/mixed.ts';
import { placeInWords, usualPlace } from './settings/places.ts';
import { defaults } from './settings/settings.ts';
import { changeSettings, settingsOf } from './settings/store.ts';
import { text as settingsText } from './settings/text.ts';
import type { Ground } from './settle.ts';
import { forgetDraws } from './store.beats.ts';
import { addRhythm, changeRhythm, rhythmsAmong, rhythmsOf } from './store.ts';
import type { Rhythm } from './tables.ts';
import { text } from './text.ts';
import { beatsToCome } from './uncared.ts';
import { infoText } from './views.ts';

/** Gives a new community the rhythm that suits its kind. It has no date before the community opens. */
export const begin = async (scope: Scope, community: Community, now: number): Promise<void> => {
  await addRhythm(scope, {
    id: crypto.randomUUID(),
    community: community.id,
    number: await takeNumber(scope, community.id),
    ...firstRhythm(community.kind, community.timeZone, now),
    createdBy: community.createdBy,
    createdAt: now,
  });
  const holidays = await usualPlace(community.timeZone);
  await changeSettings(scope, community.id, { free: { ...defaults.free, holidays } });
};

/** How often it posts: "every other Tuesday at 10:00 (Europe/Berlin)"; empty where nothing is planned. */
export const rhythmInWords = async (scope: Scope, community: Community, locale: Locale): Promise<string> => {
  const posting = (await rhythmsOf(scope, community.id)).filter(isPosting);
  const running = posting.filter(({ state }) => state === 'active');
  return new Intl.ListFormat(locale).format(running.map(({ cadence }) => sayCadence(locale, cadence)));
};

/** As far as the next beats of a community are looked for, ms: a year, the longest pause of any rhythm. */
const reach = 366 * 86_400_000;

/** The community's next beats, in order. */
export const next: Companions['next'] = async (scope, community, count, now) => {
  const beats = await nextOf(scope, community, await rhythmsOf(scope, community.id), { count, now });
  return told(community, beats);
};

/** The same of several communities at once, by their ids. */
export const nextAmong = async (
  scope: Scope,
  communities: readonly Community[],
  count: number,
  now: number,
): Promise<Map<string, Told[]>> => {
  const rhythms = await rhythmsAmong(
    scope,
    communities.map(({ id }) => id),
  );
  const grounds = await groundsOf(scope, communities, now, now + reach);
  const decisions = await decisionsOf(scope, rhythms);
  const of = Map.groupBy(rhythms, ({ community }) => community);
  const found = grounds.map(async ({ community, ground }) => {
    const given = { count: Math.min(count, await beatsToCome(scope, community)), now, ground, decisions };
    return [community.id, told(community, nextOn(community, of.get(community.id) ?? [], given))] as const;
  });
  return new Map(await Promise.all(found));
};

export type NextAmong = typeof nextAmong;

type Told = { at: number; what: string };

const told = (community: Community, beats: readonly Coming[]): Told[] =>
  beats.map(({ at, rhythm }) => ({ at, what: infoText.what(community, rhythm) }));

const nextOf = async (
  scope: Scope,
  community: Community,
  rhythms: readonly Rhythm[],
  { count, now }: { count: number; now: number },
): Promise<Coming[]> =>
  nextOn(community, rhythms, {
    now,
    count: Math.min(count, await beatsToCome(scope, community)),
    ground: await groundOf(scope, community, now, now + reach),
    decisions: await decisionsOf(scope, rhythms),
  });

const nextOn = (
  community: Community,
  rhythms: readonly Rhythm[],
  given: { now: number; count: number; ground: Ground; decisions: Decisions },
): Coming[] =>
  comingOf(community, rhythms, { ...given, until: given.now + reach }).filter(({ out }) => out === null);

/** The rhythms, each with its next date. */
export const info: Companions['info'][number] = async (scope, community, person, now) => {
  const rhythms = await rhythmsOf(scope, community.id);
  if (rhythms.length === 0) return null;
  const isLeft = (await beatsToCome(scope, community)) === 0;
  const settings = await settingsOf(scope, community.id);
  const mix = sayMix(person.locale, await mixNow(scope, community.id, { rhythms, settings }, now));
  const lines = infoText.lines(rhythms, { person, community, isLeft });
  const said = [lines, ...(rhythms.some(isAsking) ? [mix] : [])].join('\n');
  return { text: said, blocks: [section(`*${text(person.locale).info.title}*\n${said}`)] };
};

/** Rhythms begin when a community opens or comes back, and stop when it ends or loses its channel. */
export const changed = async (
  scope: Scope,
  community: Community,
  what: Change,
  now: number,
): Promise<void> => {
  if (what === 'another kind') return beginAnew(scope, community, now);
  const rhythms = await rhythmsOf(scope, community.id);
  const stops = what === 'ended' || what === 'channel gone';
  const starts = ['opened', 'woke', 'reopened', 'channel back'].includes(what) && community.state === 'open';
  for (const rhythm of rhythms) {
    if (stops) {
      await forgetDraws(scope, rhythm);
      await changeRhythm(scope, rhythm.id, { nextAt: null, nextNominal: null });
    } else if (starts && lies(rhythm, now)) {
      await forgetDraws(scope, rhythm);
      await changeRhythm(scope, rhythm.id, await begun(scope, community, rhythm, what, now));
    }
  }
};

/** Whether a rhythm that should beat has no date, or one that passed while it could not. */
const lies = ({ state, pausedUntil, nextAt }: Rhythm, now: number): boolean =>
  (state === 'active' || pausedUntil !== null) && (nextAt === null || nextAt < now);

// The first rhythm was nobody's choice of dates; what a person added meanwhile keeps those that they were told.
const begun = async (
  scope: Scope,
  community: Community,
  { number, cadence, pausedUntil }: Rhythm,
  what: Change,
  now: number,
): Promise<Next> => {
  if (what !== 'opened' || number !== 1) return nextFrom(cadence, Math.max(now, pausedUntil ?? now));
  return openingBeat(cadence, now, await groundOf(scope, community, now, now + fortnight));
};

const fortnight = 14 * 86_400_000;

/** A draft of another kind or in another zone begins otherwise, as far as nobody has chosen anything yet. */
const beginAnew = async (scope: Scope, community: Community, now: number): Promise<void> => {
  const first = (await rhythmsOf(scope, community.id)).find(({ number }) => number === 1);
  if (first?.state !== 'active' || !isAsBegun(first)) return;
  const { kind, timeZone } = community;
  const { config, cadence } = firstRhythm(kind, timeZone, now);
  await changeRhythm(scope, first.id, { config, cadence });
  const { free } = await settingsOf(scope, community.id);
  const before = await usualPlace(first.cadence.timeZone);
  if (!isDeepStrictEqual(free.holidays, before)) return;
  await changeSettings(scope, community.id, { free: { ...free, holidays: await usualPlace(timeZone) } });
};

/** What the draft says of free days, and the button that changes all about its rhythm. */
export const draft: NonNullable<Companions['draft']> = async (scope, community, { locale, now }) => {
  const { free } = await settingsOf(scope, community.id);
  const place = free.holidays && (await placeInWords(free.holidays));
  const posting = (await rhythmsOf(scope, community.id)).filter(isPosting);
  const [first] = await nextOf(scope, community, posting, { count: 1, now });
  const isLate = first !== undefined && first.at > now + fortnight;
  const say = settingsText(locale);
  return {
    lines: [sayFree(locale, free, place), ...(isLate ? [say.draft.late] : [])],
    buttons: [button(say.draft.button, settingsIds.open, { community: community.id })],
  };
};

/** [Rhythm], for whoever may see it. */
export const listButton: NonNullable<Companions['buttons']>[number] = ({ community, person, standings }) =>
  isLive(community) && allows('rhythm.see', standings)
    ? [button(text(person.locale).info.title, ids.list, { community: community.id })]
    : [];
