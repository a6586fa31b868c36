/**
 * Pure. Events as calendars read them (RFC 5545).
 *
 * Times are in UTC: one event is one instant, which every calendar shows in its owner's zone, so that no file depends
 * on what a calendar believes about summer time. Zones would be needed only by a rule of repetition; we send each
 * occurrence as an event of its own.
 *
 * What is new or changed is a PUBLISH, not a REQUEST: a request is to named attendees, from an organiser who takes
 * their replies by mail, and we know nobody's mail address. Answers are given in Slack.
 */
import ical, {
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Locale } from '../../slack/locale.ts';
import { endOf } from '../event.ts';
import type { Event } from '../tables.ts';
import { text } from './text.ts';

export type Entry = {
  event: Event;
  /** The name of its community. */
  community: string;
  /** A link to its announcement, where it is known. */
  url: string | null;
  /** Whether it takes up time in the calendar. */
  busy: boolean;
  cancelled: boolean;
};

/**
 * A calendar of these events, in CRLF lines of at most 75 octets. Of the same events it is the same file: its stamp is
 * when the event changed, since of two files of one event calendars take that with the higher SEQUENCE, then stamp.
 */
export const calendarOf = (
  entries: readonly Entry[],
  given: { method: 'publish' | 'cancel'; locale: Locale; name?: string; refresh?: number },
): string => {
  const { method, locale, name, refresh } = given;
  const calendar = ical({
    prodId: '//Trellis//Events//EN',
    method: method === 'cancel' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    name: name === undefined ? null : inText(oneLine(name)),
    ttl: refresh === undefined ? null : refresh / 1000,
    events: entries.map((entry) => dataOf(entry, locale)),
  });
  return `${calendar.toString()}\r\n`;
};

const dataOf = (entry: Entry, locale: Locale): ICalEventData => {
  const { event, cancelled, url } = entry;
  const title = oneLine(event.title);
  return {
    // Tied to nothing that may change: not to an address of ours, nor to a name.
    id: `${event.id}@trellis`,
    sequence: event.sequence,
    stamp: new Date(event.changedAt),
    created: new Date(event.createdAt),
    lastModified: new Date(event.changedAt),
    start: new Date(event.startsAt),
    end: new Date(endOf(event)),
    // Some calendars show a cancelled event like any other, so its title says so too.
    summary: cancelled ? text(locale).entry.cancelled(title) : title,
    description: describe(entry, locale),
    location: oneLine(event.place),
    url: address(url),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: entry.busy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
  };
};

const describe = ({ event, community, url, cancelled }: Entry, locale: Locale): string => {
  const say = text(locale).entry;
  const { about, speaker, cancelReason } = event;
  const parts = [
    cancelled && cancelReason ? say.reason(cancelReason) : '',
    about,
    speaker ? say.speaker(speaker) : '',
    url === null ? say.of(community) : say.announced(community, url),
  ];
  return readable(parts.filter((part) => part.trim() !== '').join('\n\n'));
};

/** Without control characters, which no calendar takes, and with one sort of line break, which all know. */
const readable = (words: string): string =>
  words
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '');

const oneLine = (words: string): string => readable(words).replace(/[\n\t]+/g, ' ');

/** The library writes a calendar's name as it is given. */
const inText = (words: string): string => words.replace(/[\\;,]/g, (one) => `\\${one}`);

/** The library writes these with a backslash, as in text; an address has none. */
const address = (url: string | null): string | null =>
  url !== null && /^https?:/.test(url) && URL.canParse(url)
    ? url.replace(/[\\;,\s]/g, encodeURIComponent)
    : null;
