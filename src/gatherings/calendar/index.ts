import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';
import { feedActions, feedVerbs } from './feeds.ts';
import { calendarHome } from './home.ts';
import { feedRoutes } from './routes.ts';

/** Events in people's own calendars: as a file, and as addresses to subscribe to. */
export const calendarPart = (wiring: Wiring): Part => ({
  verbs: feedVerbs(wiring),
  actions: feedActions(wiring),
  home: { settings: calendarHome(wiring) },
  // Where nobody outside reaches this process, nobody was given an address either.
  ...(wiring.publicUrl !== null && { routes: feedRoutes(wiring) }),
});
