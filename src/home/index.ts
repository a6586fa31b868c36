import type { Feature } from '../feature.ts';
import { createOpened, createTurns } from './handlers.ts';
import { type HomeDeps, renderHome } from './render.ts';

/** The Home tab: a person's communities and their part in each, and what other features add, in that order. */
export const createHome = (deps: HomeDeps): Feature => ({
  name: 'home',
  events: { app_home_opened: createOpened(deps) },
  actions: createTurns(deps),
  renderers: { home: renderHome(deps) },
});
