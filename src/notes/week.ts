/** What a note has to say of somebody's communities: what comes, what falls out, what can be decided. */
import type { Community } from '../communities/tables.ts';
import type { Decision, Decisions } from '../feature.ts';
import {
  bookingsBetween,
  type Foresee,
  type Foreseen,
  isAsking,
  isWorthTelling,
  kindOf,
  madeOf,
} from '../rhythms/index.ts';
import type { Locale } from '../slack/locale.ts';
import type { Scope } from '../store/store.ts';
import { mondays } from './constants.ts';

/**
 * A date of the week to come: of a rhythm, whose kind is named, or of something else. `at`: epoch milliseconds; `made`: in
 * mrkdwn, what will be made when it comes.
 */
export type Entry =
  | { at: number; kind: string; beat: Foreseen; made?: string }
  | { at: number; booked: string };

export type CommunityWeek = { community: Community; entries: Entry[] };
export type PlacedDecision = Decision & { community: Community };

export type Note = {
  /** Those of which there is something to say, the first made first. */
  weeks: CommunityWeek[];
  /** The most urgent ones, and how many there are beside them. */
  decisions: PlacedDecision[];
  waiting: number;
};

type Asked = {
  decisions: readonly Decisions[];
  foresee: Foresee;
  locale: Locale;
  now: number;
  until: number;
};

/** The note about these communities until an instant (epoch ms); null: there is nothing to say. In a transaction. */
export const noteOn = async (
  scope: Scope,
  communities: readonly Community[],
  asked: Asked,
): Promise<Note | null> => {
  const weeks: CommunityWeek[] = [];
  const open: PlacedDecision[] = [];
  for (const community of communities) {
    const entries = await entriesOf(scope, community, asked);
    const decisions = await decisionsOf(scope, community, asked);
    if (entries.length > 0 || decisions.length > 0) weeks.push({ community, entries });
    open.push(...decisions);
  }
  if (weeks.length === 0) return null;
  const sorted = open.toSorted((one, other) => one.rank - other.rank);
  const decisions = sorted.slice(0, mondays.decisions);
  return { weeks, decisions, waiting: sorted.length - decisions.length };
};

const entriesOf = async (
  scope: Scope,
  community: Community,
  { foresee, locale, now, until }: Asked,
): Promise<Entry[]> => {
  const foreseen = await foresee(scope, community, now);
  const beats = foreseen.filter((beat) => beat.at < until && isWorthTelling(beat));
  const booked = await bookingsBetween(scope, community.id, now, until);
  return [
    ...beats.map((beat): Entry => {
      const { at, rhythm, what } = beat;
      const isMade = 'content' in what && !isAsking(rhythm);
      const kind = kindOf(rhythm.kind).label(locale);
      return { at, kind, beat, ...(isMade && { made: madeOf(what.content, locale) }) };
    }),
    ...booked.map(({ at, what }) => ({ at, booked: what })),
  ].toSorted((one, other) => one.at - other.at);
};

const decisionsOf = async (
  scope: Scope,
  community: Community,
  { decisions, locale, now }: Asked,
): Promise<PlacedDecision[]> => {
  const open: PlacedDecision[] = [];
  for (const ask of decisions) {
    const found = await ask(scope, community, { locale, now });
    open.push(...found.map((decision) => ({ ...decision, community })));
  }
  return open;
};
