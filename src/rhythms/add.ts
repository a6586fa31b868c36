/** A rhythm that somebody wants: read, weighed against what was agreed, added. */
import { closest, distance } from 'fastest-levenshtein';
import { dateOf } from '../calendar/zone.ts';
import type { Community } from '../communities/index.ts';
import type { Locale } from '../slack/locale.ts';
import type { Message } from '../slack/message.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import { Refusal } from '../slack/refusal.ts';
import type { CommunityRequest } from '../slack/surface.ts';
import { plain } from '../slack/words.ts';
import type { Scope } from '../store/store.ts';
import { add, type Wish } from './acts.ts';
import type { Cadence } from './cadence/cadence.ts';
import { nextOccurrences } from './cadence/next.ts';
import { parseCadence } from './cadence/parse.ts';
import { sayCadence, sayCadenceProblem } from './cadence/text.ts';
import { groundOf } from './ground.ts';
import { isPosting, type KindName, kindNames, kindOf } from './kinds/registry.ts';
import { placeOf } from './place.ts';
import { comingOf } from './plan.ts';
import { mostIn28Days } from './posts.ts';
import { sayIfQuiet } from './quiet.ts';
import { settingsOf } from './settings/store.ts';
import type { Ground } from './settle.ts';
import { bookingsBetween } from './store.bookings.ts';
import { rhythmsOf } from './store.ts';
import type { Rhythm } from './tables.ts';
import { text } from './text.ts';
import { addedMessage, tooManyMessage } from './views.add.ts';
import type { Wiring } from './wiring.ts';

/** Once a day is the most that a channel gets, however much is agreed. */
export const mostPosts = 28;

/** `prompt every other Tuesday` → its kind and the rest. Without a kind it is the first there is. @throws Refusal */
export const readKind = (
  words: string,
  community: Pick<Community, 'timeZone'>,
  now: number,
  locale: Locale,
): { kind: KindName; cadence: string } => {
  const named = withoutKind(words.trim(), locale);
  if (named) return named;
  const [first = ''] = words.trim().split(/\s/);
  const said = plain(first);
  const [usual] = kindNames;
  if (usual && readable(words, community, now)) return { kind: usual, cadence: words };
  const near = closest(said, kindNames);
  const meant = distance(said, near) <= Math.max(2, near.length / 3) ? near : null;
  throw new Refusal(text(locale).unknownKind(escapeMrkdwn(first), meant, kindNames.join(', ')));
};

/** What people may call each kind, the longest first: “event reminder” is no “event”. */
const calledBy = (locale: Locale): { name: string; kind: KindName }[] =>
  kindNames
    .flatMap((kind) => {
      const { label, names } = kindOf(kind);
      const called = [kind, plain(label(locale)), ...names(locale)];
      return called.flatMap((name) => [name, `${name}s`]).map((name) => ({ name, kind }));
    })
    .toSorted((a, b) => b.name.length - a.name.length);

/** The kind that is named first, and what follows it; null: none is. */
const withoutKind = (words: string, locale: Locale): { kind: KindName; cadence: string } | null => {
  const pieces = words.split(/\s+/);
  for (const { name, kind } of calledBy(locale)) {
    const { length } = name.split(' ');
    if (plain(pieces.slice(0, length).join(' ')) === name)
      return { kind, cadence: pieces.slice(length).join(' ') };
  }
  return null;
};

const readable = (words: string, community: Pick<Community, 'timeZone'>, now: number): boolean =>
  parseCadence(words, given(community, now)).ok;

const given = ({ timeZone }: Pick<Community, 'timeZone'>, now: number) => ({
  timeZone,
  today: dateOf(now, timeZone),
  now,
});

/** Reads a cadence, or says in a sentence what is wrong with it, and what to write instead. */
export const readCadence = (
  words: string,
  community: Pick<Community, 'timeZone'>,
  now: number,
  locale: Locale,
): { cadence: Cadence } | { problem: string } => {
  const parsed = parseCadence(words, given(community, now));
  if (!parsed.ok) return { problem: sayCadenceProblem(locale, parsed.problem) };
  const { cadence } = parsed;
  const days = nextOccurrences(cadence, now, mostPosts).map(({ nominal }) => nominal.slice(0, 10));
  if (new Set(days).size < days.length)
    return { problem: text(locale).twiceADay(sayCadence(locale, cadence)) };
  return { cadence };
};

/** What to say of a cadence whose hours are quiet here: what would come of it, and what to do; null: none is. */
export const quietAbout = async (
  scope: Scope,
  { id, timeZone }: Pick<Community, 'id' | 'timeZone'>,
  cadence: Cadence,
  now: number,
  locale: Locale,
): Promise<string | null> => {
  const { quiet } = (await settingsOf(scope, id)).free;
  return sayIfQuiet(cadence, { quiet, timeZone, now }, locale);
};

/** What became of a wish: it is there, or would make more than was agreed. `posts`: in 28 days, all together. */
export type Weighed =
  | { community: Community; rhythms: readonly Rhythm[]; ground: Ground }
  | { posts: number; agreed: number };

/**
 * Adds the rhythm if it keeps to what was agreed, or to the `budget` that a coordinator has just raised it to. Asked
 * again, it adds nothing.
 */
export const weigh = async (
  wiring: Wiring,
  request: Pick<CommunityRequest, 'community' | 'person' | 'now' | 'locale'>,
  wish: Wish,
  budget: number | null,
): Promise<Weighed> => {
  const { person, now, locale } = request;
  const result = await wiring.store.tx(async (scope): Promise<Weighed> => {
    const community = await placeOf(scope, request.community);
    const rhythms = await rhythmsOf(scope, community.id);
    const ground = await groundOf(scope, community, now, now + reach);
    if (rhythms.some(({ id }) => id === wish.id)) return { community, rhythms, ground };
    const booked = await bookingsBetween(scope, community.id, now, now + reach);
    const posts = mostIn28Days(
      [...rhythms, wish],
      now,
      booked.map(({ at }) => at),
    );
    if (posts > Math.max(community.budget, budget ?? 0)) return { posts, agreed: community.budget };
    const raised = posts > community.budget ? budget : null;
    await add(scope, community, wish, { by: person.user, now, budget: raised });
    const added = await placeOf(scope, community);
    return { community: added, rhythms: await rhythmsOf(scope, community.id), ground };
  });
  if ('posts' in result && result.posts > mostPosts) {
    throw new Refusal(text(locale).beyondAnyBudget(result.posts, mostPosts));
  }
  return result;
};

/** Says back what was understood, with dates and how much it makes; or asks whether to raise what was agreed. */
export const weighedMessage = (
  { person, now, community }: Pick<CommunityRequest, 'person' | 'now' | 'community'>,
  wish: Wish,
  weighed: Weighed,
): Message => {
  if ('posts' in weighed) return tooManyMessage(community.id, wish, weighed, person.locale);
  const rhythm = weighed.rhythms.find(({ id }) => id === wish.id);
  if (!rhythm) throw new Refusal(text(person.locale).which.removed);
  return addedMessage({ ...weighed, rhythm, now, ...comingTo(weighed, rhythm, now) }, person);
};

const week = 7 * 86_400_000;
/** Holidays are looked up so far ahead, ms. */
const reach = 366 * 86_400_000;

/** The rhythm's next three dates among all others', and the first day that it shares with one of them. */
const comingTo = (
  { community, rhythms, ground }: Extract<Weighed, { community: Community }>,
  rhythm: Rhythm,
  now: number,
) => {
  const third = nextOccurrences(rhythm.cadence, now, 3).at(-1)?.at ?? now;
  const coming = comingOf(community, rhythms, { now, until: third + week, ground }).filter(
    ({ out }) => out === null,
  );
  const own = coming.filter((beat) => beat.rhythm.id === rhythm.id).slice(0, 3);
  const dayOf = (at: number) => dateOf(at, community.timeZone);
  const days = new Set(own.map(({ at, from }) => dayOf(from ?? at)));
  const waits = isPosting(rhythm) && coming.find(({ from }) => from !== null && days.has(dayOf(from)));
  const shared = !waits || waits.from === null ? null : { at: waits.from, number: waits.rhythm.number };
  return { dates: own.map(({ at }) => at), shared };
};

/** A kind's usual config, with what a form says of it. */
export const configOf = (kind: KindName, fields: Record<string, unknown>): unknown => {
  const { Config, defaults } = kindOf(kind);
  const parsed = Config.safeParse({ ...(defaults as object), ...fields });
  return parsed.success ? parsed.data : defaults;
};
