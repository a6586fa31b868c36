/** Pure. An event as its channel sees it. */
import { section } from '../../slack/blocks.ts';
import type { Locale } from '../../slack/locale.ts';
import type { Message } from '../../slack/message.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import type { Event, EventHost } from '../tables.ts';

/** How many come, may come and wait for a seat. */
export type Counts = { coming: number; maybe: number; waiting: number };
export type Announced = { event: Event; hosts: readonly EventHost[]; counts: Counts };

/** The announcement, as things stand. */
export const announcement = ({ event }: Announced, _locale: Locale): Message => {
  const title = escapeMrkdwn(event.title);
  return { text: title, blocks: [section(title)] };
};
