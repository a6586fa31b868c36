/** Where an event's announcement stands in Slack's web pages. */
import { createLinks } from './calendar/site.ts';
import type { Event } from './tables.ts';
import type { Wiring } from './wiring.ts';

/** The address of its announcement; null: it has none, or Slack does not say where the workspace is. */
export const announcementUrl = (
  wiring: Pick<Wiring, 'clients'>,
  event: Pick<Event, 'team' | 'channel' | 'ts'>,
): Promise<string | null> => createLinks(wiring)(event);
