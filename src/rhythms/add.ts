/** A rhythm that somebody wants: read, weighed against what was agreed, added. */

import { closest, distance } from 'fastest-levenshtein';
import type { Community } from '../communities/index.ts';
import type { Locale } from '../slack/locale.ts';
import type { Message } from '../slack/message.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import { Refusal } from '../slack/refusal.ts';
import type { CommunityRequest } from '../slack/surface.ts';
import { plain } from '../slack/words.ts';
import { add, type Wish } from './acts.ts';
import type { Cadence } from './cadence/cadence.ts';
import { nextOccurrences } from './cadence/next.ts';
import { parseCadence } from './cadence/parse.ts';
import { sayCadence, sayCadenceProblem } from './cadence/text.ts';
import { localDate } from './coming.ts';
import { isKindName, type KindName, kindNames, kindOf } from './kinds/registry.ts';
import { placeOf } from './place.ts';
import { comingOf } from './plan.ts';
import { postsOf } from './posts.ts';
import { rhythmsOf } from './store.ts';
import type { Rhythm } from './tables.ts';
import { text } from './text.ts';
import { addedMessage, tooManyMessage } from './views.add.ts';
import type { Wiring } from './wiring.ts';

/** Once a day is the most that a channel gets, however much is agreed. */
const mostPosts = 28;

/** `prompt every other Tuesday` → its kind and the rest. Without a kind it is the first there is. @throws Refusal */
export const readKind = (
  words: string,
  community: Pick<Community, 'timeZone'>,
  now: number,
  locale: Locale,
): { kind: KindName; cadence: string } => {
  const [, first = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(words.trim()) ?? [];
  const said = plain(first);
  const name = [said, said.replace(/s$/, '')].find(isKindName);
  if (name) return { kind: name, cadence: rest };
  const [usual] = kindNames;
  if (usual && readable(words, community, now)) return { kind: usual, cadence: words };
  const near = closest(said, kindNames);
  const meant = distance(said, near) <= Math.max(2, near.length / 3) ? near : null;
  throw new Refusal(text(locale).unknownKind(escapeMrkdwn(first), meant, kindNames.join(', ')));
};

const readable = (words: string, community: Pick<Community, 'timeZone'>, now: number): boolean =>
  parseCadence(words, given(community, now)).ok;

const given = ({ timeZone }: Pick<Community, 'timeZone'>, now: number) => ({
  timeZone,
  today: localDate(now, timeZone),
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

/** What became of a wish: added, or more than was agreed. `posts`: in 28 days, all rhythms together. */
export type Weighed =
  | { added: Rhythm | null; community: Community; rhythms: readonly Rhythm[] }
  | { posts: number; agreed: number };

/** Adds the rhythm if it keeps to what was agreed, or to the `budget` that a coordinator has just raised it to. */
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
    const already = rhythms.find(({ id }) => id === wish.id);
    if (already) return { added: null, community, rhythms };
    const posts = postsOf([...rhythms, wish]);
    const agreed = Math.max(community.budget, budget ?? 0);
    if (posts > agreed) return { posts, agreed: community.budget };
    const raised = posts > community.budget ? budget : null;
    const added = await add(scope, community, wish, { by: person.user, now, budget: raised });
    return {
      added,
      community: await placeOf(scope, community),
      rhythms: await rhythmsOf(scope, community.id),
    };
  });
  if ('posts' in result && result.posts > mostPosts) {
    throw new Refusal(text(locale).beyondAnyBudget(result.posts, mostPosts));
  }
  return result;
};

const eightWeeks = 56 * 86_400_000;

/** Says back what was understood, with dates and how much it makes; or asks whether to raise what was agreed. */
export const weighedMessage = (request: CommunityRequest, wish: Wish, weighed: Weighed): Message => {
  const { person, now, community } = request;
  if ('posts' in weighed) return tooManyMessage(community.id, wish, weighed, person.locale);
  const { rhythms } = weighed;
  const shown = weighed.added ?? rhythms.find(({ id }) => id === wish.id);
  if (!shown) throw new Refusal(text(person.locale).which.removed);
  const coming = comingOf(weighed.community, rhythms, now, now + eightWeeks);
  const waits = coming.find(({ from, rhythm }) => from !== null && rhythm.id === shown.id);
  const dates = nextOccurrences(shown.cadence, now, 3).map(({ at }) => at);
  return addedMessage({ ...weighed, rhythm: shown, dates, sharedDay: waits?.from ?? null }, person);
};

/** A kind's usual config, with what a form says of it. */
export const configOf = (kind: KindName, fields: Record<string, unknown>): unknown => {
  const { Config, defaults } = kindOf(kind);
  const parsed = Config.safeParse({ ...(defaults as object), ...fields });
  return parsed.success ? parsed.data : defaults;
};
