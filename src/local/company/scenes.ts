import type { Scene } from '../../sandbox/cast/script.ts';
import { challenges } from './scenes-challenge.ts';
import { communities } from './scenes-communities.ts';
import { events } from './scenes-event.ts';
import { comings } from './scenes-people.ts';
import { kindnesses } from './scenes-thanks.ts';

/** What happens at Fernhill of its own accord. Whatever somebody did by hand before, stays as they did it. */
export const scenes: readonly Scene[] = [...communities, ...challenges, ...events, ...comings, ...kindnesses];
