import type { Feature } from '../feature.ts';
import { createOpened, homeActions } from './handlers.ts';
import { type HomeDeps, renderHome } from './render.ts';

export { homeFollows, refreshing, tellingHome } from './refresh.ts';

/** The Home tab: what waits for a person, their communities, what is on, what they look after; and what features add. */
export const createHome = (deps: HomeDeps): Feature => ({
  name: 'home',
  events: { app_home_opened: createOpened(deps) },
  actions: homeActions(deps),
  renderers: { home: renderHome(deps) },
});
