/** Pure. Somebody's events as a calendar to subscribe to. Instants are epoch milliseconds. */
import type { Locale } from '../../slack/locale.ts';
import type { Answer } from '../event.ts';
import { maySee, type Onlooker } from '../seeing.ts';
import type { Event } from '../tables.ts';
import { feedRules } from './constants.ts';
import { calendarOf, type Entry } from './entry.ts';

/** What somebody is to an event, and what they have answered. `seated`: comes, and has a seat. */
export type Involved = Onlooker & { answer: Answer | null; seated: boolean };

/** `own`: of all that is theirs; else of one community. */
export type FeedKind = 'own' | 'community';

/**
 * Whether an event stands in somebody's feed. Their own leaves out what they have declined, and what is for others:
 * a coordinator may see every invitation, and is not free of time for all of them.
 */
export const belongs = (
  event: Event,
  place: { isPrivate: boolean },
  by: Involved,
  { kind, now }: { kind: FeedKind; now: number },
): boolean => {
  if (!wasPlanned(event) || !maySee(event, place, by)) return false;
  if (event.startsAt < now - feedRules.past) return false;
  if (event.state === 'cancelled' && event.changedAt < now - feedRules.cancelled) return false;
  if (kind === 'community') return true;
  if (by.answer === 'no') return false;
  if (by.isHost || by.isInvited || by.answer !== null) return true;
  return event.audience !== 'invited' && by.standings.includes('member');
};

/** A draft that was declined is cancelled without ever having been an event. */
const wasPlanned = ({ state, approvedBy }: Event): boolean =>
  state !== 'draft' && (state !== 'cancelled' || approvedBy !== null);

/** An event in a feed: it takes up the time of those who come with a seat, and of those who host. */
export const entryFor = (
  event: Event,
  { isHost, seated }: Pick<Involved, 'isHost' | 'seated'>,
  given: Pick<Entry, 'community' | 'url'>,
): Entry => {
  const cancelled = event.state === 'cancelled';
  return { event, ...given, cancelled, busy: !cancelled && (isHost || seated) };
};

/** The feed as calendars read it; `name` is what they call it. */
export const calendarFeed = (
  entries: readonly Entry[],
  { name, locale }: { name: string; locale: Locale },
): string =>
  calendarOf(
    entries.toSorted((a, b) => a.event.startsAt - b.event.startsAt || (a.event.id < b.event.id ? -1 : 1)),
    { method: 'publish', locale, name, refresh: feedRules.refresh },
  );
