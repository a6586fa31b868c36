/** Pure. An event as a calendar file (RFC 5545). */
import type { PostFile } from '../../delivery/post.ts';
import { type Locale, localeOf } from '../../slack/locale.ts';
import type { Event } from '../tables.ts';
import { fileNameLength } from './constants.ts';
import { calendarOf } from './entry.ts';

/** `cancel`: takes it out of calendars. */
export type Method = 'publish' | 'cancel';

/**
 * The file for the calendar of somebody who comes. `community`: its name; `url`: a link to its announcement, where it
 * is known.
 */
export const calendarFile = (
  event: Event,
  given: { community: string; method: Method; url: string | null; locale?: Locale },
): PostFile => {
  const { community, method, url, locale = localeOf(undefined) } = given;
  const cancelled = method === 'cancel';
  return {
    name: fileName(event.title),
    title: event.title,
    content: calendarOf([{ event, community, url, busy: !cancelled, cancelled }], { method, locale }),
  };
};

/** What every file system takes, as near to the title as that allows. */
const fileName = (title: string): string => {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-/, '');
  return `${words.slice(0, fileNameLength).replace(/-$/, '') || 'event'}.ics`;
};
